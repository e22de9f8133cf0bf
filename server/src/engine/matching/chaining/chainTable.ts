import { type Segment, separator } from '../index/segment.ts';
import type { Runs } from './runs.ts';

/** The widest hole, in units of either text, that one chain may have. */
export const widestHole = 72;
/** How far two neighbours of a chain may lie off each other's diagonal. */
const band = 72;
const cellBits = 6;
/** Earlier runs of a diagonal's cell that a run is compared with. */
const remembered = 8;
/** Runs within reach at one time are a few hundred. */
const mostTableBits = 11;
/** Scores are in eighths of a unit. */
const eighths = 8;
const vacant = -(1 << 30);
/** More runs than any draft has; times any score it is still an exact number. */
const mostRuns = 2 ** 25;

/**
 * The dynamic programme that chains runs: for each run its best predecessor among the last few runs of the neighbouring
 * diagonals, in the same document. Linear in the number of runs.
 */
export class ChainTable {
  #segment!: Segment;
  #runs: Runs = new Uint32Array(0);
  /** Where the first run begins in the draft: diagonals are counted from there, so that it does not matter where that is. */
  #origin = 0;
  #score = new Int32Array(0);
  /** Index of each run's predecessor, -1 where it begins a chain. */
  before = new Int32Array(0);
  #hasNext = new Uint8Array(0);
  /** Runs that belong to a chain already. */
  #taken = new Uint8Array(0);
  /** The runs of the path at hand, from its end. */
  #path = new Int32Array(0);
  /** Ends of chains, as numbers that sort the best first. */
  #ends = new Float64Array(0);
  endCount = 0;
  /** Earlier runs by cell of diagonals, direct mapped: only what lies within reach matters, the rest is overwritten. */
  readonly #slots = new Int32Array(remembered << mostTableBits);
  /** Draft unit where each of them ends. */
  readonly #slotEnds = new Int32Array(remembered << mostTableBits);
  /** The farthest of these in each cell. */
  readonly #cellEnds = new Int32Array(1 << mostTableBits);
  #shift = 32;

  /** Begins with new runs, ordered by draft unit; what was found before is gone. */
  begin(segment: Segment, runs: Runs): void {
    const n = runs.length / 3;
    const bits = Math.min(mostTableBits, 2 + Math.ceil(Math.log2(n + 1)));
    this.#segment = segment;
    this.#runs = runs;
    this.#origin = n > 0 ? runs[0]! : 0;
    if (this.#score.length < n) {
      this.#score = new Int32Array(2 * n);
      this.before = new Int32Array(2 * n);
      this.#hasNext = new Uint8Array(2 * n);
      this.#taken = new Uint8Array(2 * n);
      this.#path = new Int32Array(2 * n);
      this.#ends = new Float64Array(2 * n);
    }
    this.endCount = 0;
    this.before.fill(-1, 0, n);
    this.#hasNext.fill(0, 0, n);
    this.#taken.fill(0, 0, n);
    this.#slotEnds.fill(vacant, 0, remembered << bits);
    this.#cellEnds.fill(vacant, 0, 1 << bits);
    this.#shift = 32 - bits;
  }

  /** Finds the predecessors of the runs from index `start` to `end`; to be called in order. */
  advance(start: number, end: number): void {
    const runs = this.#runs;
    const score = this.#score;
    const slots = this.#slots;
    const slotEnds = this.#slotEnds;
    const cellEnds = this.#cellEnds;
    const shift = this.#shift;
    const origin = this.#origin;
    for (let i = start; i < end; i++) {
      const p = runs[i * 3]!;
      const reachable = p - widestHole;
      const c = runs[i * 3 + 1]!;
      const length = runs[i * 3 + 2]!;
      const cell = ((c - p + origin) | 0) >> cellBits;
      let best = length * eighths;
      let from = -1;
      for (let near = cell - 1; near <= cell + 1; near++) {
        const number = Math.imul(near, 0x9e3779b1) >>> shift;
        if (cellEnds[number]! < reachable) continue;
        const first = number * remembered;
        for (let s = first; s < first + remembered; s++) {
          if (slotEnds[s]! < reachable) continue;
          const j = slots[s]!;
          const jn = runs[j * 3 + 2]!;
          const draftHole = p - runs[j * 3]! - jn;
          const corpusHole = c - runs[j * 3 + 1]! - jn;
          if (corpusHole > widestHole) continue;
          const off = Math.abs(draftHole - corpusHole);
          if (off > band) continue;
          const overlapping = Math.max(0, -draftHole, -corpusHole);
          if (overlapping >= length || overlapping >= jn) continue;
          const hole = Math.max(draftHole, corpusHole, 0);
          const gain = (length - overlapping) * eighths - (off === 0 ? 0 : eighths + off) - hole;
          if (score[j]! + gain > best) {
            best = score[j]! + gain;
            from = j;
          }
        }
      }
      if (from >= 0 && this.#inOneDocument(runs[from * 3 + 1]! + runs[from * 3 + 2]!, c)) {
        this.before[i] = from;
        this.#hasNext[from] = 1;
        score[i] = best;
      } else score[i] = length * eighths;
      this.#remember(Math.imul(cell, 0x9e3779b1) >>> shift, i, p + length, reachable);
    }
  }

  /** Whether a run has neither a predecessor nor a successor. */
  isAlone(run: number): boolean {
    return this.before[run]! < 0 && this.#hasNext[run] === 0;
  }

  /** Whether a run ends a chain that may have `least` equal units. */
  isLeaf(run: number, least: number): boolean {
    return this.#hasNext[run] === 0 && this.#score[run]! >= (least - 2) * eighths;
  }

  /** Takes a run as the end of a chain. */
  addEnd(run: number): void {
    // One number for score and run, so that they are sorted without a function being called.
    this.#ends[this.endCount++] = run - this.#score[run]! * mostRuns;
  }

  /** Orders the ends that were added, the best chain's first. */
  sortEnds(): void {
    this.#ends.subarray(0, this.endCount).sort();
  }

  /**
   * The chain of the end with this number, as far as no other has taken its runs: triples as in `runs`, each without
   * what overlaps the one before.
   */
  takePath(end: number): number[] {
    const path = this.#path;
    const runs = this.#runs;
    const key = this.#ends[end]!;
    let length = 0;
    for (
      let i = key - Math.floor(key / mostRuns) * mostRuns;
      i >= 0 && this.#taken[i] === 0;
      i = this.before[i]!
    ) {
      this.#taken[i] = 1;
      path[length++] = i * 3;
    }
    let i = path[--length]!;
    const out = [runs[i]!, runs[i + 1]!, runs[i + 2]!];
    let draftEnd = out[0]! + out[2]!;
    let corpusEnd = out[1]! + out[2]!;
    while (length > 0) {
      i = path[--length]!;
      const p = runs[i]!;
      const c = runs[i + 1]!;
      const overlapping = Math.max(0, draftEnd - p, corpusEnd - c);
      const rest = runs[i + 2]! - overlapping;
      if (rest <= 0) continue;
      out.push(p + overlapping, c + overlapping, rest);
      draftEnd = p + overlapping + rest;
      corpusEnd = c + overlapping + rest;
    }
    // Without the room that a list has once it has grown: a draft that says a thing a thousand times has thousands of chains.
    return out.length > 3 ? out.slice() : out;
  }

  /** Whether no separator lies between the end of one run and the start of the next, which is near. */
  #inOneDocument(end: number, start: number): boolean {
    const { units, pages } = this.#segment;
    pages?.needUnits(end, start);
    for (let i = end; i < start; i++) if (units[i] === separator) return false;
    return true;
  }

  /** Puts a run on a cell's list; where it is full, in the place of one that is out of reach, or scores least. */
  #remember(cell: number, run: number, end: number, reachable: number): void {
    const first = cell * remembered;
    let worst = first;
    for (let s = first; s < first + remembered; s++) {
      if (this.#slotEnds[s]! < reachable) {
        worst = s;
        break;
      }
      if (this.#score[this.#slots[s]!]! < this.#score[this.#slots[worst]!]!) worst = s;
    }
    this.#slots[worst] = run;
    this.#slotEnds[worst] = end;
    if (end > this.#cellEnds[cell]!) this.#cellEnds[cell] = end;
  }
}

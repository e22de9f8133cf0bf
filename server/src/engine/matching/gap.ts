import type { WorkCounters } from './counters.ts';
import { lacunaUnit } from './index/segment.ts';

/** A table larger than this is not worth its time: the texts differ there as wholes. */
const mostCells = 48_000;
const exchange = 4;
const open = 4;
const further = 1;
const far = 1 << 28;

const both = 0;
const inDraft = 1;
const inCorpus = 2;

/** Costs of the row at hand, by column: both advance, the draft advances alone, the corpus advances alone. */
let bothCosts = new Int32Array(0);
let draftCosts = new Int32Array(0);
let corpusCosts = new Int32Array(0);
/** For each cell the state that each of its three states was entered from, two bits each. */
let origins = new Uint8Array(0);

/**
 * Aligns two short stretches end to end with affine gap costs (Gotoh 1982), so that one change is one edit.
 * A lacuna of the corpus takes any number of draft units at no cost. Returns equal runs as triples, in absolute units.
 */
export function alignGap(
  draft: Uint16Array,
  corpus: Uint16Array,
  draftStart: number,
  draftEnd: number,
  corpusStart: number,
  corpusEnd: number,
  counters: WorkCounters,
): number[] {
  const rows = draftEnd - draftStart;
  const columns = corpusEnd - corpusStart;
  const width = columns + 1;
  const size = (rows + 1) * width;
  if (rows === 0 || columns === 0 || size > mostCells) return [];
  if (!haveCommon(draft, corpus, draftStart, draftEnd, corpusStart, corpusEnd)) return [];
  counters.cells += size;
  if (bothCosts.length < width) {
    bothCosts = new Int32Array(2 * width);
    draftCosts = new Int32Array(2 * width);
    corpusCosts = new Int32Array(2 * width);
  }
  if (origins.length < size) origins = new Uint8Array(2 * size);
  const m = bothCosts;
  const x = draftCosts;
  const y = corpusCosts;
  for (let i = 0; i <= rows; i++) {
    const unit = i === 0 ? 0 : draft[draftStart + i - 1]!;
    // The cell up and to the left.
    let mCorner = far;
    let xCorner = far;
    let yCorner = far;
    for (let j = 0; j <= columns; j++) {
      const corpusUnit = j === 0 ? 0 : corpus[corpusStart + j - 1]!;
      const first = corpusUnit === lacunaUnit ? 0 : open + further;
      const next = corpusUnit === lacunaUnit ? 0 : further;
      const mUp = i === 0 ? far : m[j]!;
      const xUp = i === 0 ? far : x[j]!;
      const yUp = i === 0 ? far : y[j]!;
      let origin = 0;
      let mCost = i === 0 && j === 0 ? 0 : far;
      if (i > 0 && j > 0) {
        const from = least(mCorner, xCorner, yCorner);
        const best = from === both ? mCorner : from === inDraft ? xCorner : yCorner;
        mCost = Math.min(far, best + (unit === corpusUnit ? 0 : corpusUnit === lacunaUnit ? far : exchange));
        origin = from;
      }
      let xCost = far;
      if (i > 0) {
        const a = mUp + first;
        const b = xUp + next;
        const c = yUp + first;
        const from = least(a, b, c);
        xCost = Math.min(far, from === both ? a : from === inDraft ? b : c);
        origin |= from << 2;
      }
      let yCost = far;
      if (j > 0) {
        const a = m[j - 1]! + first;
        const b = x[j - 1]! + first;
        const c = y[j - 1]! + next;
        const from = least(a, b, c);
        yCost = Math.min(far, from === both ? a : from === inDraft ? b : c);
        origin |= from << 4;
      }
      mCorner = mUp;
      xCorner = xUp;
      yCorner = yUp;
      m[j] = mCost;
      x[j] = xCost;
      y[j] = yCost;
      origins[i * width + j] = origin;
    }
  }
  const last = least(m[columns]!, x[columns]!, y[columns]!);
  return trace(draft, corpus, draftStart, corpusStart, rows, columns, last);
}

/** Whether any unit stands on both sides; where none does, there is nothing to align. */
function haveCommon(
  draft: Uint16Array,
  corpus: Uint16Array,
  draftStart: number,
  draftEnd: number,
  corpusStart: number,
  corpusEnd: number,
): boolean {
  for (let j = corpusStart; j < corpusEnd; j++) {
    const unit = corpus[j]!;
    for (let i = draftStart; i < draftEnd; i++) if (draft[i] === unit) return true;
  }
  return false;
}

const least = (a: number, b: number, c: number): number =>
  a <= b ? (a <= c ? both : inCorpus) : b <= c ? inDraft : inCorpus;

function trace(
  draft: Uint16Array,
  corpus: Uint16Array,
  draftStart: number,
  corpusStart: number,
  rows: number,
  columns: number,
  last: number,
): number[] {
  const width = columns + 1;
  const runs: number[] = [];
  let i = rows;
  let j = columns;
  let state = last;
  let length = 0;
  while (i > 0 || j > 0) {
    const from = (origins[i * width + j]! >> (2 * state)) & 3;
    if (state === both && draft[draftStart + i - 1] === corpus[corpusStart + j - 1]) {
      length++;
      i--;
      j--;
    } else {
      if (length > 0) runs.push(length, corpusStart + j, draftStart + i);
      length = 0;
      if (state !== inCorpus) i--;
      if (state !== inDraft) j--;
    }
    state = from;
  }
  if (length > 0) runs.push(length, corpusStart + j, draftStart + i);
  return runs.reverse();
}

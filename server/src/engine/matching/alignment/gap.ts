import type { WorkCounters } from '../counters.ts';
import { lacunaUnit } from '../index/segment.ts';

/** A table larger than this is not worth its time: the texts differ there as wholes. */
const mostCells = 48_000;

const both = 0;
const inDraft = 1;
const inCorpus = 2;
/** The state of a cell is kept in the lowest bits of its cost, so that the least of several costs names its state. */
const stateBits = 2;
const stateMask = 3;
const exchange = 4 << stateBits;
const open = 4 << stateBits;
const further = 1 << stateBits;
const far = 1 << 28;

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
  fillFirstRow(corpus, corpusStart, columns);
  for (let i = 1; i <= rows; i++) {
    const unit = draft[draftStart + i - 1]!;
    // The cell up and to the left, and the one to the left.
    let mCorner = m[0]!;
    let xCorner = x[0]!;
    let yCorner = y[0]!;
    let mLeft = far | both;
    let xLeft = (open + further * i) | inDraft;
    let yLeft = far | inCorpus;
    m[0] = mLeft;
    x[0] = xLeft;
    origins[i * width] = (i === 1 ? both : inDraft) << (stateBits * inDraft);
    for (let j = 1; j <= columns; j++) {
      const corpusUnit = corpus[corpusStart + j - 1]!;
      const first = corpusUnit === lacunaUnit ? 0 : open + further;
      const next = corpusUnit === lacunaUnit ? 0 : further;
      const change = unit === corpusUnit ? 0 : corpusUnit === lacunaUnit ? far : exchange;
      const mUp = m[j]!;
      const xUp = x[j]!;
      const yUp = y[j]!;
      const corner = Math.min(mCorner, xCorner, yCorner);
      const up = Math.min(mUp + first, xUp + next, yUp + first);
      const left = Math.min(mLeft + first, xLeft + first, yLeft + next);
      mLeft = Math.min(far, (corner & ~stateMask) + change) | both;
      xLeft = (up & ~stateMask) | inDraft;
      yLeft = (left & ~stateMask) | inCorpus;
      mCorner = mUp;
      xCorner = xUp;
      yCorner = yUp;
      m[j] = mLeft;
      x[j] = xLeft;
      y[j] = yLeft;
      origins[i * width + j] =
        (corner & stateMask) |
        ((up & stateMask) << (stateBits * inDraft)) |
        ((left & stateMask) << (stateBits * inCorpus));
    }
  }
  const last = Math.min(m[columns]!, x[columns]!, y[columns]!) & stateMask;
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

/** Before any unit of the draft: the corpus advances alone. */
function fillFirstRow(corpus: Uint16Array, corpusStart: number, columns: number): void {
  bothCosts[0] = both;
  draftCosts[0] = far | inDraft;
  corpusCosts[0] = far | inCorpus;
  let cost = 0;
  for (let j = 1; j <= columns; j++) {
    const isLacuna = corpus[corpusStart + j - 1] === lacunaUnit;
    cost += isLacuna ? 0 : j === 1 ? open + further : further;
    bothCosts[j] = far | both;
    draftCosts[j] = far | inDraft;
    corpusCosts[j] = cost | inCorpus;
    origins[j] = (j === 1 ? both : inCorpus) << (stateBits * inCorpus);
  }
}

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
    const from = (origins[i * width + j]! >> (stateBits * state)) & stateMask;
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

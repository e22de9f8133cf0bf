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

let costs: Int32Array[] = [new Int32Array(0), new Int32Array(0), new Int32Array(0)];
let origins: Uint8Array[] = [new Uint8Array(0), new Uint8Array(0), new Uint8Array(0)];

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
  counters.cells += size;
  if (costs[0]!.length < size) {
    costs = [0, 1, 2].map(() => new Int32Array(size));
    origins = [0, 1, 2].map(() => new Uint8Array(size));
  }
  const [m, x, y] = costs as [Int32Array, Int32Array, Int32Array];
  const [mo, xo, yo] = origins as [Uint8Array, Uint8Array, Uint8Array];
  for (let i = 0; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      const at = i * width + j;
      if (i === 0 && j === 0) {
        m[at] = 0;
        x[at] = y[at] = far;
        continue;
      }
      // m: both advance; x: the draft advances alone; y: the corpus advances alone.
      if (i > 0 && j > 0) {
        const up = at - width - 1;
        const corpusUnit = corpus[corpusStart + j - 1]!;
        const cost =
          draft[draftStart + i - 1] === corpusUnit ? 0 : corpusUnit === lacunaUnit ? far : exchange;
        const from = least(m[up]!, x[up]!, y[up]!);
        mo[at] = from;
        m[at] = Math.min(far, costs[from]![up]! + cost);
      } else m[at] = far;
      if (i > 0) {
        const up = at - width;
        const free = j > 0 && corpus[corpusStart + j - 1] === lacunaUnit;
        const first = free ? 0 : open + further;
        const next = free ? 0 : further;
        const a = m[up]! + first;
        const b = x[up]! + next;
        const c = y[up]! + first;
        const from = least(a, b, c);
        xo[at] = from;
        x[at] = Math.min(far, from === both ? a : from === inDraft ? b : c);
      } else x[at] = far;
      if (j > 0) {
        const free = corpus[corpusStart + j - 1] === lacunaUnit;
        const first = free ? 0 : open + further;
        const next = free ? 0 : further;
        const a = m[at - 1]! + first;
        const b = x[at - 1]! + first;
        const c = y[at - 1]! + next;
        const from = least(a, b, c);
        yo[at] = from;
        y[at] = Math.min(far, from === both ? a : from === inDraft ? b : c);
      } else y[at] = far;
    }
  }
  return trace(
    draft,
    corpus,
    draftStart,
    corpusStart,
    rows,
    columns,
    [mo, xo, yo],
    least(m[size - 1]!, x[size - 1]!, y[size - 1]!),
  );
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
  origin: readonly Uint8Array[],
  last: number,
): number[] {
  const width = columns + 1;
  const runs: number[] = [];
  let i = rows;
  let j = columns;
  let state = last;
  let length = 0;
  const flush = () => {
    if (length > 0) runs.push(length, corpusStart + j, draftStart + i);
    length = 0;
  };
  while (i > 0 || j > 0) {
    const from = origin[state]![i * width + j]!;
    if (state === both && draft[draftStart + i - 1] === corpus[corpusStart + j - 1]) {
      length++;
      i--;
      j--;
    } else {
      flush();
      if (state !== inCorpus) i--;
      if (state !== inDraft) j--;
    }
    state = from;
  }
  flush();
  return runs.reverse();
}

import { sortDepth } from './segment.ts';

const insertionLimit = 12;

/**
 * Orders `suffixes[from..to)` by the units that stand there, `sortDepth` deep, equal ones by position.
 * Multikey quicksort (Bentley and Sedgewick), with its own stack.
 */
export function sortSuffixes(units: Uint16Array, suffixes: Uint32Array, from: number, to: number): void {
  const stack: number[] = [from, to, 0];
  while (stack.length > 0) {
    const depth = stack.pop()!;
    const hi = stack.pop()!;
    const lo = stack.pop()!;
    if (hi - lo <= insertionLimit) insertionSort(units, suffixes, lo, hi, depth);
    else if (depth >= sortDepth) suffixes.subarray(lo, hi).sort();
    else partition(units, suffixes, lo, hi, depth, stack);
  }
}

function partition(
  units: Uint16Array,
  suffixes: Uint32Array,
  lo: number,
  hi: number,
  depth: number,
  stack: number[],
): void {
  const unitAt = (i: number): number => units[suffixes[i]! + depth]!;
  const pivot = median(unitAt(lo), unitAt((lo + hi) >> 1), unitAt(hi - 1));
  let lt = lo;
  let gt = hi;
  let i = lo;
  while (i < gt) {
    const s = suffixes[i]!;
    const u = units[s + depth]!;
    if (u < pivot) {
      suffixes[i++] = suffixes[lt]!;
      suffixes[lt++] = s;
    } else if (u > pivot) {
      suffixes[i] = suffixes[--gt]!;
      suffixes[gt] = s;
    } else i++;
  }
  if (lt - lo > 1) stack.push(lo, lt, depth);
  if (hi - gt > 1) stack.push(gt, hi, depth);
  if (gt - lt > 1) {
    if (pivot === 0) suffixes.subarray(lt, gt).sort();
    else stack.push(lt, gt, depth + 1);
  }
}

const median = (a: number, b: number, c: number): number =>
  a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;

function insertionSort(
  units: Uint16Array,
  suffixes: Uint32Array,
  lo: number,
  hi: number,
  depth: number,
): void {
  for (let i = lo + 1; i < hi; i++) {
    const s = suffixes[i]!;
    let j = i - 1;
    while (j >= lo && isAfter(units, suffixes[j]!, s, depth)) {
      suffixes[j + 1] = suffixes[j]!;
      j--;
    }
    suffixes[j + 1] = s;
  }
}

function isAfter(units: Uint16Array, a: number, b: number, depth: number): boolean {
  for (let d = depth; d < sortDepth; d++) {
    const x = units[a + d]!;
    const y = units[b + d]!;
    if (x !== y) return x > y;
    if (x === 0) break;
  }
  return a > b;
}

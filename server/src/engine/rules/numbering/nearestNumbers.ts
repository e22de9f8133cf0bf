import { countBefore } from '../../text/search.ts';

const most = 3;

/**
 * The few of some numbers that are nearest to one, the nearest first, the lower first of two that are as near. In any order and
 * repeated they are put in order once for all who ask of the same list: thousands of references may look among thousands of articles.
 * @param without numbers that are passed over
 */
export function nearestNumbers(
  numbers: readonly number[],
  to: number,
  without: readonly number[],
): readonly number[] {
  const all = ascending(numbers);
  const out: number[] = [];
  let right = countBefore(all, (n) => n < to);
  let left = right - 1;
  while (out.length < most && (left >= 0 || right < all.length)) {
    const below = all[left] ?? Number.NEGATIVE_INFINITY;
    const above = all[right] ?? Number.POSITIVE_INFINITY;
    const isBelow = to - below <= above - to;
    if (isBelow) left--;
    else right++;
    const next = isBelow ? below : above;
    if (!without.includes(next)) out.push(next);
  }
  return out;
}

const known = new WeakMap<readonly number[], readonly number[]>();

function ascending(numbers: readonly number[]): readonly number[] {
  const found = known.get(numbers);
  if (found) return found;
  const made = [...new Set(numbers)].sort((a, b) => a - b);
  known.set(numbers, made);
  return made;
}

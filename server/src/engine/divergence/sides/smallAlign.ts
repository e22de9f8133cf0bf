import type { Edit } from '../../matching/model.ts';
import type { Span } from '../../text/span.ts';
import { type Side, unitAt } from './side.ts';

/** Beyond this many content units on a side two stretches are one edit, unaligned. */
const limit = 136;

interface Units {
  readonly at: readonly number[];
  readonly unit: readonly number[];
}

/**
 * The edits between two short stretches (UTF-16 offsets), by a longest common subsequence that prefers unbroken runs.
 * Both may be empty. Meant for the ends of passages; costs the product of the lengths.
 */
export function alignSmall(draft: Side, d: Span, edition: Side, e: Span): readonly Edit[] {
  const a = unitsOf(draft, d);
  const b = unitsOf(edition, e);
  const n = a.unit.length;
  const m = b.unit.length;
  if (n === 0 && m === 0) return [];
  if (n === 0 || m === 0 || n > limit || m > limit) return [edit(a, 0, n, b, 0, m, d, e)];
  const width = m + 1;
  score(a.unit, b.unit, width);
  const out: Edit[] = [];
  let i = 0;
  let j = 0;
  let i0 = 0;
  let j0 = 0;
  const flush = (): void => {
    if (i > i0 || j > j0) out.push(edit(a, i0, i, b, j0, j, d, e));
  };
  while (i < n && j < m) {
    const here = i * width + j;
    const skip = Math.max(best[here + width] as number, best[here + 1] as number);
    const take = run[here] ? (run[here] as number) + (best[here + width + 1] as number) : -1;
    if (take >= skip) {
      flush();
      i0 = ++i;
      j0 = ++j;
    } else if ((best[here + width] as number) >= (best[here + 1] as number)) i++;
    else j++;
  }
  i = n;
  j = m;
  flush();
  return out;
}

/** The best score for the tails from each `i` and `j`, at `i * width + j`; a run's later units score more than its first. */
const best = new Int32Array((limit + 1) ** 2);
/** What the two units add to the run that they begin or carry on; 0 where they differ. */
const run = new Int32Array((limit + 1) ** 2);

/** Fills both tables for two short stretches; what they held before is gone. */
function score(a: readonly number[], b: readonly number[], width: number): void {
  const m = b.length;
  best.fill(0, a.length * width, (a.length + 1) * width);
  run.fill(0, a.length * width, (a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    best[i * width + m] = 0;
    run[i * width + m] = 0;
    for (let j = m - 1; j >= 0; j--) {
      const here = i * width + j;
      const skip = Math.max(best[here + width] as number, best[here + 1] as number);
      const gain = a[i] === b[j] ? 2 + 3 * Math.min(1, run[here + width + 1] as number) : 0;
      run[here] = gain;
      best[here] = gain > 0 ? Math.max(skip, gain + (best[here + width + 1] as number)) : skip;
    }
  }
}

function unitsOf(side: Side, { start, end }: Span): Units {
  const at: number[] = [];
  const unit: number[] = [];
  for (let i = start; i < end; i++) {
    const u = unitAt(side, i);
    if (u === 0) continue;
    at.push(i);
    unit.push(u);
  }
  return { at, unit };
}

function edit(a: Units, i0: number, i1: number, b: Units, j0: number, j1: number, d: Span, e: Span): Edit {
  return { draft: range(a, i0, i1, d), edition: range(b, j0, j1, e) };
}

function range({ at }: Units, from: number, to: number, whole: Span): Span {
  if (to > from) return { start: at[from] as number, end: (at[to - 1] as number) + 1 };
  const place = from > 0 ? (at[from - 1] as number) + 1 : whole.start;
  return { start: place, end: place };
}

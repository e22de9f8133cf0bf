import type { Edit, Match } from '../../matching/model.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import { countUnits, type Side, unitAfter, unitAt, unitBefore } from '../sides/side.ts';

/** Longer equal stretches than this (UTF-16 units) between two edits hold them apart for good. */
const longestBetween = 60;
/** UTF-16 units of both texts that are looked at for one pair. */
const longestPair = 4000;

/** So many edits in a row may be one. */
const mostEdits = 8;

/**
 * A sentence that was dropped between two that share words with it (…城镇容貌和环境卫生意识。第八条 …城镇容貌和环境卫生的行为) can be aligned
 * as several changes around the shared words. Where one omission or insertion says the same, it takes their place.
 */
export function reuniteEdits(match: Match, draft: Side, edition: Side): Match {
  let { matched } = match;
  const out: Edit[] = [];
  for (const edit of match.edits) {
    let from = out.length;
    while (from > 0 && out.length - from < mostEdits && close(out[from - 1] as Edit, out[from] ?? edit))
      from--;
    let one: ReturnType<typeof asOne>;
    for (; from < out.length && !one; from++) one = asOne(out.slice(from), edit, draft, edition);
    if (one) {
      out.splice(from - 1);
      matched += one.gained;
      out.push(one.edit);
    } else out.push(edit);
  }
  const united = out.length === match.edits.length ? match : { ...match, edits: out, matched };
  return withoutLastLoss(withoutFirstLoss(united, draft, edition), draft, edition);
}

/** Longer words than this at a match's rim are no chance. */
const longestRim = 24;

/** 审计〔报告。审计〕组的审计报告: where a match may as well begin behind what it seems to lack, it does. */
function withoutFirstLoss(match: Match, draft: Side, edition: Side): Match {
  const first = match.edits[0];
  if (!first || !isEmpty(first.draft)) return match;
  const rim = { start: match.draft.start, end: first.draft.start };
  if (countUnits(draft, rim, longestRim + 1) > longestRim) return match;
  const head = unitsIn(draft, rim);
  const lost = unitsIn(edition, first.edition).slice(-head.length);
  if (!areEqual(head, lost, draft, edition)) return match;
  const start = lost[0] as number;
  return { ...match, edition: { start, end: match.edition.end }, edits: match.edits.slice(1) };
}

function withoutLastLoss(match: Match, draft: Side, edition: Side): Match {
  const last = match.edits.at(-1);
  if (!last || !isEmpty(last.draft)) return match;
  const rim = { start: last.draft.end, end: match.draft.end };
  if (countUnits(draft, rim, longestRim + 1) > longestRim) return match;
  const tail = unitsIn(draft, rim);
  const lost = unitsIn(edition, last.edition).slice(0, tail.length);
  if (!areEqual(tail, lost, draft, edition)) return match;
  const end = (lost.at(-1) as number) + 1;
  return { ...match, edition: { start: match.edition.start, end }, edits: match.edits.slice(0, -1) };
}

const areEqual = (a: readonly number[], b: readonly number[], draft: Side, edition: Side): boolean =>
  a.length > 0 &&
  a.length === b.length &&
  a.every((at, i) => unitAt(draft, at) === unitAt(edition, b[i] as number));

const close = (a: Edit, b: Edit): boolean => b.draft.start - a.draft.end <= longestBetween;

function asOne(
  before: readonly Edit[],
  b: Edit,
  draft: Side,
  edition: Side,
): { edit: Edit; gained: number } | undefined {
  const a = before[0] as Edit;
  const d = { start: a.draft.start, end: b.draft.end };
  const e = { start: a.edition.start, end: b.edition.end };
  if (d.end - d.start + (e.end - e.start) > longestPair) return undefined;
  if (!mayBeEqual(d, e, draft, edition)) return undefined;
  const ds = unitsIn(draft, d);
  const es = unitsIn(edition, e);
  const least = Math.min(ds.length, es.length);
  let head = 0;
  while (head < least && unitAt(draft, ds[head] as number) === unitAt(edition, es[head] as number)) head++;
  let tail = 0;
  while (
    tail < least - head &&
    unitAt(draft, ds[ds.length - 1 - tail] as number) === unitAt(edition, es[es.length - 1 - tail] as number)
  )
    tail++;
  if (head + tail < least || least === 0) return undefined;
  const all = [...before, b];
  const changed = all.reduce((n, x) => n + unitsIn(draft, x.draft).length, 0);
  const matched = ds.length - changed;
  return {
    edit: { draft: rest(ds, head, tail, d), edition: rest(es, head, tail, e) },
    gained: head + tail - matched,
  };
}

/** Whether two stretches begin or end alike. */
function mayBeEqual(d: Span, e: Span, draft: Side, edition: Side): boolean {
  const [i, j] = [unitAfter(draft, d.start, d.end), unitAfter(edition, e.start, e.end)];
  if (i >= d.end || j >= e.end) return false;
  if (unitAt(draft, i) === unitAt(edition, j)) return true;
  return unitAt(draft, unitBefore(draft, d.end)) === unitAt(edition, unitBefore(edition, e.end));
}

function unitsIn(side: Side, { start, end }: Span): number[] {
  const out: number[] = [];
  for (let i = start; i < end; i++) if (unitAt(side, i) !== 0) out.push(i);
  return out;
}

/** What is left between the equal units at both ends; where nothing is, the place behind the last unit before it. */
function rest(units: readonly number[], head: number, tail: number, { start }: Span): Span {
  const from = units[head];
  const to = units[units.length - 1 - tail];
  if (from !== undefined && to !== undefined && head < units.length - tail)
    return { start: from, end: to + 1 };
  const place = head > 0 ? (units[head - 1] as number) + 1 : start;
  return { start: place, end: place };
}

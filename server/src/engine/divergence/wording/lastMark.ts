import type { Match } from '../../matching/model.ts';
import { isLineBreak } from '../../text/lineBreaks.ts';
import { type Change, change } from '../change.ts';
import { hasLacuna, type Side, unitAfter, unitAt, unitBefore } from '../sides/side.ts';
import { endOf, isPause, type Sign, signsIn, withFullStop } from '../sides/signs.ts';

/**
 * Marks are compared between two aligned units, and behind the last one of a source there is none: its last stop by itself, where a
 * reprint that goes as far lacks it or has another one. What else a page has behind it (），”，电头) is its own.
 */
export function lastMark(
  { draft: d, edition: e, edits }: Match,
  draft: Side,
  source: Side,
): Change | undefined {
  const theirs = unitBefore(source, e.end) + 1;
  const behind = { start: theirs, end: source.text.length };
  if (unitAfter(source, theirs) < behind.end || hasLacuna(source, behind)) return undefined;
  const own = unitBefore(draft, d.end) + 1;
  const last = edits[edits.length - 1];
  if (last && (last.draft.end >= own || last.edition.end >= theirs)) return undefined;
  const [stop] = signsIn(source, theirs, source.text.length);
  if (!stop || !endsText(stop)) return undefined;
  const signs = withFullStop(draft, signsIn(draft, own, lineEnd(draft, own)), [stop]);
  if (signs.some(({ form }) => form === stop.form)) return undefined;
  const [other] = signs;
  const isOther = other !== undefined && isPause(other.form);
  return change(
    { start: isOther ? other.at : own, end: isOther ? endOf(other) : own },
    { start: stop.at, end: endOf(stop) },
    'punctuation',
  );
}

const endsText = ({ form }: Sign): boolean => form === '。' || form === '！' || form === '？';

/** Where the line ends, or its next words begin. */
function lineEnd(side: Side, from: number): number {
  let at = from;
  while (at < side.text.length && unitAt(side, at) === 0 && !isLineBreak(side.text.charCodeAt(at))) at++;
  return at;
}

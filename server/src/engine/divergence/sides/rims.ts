import { trimEnd, unitSet } from '../../text/characters.ts';
import { lineBreaks } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { type Side, unitAfter, unitBefore } from './side.ts';
import { hasClauseBreak } from './signs.ts';

/** Whether a clause begins at `at`: a pause, a line break or the text's beginning stands before it. */
export function clauseBegins(side: Side, at: number): boolean {
  const before = unitBefore(side, at);
  if (before < 0) return true;
  return hasClauseBreak(side, before + 1, unitAfter(side, at)) || followsLabel(side.text, at);
}

/** Whether a label ends right before a place; what follows it begins a clause. */
export function followsLabel(text: string, at: number): boolean {
  const last = trimEnd(text, at, Math.max(0, at - 14));
  return endsLabel(text.charCodeAt(last - 1)) && labelled.test(text.slice(Math.max(0, at - 14), at));
}

const endsLabel = unitSet(')）、.．编章节条款项部分');
const labelled = new RegExp(
  `(?:^|[${lineBreaks}。])[\\s\\u0085]*(?:[（(][〇一二三四五六七八九十百\\d]+[)）]|[〇一二三四五六七八九十百]+、|\\d+[.．、]|第[〇一二三四五六七八九十百\\d]+[编章节条款项部分]+)[\\s\\u0085]*$`,
);

/** Whether a clause ends at `at`. */
export function clauseEnds(side: Side, at: number): boolean {
  const after = unitAfter(side, at);
  if (after >= side.text.length) return true;
  return hasClauseBreak(side, unitBefore(side, at) + 1, after);
}

/** Whether a stretch is made of whole clauses. */
export const isWholeClauses = (side: Side, span: Span): boolean =>
  span.start < span.end && clauseBegins(side, span.start) && clauseEnds(side, span.end);

const endsClause = unitSet('，。；：！？\n');

/**
 * The clause that a stretch stands in, or the clauses, as marks and line breaks alone part them (UTF-16 offsets of `text`). It is looked for
 * within `within`, and `most` units to either side.
 */
export function clauseAround(
  text: string,
  { start: from, end: to }: Span,
  { within, most = Number.POSITIVE_INFINITY, ends = endsClause }: ClauseBounds,
): Span {
  const first = Math.max(within?.start ?? 0, from - most);
  const last = Math.min(within?.end ?? text.length, to + most);
  let start = from;
  let end = to;
  while (start > first && !ends(text.charCodeAt(start - 1))) start--;
  while (end < last && !ends(text.charCodeAt(end))) end++;
  return { start, end };
}

/** How far a clause may reach; one of the two bounds is given. */
interface ClauseBounds {
  readonly within?: Span;
  readonly most?: number;
  /** What ends a clause; ，。；：！？ and line breaks where it is not given. */
  readonly ends?: (unit: number) => boolean;
}

/** The stretch before `at` back to the beginning of its clause, at most `units` content units long, else undefined. */
export function backToClause(side: Side, at: number, units: number): Span | undefined {
  let start = at;
  for (let n = 0; n <= units; n++) {
    if (clauseBegins(side, start) || unitBefore(side, start) < 0) return { start, end: at };
    start = unitBefore(side, start);
  }
  return undefined;
}

/** The stretch from `at` to the end of its clause, at most `units` content units long, else undefined. */
export function onToClause(side: Side, at: number, units: number): Span | undefined {
  const to = side.text.length;
  let end = at;
  for (let n = 0; n <= units; n++) {
    if (clauseEnds(side, end) || unitAfter(side, end, to) >= to) return { start: at, end };
    end = unitAfter(side, end, to) + 1;
  }
  return undefined;
}

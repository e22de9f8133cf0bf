import type { Edit, Match } from '../../matching/model.ts';
import type { Span } from '../../text/span.ts';
import { type Side, unitAt } from './side.ts';

/**
 * The parts of a match that lie in given stretches of the draft (ascending, disjoint), each beginning and ending with an
 * equal unit; undefined for a stretch that shares no equal unit with it. One walk over the match.
 */
export function splitMatch(
  match: Match,
  spans: readonly Span[],
  draft: Side,
  edition: Side,
): readonly (Match | undefined)[] {
  let i = match.draft.start;
  let j = match.edition.start;
  let next = 0;
  return spans.map((span) => {
    if (span.start <= match.draft.start && match.draft.end <= span.end) return match;
    let first: { d: number; e: number } | undefined;
    let last = { d: 0, e: 0 };
    let matched = 0;
    const edits: Edit[] = [];
    let waiting: Edit[] = [];
    for (;;) {
      const edit = match.edits[next];
      const stop = edit ? edit.draft.start : match.draft.end;
      let over = false;
      while (i < stop) {
        if (unitAt(draft, i) === 0) {
          i++;
          continue;
        }
        while (j < match.edition.end && unitAt(edition, j) === 0) j++;
        if (i >= span.end) {
          over = true;
          break;
        }
        if (i >= span.start) {
          first ??= { d: i, e: j };
          edits.push(...waiting);
          waiting = [];
          last = { d: i + 1, e: j + 1 };
          matched++;
        }
        i++;
        j++;
      }
      if (over || !edit || edit.draft.start >= span.end) break;
      if (first && edit.draft.end <= span.end) waiting.push(edit);
      i = edit.draft.end;
      j = edit.edition.end;
      next++;
    }
    return first
      ? {
          ...match,
          draft: { start: first.d, end: last.d },
          edition: { start: first.e, end: last.e },
          edits,
          matched,
        }
      : undefined;
  });
}

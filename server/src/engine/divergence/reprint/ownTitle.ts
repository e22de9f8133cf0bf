import type { Match } from '../../matching/model.ts';
import { keyString } from '../../text/key.ts';
import { type Span, touches } from '../../text/span.ts';
import { isTitleOf } from '../frames/titlesBorne.ts';
import type { Texts } from '../passageInput.ts';
import { withoutPage } from '../sides/pageNumber.ts';
import { contentBetween, countUnits, type Side, unitAfter, unitAt } from '../sides/side.ts';
import { splitMatch } from '../sides/splitMatch.ts';

/** No title is longer, in UTF-16 units. */
const longestTitle = 120;

/**
 * A source may say its title in its first sentences; where these are lost, the title of the reprint matches them there. A line of the
 * draft that is the source's title is matched with the title and nothing else.
 * @param matches of the reprinted source, in the order of the draft
 */
export function matchTitles(matches: readonly Match[], texts: Texts): readonly Match[] {
  const { draft, source, edition } = texts;
  const title = edition.reading.title;
  const [first] = edition.reading.paragraphs;
  if (!title || first?.span.start !== title.start) return matches;
  const isApart = (m: Match): boolean => m.edition.start >= title.end;
  const lines = titleLines(texts, matches, title.end);
  if (lines.length === 0) return matches;
  const out: Match[] = [];
  for (const match of matches) {
    const inside = lines.filter((line) => touches(line, match.draft));
    if (inside.length === 0) {
      out.push(match);
      continue;
    }
    const rests: Span[] = [];
    let { start } = match.draft;
    for (const line of inside) {
      rests.push({ start, end: Math.max(start, line.start) });
      start = line.end;
    }
    rests.push({ start, end: Math.max(start, match.draft.end) });
    const parts = splitMatch(match, rests, draft, source);
    for (const part of parts) if (part && part.matched > 0) out.push(part);
  }
  const words = keyString(edition.text.slice(title.start, title.end));
  for (const line of lines)
    if (
      keyString(draft.text.slice(line.start, line.end)) === words &&
      !matches.some((m) => !isApart(m) && touches(line, m.draft))
    )
      out.push({
        source: edition.source.id,
        draft: contentBetween(draft, line.start, line.end),
        edition: contentBetween(source, title.start, title.end),
        edits: [],
        matched: countUnits(source, title),
      });
  return out.sort((a, b) => a.draft.start - b.draft.start);
}

/**
 * The lines that are a title of the source, a running head with the number of its page among them, and that a match touches with words
 * that stand behind `behind` in the source.
 */
function titleLines(
  { reading, draft, source, edition }: Texts,
  matches: readonly Match[],
  behind: number,
): readonly Span[] {
  const out: Span[] = [];
  let next = 0;
  let from = -1;
  for (const { content } of reading.lines) {
    while (next < matches.length && (matches[next] as Match).draft.end <= content.start) {
      next++;
      from = -1;
    }
    const match = matches[next];
    if (!match) break;
    const { start, end } = content;
    if (start === end || end - start > longestTitle || !touches(content, match.draft)) continue;
    if (!isTitleOf(withoutPage(reading.text.slice(start, end)), edition.source)) continue;
    if (from < 0) from = placeBehind(match, behind, draft, source);
    if (from < end) out.push(content);
  }
  return out;
}

/** Where in the draft what a match has behind a place of the source begins. */
function placeBehind(match: Match, at: number, draft: Side, source: Side): number {
  let d = match.draft.start;
  let e = match.edition.start;
  for (const edit of [...match.edits, undefined]) {
    const stop = edit?.edition.start ?? match.edition.end;
    for (; e < Math.min(at, stop); e++) if (unitAt(source, e) !== 0) d = unitAfter(draft, d) + 1;
    if (e >= at || !edit) break;
    d = edit.draft.end;
    e = edit.edition.end;
  }
  return unitAfter(draft, d);
}

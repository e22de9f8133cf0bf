import type { Edition } from '../../corpus/model.ts';
import type { Line, Reading } from '../../document/model.ts';
import { skipWhite, trimEnd } from '../../text/characters.ts';
import { commonEnds } from '../../text/commonEnds.ts';
import { isEmpty, type Span, textOf } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { change } from '../change.ts';
import { classify } from '../kinds/classify.ts';
import type { Divergence } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { headKey } from '../sides/pageNumber.ts';
import { countUnits, unitAfter, unitBefore } from '../sides/side.ts';
import { isPageLine } from './pageMatter.ts';

/** Nobody puts more lines between two pages. */
const mostLines = 8;

/**
 * A difference where one page ends and the next one begins, or at a line break within a cell of a table, without what stands there for the
 * page: words that are lost are an omission before the page number, not another reading of it. Undefined where nothing is left.
 */
export function besidePageBreak(d: Divergence, texts: Texts): Divergence | undefined {
  const { draft, source, reading, edition } = texts;
  if (isEmpty(d.draft)) {
    const at = beforeLineBreak(beforePageLines(d.draft.start, reading, edition), draft.text);
    return at === d.draft.start ? d : { ...d, draft: { start: at, end: at } };
  }
  const matter = pageLinesIn(d.draft, texts) ?? lineBreakIn(d.draft, texts);
  if (!matter) return d;
  const before = trimmed(draft.text, d.draft.start, matter.start);
  const behind = trimmed(draft.text, matter.end, d.draft.end);
  if (!isEmpty(before) && !isEmpty(behind)) return d;
  const wanted = trimmed(source.text, d.edition.start, d.edition.end);
  const own = isEmpty(before) ? behind : before;
  const { prefix, suffix } = commonEnds(textOf(draft.text, own), textOf(source.text, wanted));
  const rest = { start: own.start + prefix, end: own.end - suffix };
  const lost = { start: wanted.start + prefix, end: wanted.end - suffix };
  // The bracket of the label that follows in both.
  const isNext = countUnits(draft, rest, 1) === 0 && follows(textOf(draft.text, rest), lost.end, source.text);
  const left = isNext ? { start: rest.start, end: rest.start } : rest;
  if (isEmpty(left) && isEmpty(lost)) return undefined;
  // What is lost stood at the end of the page, unless words of the next one stand before it.
  const end = trimEnd(draft.text, matter.start, 0);
  const at = isEmpty(left) && prefix === 0 ? { start: end, end } : left;
  return classify(change(at, lost), draft, source, true);
}

/** Of a place (UTF-16 offset) in the lines of a page that a text goes on behind, the end of what stands above them; else the place. */
export function beforePageLines(at: number, reading: Reading, edition: Edition): number {
  const { lines, text } = reading;
  const last = Math.min(firstEndingAfter(lines, at), lines.length - 1);
  let found = at;
  for (let i = last; i >= 0 && last - i <= mostLines; i--) {
    const { content } = lines[i] as Line;
    const isOwn = i < last || (content.start < at && at <= content.end);
    if (!isOwn || !(isEmpty(content) || isPageLine(i, reading, edition))) break;
    found = trimEnd(text, content.start, 0);
  }
  // Above the title there is no page.
  return found === 0 ? at : found;
}

/** Of a stretch around a passage what lies between the next lines of a page before it and behind it: no words of the source stand in these. */
export function betweenPages(
  { start, end }: Span,
  passage: Span,
  { reading, edition, draft: { text } }: Texts,
): Span {
  const { lines } = reading;
  const last = firstEndingAfter(lines, Math.max(0, passage.end - 1));
  const to = pageLine(last + 1, 1, end);
  const from = pageLine(firstEndingAfter(lines, passage.start) - 1, -1, start);
  return {
    start: from ? skipWhite(text, from.end, passage.start) : start,
    end: to ? trimEnd(text, to.start, passage.end) : end,
  };

  function pageLine(first: number, step: -1 | 1, limit: number): Span | undefined {
    for (let i = first, n = 0; n < mostLines && i >= 0 && i < lines.length; i += step, n++) {
      const { content } = lines[i] as Line;
      if (step > 0 ? content.start >= limit : content.end <= limit) return undefined;
      if (isPageLine(i, reading, edition)) return content;
    }
    return undefined;
  }
}

/** Whether lines of a page stand in a stretch of the draft with words that may be taken for those of the source that are lost beside them. */
export const hasPageHead = (d: Span, texts: Texts): boolean => {
  const lines = pageLinesIn(d, texts);
  return lines !== undefined && headKey(textOf(texts.draft.text, lines)) !== '';
};

/** Whether nothing but lines of a page stands in a stretch of the draft. */
export function isOnlyPageLines(d: Span, texts: Texts): boolean {
  const lines = pageLinesIn(d, texts);
  const { draft } = texts;
  const isEmptyOf = (start: number, end: number): boolean => countUnits(draft, { start, end }, 1) === 0;
  return lines !== undefined && isEmptyOf(d.start, lines.start) && isEmptyOf(lines.end, d.end);
}

/** From the first to the last line of a page in a stretch with the signs around it, where nothing else stands between them. */
function pageLinesIn({ start, end }: Span, { draft, reading, edition }: Texts): Span | undefined {
  const from = unitBefore(draft, start) + 1;
  const to = unitAfter(draft, end);
  const { lines } = reading;
  const first = firstEndingAfter(lines, from);
  let found: Span | undefined;
  let isOver = false;
  for (let i = first; i < lines.length && i - first <= mostLines; i++) {
    const { content } = lines[i] as Line;
    if (content.start >= to) return found;
    if (isEmpty(content)) continue;
    if (content.start < from || content.end > to || !isPageLine(i, reading, edition))
      isOver = found !== undefined;
    else if (isOver) return undefined;
    else found = { start: found?.start ?? content.start, end: content.end };
  }
  return found;
}

const follows = (words: string, at: number, text: string): boolean =>
  text
    .slice(at, at + words.length + mostBlanks)
    .trimStart()
    .startsWith(words);

const mostBlanks = 4;

const behindTag = /\s*<br\s*\/?>\s*$/i;

/** Of a place behind the line break of a cell the one before it. */
function beforeLineBreak(at: number, text: string): number {
  const tag = behindTag.exec(text.slice(Math.max(0, at - 2 * longestTag), at))?.[0];
  return at - (tag?.length ?? 0);
}

const lineTag = /<br\s*\/?>/giy;
const longestTag = 8;

/** A line break of a cell (<br>) in a stretch with the signs around it. */
function lineBreakIn({ start, end }: Span, { draft: { text } }: Texts): Span | undefined {
  for (let i = Math.max(0, start - 1); i < Math.min(end, start + longestTag); i++) {
    if (text[i] !== '<') continue;
    lineTag.lastIndex = i;
    const tag = lineTag.exec(text)?.[0];
    if (tag) return { start: i, end: i + tag.length };
  }
  return undefined;
}

/** A stretch without the white space at its ends. */
function trimmed(text: string, from: number, to: number): Span {
  const end = trimEnd(text, Math.max(from, to), from);
  return { start: skipWhite(text, from, end), end };
}

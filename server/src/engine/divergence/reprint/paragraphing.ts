import type { Edition } from '../../corpus/model.ts';
import type { Match } from '../../matching/model.ts';
import { isWhite } from '../../text/characters.ts';
import { hasLineBreak, isLineBreak, lineBreakAfter } from '../../text/lineBreaks.ts';
import { countBefore } from '../../text/search.ts';
import { pointAt, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Texts } from '../passageInput.ts';
import { unitAfter } from '../sides/side.ts';

/** A place where a reprint parts its paragraphs otherwise than its source. */
export interface OtherBreak {
  readonly as: 'split' | 'merged';
  /** What parts the paragraphs, white space at both ends included; where they are merged, where it should stand. UTF-16 offsets of the draft. */
  readonly draft: Span;
  /** The place in the edition: UTF-16 offset. */
  readonly edition: number;
}

/** So many breaks that both have stand for each that one of them has alone: otherwise the draft's lines are those of its medium. */
const leastCommon = 4;

/**
 * Where a reprint begins a paragraph and its source does not, or the other way round, between words that are equal. Nothing where it does so
 * again and again, as the columns of a page and other editions do; and no paragraph that was split where sentences are broken as well: lines
 * that end there are those of pages.
 * @param matches of the source, in the order of the draft
 */
export function otherBreaks(
  matches: readonly Match[],
  { reading, draft, source, edition }: Texts,
): readonly OtherBreak[] {
  const found: OtherBreak[] = [];
  let common = 0;
  let broken = 0;
  for (const { draft: d, edition: e, edits } of matches) {
    let [i, j] = [d.start, e.start];
    for (const edit of [...edits, { draft: pointAt(d.end), edition: pointAt(e.end) }]) {
      look(i, edit.draft.start, j, edit.edition.start);
      [i, j] = [edit.draft.end, edit.edition.end];
    }
  }
  if (common < leastCommon * (found.length + broken)) return [];
  return broken === 0 ? found : found.filter(({ as }) => as === 'merged');

  /** One equal run. */
  function look(from: number, to: number, fromOther: number, toOther: number): void {
    if (to <= from) return;
    if (isSame(from, to, fromOther, toOther)) {
      const { paragraphs } = edition.reading;
      common += Math.max(
        0,
        firstEndingAfter(paragraphs, toOther - 1) - firstEndingAfter(paragraphs, fromOther),
      );
      return;
    }
    let i = unitAfter(draft, from, to);
    let j = unitAfter(source, fromOther, toOther);
    while (i < to && j < toOther) {
      const end = lineBreakAfter(draft.text, i, to);
      const endOther = lineBreakAfter(source.text, j, toOther);
      if (end < to && endOther < toOther && isSame(i, end, j, endOther)) {
        [i, j] = [unitAfter(draft, end, to), unitAfter(source, endOther, toOther)];
        if (i < to && j < toOther) common++;
      } else
        while (i <= end && j <= endOther) {
          const next = unitAfter(draft, i + 1, to);
          const other = unitAfter(source, j + 1, toOther);
          if (next >= to || other >= toOther) return;
          if (next > i + 1 || other > j + 1)
            compare({ start: i + 1, end: next }, { start: j + 1, end: other });
          [i, j] = [next, other];
        }
    }
  }

  /** Whether two stretches, one of the draft and one of the source, are the same. */
  function isSame(start: number, end: number, other: number, endOther: number): boolean {
    return (
      end - start === endOther - other && draft.text.slice(start, end) === source.text.slice(other, endOther)
    );
  }

  /** What stands between two units that follow each other in both texts. */
  function compare(own: Span, theirs: Span): void {
    const isBroken = hasLineBreak(draft.text, own.start, own.end);
    const isBrokenThere = hasLineBreak(source.text, theirs.start, theirs.end);
    if (isBroken && isBrokenThere) common++;
    if (isBroken === isBrokenThere || signs(draft.text, own) !== signs(source.text, theirs)) return;
    if (isBroken && isOneLine(theirs.start, edition)) return;
    if (isBroken && !endsParagraph(own)) broken++;
    else if (isBroken) found.push({ as: 'split', draft: breakIn(draft.text, own), edition: theirs.start });
    else if (isBrokenThere && !isApart(theirs.end, edition))
      found.push({ as: 'merged', draft: placeIn(own, theirs), edition: theirs.end });
  }

  /** Whether a paragraph of the draft ends in a gap; of one of several lines its pieces do. */
  function endsParagraph({ start, end }: Span): boolean {
    const paragraph = reading.paragraphs[firstEndingAfter(reading.paragraphs, start - 1)];
    return paragraph !== undefined && paragraph.span.end <= end;
  }

  /** Where in a gap of the draft the break stands that one of the source has: behind as many signs. */
  function placeIn(own: Span, theirs: Span): Span {
    let behind = 0;
    for (let i = theirs.start; !isLineBreak(source.text.charCodeAt(i)); i++)
      if (!isWhite(source.text.charCodeAt(i))) behind++;
    let start = own.start;
    for (; behind > 0; start++) if (!isWhite(draft.text.charCodeAt(start))) behind--;
    let end = start;
    while (end < own.end && isWhite(draft.text.charCodeAt(end))) end++;
    return { start, end };
  }
}

/** The signs of a gap, of which none is lost or added where paragraphs are parted otherwise. */
function signs(text: string, { start, end }: Span): string {
  let out = '';
  for (let i = start; i < end; i++) if (!isWhite(text.charCodeAt(i))) out += text[i];
  return out;
}

/** The white space around the line breaks of a gap. */
function breakIn(text: string, gap: Span): Span {
  let { start, end } = gap;
  while (!isLineBreak(text.charCodeAt(start))) start++;
  while (!isLineBreak(text.charCodeAt(end - 1))) end--;
  while (start > gap.start && isWhite(text.charCodeAt(start - 1))) start--;
  while (end < gap.end && isWhite(text.charCodeAt(end))) end++;
  return { start, end };
}

/** Whether a place lies in a title or a heading, which a page may set on two lines. */
function isOneLine(place: number, { reading: { paragraphs, text } }: Edition): boolean {
  const paragraph = paragraphs[firstEndingAfter(paragraphs, place - 1)];
  if (!paragraph) return true;
  const { kind, span } = paragraph;
  return kind === 'title' || kind === 'furniture' || !text.slice(span.start, span.end).includes('。');
}

/**
 * Whether a paragraph that begins at a place (UTF-16 offset) may be missed as one without being told here: the lines around the title come
 * and go with the medium, and a number within a line is told as a label.
 */
function isApart(place: number, { reading: { paragraphs } }: Edition): boolean {
  const index = countBefore(paragraphs, ({ span }) => span.start <= place) - 1;
  const isFrame = (i: number): boolean => {
    const kind = paragraphs[i]?.kind;
    return kind === undefined || kind === 'title' || kind === 'furniture';
  };
  return isFrame(index) || isFrame(index - 1) || (paragraphs[index]?.label?.value ?? 0) > 0;
}

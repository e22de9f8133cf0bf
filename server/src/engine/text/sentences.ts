import { skipWhite, trimEnd } from './characters.ts';
import { type Marked, Marks } from './marks.ts';
import type { Span } from './span.ts';
import { CLOSING, END, QUOTE, TITLE, unitClasses } from './unitClasses.ts';

const titleLimit = 120;

/** What `sentencesOf` asks for. */
export const SENTENCE_MARKS = END | TITLE | QUOTE;

/**
 * The sentences of a stretch of text, in order; UTF-16 offsets of `text`. A sentence ends after 。！？ with whatever closing
 * quotation marks and brackets follow at once; marks inside 《》 do not end it. White space between sentences belongs to none.
 */
export function splitSentences(text: string, { start, end }: Span): Span[] {
  scratch.scan(text, start, end);
  return sentencesOf({ text, start, end, marks: scratch, first: 0, held: scratch.held });
}

/** Of the stretch at hand: it is asked for thousands of short ones. */
const scratch = new Marks(SENTENCE_MARKS);

/** The same, where the stretch's marks (at least SENTENCE_MARKS) are known. */
export function sentencesOf(within: Marked): Span[] {
  const { text, marks } = within;
  let out: Span[] | undefined; // most stretches are one sentence: a list of one is made as such
  let start = skipWhite(text, within.start, within.end);
  let straight = 0; // straight double quotes seen so far: an odd count means that one is open
  let titleEnd = -1;
  for (let k = within.first; k < marks.count; k++) {
    const i = marks.at[k] as number;
    if (i >= within.end) break;
    if (i < start) continue;
    const unit = text.charCodeAt(i);
    if (unit === straightQuote || unit === wideQuote) straight++;
    else if (unit === opensTitle && i > titleEnd) titleEnd = closingTitle(text, marks, k, within.end);
    else if (i > titleEnd && ((unitClasses[unit] as number) & END) !== 0) {
      let end = i + 1;
      for (; end < within.end; end++) {
        const next = text.charCodeAt(end);
        if ((next === straightQuote || next === wideQuote) && straight % 2 === 1) straight++;
        else if (((unitClasses[next] as number) & (END | CLOSING)) === 0) break;
      }
      // A lone bracket or mark left over after a gap still belongs to the sentence that it closes.
      if (out) out.push({ start, end });
      else out = [{ start, end }];
      start = skipWhite(text, end, within.end);
    }
  }
  const end = trimEnd(text, within.end, start);
  if (start >= end) return out ?? [];
  if (!out) return [{ start, end }];
  out.push({ start, end });
  return out;
}

const straightQuote = 0x22;
const wideQuote = 0xff02;
const opensTitle = 0x300a;
const closesTitle = 0x300b;

/** Where the 《 that is mark `from` closes, or -1 where it does not close soon enough to be a title. */
function closingTitle(text: string, marks: Marks, from: number, end: number): number {
  const stop = Math.min(end, (marks.at[from] as number) + titleLimit);
  let depth = 0;
  for (let k = from; k < marks.count; k++) {
    const i = marks.at[k] as number;
    if (i >= stop) break;
    const unit = text.charCodeAt(i);
    if (unit === opensTitle) depth++;
    else if (unit === closesTitle && --depth === 0) return i;
  }
  return -1;
}

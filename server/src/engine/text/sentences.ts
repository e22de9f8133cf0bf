import { isClosing, isPlainHan, isSentenceEnd, skipWhite, trimEnd } from './characters.ts';
import type { Span } from './span.ts';

const titleLimit = 120;

/**
 * The sentences of a stretch of text, in order; UTF-16 offsets of `text`. A sentence ends after 。！？ with whatever closing
 * quotation marks and brackets follow at once; marks inside 《》 do not end it. White space between sentences belongs to none.
 */
export function splitSentences(text: string, within: Span): Span[] {
  const out: Span[] = [];
  let start = skipWhite(text, within.start, within.end);
  let straight = 0; // straight double quotes seen so far: an odd count means that one is open
  let titleEnd = -1;
  for (let i = start; i < within.end; i++) {
    if (isPlainHan(text.charCodeAt(i))) continue;
    const char = text[i] as string;
    if (char === '"' || char === '＂') straight++;
    else if (char === '《' && i > titleEnd) titleEnd = closingTitle(text, i, within.end);
    else if (i > titleEnd && isSentenceEnd(char)) {
      let end = i + 1;
      for (; end < within.end; end++) {
        const next = text[end] as string;
        if ((next === '"' || next === '＂') && straight % 2 === 1) straight++;
        else if (!isSentenceEnd(next) && !isClosing(next)) break;
      }
      // A lone bracket or mark left over after a gap still belongs to the sentence that it closes.
      out.push({ start, end });
      start = skipWhite(text, end, within.end);
      i = start - 1;
    }
  }
  const end = trimEnd(text, within.end, start);
  if (start < end) out.push({ start, end });
  return out;
}

/** Clauses of a sentence or of any stretch: pieces between ，；：、and the ends of sentences, marks included. */
export function splitClauses(text: string, within: Span): Span[] {
  const out: Span[] = [];
  let start = skipWhite(text, within.start, within.end);
  for (let i = start; i < within.end; i++) {
    if (isPlainHan(text.charCodeAt(i))) continue;
    const char = text[i] as string;
    if (!breaksClause(text, i, char)) continue;
    let end = i + 1;
    while (end < within.end && (isClosing(text[end] as string) || isSentenceEnd(text[end] as string))) end++;
    out.push({ start, end });
    start = skipWhite(text, end, within.end);
    i = start - 1;
  }
  const end = trimEnd(text, within.end, start);
  if (start < end) out.push({ start, end });
  return out;
}

/** 1,000 and 12:30 are one clause. */
function breaksClause(text: string, at: number, char: string): boolean {
  if ('，；：、；'.includes(char) || isSentenceEnd(char)) return true;
  if (char !== ',' && char !== ';' && char !== ':') return false;
  const digit = (i: number) => /[0-9]/.test(text[i] ?? '');
  return !(digit(at - 1) && digit(at + 1));
}

/** Where the 《 at `at` closes, or -1 where it does not close soon enough to be a title. */
function closingTitle(text: string, at: number, end: number): number {
  const stop = Math.min(end, at + titleLimit);
  let depth = 0;
  for (let i = at; i < stop; i++) {
    const char = text[i];
    if (char === '《') depth++;
    else if (char === '》' && --depth === 0) return i;
  }
  return -1;
}

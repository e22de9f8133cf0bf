import type { Passage } from '../divergence/model.ts';
import type { Citation, OutlineNode, Reading, Sentence } from '../document/model.ts';
import { paragraphAt } from '../document/paragraphAt.ts';
import { outlineOf } from '../document/sectionOutline.ts';
import type { Match } from '../matching/model.ts';
import { isContent } from '../text/fold.ts';
import { countBefore } from '../text/search.ts';
import { containsOffset, isEmpty, lengthOf, type Span } from '../text/span.ts';

/** True where a cursor at `offset` touches the span: inside it, or right behind its last character. */
export const atCursor = (span: Span, offset: number): boolean => offset >= span.start && offset <= span.end;

/** The smallest of the items that the cursor touches; the earlier one where two are equal. */
export function smallestAt<T>(items: readonly T[], offset: number, spanOf: (item: T) => Span): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    const span = spanOf(item);
    if (!atCursor(span, offset)) continue;
    if (!best || better(span, spanOf(best), offset)) best = item;
  }
  return best;
}

/** What really contains the offset comes before what only ends there; then the smaller. */
function better(a: Span, b: Span, offset: number): boolean {
  const inA = containsOffset(a, offset);
  const inB = containsOffset(b, offset);
  if (inA !== inB) return inA;
  return lengthOf(a) < lengthOf(b);
}

export const passageAt = (passages: readonly Passage[], offset: number): Passage | undefined =>
  smallestAt(passages, offset, (p) => p.match.draft);

export const citationAt = (reading: Reading, offset: number): Citation | undefined =>
  smallestAt(reading.citations, offset, (c) => c.span);

/** The sentence that contains the offset, or else ends there; binary search. */
export function sentenceAt(reading: Reading, offset: number): Sentence | undefined {
  const { sentences } = reading;
  const sentence = sentences[countBefore(sentences, ({ span }) => span.start <= offset) - 1];
  return sentence && atCursor(sentence.span, offset) ? sentence : undefined;
}

/**
 * What a reader at the offset has before him: the sentence, or the paragraph where that is none (a dateline, a page header);
 * nothing on an empty line.
 */
export function wordingAt(reading: Reading, offset: number): Span | undefined {
  const sentence = sentenceAt(reading, offset)?.span;
  if (sentence) return sentence;
  const paragraph = paragraphAt(reading.paragraphs, offset)?.span;
  return paragraph && atCursor(paragraph, offset) ? paragraph : undefined;
}

/** The outline nodes that contain the offset, outermost first. */
export function outlinePathAt(reading: Reading, offset: number): readonly OutlineNode[] {
  const path: OutlineNode[] = [];
  let level = outlineOf(reading);
  for (;;) {
    const node = level.find(
      (n) => containsOffset(n.span, offset) || (offset === n.span.end && isEmpty(n.span)),
    );
    if (!node) return path;
    path.push(node);
    level = node.children;
  }
}

export interface AlignedTexts {
  readonly draft: string;
  readonly edition: string;
}

type Side = 'draft' | 'edition';

/**
 * The span of the edition's text that is aligned with a span of the draft, and the other way round; clipped to the match.
 * Between two edits the texts are equal unit by unit, so a place is found by counting content units from the edit before.
 * What one side has between two of the other's sentences belongs to neither of them. Marks that close the span come along.
 */
export const editionSpan = (match: Match, texts: AlignedTexts, span: Span): Span =>
  project(match, texts, span, 'draft', 'edition');

export const draftSpan = (match: Match, texts: AlignedTexts, span: Span): Span =>
  project(match, texts, span, 'edition', 'draft');

function project(match: Match, texts: AlignedTexts, span: Span, from: Side, to: Side): Span {
  const source = texts[from];
  let first = Math.max(span.start, match[from].start);
  let last = Math.min(span.end, match[from].end) - 1;
  while (first <= last && !isContent(source.charCodeAt(first))) first++;
  while (last >= first && !isContent(source.charCodeAt(last))) last--;
  if (first > last) {
    const at = unitAt(match, texts, Math.min(first, match[from].end - 1), from, to).start;
    return { start: at, end: at };
  }
  const { start } = unitAt(match, texts, first, from, to);
  const { end } = unitAt(match, texts, last, from, to);
  return { start, end: last + 1 < span.end ? behindMarks(texts[to], end) : Math.max(start, end) };
}

/** What is aligned with the content unit at `offset`: a content unit, or the whole other reading of an edit. */
function unitAt({ edits, ...match }: Match, texts: AlignedTexts, offset: number, from: Side, to: Side): Span {
  let fromAt = match[from].start;
  let toAt = match[to].start;
  for (const edit of edits) {
    if (edit[from].start > offset) break;
    if (containsOffset(edit[from], offset) && !isEmpty(edit[from])) return edit[to];
    fromAt = edit[from].end;
    toAt = edit[to].end;
  }
  let units = 0;
  for (let i = fromAt; i < offset; i++) if (isContent(texts[from].charCodeAt(i))) units++;
  let at = toAt;
  while (at < match[to].end && (units > 0 || !isContent(texts[to].charCodeAt(at)))) {
    if (isContent(texts[to].charCodeAt(at))) units--;
    at++;
  }
  return { start: at, end: Math.min(at + 1, match[to].end) };
}

const closing = /[。！？；：，、…．.!?;:,”’」』》〉）)\]】]/;

function behindMarks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && closing.test(text.charAt(at))) at++;
  return at;
}

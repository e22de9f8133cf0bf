import type { Passage } from '../divergence/model.ts';
import type { Citation, OutlineNode, Reading, Sentence } from '../document/model.ts';
import type { Match } from '../matching/model.ts';
import { isContent } from '../text/fold.ts';
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
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sentences[mid] as Sentence).span.start <= offset) low = mid + 1;
    else high = mid;
  }
  const sentence = sentences[low - 1];
  return sentence && atCursor(sentence.span, offset) ? sentence : undefined;
}

/** The outline nodes that contain the offset, outermost first. */
export function outlinePathAt(reading: Reading, offset: number): readonly OutlineNode[] {
  const path: OutlineNode[] = [];
  let level = reading.outline;
  for (;;) {
    const node = level.find(
      (n) => containsOffset(n.span, offset) || (offset === n.span.end && isEmpty(n.span)),
    );
    if (!node) return path;
    path.push(node);
    level = node.children;
  }
}

/**
 * The place in the edition's text that is aligned with a place in the draft, and the other way round. Between two
 * edits the texts are equal unit by unit, so the place is found by counting content units from the nearest edit before.
 */
export const editionOffset = (match: Match, texts: AlignedTexts, offset: number): number =>
  project(match, texts, offset, 'draft', 'edition');

export const draftOffset = (match: Match, texts: AlignedTexts, offset: number): number =>
  project(match, texts, offset, 'edition', 'draft');

export interface AlignedTexts {
  readonly draft: string;
  readonly edition: string;
}

type Side = 'draft' | 'edition';

function project(match: Match, texts: AlignedTexts, offset: number, from: Side, to: Side): number {
  if (offset <= match[from].start) return match[to].start;
  if (offset >= match[from].end) return match[to].end;
  let fromAt = match[from].start;
  let toAt = match[to].start;
  let toLimit = match[to].end;
  for (const edit of match.edits) {
    if (edit[from].start > offset) {
      toLimit = edit[to].start;
      break;
    }
    if (containsOffset(edit[from], offset) && !isEmpty(edit[from])) return edit[to].start;
    fromAt = edit[from].end;
    toAt = edit[to].end;
  }
  let units = 0;
  for (let i = fromAt; i < offset; i++) if (isContent(texts[from].charCodeAt(i))) units++;
  let at = toAt;
  while (at < toLimit && (units > 0 || !isContent(texts[to].charCodeAt(at)))) {
    if (isContent(texts[to].charCodeAt(at))) units--;
    at++;
  }
  return at;
}

/** The span of the edition that is aligned with a span of the draft; clipped to the match. */
export function editionSpan(match: Match, texts: AlignedTexts, span: Span): Span {
  const start = editionOffset(match, texts, span.start);
  return { start, end: Math.max(start, endOf(editionOffset(match, texts, span.end), texts.edition, start)) };
}

/** An end found by counting lies before the next content unit; the white space and line ends before it are not meant. */
function endOf(end: number, text: string, start: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

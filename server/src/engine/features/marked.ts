import type { Divergence } from '../divergence/model.ts';
import type { Span } from '../text/span.ts';

/** A piece of text as it is shown: what differs is marked, white space of wrapped lines is out. */
export interface MarkedPiece {
  readonly text: string;
  /** True where the two texts differ. */
  readonly differs: boolean;
}

export type MarkedText = readonly MarkedPiece[];

/** Stands where one text has nothing and the other something: the caret of proofreaders. */
export const nothingHere = '‸';

/** The window of one side's text with the divergences of that side marked. `window` in offsets of `text`. */
export function markedText(
  text: string,
  window: Span,
  divergences: readonly Pick<Divergence, 'draft' | 'edition'>[],
  side: 'draft' | 'edition',
): MarkedText {
  const pieces: MarkedPiece[] = [];
  let at = window.start;
  const push = (end: number, differs: boolean) => {
    const piece = unwrap(text.slice(at, end));
    if (piece) pieces.push({ text: piece, differs });
    at = Math.max(at, end);
  };
  for (const d of [...divergences].sort((a, b) => a[side].start - b[side].start)) {
    const start = Math.max(d[side].start, at);
    const end = Math.min(d[side].end, window.end);
    if (start > window.end || start > end) continue;
    push(start, false);
    if (start === end) pieces.push({ text: nothingHere, differs: true });
    else push(end, true);
  }
  push(window.end, false);
  return pieces;
}

/** The window of a text with one span of it marked, unless that is all of it. */
export function markedSpan(text: string, window: Span, marked: Span): MarkedText {
  const pieces = [
    { text: unwrap(text.slice(window.start, marked.start)), differs: false },
    { text: unwrap(text.slice(marked.start, marked.end)), differs: true },
    { text: unwrap(text.slice(marked.end, window.end)), differs: false },
  ].filter((piece) => piece.text !== '');
  return pieces.length > 1 ? pieces : pieces.map((piece) => ({ ...piece, differs: false }));
}

/**
 * White space that a wrapped line or a page break leaves inside Chinese text does not belong to the reading, nor do the marks of
 * bold type.
 */
export const unwrap = (text: string): string =>
  text
    .replaceAll('**', '')
    .replace(/\s*\n\s*/g, (gap, at: number) => (needsSpace(text, at, at + gap.length) ? ' ' : ''));

const needsSpace = (text: string, start: number, end: number): boolean =>
  /[A-Za-z0-9]/.test(text.charAt(start - 1)) && /[A-Za-z0-9]/.test(text.charAt(end));

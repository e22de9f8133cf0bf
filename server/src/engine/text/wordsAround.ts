import type { Span } from './span.ts';

/** Words of a text that a pattern finds, with its groups; UTF-16 offsets of the text. */
export interface FoundWords extends Span {
  readonly words: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/**
 * What a global pattern finds in a stretch of a text and up to `reach` UTF-16 units around it, in order. For patterns of which no match
 * is longer than that. With `sign`, a character that every match has, nothing more is done where it is not there.
 */
export function* wordsAround(
  text: string,
  { start, end }: Span,
  pattern: RegExp,
  reach: number,
  sign = '',
): Iterable<FoundWords> {
  const from = Math.max(0, start - reach);
  const around = text.slice(from, end + reach);
  if (!around.includes(sign)) return;
  for (const { index, 0: words, groups = {} } of around.matchAll(pattern)) {
    const at = from + index;
    yield { start: at, end: at + words.length, words, groups };
  }
}

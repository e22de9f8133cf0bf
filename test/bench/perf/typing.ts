import type { Random } from './random.ts';

/** Edits before the first that is measured: until the code is compiled, as it is in a process that runs for some minutes. */
export const warmEdits = 250;

/** One character typed into a text, at times in place of another. */
export interface Typed {
  /** UTF-16 offsets of the text before. */
  readonly start: number;
  readonly end: number;
  readonly character: string;
  /** The text afterwards. */
  readonly text: string;
}

/** Types at any place of a text: mostly among the words of a paragraph, at times beside a label, a mark or the end of a line. */
export function typeInto(text: string, random: Random): Typed {
  const start = random.below(text.length);
  const character = random.pick([...'的和在了新，']);
  const end = start + random.below(2);
  return { start, end, character, text: text.slice(0, start) + character + text.slice(end) };
}

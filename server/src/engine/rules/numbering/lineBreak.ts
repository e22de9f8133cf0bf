import { lasting } from '../../document/lasting.ts';

/** What parts two paragraphs of a draft: the end of a line, or a blank line where it has any. */
export const paragraphBreakOf = lasting(({ text }): string => {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return /\n[ \t]*\r?\n/.test(text) ? lineEnd + lineEnd : lineEnd;
});

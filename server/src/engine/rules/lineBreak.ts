import { lasting } from '../document/lasting.ts';
import { lineBreaks } from '../text/lineBreaks.ts';

/** What ends a line of a draft. */
export const lineEndOf = lasting(({ text }): string => (text.includes('\r\n') ? '\r\n' : '\n'));

const blankLine = new RegExp(`[${lineBreaks}][ \\t]*(?!(?<=\\r)\\n)(?:\\r\\n|[${lineBreaks}])`);

/** What parts two paragraphs of a draft: the end of a line, or a blank line where it has any. */
export const paragraphBreakOf = lasting((reading): string => {
  const lineEnd = lineEndOf(reading);
  return blankLine.test(reading.text) ? lineEnd + lineEnd : lineEnd;
});

import { lineBreaks } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';

const inLine = `[^\\S${lineBreaks}]`;
const end = `(?:\\r\\n|[${lineBreaks}])`;
const line = new RegExp(`${inLine}{0,3}>[> \\t]*([^${lineBreaks}]*)(?:${end}|$)`, 'y');
const blank = new RegExp(`${inLine}*${end}`, 'y');
/** Blank lines between an introduction and what it introduces. */
const mostBlank = 3;

/**
 * The block of lines with > before them that begins behind `at` (a UTF-16 offset at the end of a line), from its first word to its last:
 * how Markdown and letters set off what another text says.
 */
export function blockQuoteBehind(text: string, at: number): Span | undefined {
  let i = at;
  for (let n = 0; n <= mostBlank; n++) {
    blank.lastIndex = i;
    if (!blank.test(text)) break;
    i = blank.lastIndex;
  }
  if (i === at) return undefined;
  let start = -1;
  let end = -1;
  for (;;) {
    line.lastIndex = i;
    const found = line.exec(text);
    if (!found || found[0] === '') break;
    const words = (found[1] as string).trimEnd();
    if (words !== '') {
      const from = i + found[0].indexOf(words);
      if (start < 0) start = from;
      end = from + words.length;
    }
    i = line.lastIndex;
    if (i >= text.length) break;
  }
  return start < 0 ? undefined : { start, end };
}

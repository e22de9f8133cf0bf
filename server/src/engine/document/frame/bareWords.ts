import { skipWhite, trimEnd } from '../../text/characters.ts';
import { type Span, span } from '../../text/span.ts';

const opening = /^(?:#{1,6}[ \t\u3000]+|\*{1,3}|<[a-zA-Z][^<>]{0,200}>)/;
const closing = /(?:[ \t]#{1,6}|\*{1,3}|<\/[a-zA-Z][^<>]{0,20}>|<br ?\/?>)$/;
const link = /^\[([^[\]]{1,200})\]\([^()]{0,400}\)$/;
/** Longer lines are no names. */
const longest = 400;
/** No name has more marks around it. */
const mostMarks = 8;

/**
 * The words of a name or title without the marks of Markdown and HTML around the whole of it: `### 分级标准`, `**分级标准**`,
 * `<center>分级标准</center>`, `[分级标准](a.docx)`. Offsets are UTF-16 offsets of the text.
 */
export function bareWords(text: string, { start, end }: Span): Span {
  if (end - start > longest) return span(start, end);
  let from = start;
  let to = end;
  for (let i = 0; ; i++) {
    from = skipWhite(text, from, to);
    to = trimEnd(text, to, from);
    const words = text.slice(from, to);
    const before = opening.exec(words)?.[0].length ?? 0;
    const after = closing.exec(words.slice(before))?.[0].length ?? 0;
    if (i < mostMarks && (before > 0 || after > 0)) {
      from += before;
      to -= after;
      continue;
    }
    const linked = link.exec(words)?.[1];
    if (linked === undefined || i >= mostMarks) return span(from, to);
    from++;
    to = from + linked.length;
  }
}

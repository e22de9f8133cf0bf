import type { Span } from '../../text/span.ts';
import { omissionWords } from '../sides/extracts.ts';

const dots = '[…⋯]+|[.．]{3,}|。{3,}|[·•・]{3,}';
const said = `[（(〔[【]\\s*(?:${omissionWords})\\s*[）)〕\\]】]`;
/** ……, …, ..., 。。。 and （略）, （中略）, alone or in a row; what stands between brackets only to say that something is left out. */
const leftOut = new RegExp(
  `(?:[（(〔[【]?\\s*(?:${dots})\\s*[）)〕\\]】]?|${said})(?:\\s*(?:${dots}|${said}))*`,
  'g',
);

/**
 * The parts of a quotation between its ellipses, in order; the quotation itself where it has none. UTF-16 offsets of
 * `text`. Linear in the quotation's length.
 */
export function partsBetweenEllipses(text: string, { start, end }: Span): readonly Span[] {
  const body = text.slice(start, end);
  if (!/[…⋯略]|[.．。·•・]{3}/.test(body)) return [{ start, end }];
  const out: Span[] = [];
  let at = 0;
  for (const m of body.matchAll(leftOut)) {
    if (m.index > at) out.push({ start: start + at, end: start + m.index });
    at = m.index + m[0].length;
  }
  if (start + at < end) out.push({ start: start + at, end });
  const parts = out.filter((p) => /[\p{L}\p{N}]/u.test(text.slice(p.start, p.end)));
  return parts.length > 0 ? parts : [{ start, end }];
}

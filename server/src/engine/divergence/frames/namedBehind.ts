import type { Citation, Reading } from '../../document/model.ts';
import { lineBreaks, whiteSpace } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';

const extracted = '摘自|摘录自|摘编自|节选自|节录自|选自|引自|录自|转引自|原文见|原文载';
const seen = `${extracted}|出自|语出|源自|取自|来自|见|参见|详见|载|出处|来源|资料来源|引文|引`;
/** 中共中央、国务院《…》, 中办印发的《…》: who issued what is named. */
const organs = `(?:[\\p{Script=Han}、\\s\\u0085]{0,20}(?:中央|国务院|办公厅|总工会|委员会|政府|部|委|厅|局|省|市|印发的?|发布的?))?${whiteSpace}*`;
const dash = '(?:——|—|―|──|－－|--)';
const opens = '[（(【［\\[〔]';

/** What stands between a quotation's closing mark and its source. */
const inBrackets = new RegExp(
  `^[。！？…，；]?${whiteSpace}*${opens}\\s*(?:(?:${seen})\\s*[：:]?\\s*)?${organs}$`,
  'u',
);
const behindDash = new RegExp(
  `^[。！？…]?${whiteSpace}*${dash}\\s*(?:(?:${seen})\\s*[：:]?\\s*)?${organs}$`,
  'u',
);
/** What may follow within the brackets, and on the line that a dash begins: a place in the source, its number. */
const closesBrackets =
  /^[^。；\n（()）【】［］[\]〔〕]{0,24}(?:[（(〔［[][^（()）〔〕［］[\]\n]{0,24}[）)〕］\]][^。；\n（()）]{0,8})?[）)】］\]〕]/;
const endsLine = new RegExp(
  `^\\s*(?:第[^，。；${lineBreaks}]{1,12}|[（(〔][^（()）〔〕${lineBreaks}]{0,24}[）)〕])*[。]?\\s*(?:[${lineBreaks}]|$)`,
);

/** Between a quotation's end and the name of its source lies no more, in UTF-16 units. */
const reach = 48;

/**
 * The documents that are named behind a quotation as its source, in their order: “…”（摘自《甲》第二条）, “…”（见中共中央《甲》）, or on a
 * line of its own ——《甲》. `at` is the UTF-16 offset behind its closing mark.
 */
export function namedBehind(
  { text, citations }: Pick<Reading, 'text' | 'citations'>,
  at: number,
): Citation[] {
  const out: Citation[] = [];
  let i = firstEndingAfter(citations, at);
  const first = citations[i];
  if (!first || first.span.start < at || first.span.start > at + reach) return out;
  const between = text.slice(at, first.span.start);
  const dashed = behindDash.test(between);
  if (!dashed && !inBrackets.test(between)) return out;
  let { end } = first.span;
  out.push(first);
  for (let next = citations[++i]; next; next = citations[++i]) {
    if (next.span.start < end) continue;
    if (!/^\s*(?:、|和|及)?\s*$/.test(text.slice(end, next.span.start))) break;
    out.push(next);
    ({ end } = next.span);
  }
  const rest = text.slice(end, end + reach + longestOther);
  return (dashed ? endsLine : closesBrackets).test(rest) ? out : [];
}

const longestOther = 32;

/** Behind a sentence that ends. */
const extractEnds = new RegExp(
  `(?<=[。！？…])${whiteSpace}*${opens}\\s*(?:${extracted})\\s*[：:]?\\s*${organs}$`,
  'u',
);
const lineBelow = new RegExp(
  `(?:[。！？…])[^\\S${lineBreaks}]*[${lineBreaks}]${whiteSpace}*${dash}\\s*(?:(?:${seen})\\s*[：:]?\\s*)?${organs}$`,
  'u',
);

/**
 * The paragraph, without quotation marks, that a document is named behind as what it is taken from: …。（摘自《甲》）, or on the line below
 * ——摘自《甲》. UTF-16 offsets.
 */
export function extractBefore({ text, paragraphs }: Reading, { span }: Citation): Span | undefined {
  const from = Math.max(0, span.start - reach);
  const before = text.slice(from, span.start);
  const rest = text.slice(span.end, span.end + reach);
  const found =
    (closesBrackets.test(rest) ? extractEnds.exec(before) : null) ??
    (endsLine.test(rest) ? lineBelow.exec(before) : null);
  if (!found) return undefined;
  const end = from + found.index + (/^[。！？…]/.test(found[0]) ? 1 : 0);
  const start = paragraphs[firstEndingAfter(paragraphs, end - 1)]?.span.start ?? end;
  return start < end ? { start, end } : undefined;
}

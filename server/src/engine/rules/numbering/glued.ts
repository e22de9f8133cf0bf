import { labelAt } from '../../document/labels/labels.ts';
import type { Label, Reading } from '../../document/model.ts';
import { unitSet } from '../../text/characters.ts';
import { lineBreaks } from '../../text/lineBreaks.ts';

/** A label that stands in the middle of a line although it begins an item. */
export interface GluedLabel {
  readonly label: Label;
  /** Where the line should break: after the text before it, white space excluded. UTF-16 offset. */
  readonly breakFrom: number;
}

/** What may stand before a label in mid-line: the end of what came before, or a space. */
const isBoundary = unitSet(
  '。；：！？，、”）\t\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/**
 * The labels with the numbers `want`, `want`+1, … that stand in mid-line between the offset `from` and a label of the
 * series, in order; empty unless all `missing` of them are found, or some where `partial`.
 */
export function findGlued(
  reading: Reading,
  from: number,
  partial: boolean,
  label: Label,
  want: number,
  missing: number,
): GluedLabel[] {
  const { text } = reading;
  const found: GluedLabel[] = [];
  let at = from;
  for (let value = want; value < want + missing; value++) {
    const hit = search(text, at, label, value);
    if (!hit) return partial ? found : [];
    found.push(hit);
    at = hit.label.span.end;
  }
  return found;
}

function search(text: string, from: number, model: Label, value: number): GluedLabel | undefined {
  const opens = openers[model.form];
  if (!opens) return undefined;
  for (let start = from; start < model.span.start; start++) {
    if (!opens(text.charCodeAt(start)) || !isBoundary(text.charCodeAt(start - 1))) continue;
    const label = labelAt(text, start, model.span.start);
    if (!label || label.form !== model.form || label.value !== value || label.unit !== model.unit) continue;
    if (!begins(text, label)) continue;
    let breakFrom = start;
    while (/[ \t\u3000]/.test(text[breakFrom - 1] ?? '')) breakFrom--;
    return { label, breakFrom };
  }
  return undefined;
}

/** 第三章 that opens a chapter is followed by a space, or by its name and the line's end; not by 的规定. */
function begins(text: string, { form, span }: Label): boolean {
  const after = text.slice(span.end, span.end + 24);
  if (form === 'part' || form === 'chapter' || form === 'section')
    return /^[\s\u3000]/.test(after) || nameAlone.test(after);
  return form === 'article' ? /^[\s\u3000]/.test(after) : !/^[项款条目所的、和或]/.test(after);
}

const nameAlone = new RegExp(`^[^，。；：的\\s]{2,20}(?:[${lineBreaks}]|$)`);
const ordinal = unitSet('第');
const bracket = unitSet('（(');
const openers: Partial<Record<Label['form'], (unit: number) => boolean>> = {
  part: ordinal,
  chapter: ordinal,
  section: ordinal,
  article: ordinal,
  han: unitSet('一二三四五六七八九十'),
  hanParen: bracket,
  arabicParen: bracket,
  arabic: unitSet('0123456789'),
  circled: unitSet('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
};

import { formatNumeral, parseNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Label, LabelForm, Reading } from './model.ts';
import { findReferences } from './references.ts';

/** Replace the span (UTF-16 offsets into the draft) by the text. */
export interface Relabelling {
  readonly span: Span;
  readonly newText: string;
}

const numeral =
  /[零〇○一二三四五六七八九十百千两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟]+|[0-9]+|[０-９]+|[①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇⒈-⒛㈠-㈩㊀-㊉]/u;

/** The label as it is written, with another number: `（四）` with 3 is `（三）`, `⒋` is `⒊`, `4、` is `3、`. */
export function labelWith(text: string, label: Label, value: number): string {
  const written = text.slice(label.span.start, label.span.end);
  const found = numeral.exec(written);
  const form = found && parseNumeral(found[0]);
  if (!found || !form || label.defects.includes('doubled')) return regularLabel(label.form, value, label);
  const number = form.form === 'hanDigits' ? formatNumeral(value, 'han') : formatNumeral(value, form.form);
  const end = found.index + found[0].length;
  return written.slice(0, found.index) + number + written.slice(end);
}

/** The regular label of a form. Forms without numbers are the mark alone. */
export function regularLabel(form: LabelForm, value: number, like?: Pick<Label, 'unit' | 'sub'>): string {
  const han = formatNumeral(value, 'han');
  switch (form) {
    case 'part':
    case 'chapter':
    case 'section':
    case 'article': {
      const unit = like?.unit ?? { part: '部分', chapter: '章', section: '节', article: '条' }[form];
      return `第${han}${unit}${like?.sub ? `之${formatNumeral(like.sub, 'han')}` : ''}`;
    }
    case 'han':
      return `${han}、`;
    case 'hanParen':
      return `（${han}）`;
    case 'arabic':
      return `${value}.`;
    case 'arabicParen':
      return `（${value}）`;
    case 'circled':
      return formatNumeral(value, 'circled');
    case 'yishi':
      return `${han}${like?.unit ?? '是'}`;
    case 'di':
      return `第${han}，`;
    case 'annex':
      return `${like?.unit ?? '附件'}${value}`;
    default:
      return form === 'dash' ? '——' : '';
  }
}

/**
 * The edits that give labels new numbers, and take the cross references to them along: 第三条 becomes 第四条 where the article
 * does. References that may mean another document are left alone. In order of place.
 */
export function renumber(reading: Reading, numbers: ReadonlyMap<Label, number>): Relabelling[] {
  const changed = new Map<number, number>();
  const out: Relabelling[] = [];
  for (const [label, value] of numbers) {
    if (label.value === value || label.quoted) continue;
    changed.set(label.span.start, value);
    out.push({ span: label.span, newText: labelWith(reading.text, label, value) });
  }
  if (changed.size > 0) out.push(...referenceEdits(reading, changed));
  return out.sort((a, b) => a.span.start - b.span.start);
}

function referenceEdits(reading: Reading, changed: ReadonlyMap<number, number>): Relabelling[] {
  const out = new Map<number, Relabelling>();
  const referring = referringTo(reading);
  for (const [label, value] of changed) {
    for (const number of referring.get(label) ?? []) {
      const form = parseNumeral(reading.text.slice(number.start, number.end))?.form;
      const newText = formatNumeral(value, form === 'arabic' || form === 'fullWidth' ? form : 'han');
      out.set(number.start, { span: number, newText });
    }
  }
  return [...out.values()];
}

const referringNumbers = new WeakMap<Reading, ReadonlyMap<number, readonly Span[]>>();

/** By the start of a label the numbers in cross references that surely mean it. */
function referringTo(reading: Reading): ReadonlyMap<number, readonly Span[]> {
  const known = referringNumbers.get(reading);
  if (known) return known;
  const made = new Map<number, Span[]>();
  for (const { certain, links } of findReferences(reading)) {
    if (!certain) continue;
    for (const { number, target } of links) {
      const start = target.node?.label?.span.start;
      if (start === undefined) continue;
      const numbers = made.get(start);
      if (numbers) numbers.push(number);
      else made.set(start, [number]);
    }
  }
  referringNumbers.set(reading, made);
  return made;
}

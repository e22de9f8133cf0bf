import { formatNumeral, parseNumeral } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import type { Label, LabelForm } from '../model.ts';
import { asSeen } from './disguises.ts';

/** Replace the span (UTF-16 offsets into the draft) by the text. */
export interface Relabelling {
  readonly span: Span;
  readonly newText: string;
}

const numeral =
  /[零〇○一二三四五六七八九十百千两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟]+|[0-9]+|[０-９]+|[①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇⒈-⒛㈠-㈩㊀-㊉]/u;

/** The label as it is written, with another number: `（四）` with 3 is `（三）`, `⒋` is `⒊`, `4、` is `3、`; `附件` is `附件3`. */
export function labelWith(text: string, label: Label, value: number): string {
  const written = [...text.slice(label.span.start, label.span.end)].map(asSeen).join('');
  if (label.form === 'annex' && label.value === 0) return written.replace(/[：:]?\s*$/, `${value}`);
  const found = numeral.exec(written);
  const form = found && parseNumeral(found[0]);
  if (!found || !form || label.defects.includes('doubled')) return regularLabel(label.form, value, label);
  const plain = form.form === 'hanDigits' ? formatNumeral(value, 'han') : formatNumeral(value, form.form);
  const number = form.defects.includes('capital') ? inCapitals(plain) : plain;
  const end = found.index + found[0].length;
  return written.slice(0, found.index) + number + written.slice(end);
}

/** 二十四 as 贰拾肆. */
const inCapitals = (number: string): string =>
  number.replace(
    /[一二三四五六七八九十百千]/g,
    (n) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(n)] as string,
  );

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

import { paragraphAt } from '../../document/address.ts';
import type { Label, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { type Span, span } from '../../text/span.ts';

const ordinals: Readonly<Record<string, number>> = {
  首先: 1,
  第一: 1,
  其一: 1,
  其次: 2,
  第二: 2,
  其二: 2,
  第三: 3,
  其三: 3,
};
const pattern = /(?<=^|[。；：，]\s{0,8})(首先|其次|其[一二三]|第[一二三]|再次)(?:[，,]|(?=[要是]))/g;

/** 其次 where 二是 is missing from a run, 首先 where 一是 is: its place and number. */
export function oddMember(
  { text, paragraphs }: Reading,
  { form }: Pick<NumberingRun, 'form'>,
  previous: Label | undefined,
  label: Label,
  expected: number,
): { at: Span; value: number } | undefined {
  if (form !== 'yishi' || label.value !== expected + 1) return undefined;
  const from =
    previous?.span.end ?? paragraphAt(paragraphs, label.span.start)?.span.start ?? label.span.start;
  for (const m of text.slice(from, label.span.start).matchAll(pattern)) {
    if ((ordinals[m[1] ?? ''] ?? expected) !== expected) continue;
    return { at: span(from + m.index, from + m.index + m[0].length), value: expected };
  }
  return undefined;
}

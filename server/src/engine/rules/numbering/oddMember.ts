import type { Label, LabelForm, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { paragraphAt } from '../../document/paragraphAt.ts';
import { countBefore } from '../../text/search.ts';
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

/** 其次 where 二是 is missing from a run, 首先 where 一是 is, 一、 right before （二） where （一） is: its place and number. */
export function oddMember(
  reading: Reading,
  { form, labels }: Pick<NumberingRun, 'form' | 'labels'>,
  previous: Label | undefined,
  label: Label,
  expected: number,
): { at: Span; value: number } | undefined {
  const { text, paragraphs } = reading;
  if (label.value !== expected + 1) return undefined;
  if (form !== 'yishi')
    return previous === undefined && expected === 1 && labels.length > 1
      ? oddFirst(reading, label)
      : undefined;
  const from =
    previous?.span.end ?? paragraphAt(paragraphs, label.span.start)?.span.start ?? label.span.start;
  for (const m of text.slice(from, label.span.start).matchAll(pattern)) {
    if ((ordinals[m[1] ?? ''] ?? expected) !== expected) continue;
    return { at: span(from + m.index, from + m.index + m[0].length), value: expected };
  }
  return undefined;
}

/** So many labels behind the odd one are looked at for a series of its own. */
const farthest = 256;

/** A lone 一、 right before （二）, in the paragraph above it: with no 二、 to follow, it is the first of the series. */
function oddFirst({ labels, paragraphs }: Reading, label: Label): { at: Span; value: number } | undefined {
  const index = countBefore(labels, ({ span: { start } }) => start < label.span.start);
  const first = labels[index - 1];
  if (first?.value !== 1 || first.form === label.form || !counted.includes(first.form)) return undefined;
  if (first.inline || label.inline || first.quoted) return undefined;
  const above = paragraphAt(paragraphs, first.span.start);
  const own = paragraphAt(paragraphs, label.span.start);
  if (!above || !own || own.index !== above.index + 1) return undefined;
  const like = labels
    .slice(index, index + farthest)
    .find(({ form, inline }) => form === first.form && !inline);
  return like?.value === 2 ? undefined : { at: first.span, value: 1 };
}

const counted: readonly LabelForm[] = ['han', 'hanParen', 'arabic', 'arabicParen', 'circled'];

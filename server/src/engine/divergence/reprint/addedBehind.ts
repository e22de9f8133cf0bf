import type { Label, LabelForm, Paragraph, Reading, Sentence } from '../../document/model.ts';
import { anyLineBreak } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { isCredit } from '../sides/credit.ts';
import { countUnits, type Side, unitBefore } from '../sides/side.ts';

/** Fewer content units are no sentence of their own. */
const leastUnits = 4;

/**
 * Sentences behind the last one of a reprint that are no footer of its medium: those that go on in its line, and items that go on with
 * its numbers.
 * @param at where the last passage of the source ends in the draft; all that stands before it is the reprint's
 */
export function addedBehind(reading: Reading, draft: Side, at: number): readonly Span[] {
  const { paragraphs } = reading;
  const last = firstEndingAfter(paragraphs, Math.max(0, at - 1));
  if (!paragraphs[last]) return [];
  const out = goingOn(reading, draft, paragraphs[last], at);
  let counted: Map<string, number> | undefined;
  for (let i = last + 1; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i] as Paragraph;
    const { label } = paragraph;
    counted ??= lastNumbers(reading.labels, at);
    if (!label || label.value === 0 || !counted.has(nameOf(label))) break;
    if (label.value !== (counted.get(nameOf(label)) as number) + 1) break;
    counted.set(nameOf(label), label.value);
    out.push(...sentencesFrom(reading, paragraph, paragraph.span.start).filter((s) => isSentence(s, draft)));
  }
  return out;
}

/** The sentences of the last paragraph behind its last words: the first of them in the line in which these stand. */
function goingOn(reading: Reading, draft: Side, paragraph: Paragraph, at: number): Span[] {
  const { text } = reading;
  const out: Span[] = [];
  for (const span of sentencesFrom(reading, paragraph, at)) {
    const words = text.slice(span.start, span.end);
    const isOnOwnLine = anyLineBreak.test(text.slice(unitBefore(draft, span.start) + 1, span.start));
    if ((out.length === 0 && isOnOwnLine) || !saysSomething.test(words) || isCredit(text, span)) break;
    if (isSentence(span, draft)) out.push(span);
  }
  return out;
}

/** Remarks of a medium stand in brackets, or no stop ends them. */
const saysSomething = /^[^（(【[〔].*[。！？][”’」』）)]*$/su;

function sentencesFrom({ sentences }: Reading, { index }: Paragraph, at: number): Span[] {
  const out: Span[] = [];
  for (let i = firstEndingAfter(sentences, at); i < sentences.length; i++) {
    const { paragraph, span } = sentences[i] as Sentence;
    if (paragraph > index) break;
    if (paragraph === index && span.start >= at) out.push(span);
  }
  return out;
}

const isSentence = (span: Span, draft: Side): boolean => countUnits(draft, span, leastUnits) >= leastUnits;

const nameOf = ({ form, unit }: { readonly form: LabelForm; readonly unit?: string }): string => unit ?? form;

/** The last numbers of each form before a place. */
function lastNumbers(labels: readonly Label[], at: number): Map<string, number> {
  const out = new Map<string, number>();
  for (const label of labels) {
    if (label.span.start >= at) break;
    if (!label.inline && !label.quoted && label.value > 0) out.set(nameOf(label), label.value);
  }
  return out;
}

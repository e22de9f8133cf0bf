import type { Quotation, Reading } from '../document/model.ts';
import { containsSpan, type Span } from '../text/span.ts';
import { outlinePathAt, sentenceAt, smallestAt } from './place.ts';

const clauseEnd = /[，；：、。！？,;:!?]/;

/** The spans that a selection grows through from one place: clause, quotation, sentence, paragraph, items, document. */
export function selectionSpans(reading: Reading, offset: number): readonly Span[] {
  const { text } = reading;
  const candidates: Span[] = [];
  const sentence = sentenceAt(reading, offset);
  const paragraph = smallestAt(reading.paragraphs, offset, (p) => p.span);
  const within = sentence?.span ?? paragraph?.span;
  const quotations = reading.quotations.filter(({ span }) => span.start <= offset && offset <= span.end);
  if (within) candidates.push(...clausesAround(text, within, quotations, offset));
  for (const q of quotations) candidates.push(q.inner, q.span);
  if (sentence) candidates.push(sentence.span);
  if (paragraph) candidates.push(paragraph.span);
  for (const node of outlinePathAt(reading, offset)) candidates.push(node.span);
  candidates.push({ start: 0, end: text.length });
  return nested(candidates, offset);
}

/** The clause around the offset, as far as it lies within the quotations there; the whole of it where it has them within itself. */
function clausesAround(
  text: string,
  within: Span,
  quotations: readonly Quotation[],
  offset: number,
): readonly Span[] {
  const whole = clauseAround(text, within, offset);
  const inners = quotations.map((q) => q.inner).filter((s) => s.start <= offset && offset <= s.end);
  const clipped = {
    start: Math.max(whole.start, ...inners.map((s) => s.start)),
    end: Math.min(whole.end, ...inners.map((s) => s.end)),
  };
  return quotations.every((q) => containsSpan(whole, q.span)) ? [clipped, whole] : [clipped];
}

/** The clause around the offset, without the mark that ends it. */
function clauseAround(text: string, within: Span, offset: number): Span {
  let start = Math.min(Math.max(offset, within.start), within.end);
  let end = start;
  while (start > within.start && !clauseEnd.test(text.charAt(start - 1))) start--;
  while (end < within.end && !clauseEnd.test(text.charAt(end))) end++;
  return { start, end };
}

/** Those that contain the offset, each strictly inside the next. */
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const out: Span[] = [];
  const holding = spans.filter((s) => s.start <= offset && offset <= s.end && s.start < s.end);
  for (const s of holding.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = out.at(-1);
    if (!inner || (containsSpan(s, inner) && (s.start < inner.start || s.end > inner.end))) out.push(s);
  }
  return out.length > 0 ? out : [{ start: offset, end: offset }];
}

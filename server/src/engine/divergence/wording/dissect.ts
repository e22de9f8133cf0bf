import type { Paragraph, Reading, Sentence } from '../../document/model.ts';
import { anyLineBreak } from '../../text/lineBreaks.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { OwnEdit } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { isCredit } from '../sides/credit.ts';
import { isMarkup } from '../sides/markup.ts';
import { countUnits, hasLacuna, type Side, unitAfter, unitBefore } from '../sides/side.ts';
import { labelHolding } from './withoutLabels.ts';

/**
 * The parts of an edit of a reprint that are differences of wording: whole sentences that are missing are a question of
 * completeness, whole sentences of the draft that the source does not have one of additions and page make-up.
 */
export function withinSentences(edit: OwnEdit, texts: Texts, lacks: readonly boolean[]): readonly OwnEdit[] {
  const { reading, draft, edition, source } = texts;
  if (labelHolding(edit.draft, reading.labels) && labelHolding(edit.edition, edition.reading.labels))
    return [edit];
  if (isTorn(edit, texts, lacks)) return [edit];
  const e = partial(edit.edition, source, edition.reading, (i) => lacks[i] ?? false);
  const d = partial(edit.draft, draft, reading, (i) => isAlien(edit.draft, draft, reading, i));
  if (!e && !d) return [edit];
  const es = e ?? { head: edit.edition, tail: { start: edit.edition.end, end: edit.edition.end } };
  const ds = d ?? { head: edit.draft, tail: { start: edit.draft.end, end: edit.draft.end } };
  // Where only one text breaks, its single piece on the other side goes with the piece that has content.
  const head = { draft: ds.head, edition: es.head };
  const tail = { draft: ds.tail, edition: es.tail };
  if (!e && isEmpty(ds.head) && !isEmpty(ds.tail)) return kept([{ draft: ds.tail, edition: edit.edition }]);
  if (!d && isEmpty(es.head) && !isEmpty(es.tail)) return kept([{ draft: edit.draft, edition: es.tail }]);
  return kept([head, tail]);
}

/** A loss that is this part of a sentence of which hardly anything is left took the rest of it. */
const leastTorn = 0.6;

/** Whether nothing but a loss, and one from the middle of a sentence on or up to the middle of one: all that stood between is lost with it. */
function isTorn({ draft: own, edition: lost }: OwnEdit, texts: Texts, lacks: readonly boolean[]): boolean {
  const { draft, source, edition } = texts;
  if (isEmpty(lost) || countUnits(draft, own, 1) > 0 || hasLacuna(source, lost)) return false;
  const torn = [sentenceAround(lost.start, texts), sentenceAround(lost.end, texts)].filter(
    (index) => index !== undefined,
  );
  return (
    torn.length > 0 &&
    torn.every((index) => {
      if (!lacks[index]) return true;
      const { span } = edition.reading.sentences[index] as Sentence;
      const part = { start: Math.max(span.start, lost.start), end: Math.min(span.end, lost.end) };
      return countUnits(source, part) >= leastTorn * countUnits(source, span);
    })
  );
}

/** The index of the sentence of the source of which words stand before a place and behind it. */
export function sentenceAround(at: number, { edition, source }: Texts): number | undefined {
  const { sentences } = edition.reading;
  const index = firstEndingAfter(sentences, at);
  const span = sentences[index]?.span;
  const isWithin = span && unitAfter(source, span.start) < at && unitBefore(source, span.end) >= at;
  return isWithin ? index : undefined;
}

const kept = (edits: readonly OwnEdit[]): readonly OwnEdit[] =>
  edits.filter((x) => !isEmpty(x.draft) || !isEmpty(x.edition));

/**
 * The beginning of the stretch up to the end of the sentence that it cuts into, and its end from the beginning of the
 * one it reaches into. Undefined where it holds no whole sentence and no sentence's end.
 */
function partial(
  span: Span,
  side: Side,
  reading: Reading,
  lacking: (index: number) => boolean,
): { head: Span; tail: Span } | undefined {
  if (isEmpty(span)) return undefined;
  const { sentences } = reading;
  let head: Span = { start: span.start, end: span.start };
  let tail: Span = { start: span.end, end: span.end };
  let whole = 0;
  let pieces = 0;
  for (let i = firstEndingAfter(sentences, span.start); i < sentences.length; i++) {
    const s = (sentences[i] as Sentence).span;
    if (s.start >= span.end) break;
    const first = unitAfter(side, s.start);
    const last = unitBefore(side, s.end) + 1;
    if (first >= last) continue;
    const from = Math.max(first, span.start);
    const to = Math.min(last, span.end);
    if (from >= to) continue;
    pieces++;
    if ((from === first && to === last) || lacking(i)) whole++;
    else if (from > first && to < last && pieces === 1)
      return undefined; // inside one sentence
    else if (from > first) head = { start: from, end: to };
    else tail = { start: from, end: to };
  }
  // What lies in no sentence is a dateline, a page header or the like, if it fills its line.
  if (pieces === 0 && !(paragraphAt(reading, span.start)?.kind === 'furniture' && fillsLine(side, span)))
    return undefined;
  return whole > 0 || pieces !== 1 ? { head, tail } : undefined;
}

/** What a medium or an export put in, though it stands in one line with a sentence. */
function isAlien(span: Span, { text }: Side, reading: Reading, index: number): boolean {
  const sentence = reading.sentences[index] as Sentence;
  const part = {
    start: Math.max(span.start, sentence.span.start),
    end: Math.min(span.end, sentence.span.end),
  };
  return (
    isCredit(text, part) ||
    isMarkup(text, part.start, part.end) ||
    reading.paragraphs[sentence.paragraph]?.kind === 'furniture'
  );
}

/** Whether nothing else with content stands in the line or lines of a stretch. */
function fillsLine(side: Side, { start, end }: Span): boolean {
  const before = side.text.slice(unitBefore(side, start) + 1, start);
  const after = side.text.slice(end, unitAfter(side, end));
  return (
    (anyLineBreak.test(before) || unitBefore(side, start) < 0) &&
    (anyLineBreak.test(after) || unitAfter(side, end) >= side.text.length)
  );
}

function paragraphAt({ paragraphs }: Reading, at: number): Paragraph | undefined {
  const found = paragraphs[firstEndingAfter(paragraphs, at)];
  return found && found.span.start <= at ? found : undefined;
}

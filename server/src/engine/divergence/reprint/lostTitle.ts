import { addressAt } from '../../document/address.ts';
import type { Paragraph, Reading } from '../../document/model.ts';
import { lineStartBefore } from '../../text/lineBreaks.ts';
import { type Span, textOf } from '../../text/span.ts';
import type { Completeness } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { isCredit } from '../sides/credit.ts';
import { countUnits } from '../sides/side.ts';
import type { Marks } from './marks.ts';

/**
 * The title of the source, with the note below it where that is lost as well: where the draft lacks it and nothing stands above the text
 * that may be a title of its own.
 * @param region from the first to the last passage of the source in the draft
 * @param present what of the edition the draft has
 */
export function lostTitle(
  { reading, draft, edition }: Pick<Texts, 'reading' | 'draft' | 'edition'>,
  region: Span,
  present: Marks,
): Completeness['missing'][number] | undefined {
  const { title, paragraphs } = edition.reading;
  const [first] = paragraphs;
  if (!title || first?.span.start !== title.start) return undefined;
  if (present.hasSome(title)) return undefined;
  for (const paragraph of reading.paragraphs) {
    const { span } = paragraph;
    if (span.end > region.start) break;
    if (countUnits(draft, span, 1) > 0 && !isNoTitle(paragraph, reading)) return undefined;
  }
  const note = noteBelow(title, edition.reading);
  const isWithNote = note && !present.hasSome(note) && !hasNote(reading, region.start);
  const { start, end } = { start: title.start, end: isWithNote ? note.end : title.end };
  return {
    address: addressAt(edition.reading, start).text,
    text: edition.text.slice(start, end),
    edition: { start, end },
  };
}

/** The note right below a title, 〔…〕 or （2017年…印发）: no other paragraph stands between them. */
function noteBelow(title: Span, { elements, paragraphs }: Reading): Span | undefined {
  const note = elements.find(({ kind, span }) => kind === 'datedNote' && span.start >= title.end)?.span;
  const next = paragraphs.find(({ span }) => span.start >= title.end)?.span;
  return note && next && note.start <= next.start ? note : undefined;
}

/** Whether a draft has such a note of its own above the text. */
const hasNote = ({ elements }: Reading, at: number): boolean =>
  elements.some(({ kind, span }) => kind === 'datedNote' && span.end <= at);

/**
 * What a text may begin with that bears no title: a dateline, the note that stands below a title, marks of a page or a file. What goes on
 * from another page (（上接第1版）) bears it there.
 */
const isNoTitle = (paragraph: Paragraph, { text, elements }: Reading): boolean =>
  !goesOn.test(textOf(text, paragraph.span)) &&
  (paragraph.kind === 'furniture' ||
    isCredit(text, paragraph.span) ||
    elements.some(
      ({ kind, span }) =>
        (kind === 'markup' || kind === 'datedNote' || kind === 'documentNumber') &&
        span.start <= paragraph.span.start &&
        paragraph.span.end <= span.end,
    ));

const goesOn = /上接|接第?[\dA-Z一二三四五六七八九十]+版/;

/**
 * Where a lost title should stand: above the text and the lines that belong below a title.
 * @param at where the text begins in the draft
 */
export function placeOfTitle(at: number, { paragraphs, text, elements }: Reading): number {
  let place = lineStartBefore(text, at);
  for (let i = paragraphs.length - 1; i >= 0; i--) {
    const { span } = paragraphs[i] as Paragraph;
    if (span.end > at) continue;
    const isBelow =
      isCredit(text, span) ||
      elements.some((e) => e.kind === 'datedNote' && e.span.start <= span.start && span.end <= e.span.end);
    if (!isBelow) break;
    place = span.start;
  }
  return text.slice(0, place).trimEnd().length;
}

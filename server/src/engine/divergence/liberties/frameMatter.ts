import { someElementAt } from '../../document/elementsAt.ts';
import type { Reading } from '../../document/model.ts';
import { anyLineBreak } from '../../text/lineBreaks.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Change } from '../change.ts';
import { isTitleOf, titleIn } from '../frames/titlesBorne.ts';
import type { Texts } from '../passageInput.ts';
import { contentAfter, contentBefore, contentOf, countUnits, unitAfter, unitBefore } from '../sides/side.ts';
import { isOtherIssuer, isOtherState } from './ownTitleLine.ts';

/** Lines of something else between two halves of one of the source's sentences. */
export function isInterleaved(c: Change, { draft, source }: Texts): boolean {
  const { draft: d, edition: e } = c.core;
  if (contentOf(source, e) !== '' || countUnits(draft, d, 8) < 8) return false;
  // A line that stands there twice running is no other article's.
  const words = contentOf(draft, d);
  const { length } = words;
  if (contentBefore(draft, d.start, length) === words || contentAfter(draft, d.end, length) === words)
    return false;
  const broken = (from: number, to: number): boolean => anyLineBreak.test(draft.text.slice(from, to));
  const alone = broken(unitBefore(draft, d.start) + 1, d.start) && broken(d.end, unitAfter(draft, d.end));
  return (
    alone &&
    !/[。！？\n]/.test(source.text.slice(unitBefore(source, e.start) + 1, unitAfter(source, e.start)))
  );
}

/** Between the title and the text every medium puts its own lines; a slip within a line that it has in common is one. */
export function isFrameMatter(c: Change, { draft, source, reading, edition }: Texts): boolean {
  if (!isInNote(edition.reading, c.edition)) return false;
  const { draft: d, edition: e } = c.core;
  // A line that is a medium's as a whole: 工人日报 2024年10月21日 19:02 北京.
  const own = reading.paragraphs[firstEndingAfter(reading.paragraphs, d.start)];
  if (own?.kind === 'furniture' && own.span.start <= d.start && !isInNote(reading, d)) return true;
  const small = countUnits(draft, d, 9) <= 8 && countUnits(source, e, 9) <= 8;
  const around = 6;
  return !(
    small &&
    contentBefore(draft, d.start, around) === contentBefore(source, e.start, around) &&
    contentAfter(draft, d.end, around) === contentAfter(source, e.end, around)
  );
}

/** 国务院于2007年3月28日第172次常务会议通过了《…》: who tells how a source came about names first who made it, where its note does so later. */
export function isIssuerNamedBefore(c: Change, { draft, source, edition }: Texts): boolean {
  const { draft: d, edition: e } = c.core;
  if (contentOf(draft, d) !== '' || !isInNote(edition.reading, c.edition)) return false;
  const named = contentOf(source, e);
  return named.length >= 2 && contentBefore(draft, d.start, longestBeforeIssuer).includes(named);
}

const longestBeforeIssuer = 32;

/** Whether a stretch touches the note below a title that says when the text was issued. */
const isInNote = ({ elements }: Reading, at: Span): boolean =>
  someElementAt(elements, at, ({ kind }) => kind === 'datedNote');

/**
 * The title may be another name of the source: without its issuers, with （节选）. A line may say more than the title: 中共中央 国务院印发《…》,
 * 现将《…》转发如下.
 */
export function isInTitle(c: Change, { draft: { text }, reading, edition }: Texts): boolean {
  const { source, reading: theirs } = edition;
  const { title, paragraphs } = reading;
  if (title && c.draft.start >= title.start && c.draft.end <= title.end)
    if (isTitleOf(text.slice(title.start, title.end), source)) return true;
  if (!theirs.title || c.core.edition.start < theirs.title.start || c.core.edition.end > theirs.title.end)
    return false;
  const line = paragraphs[firstEndingAfter(paragraphs, c.core.draft.start)]?.span;
  if (!line || line.end - line.start > longestTitleLine) return false;
  // A letter that names the document at its end is signed below.
  if (c.core.draft.end > line.end && !isEmpty(c.core.edition)) return false;
  const place = titleIn(text.slice(line.start, line.end), source);
  if (!place) return false;
  const { start, end } = { start: line.start + place.start, end: line.start + place.end };
  if (c.core.draft.end <= start) return !isOtherIssuer(text.slice(line.start, start), edition);
  return c.core.draft.start < end || !isOtherState(text.slice(end, line.end), edition);
}

const longestTitleLine = 200;

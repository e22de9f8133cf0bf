import type { Sentence } from '../../document/model.ts';
import type { Edit, Match } from '../../matching/model.ts';
import { anyLineBreak, lineBreakAfter, lineStartBefore } from '../../text/lineBreaks.ts';
import { countBefore } from '../../text/search.ts';
import { isEmpty, pointAt, type Span } from '../../text/span.ts';
import type { Completeness } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { countUnits, hasLacuna, unitAfter, unitBefore } from '../sides/side.ts';
import { sentenceAround } from '../wording/dissect.ts';
import { withRims } from '../wording/edges.ts';
import type { Marks } from './marks.ts';

/** What is known of a reprint when one of its passages is looked at. */
interface Around {
  readonly texts: Texts;
  readonly completeness: Completeness;
  /** What of the edition any passage has. */
  readonly held: Marks;
}

/**
 * A passage that breaks off in the middle of a sentence at the end of a line or of the text, with the rest of the sentence, and the missing
 * ones behind it, as lost; and one that begins in the middle of a sentence there, with the sentence's beginning.
 * @param within from the beginning of the sentence of the draft that it begins in to the end of the one it ends in
 */
export function withTornEnds(match: Match, within: Span, around: Around): Match {
  const rim = (edit: Edit | undefined) => edit && { ...edit, edits: [edit] };
  return withRims(match, rim(lostHead(match, within, around)), rim(lostTail(match, within, around)));
}

function lostTail({ draft: d, edition: e }: Match, within: Span, around: Around): Edit | undefined {
  const { texts, completeness } = around;
  const { draft, source, edition } = texts;
  const { text } = draft;
  const index = sentenceAround(e.end, texts);
  if (index === undefined || countUnits(draft, { start: d.end, end: within.end }, 1) > 0) return undefined;
  const next = unitAfter(draft, d.end);
  if (next < text.length && !anyLineBreak.test(text.slice(d.end, next))) return undefined;
  const { sentences } = edition.reading;
  const { span } = sentences[index] as Sentence;
  const first = unitAfter(source, e.end);
  if (!isLost({ start: first, end: span.end }, around)) return undefined;
  const on = { start: first, end: endOfLoss(index, completeness, sentences) };
  const { end } = isLost(on, around) ? on : span;
  const own = text.slice(d.end, lineBreakAfter(text, d.end, next)).trimEnd();
  const theirs = source.text.slice(e.end, first);
  const last = unitBefore(source, end) + 1;
  if (own === '') return { draft: pointAt(d.end), edition: { start: e.end, end } };
  if (own === theirs) return { draft: pointAt(d.end + own.length), edition: { start: first, end } };
  return own === source.text.slice(last, end)
    ? { draft: pointAt(d.end), edition: { start: e.end, end: last } }
    : undefined;
}

function lostHead({ draft: d, edition: e }: Match, within: Span, around: Around): Edit | undefined {
  const { draft, source, edition } = around.texts;
  const { text } = draft;
  const index = sentenceAround(e.start, around.texts);
  if (index === undefined || countUnits(draft, { start: within.start, end: d.start }, 1) > 0)
    return undefined;
  const before = unitBefore(draft, d.start) + 1;
  if (before > 0 && !anyLineBreak.test(text.slice(before, d.start))) return undefined;
  const { span } = edition.reading.sentences[index] as Sentence;
  const last = unitBefore(source, e.start) + 1;
  if (!isLost({ start: span.start, end: last }, around)) return undefined;
  const own = text.slice(lineStartBefore(text, d.start, before), d.start).trimStart();
  if (own === '') return { draft: pointAt(d.start), edition: { start: span.start, end: e.start } };
  return own === source.text.slice(last, e.start)
    ? { draft: pointAt(d.start - own.length), edition: { start: span.start, end: last } }
    : undefined;
}

/** Where the missing sentences end that follow a sentence of the source, each of them the next one. */
function endOfLoss(index: number, { missing }: Completeness, sentences: readonly Sentence[]): number {
  let at = index;
  const { start } = (sentences[index] as Sentence).span;
  for (let i = countBefore(missing, (m) => m.edition.start <= start); i < missing.length; i++, at++)
    if (missing[i]?.edition.start !== sentences[at + 1]?.span.start) break;
  return (sentences[at] as Sentence).span.end;
}

/** Whether a stretch of the source is in no passage, and all that stood there is known. */
function isLost(at: Span, { texts: { source }, held }: Around): boolean {
  return !isEmpty(at) && !hasLacuna(source, at) && !held.hasSome(at);
}

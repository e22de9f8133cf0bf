import type { Match } from '../../matching/model.ts';
import { unitSet } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { Zone } from '../frames/zone.ts';
import type { Texts } from '../passageInput.ts';
import { countUnits, type Side } from '../sides/side.ts';
import type { LeadIns } from './leadIn.ts';

/** Words that a quotation has and the source does not, from this length on, are reported as unfounded, not inserted. */
export const leastUnfounded = 8;

/**
 * The stretch of a quotation that each of its passages is presented as: up to its rims, and between two passages up to the mark there, where
 * they do not stand too far apart for what lies between to be theirs.
 * @param rims of the quotation, or of a part of it
 */
export function boundsIn(rims: Span, passages: readonly Match[], draft: Side): readonly Span[] {
  const seams = passages.slice(1).map((b, i) => seamBetween(passages[i] as Match, b, draft));
  return passages.map((m, i) => ({
    start: Math.min(i === 0 ? rims.start : (seams[i - 1]?.end ?? m.draft.start), m.draft.start),
    end: Math.max(i === seams.length ? rims.end : (seams[i]?.start ?? m.draft.end), m.draft.end),
  }));
}

const isMark = unitSet('，、；。：！？,;:!?\n');

/** The place where one passage ends and the next one begins; undefined where there is too much between them. */
function seamBetween(a: Match, b: Match, draft: Side): Span | undefined {
  const between = { start: a.draft.end, end: b.draft.start };
  if (countUnits(draft, between, leastUnfounded) >= leastUnfounded) return undefined;
  let at = between.start;
  while (at < between.end && !isMark(draft.text.charCodeAt(at))) at++;
  return { start: at, end: at };
}

const endsSentence = unitSet('。！？\n');

/**
 * What each passage of an attribution is presented as: the first from its beginning on, the last to the end of its sentence; without what an
 * item hangs on.
 */
export const sentenceBounds = (
  rims: Span,
  found: readonly Match[],
  { draft: { text } }: Texts,
  zone: Zone,
  leadIns: LeadIns,
): readonly Span[] =>
  found.map(({ draft, edition: { start: at } }, i) => {
    const end = i === found.length - 1 ? sentenceEnd(text, draft.end, zone) : draft.end;
    const isFollowed = end > draft.end && leadIns.has({ start: draft.end, end }, at);
    return {
      start: i === 0 ? Math.min(leadIns.behind({ ...rims, end: draft.start }, at), draft.start) : draft.start,
      end: isFollowed ? draft.end : Math.max(end, draft.end),
    };
  });

/** The end of the sentence in which an attribution's last passage ends. */
function sentenceEnd(text: string, at: number, { sure, span }: Zone): number {
  if (at <= sure) return Math.min(sure, span.end);
  let i = at;
  while (i < span.end && !endsSentence(text.charCodeAt(i - 1))) i++;
  return i;
}

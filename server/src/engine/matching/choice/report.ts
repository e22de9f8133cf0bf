import type { Key } from '../../text/key.ts';
import { type Span, shift } from '../../text/span.ts';
import type { Candidate, Wording } from '../alignment/candidate.ts';
import { lacunaUnit, type Segment, textOffset } from '../index/segment.ts';
import type { Edit, Match } from '../model.ts';

/**
 * A candidate in UTF-16 offsets of the draft's and the edition's text. The same match as the last time where nothing of it
 * has moved: who keeps something by match then knows it at once.
 */
export function toMatch(segments: readonly Segment[], source: string, key: Key, c: Candidate): Match {
  if (c.match && isWhere(c.match, key, c)) return c.match;
  const { wording, draftStart, draftEnd } = c;
  const { matched } = wording;
  wording.spans ??= editionSpans(segments[wording.segment]!, wording);
  const draft = spanIn(key, draftStart, draftEnd);
  const edits = wording.edits === 0 ? noEdits : editsOf(key, c, wording.spans);
  c.match = { source, draft, edition: wording.spans[0]!, edits, matched };
  return c.match;
}

const noEdits: readonly Edit[] = [];

/** @param spans see `Wording.spans` */
function editsOf(key: Key, c: Candidate, spans: readonly Span[]): Edit[] {
  const out: Edit[] = [];
  for (let i = 1; i < spans.length; i++)
    out.push({ draft: spanIn(key, holeStart(c, i), holeEnd(c, i)), edition: spans[i]! });
  return out;
}

/** A match `by` UTF-16 units further on in the draft. */
export function moveMatch({ source, draft, edition, edits, matched }: Match, by: number): Match {
  const moved = edits.length === 0 ? edits : edits.map((edit) => moveEdit(edit, by));
  return { source, draft: shift(draft, by), edition, edits: moved, matched };
}

const moveEdit = ({ draft, edition }: Edit, by: number): Edit => ({ draft: shift(draft, by), edition });

/** Whether a match stands where its candidate does now. */
function isWhere({ draft, edits }: Match, key: Key, c: Candidate): boolean {
  if (!isSpan(draft, key, c.draftStart, c.draftEnd)) return false;
  for (let i = 1; i <= edits.length; i++)
    if (!isSpan(edits[i - 1]!.draft, key, holeStart(c, i), holeEnd(c, i))) return false;
  return true;
}

/** The draft units between a candidate's run number `i` and the one before. */
const holeStart = ({ draftStart, wording: { runs } }: Candidate, i: number): number =>
  draftStart + runs[3 * i - 3]! + runs[3 * i - 1]!;
const holeEnd = ({ draftStart, wording: { runs } }: Candidate, i: number): number =>
  draftStart + runs[3 * i]!;

const spanIn = ({ offsets }: Key, from: number, to: number): Span => ({
  start: startOf(offsets, from, to),
  end: endIn(offsets, from, to),
});
const isSpan = ({ start, end }: Span, { offsets }: Key, from: number, to: number): boolean =>
  start === startOf(offsets, from, to) && end === endIn(offsets, from, to);

/** Where a stretch of units begins in the draft; an empty one right behind the unit before it. */
const startOf = (offsets: Uint32Array, from: number, to: number): number =>
  from < to ? offsets[from]! : from === 0 ? 0 : offsets[from - 1]! + 1;
const endIn = (offsets: Uint32Array, from: number, to: number): number =>
  from < to ? offsets[to - 1]! + 1 : startOf(offsets, from, to);

/** See `Wording.spans`. */
function editionSpans(segment: Segment, { runs, document, corpusStart, corpusEnd }: Wording): Span[] {
  const place = (unit: number): number => textOffset(segment, document, unit);
  const span = (from: number, to: number): Span => {
    if (from < to) return { start: place(from), end: endOf(segment, to - 1, place) };
    const at = place(from - 1) + 1;
    return { start: at, end: at };
  };
  const out = [span(corpusStart, corpusEnd)];
  for (let i = 3; i < runs.length; i += 3) out.push(span(runs[i - 2]! + runs[i - 1]!, runs[i + 1]!));
  return out;
}

/** Where a unit ends in the text; a lacuna ends with its mark. */
function endOf(segment: Segment, unit: number, place: (unit: number) => number): number {
  segment.pages?.needUnits(unit, unit + 1);
  if (segment.units[unit] === lacunaUnit) {
    const { lacunae } = segment;
    for (let i = 0; i < lacunae.length; i += 3) if (lacunae[i] === unit) return lacunae[i + 2]!;
  }
  return place(unit) + 1;
}

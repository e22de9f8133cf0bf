import type { Key } from '../text/key.ts';
import type { Span } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import { lacunaUnit, type Segment, textOffset } from './index/segment.ts';
import type { Edit, Match } from './model.ts';

/**
 * A candidate in UTF-16 offsets of the draft's and the edition's text. The same match as the last time where nothing of it
 * has moved: who keeps something by match then knows it at once.
 */
export function toMatch(segments: readonly Segment[], source: string, key: Key, c: Candidate): Match {
  if (c.match && isWhere(c.match, key, c)) return c.match;
  const found = c.found ?? {};
  c.found = found;
  found.spans ??= editionSpans(segments[c.segment]!, c);
  const { offsets } = key;
  const edits: Edit[] = [];
  for (let i = 3; i < c.runs.length; i += 3) {
    const { start, end } = hole(c.runs, i);
    edits.push({
      draft: { start: startOf(offsets, start, end), end: endIn(offsets, start, end) },
      edition: found.spans[i / 3]!,
    });
  }
  c.match = {
    source,
    draft: {
      start: startOf(offsets, c.draftStart, c.draftEnd),
      end: endIn(offsets, c.draftStart, c.draftEnd),
    },
    edition: found.spans[0]!,
    edits,
    matched: c.matched,
  };
  return c.match;
}

/** A match `by` UTF-16 units further on in the draft. */
export function moveMatch({ source, draft, edition, edits, matched }: Match, by: number): Match {
  const moved: Edit[] = [];
  for (const edit of edits) moved.push({ draft: moveSpan(edit.draft, by), edition: edit.edition });
  return { source, draft: moveSpan(draft, by), edition, edits: moved, matched };
}

const moveSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Whether a match stands where its candidate does now. */
function isWhere({ draft, edits }: Match, { offsets }: Key, c: Candidate): boolean {
  if (draft.start !== startOf(offsets, c.draftStart, c.draftEnd)) return false;
  if (draft.end !== endIn(offsets, c.draftStart, c.draftEnd)) return false;
  for (let i = 0; i < edits.length; i++) {
    const { start, end } = hole(c.runs, 3 * i + 3);
    const at = edits[i]!.draft;
    if (at.start !== startOf(offsets, start, end) || at.end !== endIn(offsets, start, end)) return false;
  }
  return true;
}

/** The draft units between the run at `i` and the one before. */
const hole = (runs: readonly number[], i: number): Span => ({
  start: runs[i - 3]! + runs[i - 1]!,
  end: runs[i]!,
});

/** Where a stretch of units begins in the draft; an empty one right behind the unit before it. */
const startOf = (offsets: Uint32Array, from: number, to: number): number =>
  from < to ? offsets[from]! : from === 0 ? 0 : offsets[from - 1]! + 1;
const endIn = (offsets: Uint32Array, from: number, to: number): number =>
  from < to ? offsets[to - 1]! + 1 : startOf(offsets, from, to);

/** See `Found.spans`. */
function editionSpans(segment: Segment, c: Candidate): Span[] {
  const { runs } = c;
  const place = (unit: number): number => textOffset(segment, c.document, unit);
  const span = (from: number, to: number): Span => {
    if (from < to) return { start: place(from), end: endOf(segment, to - 1, place) };
    const at = place(from - 1) + 1;
    return { start: at, end: at };
  };
  const out = [span(c.corpusStart, c.corpusEnd)];
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

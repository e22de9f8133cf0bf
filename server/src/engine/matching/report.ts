import type { Key } from '../text/key.ts';
import type { Span } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import { lacunaUnit, type Segment, textOffset } from './index/segment.ts';
import type { Edit, Match } from './model.ts';
import { countOccurrences } from './occurrences.ts';

/** A candidate in UTF-16 offsets of the draft's and the edition's text. */
export function toMatch(
  segments: readonly Segment[],
  source: string,
  { offsets, units }: Key,
  c: Candidate,
): Match {
  const { runs, found } = c;
  const segment = segments[c.segment]!;
  found.spans ??= editionSpans(segment, c);
  if (found.occurrences === null) found.occurrences = countOccurrences(segments, units, c);
  const draftSpan = (from: number, to: number): Span => {
    if (from < to) return { start: offsets[from]!, end: offsets[to - 1]! + 1 };
    const at = from === 0 ? 0 : offsets[from - 1]! + 1;
    return { start: at, end: at };
  };
  const edits: Edit[] = [];
  for (let i = 3; i < runs.length; i += 3)
    edits.push({ draft: draftSpan(runs[i - 3]! + runs[i - 1]!, runs[i]!), edition: found.spans[i / 3]! });
  const match: Match = {
    source,
    draft: draftSpan(c.draftStart, c.draftEnd),
    edition: found.spans[0]!,
    edits,
    matched: c.matched,
  };
  return found.occurrences === undefined ? match : { ...match, occurrences: found.occurrences };
}

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

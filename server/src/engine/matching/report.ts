import type { Span } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import { lacunaUnit, type Segment, textOffset } from './index/segment.ts';
import type { DraftKey, Edit, Match } from './model.ts';

/** A candidate in UTF-16 offsets of the draft's and the edition's text. */
export function toMatch(segment: Segment, source: string, draft: DraftKey, c: Candidate): Match {
  const { offsets } = draft.key;
  const draftSpan = (from: number, to: number): Span => {
    if (from < to) return { start: offsets[from]!, end: offsets[to - 1]! + 1 };
    const at = from === 0 ? 0 : offsets[from - 1]! + 1;
    return { start: at, end: at };
  };
  const place = (unit: number): number => textOffset(segment, c.document, unit);
  const editionSpan = (from: number, to: number): Span => {
    if (from < to) return { start: place(from), end: endOf(segment, to - 1, place) };
    const at = place(from - 1) + 1;
    return { start: at, end: at };
  };
  const edits: Edit[] = [];
  for (let i = 3; i < c.runs.length; i += 3) {
    edits.push({
      draft: draftSpan(c.runs[i - 3]! + c.runs[i - 1]!, c.runs[i]!),
      edition: editionSpan(c.runs[i - 2]! + c.runs[i - 1]!, c.runs[i + 1]!),
    });
  }
  return {
    source,
    draft: draftSpan(c.draftStart, c.draftEnd),
    edition: editionSpan(c.corpusStart, c.corpusEnd),
    edits,
    matched: c.matched,
  };
}

/** Where a unit ends in the text; a lacuna ends with its mark. */
function endOf(segment: Segment, unit: number, place: (unit: number) => number): number {
  if (segment.units[unit] === lacunaUnit) {
    const { lacunae } = segment;
    for (let i = 0; i < lacunae.length; i += 3) if (lacunae[i] === unit) return lacunae[i + 2]!;
  }
  return place(unit) + 1;
}

import { overlap, type Span } from '../../text/span.ts';
import { alteredPassage } from '../lazyPassage.ts';
import type { Passage } from '../model.ts';

/**
 * Passages of the draft's own prose that have older wording at one of these places (ascending UTF-16 offsets of the
 * draft) are 旧提法, however they compare with the source they were held against.
 */
export function withSuperseded(passages: readonly Passage[], places: readonly Span[]): readonly Passage[] {
  if (places.length === 0) return passages;
  return passages.map((passage) =>
    passage.frame.kind === 'plain' && places.some((place) => overlap(place, passage.match.draft) > 0)
      ? alteredPassage(passage, { verdict: 'superseded' })
      : passage,
  );
}

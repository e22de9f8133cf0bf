import type { Reading } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import { isEmpty, lengthOf, overlap, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { type Candidate, leastUntitled, rim } from './candidates.ts';

/**
 * A source that a draft reprints, and where: in a volume of several each has the stretch of the draft (UTF-16 offsets) from its
 * own beginning to that of the next one.
 */
export interface Reprinted {
  readonly source: string;
  readonly within: Span;
  /** It is a part of the source under no title: the rest of it stands elsewhere. */
  readonly part?: true;
}

/** So much of a source, and as faithfully, stands in a volume under its title. */
const leastShare = 0.5;
const leastFaithful = 0.8;
/** Where stretches overlap by more than this part of the shorter one, they are one place. */
const mostShared = 0.3;

/**
 * Whether a draft has so much of a source that it may be one of several that it reprints: under its title, less where that says
 * that an extract follows, or nearly all of it in one stretch.
 */
export const mayBePart = (c: Candidate): boolean =>
  (c.named && (c.extract || c.share >= leastShare) && c.faithful >= leastFaithful) || isWhole(c);

/** Whether nearly all of a source stands in one stretch of the draft. */
export function isWhole(c: Candidate): boolean {
  const { matched, share, faithful, dense } = leastUntitled;
  if (c.matched < matched || c.share < share || c.faithful < faithful) return false;
  const { start, end } = c.stretch;
  return (1 - 2 * rim) * c.matched >= dense * (end - start);
}

/** Whether two sources are the draft's in the same stretch of it. */
export const sharePlace = ({ stretch: a }: Candidate, { stretch: b }: Candidate): boolean =>
  overlap(a, b) > mostShared * Math.min(lengthOf(a), lengthOf(b));

/** Whether a passage is in a stretch of the draft, for its better part. */
export const liesIn = ({ draft }: Match, { start, end }: Span): boolean =>
  2 * start <= draft.start + draft.end && draft.start + draft.end < 2 * end;

/** Parts a draft among the sources that it reprints, each in a place of its own; they come in the order of the draft. */
export function placesOf(parts: readonly Candidate[], reading: Reading): readonly Reprinted[] {
  const inOrder = [...parts].sort((a, b) => a.middle - b.middle);
  const borders = inOrder.slice(1).map((next, i) => borderOf(inOrder[i] as Candidate, next, reading));
  const places: Reprinted[] = [];
  inOrder.forEach(({ edition }, i) => {
    const start = places.at(-1)?.within.end ?? 0;
    const within = { start, end: Math.max(start, borders[i] ?? reading.text.length) };
    if (!isEmpty(within)) places.push({ source: edition.source.id, within });
  });
  return places;
}

/** The paragraph before which most stands of what the draft has of one source, and behind whose beginning most of the next one's. */
function borderOf(before: Candidate, next: Candidate, { paragraphs }: Reading): number {
  let kept = next.chain.reduce((n, m) => n + m.matched, 0);
  let best = { kept: -1, at: 0 };
  let i = 0;
  for (const m of next.chain) {
    for (; i < before.chain.length; i++) {
      const own = before.chain[i] as Match;
      if (middle(own.draft) >= middle(m.draft)) break;
      kept += own.matched;
    }
    if (kept > best.kept)
      best = { kept, at: Math.max(m.draft.start, before.chain[i - 1]?.draft.end ?? m.draft.start) };
    kept -= m.matched;
  }
  // The last words of the one may be the next one's, too: the nearer end of the paragraph is where they part.
  const at = firstEndingAfter(paragraphs, best.at);
  const here = paragraphs[at]?.span;
  if (!here) return best.at;
  return best.at <= middle(here) ? here.start : (paragraphs[at + 1]?.span.start ?? here.end);
}

const middle = ({ start, end }: Span): number => (start + end) / 2;

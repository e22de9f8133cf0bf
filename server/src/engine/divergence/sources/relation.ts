import type { Corpus } from '../../corpus/model.ts';
import { areSame } from '../../text/commonItems.ts';
import { countBefore } from '../../text/search.ts';
import type { Shown } from './piece.ts';
import { areIssues, type Sample, samplesOf } from './reissue.ts';
import { leastTold } from './uses.ts';

/** What so many documents have alike is a stock phrase. */
const commonTo = 3;

/**
 * Tells pieces whose place two other sources match as well that are no other issues of the same document.
 * @param pieces settled, now and whenever it is asked
 */
export function commonness(pieces: readonly Shown[], corpus: Corpus): (piece: Shown) => boolean {
  if (pieces.length < commonTo) return () => false;
  const known = new Map<Shown, boolean>();
  let look: ((piece: Shown) => boolean) | undefined;
  return (shown) => {
    let is = known.get(shown);
    if (is === undefined) {
      look ??= commonnessOf(pieces, corpus);
      is = look(shown);
      known.set(shown, is);
    }
    return is;
  };
}

function commonnessOf(pieces: readonly Shown[], corpus: Corpus): (piece: Shown) => boolean {
  const sampleOf = samplesOf(corpus);
  const sorted = [...pieces].sort((a, b) => a.match.draft.start - b.match.draft.start);
  const [first] = sorted as [Shown];
  /** How far the pieces up to each one reach beyond the beginning of the first, wherever that has moved. */
  const reaches = new Uint32Array(sorted.length);
  const origin = first.match.draft.start;
  for (let i = 0, reach = 0; i < sorted.length; i++) {
    reach = Math.max(reach, (sorted[i] as Shown).match.draft.end - origin);
    reaches[i] = reach;
  }
  // Pieces of one place are asked about one after the other, and nearly all have the same sources beside them.
  let last: readonly string[] = [];
  let areMany = false;
  return (shown) => {
    const { start, end } = shown.match.draft;
    const from = start - first.match.draft.start;
    const here: string[] = [];
    for (
      let i = countBefore(sorted, ({ match }) => match.draft.start < end) - 1;
      i >= 0 && (reaches[i] as number) > from;
      i--
    ) {
      const other = sorted[i] as Shown;
      if (isAtPlaceOf(shown, other) && !here.includes(other.match.source)) here.push(other.match.source);
    }
    if (here.length < commonTo) return false;
    if (shown.match.matched < leastTold) return true;
    if (!areSame(here, last)) {
      last = here;
      areMany = areOfMany(here, sampleOf);
    }
    return areMany;
  };
}

/** Whether sources are issues of so many documents that what they have alike is common. */
function areOfMany(here: readonly string[], sampleOf: (source: string) => Sample): boolean {
  const documents: Sample[] = [];
  for (const source of here) {
    const sample = sampleOf(source);
    if (!documents.some((d) => areIssues(d, sample)) && documents.push(sample) >= commonTo) return true;
  }
  return false;
}

/** Whether another piece has the place and the words of one as well. */
function isAtPlaceOf({ match: a }: Shown, { match: b }: Shown): boolean {
  const shared = Math.min(a.draft.end, b.draft.end) - Math.max(a.draft.start, b.draft.start);
  return shared >= 0.7 * (a.draft.end - a.draft.start) && b.matched >= 0.8 * a.matched;
}

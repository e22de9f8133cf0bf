import type { Corpus } from '../corpus/model.ts';
import { Pace, type Steps, unitsPerStep } from '../text/steps.ts';
import { isWhole, type Shown } from './piece.ts';
import { areIssues, type Sample, samplesOf } from './reissue.ts';

/** A passage this long and this faithful shows by itself that the source was used. */
const telling = 24;
const tellingLikeness = 0.8;
/** A whole sentence shows it sooner. */
const tellingSentence = 14;
/** Shorter faithful passages of one source show it together, from this length on. */
const leastTold = 12;
const tellingTogether = 48;

/** So many whole sentences in separate passages, and the draft follows the source without saying so. */
const severalSentences = 3;

/**
 * The sources that the draft evidently works with: cited, or used at length and faithfully; true for those of which it
 * has several whole sentences in separate passages. What three documents or more have alike is a stock phrase and shows
 * nothing.
 */
export function* relatedSources(
  pieces: readonly Shown[],
  cited: ReadonlySet<string>,
  isCommonPlace: (piece: Shown) => boolean,
  isWholeWide: (piece: Shown) => boolean,
): Steps<ReadonlyMap<string, boolean>> {
  const pace = new Pace(unitsPerStep);
  const related = new Set<string>(cited);
  const together = new Map<string, number>();
  const long = new Map<string, Shown[]>();
  for (const p of pieces) {
    if (pace.isDue(perPiece)) yield;
    const { matched, source } = p.match;
    if (matched < leastTold || matched / (matched + p.piece.changed) < tellingLikeness) continue;
    if (isCommonPlace(p)) continue;
    if (matched >= telling) {
      related.add(source);
      const own = long.get(source);
      if (own) own.push(p);
      else long.set(source, [p]);
    }
    const sum = (together.get(source) ?? 0) + matched;
    together.set(source, sum);
    if (
      sum >= tellingTogether ||
      (matched >= tellingSentence && p.taken && !related.has(source) && isWholeWide(p))
    )
      related.add(source);
  }
  const out = new Map<string, boolean>();
  for (const source of related) {
    const own = long.get(source) ?? [];
    out.set(source, own.length >= severalSentences && own.filter(isWhole).length >= severalSentences);
  }
  return out;
}

/** What a piece costs, besides, in units of a text: it is held against those at its place. */
const perPiece = 16;

const commonTo = 3;

/**
 * Tells pieces whose place two other sources match as well that are no other issues of the same document. What was found
 * of a piece stays with it while the same sources have its place.
 */
export function commonness(pieces: readonly Shown[], corpus: Corpus): (piece: Shown) => boolean {
  const sampleOf = samplesOf(corpus);
  const sorted = [...pieces].sort((a, b) => a.match.draft.start - b.match.draft.start);
  /** How far the pieces up to each one reach. */
  const reaches = new Uint32Array(sorted.length);
  for (let i = 0, reach = 0; i < sorted.length; i++) {
    reach = Math.max(reach, (sorted[i] as Shown).match.draft.end);
    reaches[i] = reach;
  }
  return (shown) => {
    const { start, end } = shown.match.draft;
    const here: Sample[] = [];
    let key = 0;
    for (let i = countBefore(sorted, end) - 1; i >= 0 && (reaches[i] as number) > start; i--) {
      const other = sorted[i] as Shown;
      if (!isAtPlaceOf(shown, other)) continue;
      const sample = sampleOf(other.match.source);
      if (here.includes(sample)) continue;
      here.push(sample);
      key = (Math.imul(key, 0x01000193) + sample.number + 1) | 0;
    }
    if (here.length < commonTo) return false;
    const { piece } = shown;
    if (piece.common?.key !== key) piece.common = { key, is: isCommon(here, shown.match.matched) };
    return piece.common.is;
  };
}

function isCommon(here: readonly Sample[], matched: number): boolean {
  if (matched < leastTold) return true;
  const documents: Sample[] = [];
  for (const sample of here)
    if (!documents.some((d) => areIssues(d, sample)) && documents.push(sample) >= commonTo) return true;
  return false;
}

/** The number of pieces that begin before a place. */
function countBefore(pieces: readonly Shown[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((pieces[mid] as Shown).match.draft.start < at) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Whether another piece has the place and the words of one as well. */
function isAtPlaceOf({ match: a }: Shown, { match: b }: Shown): boolean {
  const shared = Math.min(a.draft.end, b.draft.end) - Math.max(a.draft.start, b.draft.start);
  return shared >= 0.7 * (a.draft.end - a.draft.start) && b.matched >= 0.8 * a.matched;
}

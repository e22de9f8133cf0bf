import type { Corpus } from '../corpus/model.ts';
import { Pace, type Steps } from '../text/steps.ts';
import { isWhole, type Shown } from './piece.ts';
import { isReissue } from './reissue.ts';

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
export function relatedSources(
  pieces: readonly Shown[],
  cited: ReadonlySet<string>,
  common: ReadonlySet<Shown>,
  isWholeWide: (piece: Shown) => boolean,
): ReadonlyMap<string, boolean> {
  const related = new Set<string>(cited);
  const together = new Map<string, number>();
  const long = new Map<string, Shown[]>();
  for (const p of pieces) {
    const { matched, source } = p.match;
    if (matched < leastTold || common.has(p) || matched / (matched + p.piece.changed) < tellingLikeness)
      continue;
    if (matched >= telling) {
      related.add(source);
      const own = long.get(source);
      if (own) own.push(p);
      else long.set(source, [p]);
    }
    const sum = (together.get(source) ?? 0) + matched;
    together.set(source, sum);
    if (sum >= tellingTogether || (matched >= tellingSentence && !related.has(source) && isWholeWide(p)))
      related.add(source);
  }
  const out = new Map<string, boolean>();
  for (const source of related) {
    const own = long.get(source) ?? [];
    out.set(source, own.length >= severalSentences && own.filter(isWhole).length >= severalSentences);
  }
  return out;
}

/** So many pieces at one place are compared between two yields. */
const comparisonsPerStep = 8192;

/** Pieces whose place two other sources match as well that are no other issues of the same document. */
export function* stockPhrases(pieces: readonly Shown[], corpus: Corpus): Steps<ReadonlySet<Shown>> {
  const pace = new Pace(comparisonsPerStep);
  const out = new Set<Shown>();
  const sorted = [...pieces].sort((a, b) => a.match.draft.start - b.match.draft.start);
  let live: Shown[] = [];
  for (const p of sorted) {
    if (pace.isDue(1 + live.length)) yield;
    live = stillLive(live, p.match.draft.start);
    live.push(p);
    if (live.length < commonTo) continue;
    // For a piece that the new one does not stand beside nothing was added.
    for (const q of live)
      if ((q === p || isAtPlaceOf(q, p)) && !out.has(q) && isCommon(q, live, corpus)) out.add(q);
  }
  return out;
}

const commonTo = 3;

/** Pieces that end behind `at`. */
const stillLive = (pieces: Shown[], at: number): Shown[] =>
  pieces.some((q) => q.match.draft.end <= at) ? pieces.filter((q) => q.match.draft.end > at) : pieces;

function isCommon(piece: Shown, others: readonly Shown[], corpus: Corpus): boolean {
  const documents: string[] = [];
  for (const o of others) {
    const { source } = o.match;
    if (
      isAtPlaceOf(piece, o) &&
      !documents.includes(source) &&
      (piece.match.matched < leastTold || !documents.some((d) => isReissue(corpus, d, source))) &&
      documents.push(source) >= commonTo
    )
      return true;
  }
  return false;
}

/** Whether another piece has the place and the words of one as well. */
function isAtPlaceOf({ match: a }: Shown, { match: b }: Shown): boolean {
  const shared = Math.min(a.draft.end, b.draft.end) - Math.max(a.draft.start, b.draft.start);
  return shared >= 0.7 * (a.draft.end - a.draft.start) && b.matched >= 0.8 * a.matched;
}

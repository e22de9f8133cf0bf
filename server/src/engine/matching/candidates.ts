import { alignChain } from './alignment/align.ts';
import {
  type Candidate,
  changedIn,
  makeCandidate,
  matchedIn,
  splitAlignment,
} from './alignment/candidate.ts';
import { farthest, rim, type Texts } from './alignment/extend.ts';
import { trimEnds } from './alignment/trim.ts';
import type { Aligned, Chain } from './chaining/chain.ts';
import type { SearchedDraft } from './chaining/noise.ts';
import type { DraftBoundaries } from './draftBoundaries.ts';
import { boundaryBefore, type Segment } from './index/segment.ts';
import type { Thresholds } from './thresholds.ts';

/** Aligns a chain, trims and parts it. Looks at no draft unit farther than `farthest` from the chain. */
export function align(texts: Texts, number: number, chain: Chain, search: SearchedDraft): Aligned {
  const { runs } = chain;
  texts.from = runs[0]!;
  texts.to = runs.at(-3)! + runs.at(-1)!;
  const candidates = candidatesOf(texts, number, chain, search);
  return { from: texts.from - rim, to: texts.to + rim, candidates };
}

function candidatesOf(
  texts: Texts,
  number: number,
  chain: Chain,
  { boundaries, least }: SearchedDraft,
): readonly Candidate[] {
  const { segment } = texts;
  const first = chain.runs[1]!;
  const end = chain.runs.at(-2)! + chain.runs.at(-1)!;
  segment.pages?.settle();
  segment.pages?.needUnits(first - reach, end + reach);
  const trimmed = trimEnds(segment, alignChain(texts, chain.runs, chain.matched), boundaries);
  if (trimmed.length === 3) {
    if (!isWorthy(segment, trimmed, boundaries, least)) return none;
    return [makeCandidate(segment, number, chain.document, trimmed)];
  }
  const out: Candidate[] = [];
  for (const piece of splitAlignment(segment, trimmed, boundaries)) {
    const again = trimEnds(segment, piece, boundaries);
    for (const runs of again === piece ? [piece] : splitAlignment(segment, again, boundaries))
      if (isWorthy(segment, runs, boundaries, least))
        out.push(makeCandidate(segment, number, chain.document, runs));
  }
  return out.length > 0 ? out : none;
}

/** What most chains become. */
export const none: readonly Candidate[] = [];

/** Corpus units around a chain that its alignment may see. */
const reach = 2 * farthest + 64;

/** A clause or more that is much alike, or something shorter that is a whole heading, sentence or item of both texts. */
function isWorthy(
  segment: Segment,
  runs: readonly number[],
  draft: DraftBoundaries,
  least: Thresholds,
): boolean {
  const matched = matchedIn(runs);
  if (matched < least.chain || matched < leastLikeness * (matched + changedIn(segment, runs))) return false;
  if (matched >= least.fragment) return true;
  const start = runs[0]!;
  const end = runs.at(-3)! + runs.at(-1)!;
  if (matched >= least.clause) return draft.holdsClause(start - rimSlack, end + rimSlack, least.clause);
  return (
    runs.length === 3 &&
    draft.isMarked(start) &&
    draft.isMarked(end) &&
    boundaryBefore(segment, runs[1]!) === 3 &&
    boundaryBefore(segment, runs[1]! + matched) >= 2
  );
}

/** Units of a clause that may differ at its rim without its being a fragment. */
const rimSlack = 2;

/** Equal units per unit of the longer side, below which two passages are not the same. */
const leastLikeness = 0.55;

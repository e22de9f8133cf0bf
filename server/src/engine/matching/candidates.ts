import { alignChain } from './align.ts';
import { type Candidate, makeCandidate, splitAlignment } from './candidate.ts';
import type { Aligned, Chain } from './chain.ts';
import type { DraftBoundaries } from './draftBoundaries.ts';
import { farthest, rim, type Texts } from './extend.ts';
import { boundaryBefore, type Segment } from './index/segment.ts';
import type { SearchedDraft } from './noise.ts';
import type { Thresholds } from './thresholds.ts';
import { trimEnds } from './trim.ts';

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
    const whole = makeCandidate(segment, number, chain.document, trimmed);
    return isWorthy(segment, whole, boundaries, least) ? [whole] : none;
  }
  const out: Candidate[] = [];
  for (const piece of splitAlignment(segment, trimmed, boundaries)) {
    const again = trimEnds(segment, piece, boundaries);
    for (const runs of again === piece ? [piece] : splitAlignment(segment, again, boundaries)) {
      const part = makeCandidate(segment, number, chain.document, runs);
      if (isWorthy(segment, part, boundaries, least)) out.push(part);
    }
  }
  return out.length > 0 ? out : none;
}

/** What most chains become. */
export const none: readonly Candidate[] = [];

/** Corpus units around a chain that its alignment may see. */
const reach = 2 * farthest + 64;

/** A clause or more that is much alike, or something shorter that is a whole heading, sentence or item of both texts. */
function isWorthy(segment: Segment, c: Candidate, draft: DraftBoundaries, least: Thresholds): boolean {
  const { matched, changed, edits, corpusStart, corpusEnd } = c.wording;
  if (matched < leastLikeness * (matched + changed)) return false;
  if (matched >= least.fragment) return true;
  if (matched >= least.clause)
    return draft.holdsClause(c.draftStart - rimSlack, c.draftEnd + rimSlack, least.clause);
  return (
    matched >= least.chain &&
    edits === 0 &&
    boundaryBefore(segment, corpusStart) === 3 &&
    boundaryBefore(segment, corpusEnd) >= 2 &&
    draft.isMarked(c.draftStart) &&
    draft.isMarked(c.draftEnd)
  );
}

/** Units of a clause that may differ at its rim without its being a fragment. */
const rimSlack = 2;

/** Equal units per unit of the longer side, below which two passages are not the same. */
const leastLikeness = 0.55;

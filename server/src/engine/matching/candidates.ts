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
  let before: readonly number[] | undefined;
  const addPieces = (pieces: readonly (readonly number[])[], depth: number): void => {
    for (const given of pieces) {
      const piece = regained(texts, given, before);
      const again = trimEnds(segment, piece, boundaries);
      for (const runs of again === piece ? [piece] : splitAlignment(segment, again, boundaries))
        add(runs, depth);
    }
  };
  const add = (runs: readonly number[], depth: number): void => {
    const alike = isAlike(segment, runs);
    if (!alike && runs.length > 3 && depth < mostPartings) {
      addPieces(partedAtWidest(segment, runs), depth + 1);
      return;
    }
    before = runs;
    if (alike && isWorthy(segment, runs, boundaries, least))
      out.push(makeCandidate(segment, number, chain.document, runs));
  };
  addPieces(splitAlignment(segment, trimmed, boundaries), 0);
  return out.length > 0 ? out : none;
}

/** What is little alike for its holes is parted at the widest of them, and its parts so often again. */
const mostPartings = 6;

function partedAtWidest(segment: Segment, runs: readonly number[]): readonly (readonly number[])[] {
  let at = 3;
  let widest = -1;
  for (let i = 3; i < runs.length; i += 3) {
    const width = changedIn(segment, runs, i - 3, i + 3);
    if (width <= widest) continue;
    widest = width;
    at = i;
  }
  return [runs.slice(0, at), runs.slice(at)];
}

/**
 * A part with the units before it that are equal too: on the other side of the hole before it they may have been found equal to
 * something else.
 */
function regained(
  { segment, draft }: Texts,
  part: readonly number[],
  before: readonly number[] | undefined,
): readonly number[] {
  if (!before) return part;
  const least = before.at(-3)! + before.at(-1)!;
  const leastInCorpus = before.at(-2)! + before.at(-1)!;
  let [p, c] = part as [number, number];
  while (p > least && c > leastInCorpus && draft[p - 1] === segment.units[c - 1]) {
    p--;
    c--;
  }
  if (p === part[0]) return part;
  const out = part.slice();
  out[2]! += out[0]! - p;
  out[0] = p;
  out[1] = c;
  return out;
}

const isAlike = (segment: Segment, runs: readonly number[]): boolean => {
  const matched = matchedIn(runs);
  return matched >= leastLikeness * (matched + changedIn(segment, runs));
};

/** What most chains become. */
export const none: readonly Candidate[] = [];

/** Corpus units around a chain that its alignment may see. */
const reach = 2 * farthest + 64;

/** Whether runs that are alike are a clause or more, or something shorter that is a whole heading, sentence or item of both texts. */
function isWorthy(
  segment: Segment,
  runs: readonly number[],
  draft: DraftBoundaries,
  least: Thresholds,
): boolean {
  const matched = matchedIn(runs);
  if (matched < least.chain) return false;
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

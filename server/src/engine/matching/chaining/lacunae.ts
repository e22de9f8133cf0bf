import { flatMap } from '../../text/flatMap.ts';
import type { Segment } from '../index/segment.ts';
import type { Chain } from './chain.ts';
import { triplesBelow } from './runs.ts';

/** Corpus units on either side of a lacuna that a joined pair may leave out; draft units that may stand at the lacuna. */
const reach = 72;
const mostFill = 512;

/** Chains that were joined of others, and those others. */
interface Joined {
  readonly joined: readonly Chain[];
  readonly members: ReadonlySet<Chain>;
}

const nothing: Joined = { joined: [], members: new Set() };

/** Whether a chain ends before a lacuna, or begins behind one, so near that it may be joined to another there. */
export function isBesideLacuna({ lacunae }: Segment, chain: Chain): boolean {
  return lacunae.length > 0 && (endsBefore(lacunae, chain) || beginsBehind(lacunae, chain));
}

function endsBefore(lacunae: Uint32Array, chain: Chain): boolean {
  const { corpus } = endOf(chain);
  return isNear(lacunae, corpus, corpus + reach);
}

const beginsBehind = (lacunae: Uint32Array, { runs }: Chain): boolean =>
  isNear(lacunae, runs[1]! - reach, runs[1]! - 1);

/**
 * Joins the chains before and after a lacuna where the draft has both in order: anything may stand between them. Of
 * several pairs at one lacuna the longest is joined.
 */
export function joinAtLacunae(segment: Segment, chains: readonly Chain[]): Joined {
  const { lacunae } = segment;
  const ending = chains.filter((c) => endsBefore(lacunae, c));
  const beginning = chains.filter((c) => beginsBehind(lacunae, c));
  if (ending.length === 0 || beginning.length === 0) return nothing;
  const byEnd = ordered(ending, (c) => endOf(c).corpus);
  const byStart = ordered(beginning, (c) => c.runs[1]!);
  // A chain that was joined to another is known by the member at whose end or start it can be joined further.
  const endingWith = new Map<Chain, Chain>(chains.map((c) => [c, c]));
  const startingWith = new Map<Chain, Chain>(chains.map((c) => [c, c]));
  const firstOf = new Map<Chain, Chain>();
  const lastOf = new Map<Chain, Chain>();
  for (let l = 0; l < lacunae.length; l += 3) {
    const at = lacunae[l]!;
    const lefts = between(byEnd, at - reach, at).filter((c) => endingWith.has(c));
    const rights = between(byStart, at + 1, at + reach)
      .filter((c) => startingWith.has(c))
      .sort((a, b) => a.runs[0]! - b.runs[0]!);
    const best = bestPair(lefts, rights, endingWith, startingWith);
    if (!best) continue;
    const left = endingWith.get(best.left)!;
    const right = startingWith.get(best.right)!;
    const joined: Chain = {
      document: left.document,
      runs: [...left.runs, ...right.runs],
      matched: left.matched + right.matched,
      aligned: undefined,
    };
    const first = firstOf.get(left) ?? left;
    const last = lastOf.get(right) ?? right;
    endingWith.delete(best.left);
    startingWith.delete(best.right);
    startingWith.set(first, joined);
    endingWith.set(last, joined);
    firstOf.set(joined, first);
    lastOf.set(joined, last);
  }
  const members = chains.filter((c) => endingWith.get(c) !== c || startingWith.get(c) !== c);
  const joined = flatMap(chains, (c) => {
    const whole = startingWith.get(c);
    return whole && whole !== c ? [whole] : [];
  });
  return { joined, members: new Set(members) };
}

/** The pair with the most units, each draft unit between the two counted against it. Both of one document. */
function bestPair(
  lefts: readonly Chain[],
  rights: readonly Chain[],
  endingWith: ReadonlyMap<Chain, Chain>,
  startingWith: ReadonlyMap<Chain, Chain>,
): { left: Chain; right: Chain } | undefined {
  let best: { left: Chain; right: Chain; score: number } | undefined;
  for (const left of lefts) {
    const end = endOf(left).draft;
    for (let i = firstFrom(rights, end, (c) => c.runs[0]!); i < rights.length; i++) {
      const right = rights[i]!;
      const fill = right.runs[0]! - end;
      if (fill > mostFill) break;
      if (right.document !== left.document) continue;
      const score = endingWith.get(left)!.matched + startingWith.get(right)!.matched - fill / 8;
      if (!best || score > best.score) best = { left, right, score };
    }
  }
  return best;
}

/** Whether a lacuna lies from one corpus unit to another, both included. */
function isNear(lacunae: Uint32Array, from: number, to: number): boolean {
  const first = 3 * triplesBelow(lacunae, from);
  return first < lacunae.length && lacunae[first]! <= to;
}

interface Ordered {
  readonly chains: readonly Chain[];
  readonly place: (chain: Chain) => number;
}

const ordered = (chains: readonly Chain[], place: Ordered['place']): Ordered => ({
  chains: [...chains].sort((a, b) => place(a) - place(b)),
  place,
});

/** The chains with a place from `from` to `to`, both included. */
const between = ({ chains, place }: Ordered, from: number, to: number): Chain[] =>
  chains.slice(firstFrom(chains, from, place), firstFrom(chains, to + 1, place));

function firstFrom(chains: readonly Chain[], from: number, place: Ordered['place']): number {
  let low = 0;
  let high = chains.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (place(chains[mid]!) < from) low = mid + 1;
    else high = mid;
  }
  return low;
}

function endOf({ runs }: Chain): { draft: number; corpus: number } {
  const n = runs.length;
  return { draft: runs[n - 3]! + runs[n - 1]!, corpus: runs[n - 2]! + runs[n - 1]! };
}

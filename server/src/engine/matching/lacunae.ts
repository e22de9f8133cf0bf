import type { Chain } from './chain.ts';
import type { Segment } from './index/segment.ts';

/** Corpus units on either side of a lacuna that a joined pair may leave out; draft units that may stand at the lacuna. */
const reach = 72;
const mostFill = 512;

/** Joins the chains before and after a lacuna where the draft has both in order: anything may stand between them. */
export function joinAtLacunae(segment: Segment, chains: readonly Chain[]): Chain[] {
  let out = [...chains];
  for (let l = 0; l < segment.lacunae.length; l += 3) {
    const at = segment.lacunae[l]!;
    let best: { left: Chain; right: Chain; score: number } | undefined;
    for (const left of out) {
      const leftEnd = endOf(left);
      if (leftEnd.corpus > at || leftEnd.corpus < at - reach) continue;
      for (const right of out) {
        const fill = right.runs[0]! - leftEnd.draft;
        if (right.document !== left.document || right.runs[1]! <= at || right.runs[1]! > at + reach) continue;
        if (fill < 0 || fill > mostFill) continue;
        const score = left.matched + right.matched - fill / 8;
        if (!best || score > best.score) best = { left, right, score };
      }
    }
    if (!best) continue;
    const { left, right } = best;
    out = out.filter((c) => c !== left && c !== right);
    out.push({
      document: left.document,
      runs: [...left.runs, ...right.runs],
      matched: left.matched + right.matched,
    });
  }
  return out;
}

function endOf({ runs }: Chain): { draft: number; corpus: number } {
  const n = runs.length;
  return { draft: runs[n - 3]! + runs[n - 1]!, corpus: runs[n - 2]! + runs[n - 1]! };
}

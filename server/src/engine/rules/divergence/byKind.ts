import type { Divergence, DivergenceKind, Passage } from '../../divergence/model.ts';

interface Placed {
  readonly passage: Passage;
  readonly divergence: Divergence;
}

interface Sorted {
  readonly placed: ReadonlyMap<DivergenceKind, readonly Placed[]>;
  /** Of passages sorted later it is greater. */
  readonly turn: number;
}

const sorted = new WeakMap<readonly Passage[], Sorted>();
let turns = 0;

/** The divergences of one kind in all passages, in order; most passages have none of any. */
export function divergencesOf(
  passages: readonly Passage[],
  kind: DivergenceKind,
): { readonly placed: readonly Placed[]; readonly turn: number } {
  const known = sorted.get(passages) ?? { placed: byKind(passages), turn: ++turns };
  sorted.set(passages, known);
  return { placed: known.placed.get(kind) ?? none, turn: known.turn };
}

const none: readonly Placed[] = [];

function byKind(passages: readonly Passage[]): Map<DivergenceKind, Placed[]> {
  const out = new Map<DivergenceKind, Placed[]>();
  for (const passage of passages)
    for (const divergence of passage.divergences) {
      const placed = out.get(divergence.kind);
      if (placed) placed.push({ passage, divergence });
      else out.set(divergence.kind, [{ passage, divergence }]);
    }
  return out;
}

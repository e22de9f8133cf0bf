import type { Divergence, DivergenceKind, Passage } from '../../divergence/model.ts';

interface Placed {
  readonly passage: Passage;
  readonly divergence: Divergence;
}

const sorted = new WeakMap<readonly Passage[], ReadonlyMap<DivergenceKind, readonly Placed[]>>();

/** The divergences of one kind in all passages, in order; most passages have none of any. */
export function divergencesOf(passages: readonly Passage[], kind: DivergenceKind): readonly Placed[] {
  const known = sorted.get(passages) ?? byKind(passages);
  sorted.set(passages, known);
  return known.get(kind) ?? [];
}

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

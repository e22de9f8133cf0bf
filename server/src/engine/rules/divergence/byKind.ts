import type { Divergence, DivergenceKind, Liberty, Passage } from '../../divergence/model.ts';
import { Attached } from '../../text/attached.ts';

interface Placed<T> {
  readonly passage: Passage;
  readonly it: T;
}

/** What there is to say of the passages of a draft, in order; of most there is nothing. */
export interface Noted {
  readonly divergences: ReadonlyMap<DivergenceKind, readonly Placed<Divergence>[]>;
  readonly liberties: readonly Placed<Liberty>[];
  readonly unfounded: readonly Passage[];
  /** Of passages looked through later it is greater. */
  readonly turn: number;
}

const noted = new Attached<readonly Passage[], Noted>();
let turns = 0;

/** All rules share one look through the passages. */
export function notedIn(passages: readonly Passage[]): Noted {
  const known = noted.get(passages) ?? lookThrough(passages);
  noted.set(passages, known);
  return known;
}

function lookThrough(passages: readonly Passage[]): Noted {
  const divergences = new Map<DivergenceKind, Placed<Divergence>[]>();
  const liberties: Placed<Liberty>[] = [];
  const unfounded: Passage[] = [];
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i] as Passage;
    const own = passage.divergences;
    for (let k = 0; k < own.length; k++) {
      const it = own[k] as Divergence;
      const placed = divergences.get(it.kind);
      if (placed) placed.push({ passage, it });
      else divergences.set(it.kind, [{ passage, it }]);
    }
    if (passage.liberties) for (const it of passage.liberties) liberties.push({ passage, it });
    // Only what is attributed can be unfounded, and verdicts of other passages are dear.
    if (passage.frame.kind !== 'plain' && passage.verdict === 'unfounded') unfounded.push(passage);
  }
  return { divergences, liberties, unfounded, turn: ++turns };
}

import { lastingInSteps } from '../../document/lasting.ts';
import type { Label } from '../../document/model.ts';
import {
  type CrossReference,
  findReferences,
  findReferencesInSteps,
  type Pointer,
  prepareTargets,
} from '../../document/references.ts';
import { Pace } from '../../text/steps.ts';
import { carried } from './carry.ts';

/** A reference to a place that the draft does not have. */
export interface Dangling {
  readonly reference: CrossReference;
  /** What of it leads nowhere first, and its number there. */
  readonly pointer: Pointer;
  readonly value: number;
  /** The numbers that the place meant does have. */
  readonly existing: readonly number[];
  /** The labels of the places that it names on its way. */
  readonly through: readonly Label[];
}

const referencesPerStep = 256;

/** The references of a draft that name a place which it does not have, in order. */
export const danglingReferences = lastingInSteps<readonly Dangling[]>(
  function* (reading) {
    const all = yield* findReferencesInSteps(reading);
    yield* prepareTargets(reading);
    const pace = new Pace(referencesPerStep);
    const out: Dangling[] = [];
    for (const reference of all) {
      const dangling = danglingOf(reference);
      if (dangling) out.push(dangling);
      if (pace.isDue()) yield;
    }
    return out;
  },
  // While the outline is what it was, only what the changed paragraph refers to has to be looked up.
  (old, change) => {
    const same = carried(change);
    if (!same) return undefined;
    const before = findReferences(change.old);
    const now = findReferences(change.now);
    if (before.length !== now.length) return undefined;
    let next = 0;
    const out: Dangling[] = [];
    for (let i = 0; i < now.length; i++) {
      const reference = now[i] as CrossReference;
      const was = before[i] as CrossReference;
      const known = old[next]?.reference === was ? old[next++] : undefined;
      if (same.isChanged(reference.span.start)) {
        const dangling = danglingOf(reference);
        if (dangling) out.push(dangling);
        continue;
      }
      if (same.place(was.span.start) !== reference.span.start || was.certain !== reference.certain)
        return undefined;
      if (!known) continue;
      const pointer = reference.pointers[was.pointers.indexOf(known.pointer)];
      if (!pointer) return undefined;
      out.push({ ...known, reference, pointer, through: known.through.map(same.label) });
    }
    return out;
  },
);

function danglingOf(reference: CrossReference): Dangling | undefined {
  const [first] = reference.missing;
  if (!first) return undefined;
  const through = reference.links.flatMap(({ target: { node } }) => node?.label ?? []);
  return { reference, ...first, existing: reference.existing, through };
}

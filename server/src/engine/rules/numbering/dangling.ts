import { lastingInSteps } from '../../divergence/lasting.ts';
import { type CrossReference, findReferences } from '../../document/references.ts';
import { Pace } from '../../text/steps.ts';
import { carried } from './carry.ts';

const referencesPerStep = 256;

/** The references of a draft that name a place which it does not have, in order. */
export const danglingReferences = lastingInSteps<readonly CrossReference[]>(
  function* (reading) {
    const all = findReferences(reading);
    yield;
    const pace = new Pace(referencesPerStep);
    const out: CrossReference[] = [];
    for (const reference of all) {
      if (reference.missing.length > 0) out.push(reference);
      if (pace.isDue()) yield;
    }
    return out;
  },
  // While the outline is what it was, only what the changed paragraph refers to has to be looked up.
  (old, change) => {
    const same = carried(change);
    const before = findReferences(change.old);
    const now = findReferences(change.now);
    if (!same || before.length !== now.length) return undefined;
    const were = new Set(old);
    const out: CrossReference[] = [];
    for (const [i, reference] of now.entries()) {
      const was = before[i] as CrossReference;
      if (same.isChanged(reference.span.start)) {
        if (reference.missing.length > 0) out.push(reference);
      } else if (same.span(was.span).start !== reference.span.start || was.certain !== reference.certain)
        return undefined;
      else if (were.has(was)) out.push(reference);
    }
    return out;
  },
);

import { type Change, lastingInSteps } from '../../document/lasting.ts';
import { paragraphsOf } from '../../document/memory.ts';
import type { Label, Paragraph, Reading } from '../../document/model.ts';
import {
  type CrossReference,
  findReferencesInSteps,
  type Pointer,
  prepareTargets,
} from '../../document/references.ts';
import { Pace } from '../../text/steps.ts';
import { changedParagraphs, numberingStands } from './standing.ts';

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
export const danglingReferences = lastingInSteps<readonly Dangling[]>(function* (reading) {
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
});

/** While numbering is what it was, only what the changed paragraph refers to may lead somewhere else. */
export function danglingStand(change: Change): boolean {
  if (!numberingStands(change)) return false;
  const { old, now } = changedParagraphs(change);
  return !refersIn(change.old, old) && !refersIn(change.now, now);
}

function refersIn(reading: Reading, paragraphs: readonly Paragraph[]): boolean {
  const read = paragraphsOf(reading);
  return paragraphs.some(({ index }) => read[index]?.inside.chains.length !== 0);
}

function danglingOf(reference: CrossReference): Dangling | undefined {
  const [first] = reference.missing;
  if (!first) return undefined;
  const through = reference.links.flatMap(({ target: { node } }) => node?.label ?? []);
  return { reference, ...first, existing: reference.existing, through };
}

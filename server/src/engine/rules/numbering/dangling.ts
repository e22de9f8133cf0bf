import { type Change, lastingInSteps } from '../../document/lasting.ts';
import type { LabelForm, Paragraph, Reading } from '../../document/model.ts';
import { shiftPointer } from '../../document/paragraph/referencePointers.ts';
import {
  type CrossReference,
  countsClauses,
  findReferencesInSteps,
  type Pointer,
  prepareTargets,
  referencesOf,
  refersToDraft,
} from '../../document/references/references.ts';
import { type Span, shift } from '../../text/span.ts';
import { Pace } from '../../text/steps.ts';
import { isAboveItems } from './bareHeading.ts';
import { type ChangedParagraphs, changedParagraphs, numberingStands } from './standing.ts';

/** A reference to a place that the draft does not have. */
export interface Dangling {
  /** The words of the reference, UTF-16 offsets of the draft. */
  readonly span: Span;
  /** What it counts on its way, outermost first. */
  readonly units: readonly Pointer['unit'][];
  /** What of it leads nowhere first, and its number there. */
  readonly pointer: Pointer;
  readonly value: number;
  /** The words that name the place in which it is looked for; absent where that is the whole document. UTF-16 offsets. */
  readonly within?: Span;
  /** The numbers that the place meant does have. */
  readonly existing: readonly number[];
  /** The labels of the places that it names on its way: UTF-16 offsets of the draft. */
  readonly through: readonly { readonly form: LabelForm; readonly at: number }[];
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
  // While numbering is what it was, only what the changed paragraphs refer to has to be looked up.
  (old, change) => {
    if (!numberingStands(change)) return undefined;
    const changed = asked(change, old);
    const isKept = ({ span }: Dangling): boolean => !changed.old.some((p) => isIn(p, span));
    const kept = old.filter(isKept).map((dangling) => moveDangling(dangling, change));
    const fresh = referencesOf(
      change.now,
      changed.now.filter((paragraph) => refersToDraft(change.now, paragraph)),
    ).flatMap((reference) => danglingOf(reference) ?? []);
    return fresh.length === 0 ? kept : [...kept, ...fresh].sort((a, b) => a.span.start - b.span.start);
  },
);

/** Whether an edit leaves every reference that led nowhere as it was, and makes no other. */
export function danglingStand(change: Change): boolean {
  if (!numberingStands(change)) return false;
  const { old, now } = asked(change, danglingReferences(change.old));
  const stand =
    !old.some((paragraph) => refersToDraft(change.old, paragraph)) &&
    !now.some((paragraph) => refersToDraft(change.now, paragraph));
  if (stand) danglingReferences(change.now);
  return stand;
}

/**
 * The paragraphs whose references may lead elsewhere, or no longer nowhere. A further 款 below the items of an article leaves
 * every reference its target, and may give one to those that had none.
 */
function asked(change: Change, dangling: readonly Dangling[]): ChangedParagraphs {
  const { old, now, from, by } = change;
  const changed = changedParagraphs(change);
  const more = now.paragraphs.length - old.paragraphs.length;
  if (more === 0) return changed;
  const places = more === 1 && !isAboveItems(now.outline, from) ? dangling.filter(goesByClauses) : undefined;
  const all = (reading: Reading, touched: readonly Paragraph[], by: number): readonly Paragraph[] => {
    const isAsked = (p: Paragraph): boolean =>
      places
        ? places.some(({ span }) => isIn(p, shift(span, span.end < from ? 0 : by)))
        : countsClauses(reading, p);
    return places?.length === 0
      ? touched
      : reading.paragraphs.filter((p) => touched.includes(p) || isAsked(p));
  };
  return { old: all(old, changed.old, 0), now: all(now, changed.now, by) };
}

const goesByClauses = ({ units }: Dangling): boolean => units.includes('款') || units.includes('项');

const isIn = ({ span: { start, end } }: Paragraph, at: Span): boolean => start <= at.start && at.start < end;

function danglingOf(reference: CrossReference): Dangling | undefined {
  const [first] = reference.missing;
  if (!first) return undefined;
  const { span, pointers, existing, links } = reference;
  const through = links.flatMap(({ target: { node } }) =>
    node?.label ? [{ form: node.label.form, at: node.label.span.start }] : [],
  );
  const outer = pointers.slice(0, pointers.indexOf(first.pointer));
  const end = outer.at(-1)?.span.end;
  const within = end === undefined ? undefined : { start: (outer[0] as Pointer).span.start, end };
  const units = pointers.map(({ unit }) => unit);
  return { span, units, ...first, ...(within && { within }), existing, through };
}

function moveDangling(dangling: Dangling, { from, by }: Change): Dangling {
  if (by === 0) return dangling;
  const through = dangling.through.map(({ form, at }) => ({ form, at: at < from ? at : at + by }));
  if (dangling.span.end < from) return { ...dangling, through };
  return {
    ...dangling,
    span: shift(dangling.span, by),
    pointer: shiftPointer(dangling.pointer, by),
    ...(dangling.within && { within: shift(dangling.within, by) }),
    through,
  };
}

import type { Match } from '../../matching/model.ts';
import { hasLineBreak } from '../../text/lineBreaks.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import type { Bounds, Change } from '../change.ts';
import { change } from '../change.ts';
import { type Side, unitAfter, unitAt, unitBefore } from '../sides/side.ts';
import { formsOf, signsIn } from '../sides/signs.ts';
import { reuniteEdits } from './reunite.ts';

/** How far a one-sided change is moved along equal characters. */
const maxSteps = 80;

/** The match with each of its edits moved to the boundary it belongs to. */
export function slideEdits(given: Match, draft: Side, edition: Side): Match {
  if (given.edits.every((e) => isEmpty(e.draft) === isEmpty(e.edition))) return given;
  const match = reuniteEdits(given, draft, edition);
  const edits = match.edits.map((e, i) => {
    const before = match.edits[i - 1];
    const after = match.edits[i + 1];
    const moved = slide(change(e.draft, e.edition), draft, edition, {
      draft: { start: before?.draft.end ?? match.draft.start, end: after?.draft.start ?? match.draft.end },
      edition: {
        start: before?.edition.end ?? match.edition.start,
        end: after?.edition.start ?? match.edition.end,
      },
    });
    return { draft: moved.draft, edition: moved.edition };
  });
  return { ...match, edits };
}

interface Candidate {
  readonly full: Span;
  readonly empty: number;
  readonly score: number;
  /** Signs beside the stretch, on its side and in the place where the other side lacks it. */
  readonly left: string;
  readonly right: string;
  readonly here: string;
  /** By how many more units than the first candidate the signs differ where both sides are equal. */
  readonly unlike: number;
}

/**
 * An omission or insertion next to characters equal to its own can be said in several ways (劳模精神、[劳动精神、]工匠精神 or
 * 劳模[精神、劳动]精神): it is moved to where it begins and ends at punctuation, if such a place is within reach.
 */
export function slide(c: Change, draft: Side, edition: Side, bounds: Bounds): Change {
  const omission = isEmpty(c.draft);
  if (omission === isEmpty(c.edition)) return c;
  const fullSide = omission ? edition : draft;
  const emptySide = omission ? draft : edition;
  const fullBounds = omission ? bounds.edition : bounds.draft;
  const start: Candidate = candidate(
    fullSide,
    omission ? c.edition : c.draft,
    emptySide,
    omission ? c.draft.start : c.edition.start,
    0,
  );
  const candidates = [start];
  let at: Candidate | undefined = start;
  for (let n = 0; n < maxSteps && at; n++) {
    at = stepLeft(at, fullSide, emptySide, fullBounds);
    if (at) candidates.push(at);
  }
  at = start;
  for (let n = 0; n < maxSteps && at; n++) {
    at = stepRight(at, fullSide, emptySide, fullBounds);
    if (at) candidates.push(at);
  }
  if (candidates.length === 1) return c;
  const worth = (of: Candidate): number => of.score - worthOfSign * differing(of);
  const best = candidates.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  if (best === start) return c;
  const empty = { start: best.empty, end: best.empty };
  return omission ? change(empty, best.full) : change(best.full, empty);
}

function stepLeft(from: Candidate, full: Side, empty: Side, bounds: Span): Candidate | undefined {
  const before = unitBefore(full, from.full.start, bounds.start);
  const last = unitBefore(full, from.full.end);
  const across = unitBefore(empty, from.empty);
  if (before < 0 || across < 0 || last < 0) return undefined;
  // The first unit of the stretch stays outside: a match begins with an equal unit.
  if (before <= bounds.start) return undefined;
  if (unitAt(full, before) !== unitAt(full, last) || unitAt(empty, across) !== unitAt(full, before))
    return undefined;
  const end = unitBefore(full, last) + 1;
  const next = candidate(full, { start: before, end }, empty, unitBefore(empty, across) + 1, from.unlike);
  // What is stepped over has its neighbour behind the stretch now, no longer the one before it.
  return withUnlike(next, Number(from.right !== from.here) - Number(next.left !== next.here));
}

function stepRight(from: Candidate, full: Side, empty: Side, bounds: Span): Candidate | undefined {
  const after = unitAfter(full, from.full.end, bounds.end);
  const across = unitAfter(empty, from.empty);
  if (after >= bounds.end || across >= empty.text.length) return undefined;
  if (unitAfter(full, after + 1, bounds.end) >= bounds.end) return undefined;
  if (unitAt(full, after) !== unitAt(full, from.full.start)) return undefined;
  if (unitAt(empty, across) !== unitAt(full, after)) return undefined;
  const start = unitAfter(full, from.full.start + 1);
  const next = candidate(full, { start, end: after + 1 }, empty, across + 1, from.unlike);
  return withUnlike(next, Number(from.left !== from.here) - Number(next.right !== next.here));
}

const withUnlike = (of: Candidate, more: number): Candidate => ({ ...of, unlike: of.unlike + more });

function candidate(full: Side, span: Span, other: Side, empty: number, unlike: number): Candidate {
  const left = formsOf(signsIn(full, unitBefore(full, span.start) + 1, span.start));
  const right = formsOf(signsIn(full, span.end, unitAfter(full, span.end)));
  const here = formsOf(signsIn(other, unitBefore(other, empty) + 1, unitAfter(other, empty)));
  const inner = signsIn(full, span.start, span.end).length;
  const rims = (left === '' ? 0 : 3) + (right === '' ? 0 : 3) - Math.min(2, inner);
  const score = isWholeLines(full, span) ? rims + worthOfLines : rims;
  return { full: span, empty, score, left, right, here, unlike };
}

/** Whole lines come and go more easily than any part of them: a heading that was pasted twice. */
const worthOfLines = 8;

function isWholeLines(side: Side, { start, end }: Span): boolean {
  const before = unitBefore(side, start);
  const after = unitAfter(side, end);
  return (
    (before < 0 || hasLineBreak(side.text, before + 1, start)) &&
    (after >= side.text.length || hasLineBreak(side.text, end, after))
  );
}

/** A sign that differs where nothing else does would be reported besides. */
const worthOfSign = 4;

/** How many more signs differ than with the first candidate, that in the place of the stretch included. */
const differing = ({ unlike, left, right, here }: Candidate): number =>
  unlike + Number(here !== left && here !== right);

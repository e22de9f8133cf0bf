import type { Change } from '../../document/lasting.ts';
import type { Label, LabelForm, Paragraph, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { paragraphAt } from '../../document/paragraphAt.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { type BrokenLabel, findBroken } from './brokenLabel.ts';
import { findGlued, type GluedLabel } from './glued.ts';
import { findLost } from './lost.ts';
import { oddMember } from './oddMember.ts';
import { hasMoved, isApartFrom } from './standing.ts';
import { isUnread } from './unread.ts';

/** What the words before a label say of the numbers that are missing there. */
export interface Explanation {
  /** Labels that are there, but in the middle of a line. */
  readonly glued: readonly GluedLabel[];
  /** The member that is there in another form: 其次 for 二是. */
  readonly odd?: { readonly at: Span; readonly value: number };
  /** Paragraphs that have the shape of the missing members and no label, as many as numbers are missing. */
  readonly lost: readonly Paragraph[];
  /** What is left of labels at the beginnings of lines. */
  readonly broken?: readonly BrokenLabel[];
}

/** A label before which numbers are missing, so that words have to be read. */
export interface Hole {
  readonly run: Pick<NumberingRun, 'form' | 'inline' | 'labels'>;
  /** The label of the run's parent. */
  readonly opener: Label | undefined;
  readonly label: Label;
  /** The label of the run before it; absent where the run has lost its beginning. */
  readonly previous: Label | undefined;
  /** The first number that is missing. */
  readonly want: number;
}

export const holeAt = (run: NumberingRun, index: number, want: number, isFirst = index === 0): Hole => ({
  run,
  opener: run.parent?.label,
  label: run.labels[index] as Label,
  previous: isFirst ? undefined : run.labels[index - 1],
  want,
});

/** Whether the missing number stands before the label in a shape that is no label. */
export const isThere = (reading: Reading, hole: Hole): boolean =>
  isUnread(reading.text, startOf(reading, hole), hole.label, hole.want);

/** How it comes that numbers are missing before a label. */
export function explain(reading: Reading, hole: Hole): Explanation {
  const { run, label, previous, want } = hole;
  const missing = label.value - want;
  const broken = findBroken(reading.text, startOf(reading, hole), label, want);
  if (broken.length > 0) return { glued: none, lost: none, broken };
  const glued = findGlued(reading, startOf(reading, hole), previous !== undefined, label, want, missing);
  const odd = oddMember(reading, run, previous, label, want);
  const lost = glued.length > 0 ? none : findLost(reading, run, previous, label, missing);
  return odd ? { glued, odd, lost } : { glued, lost };
}

const none: readonly never[] = [];

/** Where the words before a label begin that its series may stand in. */
const startOf = (reading: Reading, hole: Hole): number =>
  hole.previous?.span.end ??
  startOfSeries(reading.labels, labelIndex(reading.labels, hole.label), hole.opener);

/** Where the members before the first one would stand: after the parent's label and after any other series of the form. */
function startOfSeries(labels: readonly Label[], index: number, opener: Label | undefined): number {
  return Math.max(labels[lastOfForm(labels, index)]?.span.end ?? 0, opener?.span.end ?? 0);
}

/** The index of the last label of the same form before one; -1 where there is none. */
function lastOfForm(labels: readonly Label[], index: number): number {
  const { form } = labels[index] as Label;
  let before = index - 1;
  while (before >= 0 && labels[before]?.form !== form) before--;
  return before;
}

/** Labels are in the order of the text. */
export const labelIndex = (labels: readonly Label[], { span }: Label): number =>
  countBefore(labels, (label) => label.span.start < span.start);

/** A hole as it is kept: labels by their index among those of the reading, where they stay while numbering stands. */
export interface Question {
  readonly form: LabelForm;
  readonly inline: boolean;
  readonly members: readonly number[];
  readonly opener: number | undefined;
  readonly label: number;
  readonly previous: number | undefined;
  readonly want: number;
  /** Where the run has lost its beginning, the last label of its form and the last item before it; -1 for none. */
  readonly series: number;
  readonly leadIn: number;
}

export function questionOf({ labels }: Reading, { run, opener, label, previous, want }: Hole): Question {
  const indexOf = (one: Label): number => labelIndex(labels, one);
  let members = indices.get(run.labels);
  if (!members) {
    members = run.labels.map(indexOf);
    indices.set(run.labels, members);
  }
  const index = indexOf(label);
  return {
    form: run.form,
    inline: run.inline,
    members,
    opener: opener && indexOf(opener),
    label: index,
    previous: previous && indexOf(previous),
    want,
    series: previous ? -1 : lastOfForm(labels, index),
    leadIn: previous ? -1 : leadInOf(labels, index),
  };
}

const indices = new WeakMap<readonly Label[], readonly number[]>();

/** Whether an edit that numbering stands leaves what the words say as it was. */
export function isAnsweredAlike(question: Question, change: Change): boolean {
  const { old, now } = change;
  if (isApartFrom(stretchOf(old, question), change)) return true;
  const before = holeIn(old, question);
  const after = holeIn(now, question);
  return (
    isThere(old, before) === isThere(now, after) && isSame(explain(old, before), explain(now, after), change)
  );
}

function holeIn({ labels }: Reading, question: Question): Hole {
  const { form, inline, members, opener, label, previous, want } = question;
  return {
    run: { form, inline, labels: members.map((i) => labels[i] as Label) },
    opener: labels[opener ?? -1],
    label: labels[label] as Label,
    previous: labels[previous ?? -1],
    want,
  };
}

/** All that is read to answer: from the label before to the end of the label's own paragraph. */
function stretchOf({ labels, paragraphs }: Reading, question: Question): Span {
  const { previous, series, opener, leadIn } = question;
  const label = labels[question.label] as Label;
  const endOf = (index: number | undefined): number =>
    index === undefined ? 0 : (labels[index]?.span.end ?? 0);
  const startOf = (index: number): number => labels[index]?.span.start ?? 0;
  const start =
    previous === undefined
      ? Math.min(Math.max(endOf(series), endOf(opener)), startOf(leadIn))
      : startOf(previous);
  const own = paragraphAt(paragraphs, label.span.start)?.span.end ?? 0;
  return { start, end: Math.max(own, label.span.end + beyondLabel) };
}

const beyondLabel = 32;

/** The item before a label, whatever its series: between the two stands what leads in to the label. */
function leadInOf(labels: readonly Label[], index: number): number {
  let before = index - 1;
  while (labels[before]?.inline) before--;
  return before;
}

const isSame = (a: Explanation, b: Explanation, change: Change): boolean =>
  a.glued.length === b.glued.length &&
  a.glued.every((one, i) => isSameLabel(one, b.glued[i] as GluedLabel, change)) &&
  (a.odd && b.odd ? hasMoved(a.odd.at, b.odd.at, change) : a.odd === b.odd) &&
  a.lost.length === b.lost.length &&
  a.lost.every(({ span }, i) => hasMoved(span, (b.lost[i] as Paragraph).span, change)) &&
  isSameBroken(a.broken ?? none, b.broken ?? none, change);

const isSameBroken = (a: readonly BrokenLabel[], b: readonly BrokenLabel[], change: Change): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i] as BrokenLabel;
    return hasMoved(one.at, other.at, change) && one.words - one.at.end === other.words - other.at.end;
  });

const isSameLabel = (a: GluedLabel, b: GluedLabel, change: Change): boolean =>
  hasMoved(a.label.span, b.label.span, change) &&
  b.breakFrom - b.label.span.start === a.breakFrom - a.label.span.start;

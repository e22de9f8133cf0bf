import { paragraphAt } from '../../document/address.ts';
import { type Change, lasting, lastingInSteps } from '../../document/lasting.ts';
import type { Label, Paragraph, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numberingRun.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { finish, Pace, type Steps } from '../../text/steps.ts';
import { findGlued, type GluedLabel } from './glued.ts';
import { isIdle } from './idleEdit.ts';
import { findLost } from './lost.ts';
import { findMixed } from './mixed.ts';
import { oddMember } from './oddMember.ts';
import { runsOf } from './own.ts';
import { shapeDefectOf } from './shape.ts';
import { isApartFrom, numberingStands } from './standing.ts';
import { isUnread } from './unread.ts';

/**
 * Where a numbered series leaves its order. One slip per cause: labels that go on rightly after it are not slips again.
 * gap 一、三 · duplicate 二、二 · backwards 三、二 · start: the series does not begin with 1 · regime: a new parent, where the
 * numbers restart although elsewhere they run on, or the other way round.
 */
export type SlipKind = 'gap' | 'duplicate' | 'backwards' | 'start' | 'regime';

export interface Slip {
  readonly kind: SlipKind;
  readonly run: NumberingRun;
  /** Index of the label in the run at which the order breaks. */
  readonly index: number;
  readonly label: Label;
  /** The number that should stand there. */
  readonly expected: number;
  readonly previous?: Label;
  /** Labels that are there, but in the middle of a line. */
  readonly glued: readonly GluedLabel[];
  /** The member that is there in another form: 其次 for 二是. */
  readonly odd?: { readonly at: Span; readonly value: number };
  /** Paragraphs that have the shape of the missing members and no label, as many as numbers are missing. */
  readonly lost: readonly Paragraph[];
}

/** So many labels are looked at between two yields, of which a slip counts for several. */
const labelsPerStep = 2048;
const perSlip = 32;

/** A text that begins at the tenth article or later is an excerpt, not a document without a beginning. */
const excerptFrom = 10;

/** Slips, and the stretches of the text that were read to find and explain them, and to find none. */
interface Search {
  readonly slips: readonly Slip[];
  readonly read: readonly Span[];
}

/** The slips of every run of a reading, in order. */
export const findSlips = lastingInSteps(function* (reading): Steps<readonly Slip[]> {
  return (yield* search.inSteps(reading)).slips;
});

const search = lastingInSteps<Search>(function* (reading) {
  // Amendments count on from those before them, and name the articles of what they amend.
  const amendment = titleSays(reading, /修正案\s*(?:[（(][^（()）]*[）)])?\s*$/);
  const runs = yield* runsOf.inSteps(reading);
  yield;
  const mixed = findMixed(reading);
  yield;
  const explained = new Set(mixed.flatMap((m) => [m.label, ...m.consequences]));
  const slips: Slip[] = [];
  const read: Span[] = [];
  const pace = new Pace(labelsPerStep);
  for (const run of runs) {
    if (pace.isDue(run.labels.length)) yield;
    if (run.form === 'shouxian' || run.form === 'annex' || (amendment && divides(run))) continue;
    if (isAutomatic(reading, run, read)) continue;
    for (const found of [isSound(run) ? [] : slipsOf(reading, run, read), regimeSlips(reading, run, read)])
      for (const slip of found) {
        if (!explained.has(slip.label)) slips.push(slip);
        if (pace.isDue(perSlip)) yield;
      }
  }
  return { slips: slips.sort((a, b) => a.label.span.start - b.label.span.start), read };
});

/** The stretches of a draft whose words tell what its slips are. */
const readForSlips = lasting<readonly Span[]>(
  (reading) => finish(search.inSteps(reading)).read,
  (old, change) => {
    if (!slipsStand(change)) return undefined;
    return change.by === 0 ? old : old.map((span) => moveAround(span, change));
  },
);

/** A stretch that an edit may lie in. */
const moveAround = (span: Span, { from, to, by }: Change): Span =>
  span.end < from
    ? span
    : {
        start: span.start <= from ? span.start : Math.max(from, span.start + by),
        end: Math.max(to, span.end + by),
      };

const standing = new WeakMap<Change, boolean>();

/** While numbering is what it was, and nothing that tells anything was changed where words had to be read, so are its slips. */
export function slipsStand(change: Change): boolean {
  const known = standing.get(change);
  if (known !== undefined) return known;
  const stands =
    numberingStands(change) &&
    (readForSlips(change.old).every((span) => isApartFrom(span, change)) || isIdle(change));
  standing.set(change, stands);
  if (stands) readForSlips(change.now);
  return stands;
}

/** What is read about a label that does not follow the one before it, or is the first of a series that has lost its beginning. */
function readFor(reading: Reading, run: NumberingRun, previous: Label | undefined, label: Label): Span {
  const own = paragraphAt(reading.paragraphs, label.span.start)?.span.end ?? 0;
  const start =
    previous?.span.start ?? Math.min(startOfSeries(reading, run, label), leadInOf(reading, label));
  return { start, end: Math.max(own, label.span.end + beyondLabel) };
}

/** Where the item before a label begins, whatever its series: between the two stands what leads in to the label. */
function leadInOf({ labels }: Reading, label: Label): number {
  let before = labelIndex(labels, label) - 1;
  while (labels[before]?.inline) before--;
  return labels[before]?.span.start ?? 0;
}

const beyondLabel = 32;

/** Counts from 1 without hole or repetition, as nearly all runs do. */
const isSound = ({ labels, expected }: NumberingRun): boolean =>
  labels.every((label, i) => label.value === expected[i] && label.value === i + 1 && label.sub === undefined);

function* slipsOf(reading: Reading, run: NumberingRun, read: Span[]): Iterable<Slip> {
  const { labels, expected } = run;
  const [first] = labels;
  if (first && first.value > 1 && beginsLate(reading, run)) {
    read.push(readFor(reading, run, undefined, first));
    if (!isUnread(reading.text, startOfSeries(reading, run, first), first, 1)) {
      yield slipAt(reading, lateKind(run, first), run, 0, first, 1, undefined);
      if (run.start === 1) return; // its numbers do not agree among themselves: renumbering it is the one thing to say
    }
  }
  let reported = -1;
  for (let i = 1; i < labels.length; i++) {
    const label = labels[i] as Label;
    const previous = labels[i - 1] as Label;
    const place = expected[i] as number;
    if (isUnsure(label) || isUnsure(previous)) continue;
    const repeats = label.value === previous.value && label.sub === previous.sub && reported !== i - 1;
    if (!repeats && (follows(previous, label) || inPlace(previous, label, place))) continue;
    // Behind an earlier slip the numbers count on from the label before; only what breaks anew is said anew.
    const shifted = previous.value !== expected[i - 1] && label.value > previous.value + 1;
    const want = shifted ? previous.value + 1 : repeats && label.value === place ? label.value + 1 : place;
    if (label.value > want) {
      read.push(readFor(reading, run, previous, label));
      if (isUnread(reading.text, previous.span.end, label, want)) continue;
    }
    // A malformed number is reported as such, when the next one is where it should be.
    if (shapeDefectOf(label) === 'numeral' && (labels[i + 1]?.value ?? place + 1) === place + 1) continue;
    reported = i;
    const kind = kindOf(run, i, previous, label, want);
    yield slipAt(reading, kind, run, i, label, want, previous);
    const next = labels[i + 1];
    // 一三二四: two labels changed places, said once.
    if (next && next.value === want && label.value === want + 1) i++;
  }
}

/** Numbers that run on into one group although elsewhere they restart are another thing than a lost beginning. */
const lateKind = ({ evidence }: NumberingRun, first: Label): SlipKind =>
  evidence.some((e) => e.regime === 'restarts' && e.runsOn.some((s) => s.start === first.span.start))
    ? 'regime'
    : 'start';

/**
 * One group that runs on although the others restart, where the document is too short for the reading to call that its regime.
 * The run then holds the group and the one before it.
 */
function* regimeSlips(reading: Reading, run: NumberingRun, read: Span[]): Iterable<Slip> {
  for (const { regime, crossing, restarts, runsOn } of run.evidence) {
    const [only] = runsOn;
    if (regime !== 'single' || crossing === 'clause' || !only || runsOn.length > 1 || restarts.length < 2)
      continue;
    const index = run.labels.findIndex((l) => l.span.start === only.start);
    const label = run.labels[index];
    const previous = run.labels[index - 1];
    if (!label || !previous || label.value !== previous.value + 1) continue;
    read.push(readFor(reading, run, undefined, label));
    yield { ...slipAt(reading, 'regime', run, index, label, 1, undefined), previous };
  }
}

/** Shifted on by an earlier slip, but in step with the label before. */
const follows = (previous: Label, label: Label): boolean =>
  label.sub === undefined
    ? label.value === previous.value + 1
    : label.value === previous.value && label.sub === (previous.sub ?? 0) + 1;

const inPlace = (previous: Label, label: Label, place: number): boolean =>
  label.value === place && (label.sub === undefined || label.sub === (previous.sub ?? 0) + 1);

function kindOf(run: NumberingRun, index: number, previous: Label, label: Label, want: number): SlipKind {
  if (run.regime === 'runsOn' && label.value === 1 && want > 2 && opensParent(run, index)) return 'regime';
  if (label.value === previous.value) return 'duplicate';
  return label.value > want ? 'gap' : 'backwards';
}

/** Whether the evidence of the run names this label as the first below a new parent. */
const opensParent = ({ evidence, labels }: NumberingRun, index: number): boolean =>
  evidence.some((e) => [...e.restarts, ...e.neither].some((s) => s.start === labels[index]?.span.start));

/** Markdown counts by itself: 1. 1. 1. is shown as 1. 2. 3. */
function isAutomatic({ text }: Reading, { form, labels }: NumberingRun, read: Span[]): boolean {
  if (form !== 'arabic' || labels.length < 2 || labels.some((l) => l.value !== 1)) return false;
  read.push({ start: 0, end: text.length });
  return /^#{1,6} /m.test(text);
}

const divides = ({ form }: Pick<NumberingRun, 'form'>): boolean =>
  form === 'article' || form === 'part' || form === 'chapter' || form === 'section';

/** What a malformed number means is known when it is mended: 第九一十八条. */
const isUnsure = ({ defects }: Label): boolean => defects.includes('numeral');

/** Whether a first number above 1 is odd here. */
function beginsLate(reading: Reading, { labels, regime, form, inline, start }: NumberingRun): boolean {
  const first = labels[0] as Label;
  if (isUnsure(first)) return false;
  if (divides({ form }) && (start >= excerptFrom || labels.length < 2)) return false;
  // A lone （四） where nothing else is numbered so is a mention or a leaf of another page.
  if (labels.length < 2 && regime !== 'restarts') return false;
  if (inline && labels.length < 2) return false;
  return !continuesInline(reading, first);
}

/** （五） on a line of its own after （一）…（四） in the running text before it. */
function continuesInline({ labels }: Reading, first: Label): boolean {
  const before = labels[labelIndex(labels, first) - 1];
  return (
    before !== undefined &&
    before.form === first.form &&
    before.inline !== first.inline &&
    before.value === first.value - 1
  );
}

const titleSays = ({ text, title }: Reading, words: RegExp): boolean =>
  title !== undefined && words.test(text.slice(title.start, title.end));

/** Where the members before the first one would stand: after the parent's label and after any other series of the form. */
function startOfSeries({ labels }: Reading, { parent }: NumberingRun, first: Label): number {
  return Math.max(previousOfForm(labels).get(first)?.span.end ?? 0, parent?.label?.span.end ?? 0);
}

/** Labels are in the order of the text. */
const labelIndex = (labels: readonly Label[], { span }: Label): number =>
  countBefore(labels, (label) => label.span.start < span.start);

const previousLabels = new WeakMap<readonly Label[], ReadonlyMap<Label, Label>>();

/** By label the one of its form before it. */
function previousOfForm(labels: readonly Label[]): ReadonlyMap<Label, Label> {
  const known = previousLabels.get(labels);
  if (known) return known;
  const made = new Map<Label, Label>();
  const last = new Map<Label['form'], Label>();
  for (const label of labels) {
    const before = last.get(label.form);
    if (before) made.set(label, before);
    last.set(label.form, label);
  }
  previousLabels.set(labels, made);
  return made;
}

const none: readonly never[] = [];

/** A slip with what explains it behind the label `previous`. */
function slipAt(
  reading: Reading,
  kind: SlipKind,
  run: NumberingRun,
  index: number,
  label: Label,
  want: number,
  previous: Label | undefined,
): Slip {
  const bare = previous
    ? { kind, run, index, label, expected: want, previous, glued: none, lost: none }
    : { kind, run, index, label, expected: want, glued: none, lost: none };
  if (label.value <= want) return bare;
  const missing = label.value - want;
  const from = previous?.span.end ?? startOfSeries(reading, run, label);
  const glued = findGlued(reading, from, previous !== undefined, label, want, missing);
  const odd = oddMember(reading, run, previous, label, want);
  return {
    ...bare,
    ...(odd ? { odd } : {}),
    glued,
    lost: glued.length > 0 ? [] : findLost(reading, run, previous, label, missing),
  };
}

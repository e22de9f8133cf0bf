import { type Change, lasting, lastingInSteps, perChange } from '../../document/lasting.ts';
import type { Label, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { flatMap } from '../../text/flatMap.ts';
import { finish, Pace, type Steps } from '../../text/steps.ts';
import { excerptFrom, pickedOut } from './excerpts.ts';
import { findMixed } from './mixed.ts';
import { runsOf } from './own.ts';
import { areExcerpts, touchesRow } from './rows.ts';
import { shapeDefectOf } from './shape.ts';
import {
  type Explanation,
  explain,
  type Hole,
  holeAt,
  isAnsweredAlike,
  isThere,
  labelIndex,
  type Question,
  questionOf,
} from './slipQuestions.ts';
import { numberingStands } from './standing.ts';

/**
 * Where a numbered series leaves its order. One slip per cause: labels that go on rightly after it are not slips again.
 * gap 一、三 · duplicate 二、二 · backwards 三、二 · start: the series does not begin with 1 · regime: a new parent, where the
 * numbers restart although elsewhere they run on, or the other way round.
 */
export type SlipKind = 'gap' | 'duplicate' | 'backwards' | 'start' | 'regime';

export interface Slip extends Explanation {
  readonly kind: SlipKind;
  readonly run: NumberingRun;
  /** Index of the label in the run at which the order breaks. */
  readonly index: number;
  readonly label: Label;
  /** The number that should stand there. */
  readonly expected: number;
  /** What should stand behind 之, where only that is wrong. */
  readonly sub?: number;
  readonly previous?: Label;
}

/** So many labels are looked at between two yields, of which a slip counts for several. */
const labelsPerStep = 2048;
const perSlip = 32;

/** Slips, and what was asked of the words to find and explain them, and to find none. */
interface Search {
  readonly slips: readonly Slip[];
  readonly asked: readonly Question[];
  /** Whether runs were left alone, or not, for what Markdown makes of them. */
  readonly goesByMarkdown: boolean;
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
  const picked = yield* pickedOut.inSteps(reading);
  yield;
  const explained = new Set(flatMap(mixed, (m) => [m.label, ...m.consequences]));
  const slips: Slip[] = [];
  const holes: Hole[] = [];
  let goesByMarkdown = false;
  const pace = new Pace(labelsPerStep);
  for (const run of runs) {
    if (pace.isDue(run.labels.length)) yield;
    if (run.form === 'shouxian' || run.form === 'annex' || (amendment && divides(run))) continue;
    if (isOnes(run)) {
      goesByMarkdown = true;
      if (countsByItself(reading)) continue;
    }
    if (!isSound(run) && (isPicked(run, picked) || areExcerpts(reading.text, run))) continue;
    for (const found of [isSound(run) ? [] : slipsOf(reading, run, holes), regimeSlips(reading, run, holes)])
      for (const slip of found) {
        if (!explained.has(slip.label)) slips.push(slip);
        if (pace.isDue(perSlip)) yield;
      }
  }
  return {
    slips: slips.sort((a, b) => a.label.span.start - b.label.span.start),
    asked: holes.map((hole) => questionOf(reading, hole)),
    goesByMarkdown,
  };
});

/** Articles that were picked out, or what is left of the items of one of them. */
const isPicked = ({ labels, parent }: NumberingRun, picked: ReadonlySet<Label>): boolean =>
  picked.has(labels[0] as Label) ||
  (parent?.label !== undefined &&
    picked.has(parent.label) &&
    labels.every(({ value }, i) => i === 0 || value > (labels[i - 1] as Label).value));

/** What tells what the slips of a draft are besides its numbering. */
const groundsOf = lasting<Omit<Search, 'slips'>>(
  (reading) => finish(search.inSteps(reading)),
  (old, change) => (groundStands(change) ? old : undefined),
);

/** While numbering is what it was, and the words that had to be read say the same, so are its slips. */
export function slipsStand(change: Change): boolean {
  const stands = groundStands(change);
  // For the next edit.
  if (stands) groundsOf(change.now);
  return stands;
}

const groundStands = perChange(
  (change) => numberingStands(change) && !touchesRow(change) && isAskedAlike(change),
);

function isAskedAlike(change: Change): boolean {
  const { asked, goesByMarkdown } = groundsOf(change.old);
  return (
    (!goesByMarkdown || countsByItself(change.old) === countsByItself(change.now)) &&
    asked.every((question) => isAnsweredAlike(question, change))
  );
}

/** Counts from 1 without hole or repetition, as nearly all runs do. */
const isSound = ({ labels, expected }: NumberingRun): boolean =>
  labels.every((label, i) => label.value === expected[i] && label.value === i + 1 && label.sub === undefined);

function* slipsOf(reading: Reading, run: NumberingRun, holes: Hole[]): Iterable<Slip> {
  const { labels, expected } = run;
  const [first] = labels;
  if (first && first.value > 1 && beginsLate(reading, run)) {
    const hole = holeAt(run, 0, 1);
    holes.push(hole);
    if (!isThere(reading, hole)) {
      yield slipAt(reading, lateKind(run, first), run, 0, first, 1, undefined);
      if (run.start === 1) return; // its numbers do not agree among themselves: renumbering it is the one thing to say
    }
  }
  let reported = -1;
  let ahead = 0; // by how much numbers were left out so far
  for (let i = 1; i < labels.length; i++) {
    const label = labels[i] as Label;
    const previous = labels[i - 1] as Label;
    const counted = expected[i] as number;
    const place = counted + ahead;
    if (isUnsure(label) || isUnsure(previous)) continue;
    const repeats = label.value === previous.value && label.sub === previous.sub && reported !== i - 1;
    if (!repeats && (follows(previous, label) || inPlace(previous, label, place))) continue;
    if (!repeats && inPlace(previous, label, counted)) {
      ahead = 0;
      continue;
    }
    if (label.sub !== undefined && label.value === previous.value) {
      reported = i;
      const sub = (previous.sub ?? 0) + 1;
      const kind = label.sub === previous.sub ? 'duplicate' : label.sub > sub ? 'gap' : 'backwards';
      yield { ...slipAt(reading, kind, run, i, label, label.value, previous), sub };
      // 之二、之一: changed places, said once.
      if (label.sub === sub + 1 && labels[i + 1]?.sub === sub) i++;
      continue;
    }
    // Behind an earlier slip the numbers count on from the label before; only what breaks anew is said anew.
    const shifted =
      previous.value !== (expected[i - 1] as number) + ahead && label.value > previous.value + 1;
    const want = shifted ? previous.value + 1 : repeats && label.value === place ? label.value + 1 : place;
    if (label.value > want) {
      const hole = holeAt(run, i, want);
      holes.push(hole);
      if (isThere(reading, hole)) {
        ahead = label.value - counted;
        continue;
      }
    }
    // A malformed number is reported as such, when the next one is where it should be.
    if (shapeDefectOf(label) === 'numeral' && (labels[i + 1]?.value ?? place + 1) === place + 1) continue;
    reported = i;
    const kind = kindOf(run, i, previous, label, want);
    yield slipAt(reading, kind, run, i, label, want, previous);
    const next = labels[i + 1];
    // 一三二四: two labels changed places, said once.
    if (next && next.value === want && label.value === want + 1) i++;
    else if (kind === 'gap') ahead = label.value - counted;
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
function* regimeSlips(reading: Reading, run: NumberingRun, holes: Hole[]): Iterable<Slip> {
  for (const { regime, crossing, restarts, runsOn } of run.evidence) {
    const [only] = runsOn;
    if (regime !== 'single' || crossing === 'clause' || !only || runsOn.length > 1 || restarts.length < 2)
      continue;
    const index = run.labels.findIndex((l) => l.span.start === only.start);
    const label = run.labels[index];
    const previous = run.labels[index - 1];
    if (!label || !previous || label.value !== previous.value + 1) continue;
    holes.push(holeAt(run, index, 1, true));
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

/** 1. 1. 1. */
const isOnes = ({ form, labels }: NumberingRun): boolean =>
  form === 'arabic' && labels.length > 1 && labels.every((label) => label.value === 1);

/** Markdown counts by itself: 1. 1. 1. is shown as 1. 2. 3. */
const countsByItself = lasting(({ text }): boolean => /^#{1,6} /m.test(text));

const divides = ({ form }: Pick<NumberingRun, 'form'>): boolean =>
  form === 'article' || form === 'part' || form === 'chapter' || form === 'section';

/** What a malformed number means is known when it is mended: 第九一十八条. 肆 can only mean 四. */
const isUnsure = ({ defects }: Label): boolean => defects.includes('numeral') && !defects.includes('capital');

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
  return { ...bare, ...explain(reading, holeAt(run, index, want, previous === undefined)) };
}

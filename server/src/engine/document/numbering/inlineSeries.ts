import type { Label, LabelForm, Reading } from '../model.ts';
import { pathTo } from '../outlinePath.ts';
import type { NumberingRun } from './numberingRun.ts';

/** How many paragraphs may lie between two members of a told run. */
const reach = 6;
const told = new Set<LabelForm>(['yishi', 'di', 'shouxian']);

/**
 * The series inside paragraphs: （1）…（2）…, and those that are told (一是…；二是…, 第一，…第二，…, 首先…其次…), which may go on over
 * paragraphs. A 1 after at least 2 begins another, and one in a paragraph that is itself 一是 a series within that; a lone member is none.
 */
export function inlineRuns(reading: Reading): NumberingRun[] {
  const out: Label[][] = [];
  const open = new Map<string, { labels: Label[]; paragraph: number }>();
  let at = 0;
  for (const { span, index } of reading.paragraphs) {
    /** What the paragraph counts within its own member of a series. */
    let within: { readonly key: string; readonly labels: Label[] } | undefined;
    for (; at < reading.labels.length; at++) {
      const label = reading.labels[at] as Label;
      if (label.span.start >= span.end) break;
      if (label.quoted || !(label.inline || told.has(label.form))) continue;
      const key = `${label.form} ${label.unit ?? ''}`;
      const run = open.get(key);
      if (within?.key === key && label.inline) {
        within.labels.push(label);
        continue;
      }
      if (run?.paragraph === index && beginsWithin(reading, run.labels, label, at, span.end)) {
        within = { key, labels: [label] };
        out.push(within.labels);
        continue;
      }
      if (run && goesOn(run.labels, label, index - run.paragraph)) run.labels.push(label);
      else {
        const labels = [label];
        out.push(labels);
        open.set(key, { labels, paragraph: index });
      }
      (open.get(key) as { paragraph: number }).paragraph = index;
    }
  }
  return out.filter(isRun).map((labels) => runOf(reading, labels));
}

/** 其次…其次… tells nothing that could be counted. */
const isRun = ([first, second]: readonly Label[]): boolean =>
  first !== undefined && second !== undefined && (first.form !== 'shouxian' || first.value === 1);

/** 一是提高认识，做到一是…，二是…。⏎二是压实责任: the next paragraph goes on from the paragraph's own label. */
function beginsWithin(
  { labels: all }: Reading,
  labels: readonly Label[],
  label: Label,
  index: number,
  end: number,
): boolean {
  const [own, other] = labels;
  if (!own || other || own.inline || !label.inline || own.value !== 1 || label.value !== 1) return false;
  for (let i = index + 1; i < all.length && i <= index + farthestNext; i++) {
    const next = all[i] as Label;
    if (next.span.start < end || next.form !== own.form || next.unit !== own.unit || next.quoted) continue;
    return !next.inline && next.value === 2;
  }
  return false;
}

/** Labels of a paragraph and the next ones that are looked through. */
const farthestNext = 24;

function goesOn(labels: readonly Label[], label: Label, paragraphs: number): boolean {
  if (paragraphs === 0) return !(label.value === 1 && labels.length > 1);
  return told.has(label.form) && !label.inline && paragraphs <= reach && label.value !== 1;
}

function runOf(reading: Reading, labels: readonly Label[]): NumberingRun {
  const first = labels[0] as Label;
  const path = pathTo(reading.outline, first.span.start);
  const parent = path[path.length - 1];
  const start = firstNumber(labels);
  return {
    form: first.form,
    level: path.length,
    inline: true,
    regime: 'single',
    labels,
    start,
    expected: expectedOf(labels, start),
    ...(parent ? { parent } : {}),
    evidence: [],
  };
}

/**
 * The number that a series counts from: 1, or where most of its members agree on another first number, that one; what comes
 * before it is then missing from this text (an excerpt, a lost heading).
 */
export function firstNumber(labels: readonly Label[]): number {
  const first = (labels[0] as Label).value;
  if (first === 1 || labels.length === 1) return first;
  const expected = expectedOf(labels, first);
  const agreeing = labels.filter((label, i) => label.value === expected[i]).length;
  return agreeing * 3 >= labels.length * 2 ? first : 1;
}

/** Counts from `start`; a 第X条之一 is counted with its article. */
export function expectedOf(labels: readonly Label[], start: number): number[] {
  let n = start - 1;
  return labels.map((label) => {
    if (label.sub === undefined) n++;
    return Math.max(1, n);
  });
}

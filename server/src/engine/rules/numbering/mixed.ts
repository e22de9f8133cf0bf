import { lasting } from '../../document/lasting.ts';
import type { Label, LabelForm, Reading } from '../../document/model.ts';
import { paragraphAt } from '../../document/paragraphAt.ts';
import { countBefore } from '../../text/search.ts';
import { ownLabels } from './own.ts';

/** A label in another form than its siblings: （一）、（二）、3.、（四）. */
export interface MixedLabel {
  readonly label: Label;
  /** The sibling before it, whose form it should have. */
  readonly like: Label;
  /** Labels that break the order only because of it. */
  readonly consequences: readonly Label[];
}

const counted: readonly LabelForm[] = [
  'han',
  'hanParen',
  'arabic',
  'arabicParen',
  'circled',
  'yishi',
  'di',
  'shouxian',
];

/**
 * Labels whose number fits exactly into the one hole of a series of another form: the last label of that form before it is one
 * less, the next one after it one more. A series never has such a hole by rights. Or labels directly behind the last one of
 * another form that count on from it, and from nothing in their own.
 */
export const findMixed = lasting((reading): readonly MixedLabel[] =>
  search(
    reading,
    ownLabels(reading).filter((l) => counted.includes(l.form)),
  ),
);

function search(reading: Reading, labels: readonly Label[]): MixedLabel[] {
  const out: MixedLabel[] = [];
  const next = nextOfForm(labels);
  const previous = previousOf(next);
  const last = new Map<LabelForm, number>(); // inline labels apart
  const lastInline = new Map<LabelForm, number>();
  /** Whether a label's series has a heading from there back to a place: lines broken by hand look like headings, too. */
  const hasHeading = (from: number, until: number): boolean => {
    for (let i = from; i > until; i = previous[i] as number)
      if (isHeading(reading, labels[i] as Label)) return true;
    return false;
  };
  for (const [i, label] of labels.entries()) {
    const seen = label.inline ? lastInline : last;
    for (const [form, at] of seen) {
      const before = labels[at] as Label;
      if (form === label.form || before.value !== label.value - 1 || before.inline !== label.inline) continue;
      const after = labels[next[at] as number];
      if (!after || after.value !== label.value + 1 || after.inline !== label.inline) continue;
      // Anything of a rank between that opened meanwhile would make it a child, not a sibling.
      if (label.value === 1 || (next[at] as number) < i) continue;
      const follower = labels[next[i] as number];
      const repeats = follower && follower.value === label.value ? [follower] : [];
      // Where it carries on a series of its own form, the hole is the other series' own affair.
      const ownBefore = labels[seen.get(label.form) ?? -1];
      const fits = ownBefore?.value === label.value - 1;
      const isFollowed = repeats.length === 0 && follower?.value === label.value + 1;
      if (fits && (isFollowed || !looksLike(reading, label, before, ownBefore))) continue;
      if (fits && hasHeading(seen.get(label.form) as number, at)) continue;
      // Below the other series' last member its own has as good a hole.
      const skips =
        ownBefore?.value === label.value - 2 &&
        (seen.get(label.form) ?? -1) > at &&
        follower?.value !== label.value - 1;
      if (skips && !looksLike(reading, label, before, ownBefore)) continue;
      // （一）（三）（三）: one of the two fills the hole of its own series.
      const own = seen.get(label.form);
      const repeated = own !== undefined && own > at && ownBefore?.value === label.value;
      const first = repeated ? (previous[own] ?? -1) : -1;
      const fillsOwn = repeated && (first > at ? labels[first]?.value : 0) === label.value - 2;
      if (fillsOwn && !looksLike(reading, label, before, ownBefore as Label)) continue;
      // Its own series goes on behind it as though it were not there.
      const goesOn = follower && ownBefore && follower.value === ownBefore.value + 1 ? [follower] : [];
      out.push({ label, like: before, consequences: [after, ...repeats, ...goesOn] });
      break;
    }
    const before = labels[i - 1];
    if (
      before &&
      out.at(-1)?.label !== label &&
      isStray(label, before, labels[seen.get(label.form) ?? -1]) &&
      [next[i - 1], next[i]].every((at) => (labels[at as number]?.value ?? 1) === 1) &&
      followsAtOnce(reading, before, label)
    )
      out.push({ label, like: before, consequences: [] });
    seen.set(label.form, i);
  }
  return out;
}

/**
 * Whether a label goes on with the one before it in another form, and with nothing in its own.
 *
 * @param own the last label of its form before it
 */
const isStray = (label: Label, before: Label, own: Label | undefined): boolean =>
  !label.inline &&
  !before.inline &&
  label.value > 2 &&
  label.form !== before.form &&
  label.value === before.value + 1 &&
  own === undefined;

/** Whether no label stands between two, those of articles and chapters included. */
function followsAtOnce(reading: Reading, before: Label, label: Label): boolean {
  const all = ownLabels(reading);
  return all[countBefore(all, ({ span }) => span.start < label.span.start) - 1] === before;
}

/** A bare heading like the series it may belong to, and unlike the series whose form it has. */
const looksLike = (reading: Reading, label: Label, one: Label, other: Label): boolean =>
  isHeading(reading, label) && isHeading(reading, one) && !isHeading(reading, other);

function isHeading({ text, paragraphs }: Reading, label: Label): boolean {
  const paragraph = paragraphAt(paragraphs, label.span.start);
  if (!paragraph || label.inline) return false;
  const words = text.slice(label.span.end, paragraph.span.end);
  return words.length <= 40 && !/[：:]|[。；，、！？.;,]$/.test(words);
}

/** For each label the index of the one of its form before it, going by that of the next one; -1 where there is none. */
function previousOf(next: readonly number[]): number[] {
  const out: number[] = new Array(next.length).fill(-1);
  for (const [i, at] of next.entries()) if (at < next.length) out[at] = i;
  return out;
}

/** For each label the index of the next one of its form, labels inside paragraphs apart. */
function nextOfForm(labels: readonly Label[]): number[] {
  const next: number[] = new Array(labels.length).fill(labels.length);
  const seen = new Map<string, number>();
  for (let i = labels.length - 1; i >= 0; i--) {
    const { form, inline } = labels[i] as Label;
    const key = inline ? `${form} inline` : form;
    next[i] = seen.get(key) ?? labels.length;
    seen.set(key, i);
  }
  return next;
}

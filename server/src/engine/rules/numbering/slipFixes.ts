import { labelWith } from '../../document/labels/relabel.ts';
import type { Label, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { type Renumbering, renumber } from '../../document/numbering/renumbering.ts';
import type { Fix } from '../../findings/model.ts';
import { isWhite } from '../../text/characters.ts';
import { paragraphBreakOf } from '../lineBreak.ts';
import { edit, fix } from '../report.ts';
import type { BrokenLabel } from './brokenLabel.ts';
import { findSlips, type Slip } from './slips.ts';

/** What can be done about a slip, the likeliest first. */
export function fixesFor(reading: Reading, slip: Slip): Fix[] {
  // With a part of a label still there, to renumber the others would be to give its number away.
  if (slip.broken) return [completeLabels(reading, slip, slip.broken)];
  const fixes: Fix[] = [];
  if (slip.glued.length > 0) fixes.push(breakLines(reading, slip));
  else if (slip.lost.length > 0) fixes.push(restoreLabels(reading, slip));
  if (!offersRenumbering(reading, slip)) return fixes;
  const { edits, left } = renumberingOf(reading, slip);
  const count = edits.length;
  const isLikeliest = fixes.length === 0 && slip.kind !== 'start';
  if (left > 0) fixes.push(fix('fix/renumber-run/left', { count, left }, edits, false));
  else if (count > 0) fixes.push(fix('fix/renumber-run', { count }, edits, isLikeliest));
  return fixes;
}

/** In a reprint: the label of the source in the place of another one. */
export const sourceFix = ({ span: { start, end } }: Label, good: string): Fix =>
  fix('fix/source-label', { good }, [edit(start, end, good)]);

/** Slips × labels of a run above which only the run's first slips offer to renumber it: the others would say the same. */
const mostOffered = 20_000;

const ordinals = new WeakMap<readonly Slip[], ReadonlyMap<Slip, number>>();

function offersRenumbering(reading: Reading, slip: Slip): boolean {
  const slips = findSlips(reading);
  let known = ordinals.get(slips);
  if (!known) {
    const counts = new Map<NumberingRun, number>();
    known = new Map(
      slips.map((s) => {
        const n = counts.get(s.run) ?? 0;
        counts.set(s.run, n + 1);
        return [s, n];
      }),
    );
    ordinals.set(slips, known);
  }
  const before = known.get(slip) ?? 0;
  return before === 0 || before * slip.run.labels.length <= mostOffered;
}

const renumberings = new WeakMap<NumberingRun, { counted?: Renumbering; started?: Renumbering }>();

/** The edits of most slips of a run are the same ones. */
function renumberingOf(reading: Reading, slip: Slip): Renumbering {
  if (slip.kind === 'regime') return makeRenumbering(reading, slip);
  const known = renumberings.get(slip.run) ?? {};
  renumberings.set(slip.run, known);
  const from = slip.kind === 'start' ? 'started' : 'counted';
  const made = known[from] ?? makeRenumbering(reading, slip);
  known[from] = made;
  return made;
}

/** Gives every member of the run the number of its place, cross references included. */
function makeRenumbering(reading: Reading, { run, kind, index }: Slip): Renumbering {
  const numbers = new Map<Label, number>();
  const restart = kind === 'regime' && run.labels[index]?.value !== 1;
  let next = kind === 'start' || (restart && index === 0) ? 0 : run.start - 1;
  for (const [i, label] of run.labels.entries()) {
    if (restart && i === index) next = 0;
    if (label.sub === undefined) next++;
    numbers.set(label, Math.max(1, next));
  }
  return renumber(reading, numbers);
}

/** Puts labels that stand in mid-line at the beginning of lines of their own. */
function breakLines(reading: Reading, { glued }: Slip): Fix {
  const separator = paragraphBreakOf(reading);
  const edits = glued.map(({ label, breakFrom }) => edit(breakFrom, label.span.start, separator));
  return fix('fix/break-line', { count: edits.length }, edits);
}

/** Writes whole labels for what is left of them, in the shape of the label after them, spaces behind them included. */
function completeLabels({ text }: Reading, { label, expected }: Slip, broken: readonly BrokenLabel[]): Fix {
  const isSpaced = label.unit !== undefined || isWhite(text.charCodeAt(label.span.end));
  const edits = broken.map(({ at, value, words }) =>
    edit(at.start, isSpaced ? at.end : words, labelWith(text, label, value)),
  );
  const key = edits.length === 1 ? 'fix/complete-label/one' : 'fix/complete-label';
  return fix(key, { label: labelWith(text, label, expected), count: edits.length }, edits);
}

/** Writes the missing labels before the paragraphs that lost them, in the shape of the label after them. */
function restoreLabels({ text }: Reading, { lost, label, expected }: Slip): Fix {
  const divides =
    label.form === 'article' || label.form === 'part' || label.form === 'chapter' || label.form === 'section';
  const space = divides
    ? (/^[ \t\u3000]+/.exec(text.slice(label.span.end, label.span.end + 4))?.[0] ?? '\u3000')
    : '';
  const edits = lost.map((paragraph, i) =>
    edit(paragraph.span.start, paragraph.span.start, labelWith(text, label, expected + i) + space),
  );
  const first = labelWith(text, label, expected);
  const key = edits.length === 1 ? 'fix/restore-label/one' : 'fix/restore-label';
  return fix(key, { label: first, count: edits.length }, edits);
}

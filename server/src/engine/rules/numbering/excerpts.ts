import { lastingInSteps } from '../../document/lasting.ts';
import type { Label, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { countBefore } from '../../text/search.ts';
import { runsOf } from './own.ts';

/** A run whose first number is as high as this begins no document. */
export const excerptFrom = 10;

/** What titles call articles that are picked out, or commented on one by one: 《…》释义（节选）, 附：相关法律条文. */
const announces = /节选|节录|摘录|摘编|选编|选登|释义|(?:法律|法规|相关|有关|重点|主要|部分)条[文款]/;

/**
 * Whether articles were picked out of a statute: their numbers rise, and hole after hole is between them. Few holes are as many slips,
 * unless the title says that it is a selection.
 */
function arePickedOut({ form, inline, labels }: NumberingRun, titleAbove: (label: Label) => string): boolean {
  const [first] = labels;
  if (form !== 'article' || inline || !first || labels.length < 2) return false;
  const steps = labels.length - 1;
  let holes = 0;
  for (let i = 1; i < labels.length; i++) {
    const [a, b] = [labels[i - 1] as Label, labels[i] as Label];
    if (b.value < a.value || (b.value === a.value && (b.sub ?? 0) <= (a.sub ?? 0))) return false;
    if (b.value > a.value + 1) holes++;
  }
  if (holes === 0) return false;
  if (announces.test(titleAbove(first))) return true;
  const missing = (labels[steps] as Label).value - labels.length;
  return holes * 2 > steps && (first.value >= excerptFrom || missing >= 2 * labels.length);
}

/** Gives the last title above a label. */
function titlesOf({ text, paragraphs }: Reading): (label: Label) => string {
  const titles = paragraphs.filter(({ kind }) => kind === 'title').map((p) => p.span);
  return ({ span: { start } }) => {
    const title = titles[countBefore(titles, (at) => at.start < start) - 1];
    return title ? text.slice(title.start, title.end).replace(/\s+/g, '') : '';
  };
}

/** The articles that were picked out of statutes: of what is below them something may be left out too. */
export const pickedOut = lastingInSteps<ReadonlySet<Label>>(function* (reading) {
  const out = new Set<Label>();
  const titleAbove = titlesOf(reading);
  for (const run of yield* runsOf.inSteps(reading))
    if (arePickedOut(run, titleAbove)) for (const label of run.labels) out.add(label);
  return out;
});

import type { Corpus } from '../../corpus/model.ts';
import type { Bend } from '../../divergence/formulas/model.ts';
import { bendsAfter, findBends } from '../../divergence/formulas/set.ts';
import type { Divergence, Passage } from '../../divergence/model.ts';
import { lastingInSteps } from '../../document/lasting.ts';
import type { Evidence, Finding, Severity } from '../../findings/model.ts';
import { keyOf } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import { Pace } from '../../text/steps.ts';
import { hasTraditional, isTraditionalAround } from '../../text/traditional.ts';
import { severityOf } from '../divergence/severity.ts';
import { nameOf } from '../divergence/wording.ts';
import { edit, fix, report } from '../report.ts';
import { type Pause, pause, pausing, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'formula/bent',
  severity: 'warning',
  norm: { authority: '循章', clause: '固定提法以文献为准', strength: 'practice' },
};

const bendsPerStep = 16;

const bendsOf = lastingInSteps<readonly Bend[], Corpus>(function* ({ text }, corpus) {
  const key = keyOf(text);
  yield;
  return yield* findBends(text, key, corpus);
}, bendsAfter);

/** A set phrase that lost a member, its order, its 、 or a character. */
export const bent: Rule = {
  meta,
  *check(context: RuleContext): Iterable<Finding | Pause> {
    const { reading, corpus, passages } = context;
    const bends = yield* pausing(bendsOf.inSteps(reading, corpus));
    if (bends.length === 0) return;
    yield pause;
    const pace = new Pace(bendsPerStep);
    const compared = [...passages].sort((a, b) => a.match.draft.start - b.match.draft.start);
    let next = 0;
    let live: Passage[] = [];
    for (const bend of bends) {
      if (pace.isDue()) yield pause;
      const { start, end } = bend.whole;
      live = live.filter((passage) => passage.match.draft.end > start);
      for (; next < compared.length && (compared[next] as Passage).match.draft.start < end; next++) {
        const passage = compared[next] as Passage;
        if (passage.match.draft.end > start) live.push(passage);
      }
      if (isAcrossPages(bend, reading.text) || isOtherScript(bend, reading.text)) continue;
      if (!live.some((passage) => isJudged(bend, passage, context))) yield findingOf(bend, context);
    }
  },
};

/** 四個自信 in a text in traditional characters is no slip for 四个自信; a corpus in them has formulas in them. */
const isOtherScript = ({ form, whole }: Bend, text: string): boolean =>
  !hasTraditional(form.text) && isTraditionalAround(text, whole);

/** So many lines of make-up, blank ones aside, part two pages; a longer line is text. */
const mostBetween = 3;
const longestLine = 60;

/** Whether the lost members of a formula that begins or ends a line stand on the page before or behind, a running head between. */
function isAcrossPages({ kind, form, whole }: Bend, text: string): boolean {
  if (kind !== 'lost') return false;
  const rest = form.text.split(text.slice(whole.start, whole.end));
  const [before = '', behind = ''] = rest;
  if (rest.length !== 2) return false;
  const above = text.slice(Math.max(0, whole.start - reach), whole.start);
  const below = text.slice(whole.end, whole.end + reach);
  if (before !== '' && behind === '' && /\n\s*$/.test(above))
    return linesBetween(above.split('\n').reverse()).some((line) => line.endsWith(before));
  if (behind !== '' && before === '' && /^[、\s]*\n/.test(below))
    return linesBetween(below.split('\n')).some((line) => line.startsWith(behind.replace(/^、/, '')));
  return false;
}

const reach = (mostBetween + 1) * longestLine;

/** The lines from a formula's own on, its own left out: those of make-up, and the one behind them. */
function linesBetween([, ...lines]: readonly string[]): readonly string[] {
  const found = lines.map((line) => line.trim()).filter((line) => line !== '');
  const text = found.findIndex((line) => line.length > longestLine);
  return found.slice(0, Math.min(mostBetween + 1, text < 0 ? found.length : text + 1));
}

const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** A lighter divergence gives way to the formula: a bent one is worth a warning in any frame. */
const isGrave = (severity: Severity): boolean => severity === 'error' || severity === 'warning';

/** Whether the comparison with a source warns of this place already, or found it to be as that source has it. */
function isJudged(bend: Bend, passage: Passage, { reading, corpus }: RuleContext): boolean {
  const { whole, formula } = bend;
  const { match, divergences } = passage;
  const warns = (d: Divergence): boolean => isGrave(severityOf(passage, d));
  if (divergences.some((d) => meets(d.draft, whole) && warns(d))) return true;
  const source = corpus.edition(match.source)?.text ?? '';
  if (
    divergences.some(
      (d) =>
        isInFormula(d, bend, source) &&
        (warns(d) || (d.kind !== 'transposition' && reachesBeyond(d.draft, whole))),
    )
  )
    return true;
  const isWithin = match.draft.start <= whole.start && whole.end <= match.draft.end;
  if (!isWithin || match.edits.some(({ draft }) => meets(draft, whole))) return false;
  const words = reading.text.slice(whole.start, whole.end).replace(/\s/gu, '');
  // The words may be part of the whole formula there: then the draft cut it short.
  const longest = Math.max(...formula.forms.map((form) => form.text.length));
  const around = source.slice(Math.max(0, match.edition.start - longest), match.edition.end + longest);
  const rest = formula.forms.reduce((text, form) => text.replaceAll(form.text, '\n'), around);
  return rest.includes(words);
}

/** Whether what a source has for a difference near by is, or lies in, the very formula: 知 lost before 识型技能型创新型. */
function isInFormula({ draft, edition }: Divergence, { form, whole }: Bend, source: string): boolean {
  const { length } = form.text;
  if (draft.start > whole.end + length || whole.start > draft.end + length) return false;
  return source.slice(Math.max(0, edition.start - length), edition.end + length).includes(form.text);
}

/** Whether a difference takes in part of a formula and more: mending each by itself would write it twice. */
const reachesBeyond = (draft: Span, whole: Span): boolean =>
  draft.start < whole.end && whole.start < draft.end && (draft.start < whole.start || whole.end < draft.end);

function findingOf(bend: Bend, context: RuleContext): Finding {
  const { corpus } = context;
  const evidence = evidenceOf(bend, context);
  const args = {
    form: bend.form.text,
    expected: bend.expected,
    ...(evidence ? { source: nameOf(corpus, evidence.source), address: evidence.address } : {}),
  };
  const found = report(meta, bend.span, `formula.bent.${bend.kind}${evidence ? '' : '.own'}`, args, {
    fixes: [
      fix('formula.fix.restore', { form: bend.expected }, [
        edit(bend.span.start, bend.span.end, bend.expected),
      ]),
    ],
  });
  return evidence ? { ...found, evidence } : found;
}

/** The formula's first place that the corpus still has. */
function evidenceOf({ form, expected }: Bend, { corpus }: RuleContext): Evidence | undefined {
  for (const { source, address } of form.places) {
    const at = corpus.edition(source)?.text.indexOf(form.text) ?? -1;
    if (at < 0) continue;
    const start = at + Math.max(0, form.text.indexOf(expected));
    const edition: Span = { start, end: start + expected.length };
    return { source, address, edition, reading: expected };
  }
  return undefined;
}

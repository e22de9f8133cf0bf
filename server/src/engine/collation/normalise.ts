import { type Span, touches } from '../text/span.ts';
import { type CollationProblem, type NormaliseRule, normaliseRules } from './model.ts';
import { revise } from './revise.ts';
import { typography } from './typography.ts';

export interface Normalised {
  readonly text: string;
  /** New span of an old one. */
  moved(span: Span): Span;
  /** How many places each rule changed. */
  readonly counts: ReadonlyMap<NormaliseRule, number>;
  /** Offsets in the new text where two halves of a paragraph meet. */
  readonly joins: readonly number[];
  readonly problems: readonly CollationProblem[];
}

/**
 * Applies typographic rules in their own order, leaving `untouched` spans as they are. The result ends with one line
 * break and is its own normalisation.
 */
export function normalise(
  text: string,
  rules: readonly NormaliseRule[],
  untouched: readonly Span[],
): Normalised {
  const steps: ((span: Span) => Span)[] = [];
  const counts = new Map<NormaliseRule, number>();
  const problems: CollationProblem[] = [];
  let current = text;
  let kept = untouched;
  let joins: Span[] = [];
  // A widened bracket lets its neighbours be widened, and so on: again until nothing changes.
  for (let round = 0, changed = true; changed && round < maxRounds; round++) {
    changed = false;
    for (const rule of normaliseRules) {
      // Lines are told once: the marks that keep them apart are gone afterwards.
      if (!rules.includes(rule) || (rule === 'lines' && round > 0)) continue;
      const proposed = typography[rule](current);
      const revisions = proposed.filter((r) => !r.problem && !kept.some((k) => inside(k, r.span)));
      for (const r of proposed) {
        if (r.problem)
          problems.push({ kind: r.problem, where: current.slice(r.span.start, r.span.start + 12) });
      }
      const revised = revise(current, revisions);
      joins = joins.map(revised.movedSpan);
      revisions.forEach((r, i) => {
        if (r.join) joins.push(revised.places[i] as Span);
      });
      counts.set(rule, (counts.get(rule) ?? 0) + revisions.length);
      changed ||= revisions.length > 0;
      steps.push(revised.movedSpan);
      kept = kept.map(revised.movedSpan);
      current = revised.text;
    }
  }
  const ended = current === '' || current.endsWith('\n') ? current : `${current}\n`;
  return {
    text: ended,
    moved: (span) => steps.reduce((s, step) => step(s), span),
    counts,
    joins: joins.map((j) => j.start),
    problems,
  };
}

/** Far more than any real text takes. */
const maxRounds = 16;

/** A revision that reaches beyond an untouched span (a run of blank lines around a restored one) is still made. */
const inside = (kept: Span, revised: Span): boolean =>
  touches(kept, revised) && revised.start >= kept.start && revised.end <= kept.end && kept.start < kept.end;

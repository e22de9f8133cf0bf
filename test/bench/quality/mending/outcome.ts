import { type AnalyseInput, analyseNow } from '../../../../server/src/engine/analyse.ts';
import type { AnalysisCache } from '../../../../server/src/engine/analysis.ts';
import type { Finding, TextEdit } from '../../../../server/src/engine/findings/model.ts';
import { applyEdits, comparable, isWording } from '../score.ts';
import type { Slip } from './slips.ts';

/**
 * What becomes of a slip where the first fix of every finding is applied.
 *
 * - `exact`: the draft is as it was before the slip; `white space`: but for that.
 * - `other`: other words stand where the slip was, nothing else is changed, and a second analysis is silent.
 * - `harmful`: a second analysis reports something, words beside the slip are changed, or the fixes overlap.
 * - `no fix`: it is found, and no finding has a fix. `silent`: nothing is found.
 */
export const outcomes = ['exact', 'white space', 'other', 'harmful', 'no fix', 'silent'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Mended {
  readonly outcome: Outcome;
  /** What the slip raised. */
  readonly findings: readonly Finding[];
  /** The draft with all fixes applied. */
  readonly text: string;
  /** What a second analysis raised. */
  readonly again: readonly Finding[];
}

export type Judge = (text: string) => readonly Finding[];

/** Judges states of one draft, each by what it changes in the last one. */
export function judgeWith(input: Omit<AnalyseInput, 'text'>, cache?: AnalysisCache): Judge {
  return (text) => analyseNow({ ...input, text }, cache).findings.filter(isWording);
}

/** @param sound the draft before the slip, in which nothing is found */
export function mend(slip: Slip, sound: string, judge: Judge): Mended {
  const findings = judge(slip.draft);
  const as = (outcome: Outcome, text = slip.draft, again: readonly Finding[] = []): Mended => ({
    outcome,
    findings,
    text,
    again,
  });
  if (findings.length === 0) return as('silent');
  const edits = findings.flatMap((f) => f.fixes[0]?.edits ?? []);
  if (edits.length === 0) return as('no fix');
  if (overlap(edits)) return as('harmful');
  const text = applyEdits(slip.draft, edits);
  if (text === sound) return as('exact', text);
  if (comparable(text) === comparable(sound)) return as('white space', text);
  const again = judge(text);
  return as(again.length === 0 && sparesRest(text, slip) ? 'other' : 'harmful', text, again);
}

/** Whether an editor would refuse to make them all. */
function overlap(edits: readonly TextEdit[]): boolean {
  const spans = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.some(({ start }, i) => i > 0 && start < (spans[i - 1]?.end ?? 0));
}

/** Whether what stands before and behind a slip is still there as it was. */
function sparesRest(text: string, { draft, start, end }: Slip): boolean {
  const before = comparable(draft.slice(0, start));
  const after = comparable(draft.slice(end));
  const own = comparable(text);
  return own.length >= before.length + after.length && own.startsWith(before) && own.endsWith(after);
}

import { type Analysis, atLeast, type Corpus, type Finding, type Severity } from '../engine/index.ts';
import type { Problem, Voice } from './world.ts';

/** One checked file. */
export interface FileResult {
  /** As the user knows it, with `/`; `-` for standard input. */
  readonly path: string;
  readonly analysis: Analysis;
  /** What is reported: without what the baseline knows, and without the product's own failures. */
  readonly findings: readonly Finding[];
  readonly corpus: Corpus;
}

export interface Totals {
  files: number;
  error: number;
  warning: number;
  information: number;
  hint: number;
  /** Ignored by suppression file and in-text comments. */
  suppressed: number;
  /** Known to the baseline. */
  known: number;
}

export const noTotals = (): Totals => ({
  files: 0,
  error: 0,
  warning: 0,
  information: 0,
  hint: 0,
  suppressed: 0,
  known: 0,
});

export function addTotals(sum: Totals, more: Totals): void {
  for (const key of Object.keys(sum) as (keyof Totals)[]) sum[key] += more[key];
}

/** Whether a severity is one at which `--fail-on` ends with status 1. */
export const reaches = (severity: Severity, failOn: Severity | 'never'): boolean =>
  failOn !== 'never' && atLeast(severity, failOn);

/** A form of output, written piece by piece so that a run over thousands of files holds one of them. */
export interface Formatter {
  begin(): string;
  /** What stands between two files. */
  readonly separator: string;
  /** Says nothing of other files, so that it can be made on any thread. */
  file(result: FileResult): string;
  /** @param whole whether all that the run rests on was there, so that silence says something */
  end(totals: Totals, problems: readonly Problem[], whole: boolean): string;
}

export interface FormatContext {
  readonly voice: Voice;
  readonly color: boolean;
  readonly columns: number;
  /** Folder that paths are relative to. */
  readonly cwd: string;
  readonly home: string;
}

import {
  type Analysis,
  analyse,
  type Corpus,
  type Finding,
  ruleFailure,
  type Settings,
  type Suppression,
  type Suppressions,
} from '../engine/index.ts';
import { isMarkdownPath } from '../workspace/files/textFile.ts';
import type { CheckOptions } from './checkOptions.ts';
import { interruptible } from './interruptible.ts';
import type { Problem, Voice } from './world.ts';

export interface TextToCheck {
  readonly path: string;
  readonly text: string;
  readonly options: CheckOptions;
  readonly corpus: Corpus;
  readonly suppressions: Suppressions;
}

export interface CheckedText {
  readonly analysis: Analysis;
  /** Without the product's own failures. */
  readonly findings: readonly Finding[];
  /** How many findings were ignored by decision. */
  readonly suppressed: number;
  /** The entries of the suppression file that ignored them. */
  readonly used: readonly Suppression[];
  problems(voice: Voice): readonly Problem[];
}

/** Checks one text; undefined where the user interrupted. */
export async function checkText(
  work: TextToCheck,
  interrupted: AbortSignal,
): Promise<CheckedText | undefined> {
  const { text, options, corpus, suppressions, path } = work;
  const settings: Settings = { severity: options.severity ?? {}, profile: options.profile };
  const steps = analyse({
    text,
    corpus,
    settings,
    suppressions,
    as: options.as ?? 'auto',
    markdown: isMarkdownPath(path),
    ...(options.source === undefined ? {} : { source: options.source }),
  });
  const analysis = await interruptible(steps, interrupted);
  return analysis && checkedText(analysis, path);
}

function checkedText(analysis: Analysis, path: string): CheckedText {
  const suppressed = analysis.suppressed ?? [];
  const failures = analysis.findings.filter((finding) => finding.rule === ruleFailure);
  return {
    analysis,
    findings: analysis.findings.filter((finding) => finding.rule !== ruleFailure),
    suppressed: suppressed.length,
    used: [...new Set(suppressed.flatMap(({ by }) => ('comment' in by ? [] : [by])))],
    problems: (voice) =>
      failures.map(({ message }) => ({
        level: 'warning',
        path,
        message: voice.say('cli.ruleFailure', { path, ...message.args }),
      })),
  };
}

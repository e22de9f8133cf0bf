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

/** Longest stretch of work between two looks at the outside world, in milliseconds. */
const slice = 50;

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
  let pause = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return checkedText(step.value, path);
    if (performance.now() < pause) continue;
    await new Promise((resume) => setImmediate(resume));
    if (interrupted.aborted) return undefined;
    pause = performance.now() + slice;
  }
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

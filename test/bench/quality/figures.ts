import { plantedCases, reprintCases } from './cases.ts';
import type { Ground } from './ground.ts';
import type { Random } from './random.ts';
import { type CaseScore, check, isWording, scoreCase } from './score.ts';
import { adaptedCases, type SoundCase, verbatimCases } from './sound.ts';

export const frames = ['quotation', 'attribution', 'plain', 'reprint'] as const;

/** What became of changes planted in one frame. */
export function plantedScores(
  ground: Ground,
  frame: (typeof frames)[number],
  perOperator: number,
  random: Random,
): CaseScore[] {
  const cases =
    frame === 'reprint'
      ? reprintCases(ground, Math.ceil(perOperator / 4), random)
      : plantedCases(ground, frame, perOperator, random);
  return cases.map((c) => scoreCase(c, ground.corpus));
}

/** How planted changes were answered: numbers of changes, and of findings that answer none. */
export interface Answered {
  n: number;
  found: number;
  kind: number;
  reading: number;
  /** Changes with one finding at most. */
  single: number;
}

export const nothingAnswered = (): Answered => ({ n: 0, found: 0, kind: 0, reading: 0, single: 0 });

export function count(answered: Answered, s: CaseScore['scored'][number]): void {
  answered.n++;
  answered.found += Number(s.found);
  answered.kind += Number(s.kindRight);
  answered.reading += Number(s.readingRight);
  answered.single += Number(s.findings.length <= 1);
}

/** A draft without a fault, and the wording findings that it raised all the same. */
export interface SoundScore {
  readonly case: SoundCase;
  readonly findings: ReturnType<typeof check>;
  /** Those at warning or above. */
  readonly loud: ReturnType<typeof check>;
}

/** @param perEdition passages of an edition; default: all. */
export function* soundScores(ground: Ground, random: Random, perEdition?: number): Generator<SoundScore> {
  for (const c of [
    ...verbatimCases(ground, random, perEdition),
    ...adaptedCases(ground, random, perEdition),
  ]) {
    const findings = check(c.draft, ground.corpus)
      .filter(isWording)
      .filter((f) => !(c.frame === 'reprint' && f.severity === 'hint'));
    const loud = findings.filter((f) => f.severity === 'warning' || f.severity === 'error');
    yield { case: c, findings, loud };
  }
}

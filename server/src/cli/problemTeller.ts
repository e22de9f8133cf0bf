import { problemLine } from './format/printable.ts';
import type { Progress } from './progress.ts';
import type { Problem, Voice, World } from './world.ts';

/** Says on standard error what goes wrong, each thing once. */
export interface ProblemTeller {
  /** All that was told, in order. */
  readonly told: readonly Problem[];
  tell(problems: readonly Problem[]): Promise<void>;
}

/** @param progress cleared before a problem is told, so that both have lines of their own */
export function createProblemTeller(
  { stderr }: Pick<World, 'stderr'>,
  voice: Voice,
  progress: Pick<Progress, 'clear'>,
): ProblemTeller {
  const told: Problem[] = [];
  const messages = new Set<string>();
  return {
    told,
    async tell(problems) {
      for (const problem of problems) {
        if (messages.has(problem.message)) continue;
        messages.add(problem.message);
        told.push(problem);
        progress.clear();
        await stderr.write(problemLine(problem, voice));
      }
    },
  };
}

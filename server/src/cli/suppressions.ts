import type { Message, Suppressions } from '../engine/index.ts';
import {
  findSuppressionFile,
  type SuppressionHost,
  suppressionsFor,
} from '../workspace/files/suppressionFile.ts';
import { shownPath, type Whereabouts } from './corpora.ts';
import type { Problem, Voice } from './world.ts';

export interface FoundSuppressions {
  /** Path of the file they are from. */
  readonly file?: string;
  readonly suppressions: Suppressions;
  readonly problems: readonly Problem[];
}

/** What of the suppression files concerns one draft, and what is wrong with them; each file's problems once. */
export interface SuppressionLookup {
  of(file: string | undefined): Promise<FoundSuppressions>;
}

const nothing: FoundSuppressions = { suppressions: { entries: [] }, problems: [] };

export function createSuppressionLookup(
  enabled: boolean,
  host: SuppressionHost,
  whereabouts: Whereabouts,
  voice: Voice,
): SuppressionLookup {
  const reported = new Set<string>();
  return {
    async of(draft) {
      if (!enabled || draft === undefined) return nothing;
      const file = await findSuppressionFile(draft, host);
      if (!file) return nothing;
      const fresh = !reported.has(file.path);
      reported.add(file.path);
      const path = shownPath(file.path, whereabouts);
      const told =
        (level: Problem['level']) =>
        ({ key, args }: Message): Problem => ({ level, path, message: voice.say(key, { ...args, path }) });
      const problems = fresh
        ? [...file.problems.map(told('error')), ...(file.remarks ?? []).map(told('warning'))]
        : [];
      return { file: file.path, suppressions: suppressionsFor(file, draft), problems };
    },
  };
}

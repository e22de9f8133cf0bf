import { dirname } from 'node:path';
import { type Corpus, withDerived } from '../engine/index.ts';
import { type FoundDerived, findAdditions, readAddition } from '../workspace/corpus/derivedFiles.ts';
import type { FileHost } from '../workspace/files/host.ts';
import { absolute } from '../workspace/files/paths.ts';
import { shownPath, shownProblem, type Whereabouts } from './corpora.ts';
import type { Problem, Voice } from './world.ts';

/** The corpus with the formulas and local wordings that a draft's own people added; each file's problems once. */
export interface AdditionLookup {
  of(file: string | undefined): Promise<{ readonly corpus: Corpus; readonly problems: readonly Problem[] }>;
}

/**
 * As for decisions to ignore, the file nearest above the draft counts; where there is none, and for standard input, that of the
 * folder of the run.
 */
export function createAdditionLookup(
  corpus: Corpus,
  files: FileHost,
  whereabouts: Whereabouts,
  voice: Voice,
): AdditionLookup {
  const read = new Map<string, FoundDerived>();
  const corpora = new Map<string, Corpus>();
  return {
    async of(draft) {
      const { cwd } = whereabouts;
      const folders = [...(draft === undefined ? [] : foldersAbove(draft)), cwd].map((folder) =>
        absolute(folder),
      );
      const paths = await findAdditions(folders, files);
      if (paths.length === 0) return { corpus, problems: [] };
      const problems: Problem[] = [];
      for (const path of paths) {
        if (read.has(path)) continue;
        const found = await readAddition(path, files);
        read.set(path, found);
        for (const { message, ...problem } of found.problems) {
          const shown = shownPath(path, whereabouts);
          const args = { ...message.args, path: shown };
          problems.push(shownProblem({ ...problem, path: shown, message: { ...message, args } }, voice));
        }
      }
      const key = paths.join('\n');
      const known =
        corpora.get(key) ??
        withDerived(
          corpus,
          paths.flatMap((path) => read.get(path)?.derived ?? []),
        );
      corpora.set(key, known);
      return { corpus: known, problems };
    },
  };
}

function foldersAbove(file: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    folders.push(folder);
    if (dirname(folder) === folder) return folders;
  }
}

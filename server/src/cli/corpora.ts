import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../engine/index.ts';
import { loadCorpus } from '../workspace/corpus/corpusLoader.ts';
import type { CorpusProblem } from '../workspace/corpus/corpusProblem.ts';
import { indexFolder } from '../workspace/files/cacheFolder.ts';
import { nodeFileHost } from '../workspace/files/host.ts';
import { slashed } from '../workspace/files/paths.ts';
import { memoryLimit } from '../workspace/index/memoryLimit.ts';
import { prebuiltName } from '../workspace/index/prebuiltIndex.ts';
import type { HeldSegments } from '../workspace/index/segmentFiles.ts';
import { type IndexedCorpus, loadIndexedCorpus } from '../workspace/shelf/corpusIndex.ts';
import { type Problem, UsageError, type Voice } from './world.ts';

/** Where a command runs. */
export interface Whereabouts {
  readonly cwd: string;
  readonly home: string;
  /** Where indexes of large corpora are kept; without it they are made anew each time. */
  readonly cache?: string | undefined;
}

export interface CorpusChoice {
  /** Folders in place of the built-in corpus. */
  readonly corpus?: readonly string[];
  readonly withBuiltin?: boolean;
  /** Megabytes that the index may take; by default as much as the machine can bear. */
  readonly memoryLimit?: number;
}

/** What is said of the index of a corpus. */
export type IndexFacts = NonNullable<IndexedCorpus['index']> & { readonly folder: string };

/** The limit of a command, in bytes. */
export const limitOf = ({ memoryLimit: allowed = Number.POSITIVE_INFINITY }: CorpusChoice): number =>
  memoryLimit(allowed);

/** The folders that a command works on: those given, else the built-in corpus. */
export function corpusFolders(
  { corpus = [], withBuiltin }: CorpusChoice,
  world: Whereabouts,
  voice: Voice,
): string[] {
  const given = corpus.map((name) => {
    const folder = resolve(world.cwd, name);
    if (!existsSync(folder)) throw new UsageError(voice.say('cli.noSuchCorpus', { path: name }));
    return folder;
  });
  return given.length === 0 || withBuiltin ? [join(world.home, 'corpus'), ...given] : given;
}

/**
 * Loads the corpus of a run. What is wrong with parts of it is told; the rest works. Segments of its index that are `held`
 * are not read again; afterwards those that the corpus rests on are.
 */
export async function loadCorpora(
  choice: CorpusChoice,
  world: Whereabouts,
  voice: Voice,
  held: HeldSegments = new Map(),
): Promise<{ corpus: Corpus; problems: readonly Problem[]; index?: IndexFacts }> {
  const folders = corpusFolders(choice, world, voice);
  const indexDir = world.cache === undefined ? '' : indexFolder(world.cache, folders);
  const options = { prebuilt: join(world.home, 'dist', prebuiltName) };
  const loaded: IndexedCorpus =
    indexDir === ''
      ? await loadCorpus(folders, nodeFileHost, options)
      : await loadIndexedCorpus(folders, nodeFileHost, {
          ...options,
          held,
          shared: true,
          indexDir,
          memoryLimit: limitOf(choice),
        });
  const { corpus, problems, index } = loaded;
  const shown = problems.map((problem) => shownProblem(problem, voice));
  if (corpus.sources.length === 0 && shown.length === 0)
    shown.push({ level: 'error', message: voice.say('cli.noSources') });
  return { corpus, problems: shown, ...(index && { index: { ...index, folder: indexDir } }) };
}

export const shownProblem = ({ severity, path, message }: CorpusProblem, { say }: Voice): Problem => ({
  level: severity,
  path,
  message: say(message.key, message.args),
});

/** Figures of an index, for a sentence of the message tables. */
export const indexArguments = ({ bytes, textBytes, characters, segments, folder }: IndexFacts) => {
  const each = (n: number): string => (n / Math.max(1, characters)).toFixed(2);
  return {
    megabytes: (bytes / 2 ** 20).toFixed(1),
    perCharacter: each(bytes),
    text: each(textBytes),
    order: each(bytes - textBytes),
    segments,
    folder,
  };
};

/** A path as the user would write it, with `/`: relative to the folder of the run where it lies below it. */
export function shownPath(pathOrUri: string, { cwd }: Whereabouts): string {
  const path = pathOrUri.startsWith('file:') ? fileURLToPath(pathOrUri) : pathOrUri;
  const near = slashed(relative(cwd, path));
  return near === '' || near === '..' || near.startsWith('../') || isAbsolute(near) ? slashed(path) : near;
}

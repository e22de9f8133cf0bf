import type { Message } from '../../engine/index.ts';
import { type LoadedCorpus, loadCorpus } from '../corpus/corpusLoader.ts';
import type { CorpusProblem } from '../corpus/corpusProblem.ts';
import type { FileHost } from '../files/host.ts';
import { reasonOf } from '../files/reason.ts';
import { TooMuchToIndex } from '../index/indexFile.ts';
import { type IndexedCorpusOptions, loadIndexedCorpus } from './corpusIndex.ts';
import { IndexerKilled, type IndexTask, indexInBackground } from './indexProcess.ts';

/** How a corpus that takes long is waited for. */
export interface ShelfWatch {
  /** What can serve while the index is built. */
  meanwhile(loaded: LoadedCorpus): void;
  /** How much of the index is built, from 0 to 1. */
  indexing(done: number): void;
  readonly signal: AbortSignal;
}

export interface ShelfOptions extends Omit<IndexedCorpusOptions, 'onProgress' | 'signal'> {
  /** Those of the folders that serve while the others are indexed. */
  readonly atOnce: readonly string[];
  /** A program that indexes where it is told to (`servesInBackground`). */
  readonly program: string;
}

/** What this thread reads and indexes itself where nothing else is said, in UTF-16 units: a second of slices. */
const usuallyNew = 2_000_000;

/**
 * Loads corpora for someone who goes on asking: what is there is read, what little is new is indexed in slices, and much
 * that is new in another process, again where much of it is exchanged meanwhile. Where that fails or is cancelled, what serves
 * at once is all, with one problem.
 */
export async function loadShelf(
  dirs: readonly string[],
  files: FileHost,
  { atOnce, program, mostNew = usuallyNew, ...options }: ShelfOptions,
  watch: ShelfWatch,
): Promise<LoadedCorpus> {
  const { signal } = watch;
  try {
    return await loadIndexedCorpus(dirs, files, { ...options, mostNew, signal });
  } catch (error) {
    if (!(error instanceof TooMuchToIndex)) throw error;
  }
  const { workspaces = [], prebuilt } = options;
  const first = await loadCorpus(atOnce, files, { workspaces, prebuilt });
  watch.meanwhile(first);
  const { indexDir, memoryLimit, smallest } = options;
  const task: IndexTask = {
    dirs,
    indexDir,
    ...(memoryLimit !== undefined && { memoryLimit }),
    ...(smallest !== undefined && { smallest }),
  };
  for (let run = 1; ; run++) {
    watch.indexing(0);
    try {
      await indexInBackground(program, task, watch.indexing, signal);
      return await loadIndexedCorpus(dirs, files, { ...options, mostNew, signal });
    } catch (error) {
      // Much has changed since it was read.
      if (error instanceof TooMuchToIndex && run < mostRuns) continue;
      return {
        corpus: first.corpus,
        problems: [...first.problems, notIndexed(error, indexDir, signal)],
      };
    }
  }
}

/** How often a corpus is indexed that was exchanged meanwhile. */
const mostRuns = 3;

function notIndexed(error: unknown, path: string, signal: AbortSignal): CorpusProblem {
  return { path, severity: 'error', message: whyNot(error, path, signal) };
}

function whyNot(error: unknown, path: string, signal: AbortSignal): Message {
  const detail = reasonOf(error);
  if (signal.aborted) return { key: 'corpus.indexCancelled', args: {} };
  if (error instanceof TooMuchToIndex) return { key: 'corpus.indexOutrun', args: {} };
  if (error instanceof IndexerKilled) return { key: 'corpus.indexerEnded', args: { detail } };
  return { key: 'corpus.indexFailed', args: { path, detail } };
}

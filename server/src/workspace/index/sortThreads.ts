import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate as pause } from 'node:timers/promises';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { chunksOf, type Segment, type Sortable, SuffixSorter } from '../../engine/index.ts';

/** The work of all threads that sort one segment; all of it but `documentStarts` is memory that they share. */
interface SortRole {
  readonly role: 'xunzhang-sort';
  readonly sortable: Sortable;
  readonly chunks: number;
  /** Two numbers: the chunk to be taken next, and how many are done. */
  readonly state: Int32Array;
}

const next = 0;
const done = 1;
/** Fewer suffixes are sorted before another thread has begun. */
const fewest = 2_000_000;
const mostThreads = 8;

export interface SortOptions {
  /** A program that sorts where it is told to (`servesAsSorter`); without it, or with one thread, this thread does it all. */
  readonly program?: string;
  /** Default: as many as the machine runs at once, where there is enough to do. */
  readonly threads?: number;
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Sorts the buckets of an arranged segment in place, on this thread in slices and on others. Every bucket is sorted by
 * one thread alone, so that the result does not depend on how many there are. Rejects when `signal` is aborted, and
 * where a thread broke down in the middle of its work.
 */
export async function sortSegment(segment: Segment, options: SortOptions = {}): Promise<void> {
  const { units, documentStarts, suffixes, buckets } = segment;
  const { program, threads = threadsFor(suffixes.length), onProgress, signal } = options;
  const sortable = { units, documentStarts, suffixes, buckets };
  const chunks = chunksOf(sortable);
  const state = new Int32Array(new SharedArrayBuffer(8));
  const role: SortRole = { role: 'xunzhang-sort', sortable, chunks, state };
  const others = program === undefined ? [] : Array.from({ length: threads - 1 }, () => start(program, role));
  const sorter = new SuffixSorter(sortable);
  try {
    do {
      onProgress?.(Atomics.load(state, done) / Math.max(1, chunks));
      await pause();
      signal?.throwIfAborted();
    } while (sortNext(sorter, role));
  } finally {
    Atomics.store(state, next, chunks);
    await Promise.all(others);
  }
  signal?.throwIfAborted();
  if (Atomics.load(state, done) !== chunks) throw new Error('a sorting thread broke down');
}

const threadsFor = (suffixes: number): number =>
  suffixes < fewest ? 1 : Math.min(availableParallelism(), mostThreads);

/** Sorts one chunk more; false where all are taken. */
function sortNext(sorter: SuffixSorter, { state, chunks }: SortRole): boolean {
  const chunk = Atomics.add(state, next, 1);
  if (chunk >= chunks) return false;
  sorter.sortChunk(chunk, chunks);
  Atomics.add(state, done, 1);
  return true;
}

/** Starts a thread; resolves at its end, whichever way it ended. */
async function start(program: string, role: SortRole): Promise<void> {
  try {
    const worker = new Worker(program, { workerData: role, execArgv: [] });
    await once(worker, 'exit');
  } catch {
    // One that cannot start has taken nothing, and others do its part.
  }
}

/** Where this thread was started to sort: does its part, and ends. */
export function servesAsSorter(): boolean {
  const role = workerData as Partial<SortRole> | null;
  if (isMainThread || role?.role !== 'xunzhang-sort') return false;
  const work = role as SortRole;
  const sorter = new SuffixSorter(work.sortable);
  while (sortNext(sorter, work));
  return true;
}

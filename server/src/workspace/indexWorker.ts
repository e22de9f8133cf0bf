import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { reasonOf } from './corpusFile.ts';
import { loadIndexedCorpus } from './corpusIndex.ts';
import { nodeFileHost } from './host.ts';

/** A corpus whose index is to be completed. */
export interface IndexTask {
  readonly dirs: readonly string[];
  readonly indexDir: string;
  /** See `IndexedCorpusOptions`. */
  readonly memoryLimit?: number;
  readonly smallest?: number;
}

interface IndexerRole {
  readonly role: 'xunzhang-index';
  readonly task: IndexTask;
}
type Report = { readonly done: number } | { readonly end: 'built' } | { readonly failure: string };

/** Milliseconds that a thread which was told to stop may take to tidy up. */
const grace = 3000;

/**
 * Completes the index on disk on a thread of its own, which runs `program` too. Afterwards the corpus loads without
 * indexing. Rejects when `signal` is aborted, and with the reason where the index could not be made.
 */
export function indexInBackground(
  program: string,
  task: IndexTask,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const data: IndexerRole = { role: 'xunzhang-index', task };
    const worker = new Worker(program, { workerData: data });
    const stop = () => {
      worker.postMessage('stop');
      setTimeout(end, grace, signal.reason).unref();
    };
    const end = (failure?: unknown) => {
      signal.removeEventListener('abort', stop);
      void worker.terminate();
      if (signal.aborted) reject(signal.reason);
      else if (failure === undefined) resolve();
      else reject(failure);
    };
    worker.on('message', (report: Report) => {
      if ('done' in report) onProgress(report.done);
      else end('failure' in report ? new Error(report.failure) : undefined);
    });
    worker.on('error', end);
    worker.on('exit', () => end(new Error('the indexing thread ended')));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** What this thread has to index, where it was started for that. */
export function indexerTask(): IndexTask | undefined {
  const data = workerData as Partial<IndexerRole> | null;
  return !isMainThread && data?.role === 'xunzhang-index' ? data.task : undefined;
}

/** Does the task of this thread, tells how far it is, and ends when it is told to. */
export async function runIndexer(task: IndexTask): Promise<void> {
  const stop = new AbortController();
  parentPort?.once('message', () => stop.abort());
  const report = (message: Report) => parentPort?.postMessage(message);
  let told = -1;
  const onProgress = (done: number) => {
    const percent = Math.floor(done * 100);
    if (percent > told) report({ done });
    told = Math.max(told, percent);
  };
  try {
    const { unkept } = await loadIndexedCorpus(task.dirs, nodeFileHost, {
      ...task,
      onProgress,
      signal: stop.signal,
    });
    report(unkept === undefined ? { end: 'built' } : { failure: unkept });
  } catch (error) {
    report({ failure: reasonOf(error) });
  }
}

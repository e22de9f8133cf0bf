import { constants, setPriority } from 'node:os';
import { servesAsCompanion } from '../companion/serve.ts';
import { nodeFileHost } from '../files/host.ts';
import { reasonOf } from '../files/reason.ts';
import { servesAsSorter } from '../index/sortThreads.ts';
import { loadIndexedCorpus } from './corpusIndex.ts';

/** A corpus whose index is to be completed. */
export interface IndexTask {
  readonly dirs: readonly string[];
  readonly indexDir: string;
  /** See `IndexedCorpusOptions`. */
  readonly memoryLimit?: number;
  readonly smallest?: number;
}

type Order = { readonly task: IndexTask } | 'stop';
type Report = { readonly done: number } | { readonly end: 'built' } | { readonly failure: string };

/** Somebody ended the indexing process, most likely the system, which had too little memory. Its message names the signal. */
export class IndexerKilled extends Error {
  override readonly name = 'IndexerKilled';
}

/** The argument that makes a program an indexer. */
const roleArgument = '--xunzhang-index';
/** Milliseconds that a process which was told to stop, or left alone, may take to tidy up. */
const grace = 3000;

/**
 * Completes the index on disk in a process of its own, which runs `program` too: its memory is given back to the system
 * at its end, and where it runs out of it, it alone ends. Afterwards the corpus loads without indexing. Rejects when
 * `signal` is aborted, and with the reason where the index could not be made.
 */
export async function indexInBackground(
  program: string,
  task: IndexTask,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  // Few starts need it, and it brings much with it.
  const { fork } = await import('node:child_process');
  return new Promise<void>((resolve, reject) => {
    // Standard output may carry the protocol, and a debugger's port is taken.
    const child = fork(program, [roleArgument], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: process.execArgv.filter((argument) => !argument.startsWith('--inspect')),
    });
    const tell = (order: Order) => {
      if (child.connected) child.send(order, () => undefined);
    };
    const stop = () => {
      tell('stop');
      setTimeout(end, grace, signal.reason).unref();
    };
    const end = (failure?: unknown) => {
      signal.removeEventListener('abort', stop);
      child.kill('SIGKILL');
      if (signal.aborted) reject(signal.reason);
      else if (failure === undefined) resolve();
      else reject(failure);
    };
    child.on('message', (report: Report) => {
      if ('done' in report) onProgress(report.done);
      else end('failure' in report ? new Error(report.failure) : undefined);
    });
    child.on('error', end);
    child.on('exit', (code, by) => end(by ? new IndexerKilled(by) : new Error(`exit status ${code}`)));
    tell({ task });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** Where this program was started as a companion's thread, or an indexer's process or thread: does that work. */
export const servesInBackground = (): boolean => servesAsSorter() || servesAsCompanion() || servesAsIndexer();

/**
 * Where this process was started to index: does what it is told to, tells how far it is, and ends with its work or with
 * whoever started it.
 */
function servesAsIndexer(): boolean {
  if (!process.send || process.argv[2] !== roleArgument) return false;
  try {
    // The user goes on writing meanwhile.
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed everywhere, and not needed.
  }
  const stop = new AbortController();
  process.once('disconnect', () => {
    stop.abort();
    setTimeout(() => process.exit(), grace).unref();
  });
  process.on('message', (order: Order) => {
    if (order === 'stop') stop.abort();
    else void index(order.task, stop.signal);
  });
  return true;
}

async function index(task: IndexTask, signal: AbortSignal): Promise<void> {
  // Nobody may be there any more.
  const report = (message: Report) => process.send?.(message, undefined, undefined, () => undefined);
  let told = -1;
  const onProgress = (done: number) => {
    const percent = Math.floor(done * 100);
    if (percent > told) report({ done });
    told = Math.max(told, percent);
  };
  try {
    const { unkept } = await loadIndexedCorpus(task.dirs, nodeFileHost, {
      ...task,
      program: process.argv[1] as string,
      onProgress,
      signal,
    });
    report(unkept === undefined ? { end: 'built' } : { failure: unkept });
  } catch (error) {
    report({ failure: reasonOf(error) });
  }
}

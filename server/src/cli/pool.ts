import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HeldSegments } from '../workspace/index/segmentFiles.ts';
import type { CheckerConfig } from './checkOptions.ts';
import type { FileChecker, FileOutcome } from './fileChecker.ts';
import type { Input } from './inputs.ts';

/** How a worker is asked, and how it answers. */
export interface WorkerRole {
  readonly role: 'xunzhang-check';
  readonly config: CheckerConfig;
  readonly held: HeldSegments;
}
export interface WorkerTask {
  readonly input: Input;
}
export type WorkerAnswer = { readonly outcome: FileOutcome } | { readonly failure: string };

/** Fewer files than these are done before another thread has read the corpus. */
const fewest = 24;
/** A larger corpus is not held by each thread; its index has to be one that threads share. */
const largestCorpus = 20_000_000;
const mostThreads = 8;
/** How far a thread may run ahead of what has been written, in files per thread; bounds memory. */
const lead = 4;

/** How many threads besides this one a check is worth. */
export function extraThreads(files: number, checker: Pick<FileChecker, 'corpusLength' | 'shared'>): number {
  if (files < fewest || (checker.shared.size === 0 && checker.corpusLength > largestCorpus)) return 0;
  return Math.min(availableParallelism(), mostThreads, Math.floor(files / 8)) - 1;
}

export interface PoolOptions {
  readonly inputs: readonly Input[];
  readonly checker: FileChecker;
  readonly config: CheckerConfig;
  /** The program's own file, which other threads run too. */
  readonly program: string;
  readonly threads: number;
  readonly interrupted: AbortSignal;
}

/**
 * Checks files on this thread and others. The outcomes come in the order of the inputs, whichever thread was first; a
 * thread that breaks down leaves its file to this one.
 */
export async function* checkInParallel(options: PoolOptions): AsyncGenerator<FileOutcome> {
  const { inputs, checker, interrupted } = options;
  const workers = Array.from({ length: options.threads }, () => startWorker(options));
  const lanes: Lane[] = [(input) => checker.check(input, interrupted), ...workers.map(({ lane }) => lane)];
  const finished = new Map<number, FileOutcome | undefined>();
  let next = 0;
  let written = 0;
  let wake = () => {};
  const changed = () => new Promise<void>((resolve) => (wake = resolve));
  let change = changed();
  const notify = () => {
    const before = wake;
    change = changed();
    before();
  };

  const work = async (lane: Lane): Promise<void> => {
    while (next < inputs.length && !interrupted.aborted) {
      if (next > written + lead * lanes.length) {
        await change;
        continue;
      }
      const index = next++;
      const input = inputs[index] as Input;
      finished.set(index, await lane(input).catch(() => checker.check(input, interrupted)));
      notify();
    }
  };
  const all = Promise.all(lanes.map(work)).finally(notify);
  try {
    while (written < inputs.length && !interrupted.aborted) {
      if (!finished.has(written)) {
        await change;
        continue;
      }
      const outcome = finished.get(written);
      finished.delete(written++);
      if (!outcome) return;
      yield outcome;
      notify();
    }
    if (!interrupted.aborted) await all;
  } finally {
    await Promise.all(workers.map(({ stop }) => stop()));
  }
}

type Lane = (input: Input) => Promise<FileOutcome | undefined>;

function startWorker({ config, checker, program }: PoolOptions): { lane: Lane; stop(): Promise<unknown> } {
  const workerData: WorkerRole = { role: 'xunzhang-check', config, held: checker.shared };
  const worker = new Worker(program, { workerData });
  let settle: { resolve(outcome: FileOutcome): void; reject(error: Error): void } | undefined;
  let broken: Error | undefined;
  const fail = (error: Error) => {
    broken = error;
    settle?.reject(error);
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the thread ended')));
  worker.on('message', (answer: WorkerAnswer) => {
    if ('outcome' in answer) settle?.resolve(answer.outcome);
    else settle?.reject(new Error(answer.failure));
  });
  return {
    lane: (input) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        settle = { resolve, reject };
        const task: WorkerTask = { input };
        worker.postMessage(task);
      }),
    stop: () => worker.terminate(),
  };
}

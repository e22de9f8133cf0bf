import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { createFileChecker } from './fileChecker.ts';
import type { WorkerAnswer, WorkerRole, WorkerTask } from './pool.ts';

/** What this thread is for, where it is one of a check's other threads. */
export function workerRole(): WorkerRole | undefined {
  const data = workerData as Partial<WorkerRole> | null;
  return !isMainThread && data?.role === 'xunzhang-check' ? (data as WorkerRole) : undefined;
}

/** Answers one file after the other until the thread is ended. */
export function work({ config, held }: WorkerRole): void {
  // Standard input is the main thread's.
  const nothing = (async function* () {})();
  const ready = createFileChecker(config, nothing, held);
  const never = new AbortController().signal;
  parentPort?.on('message', ({ input }: WorkerTask) => {
    ready
      .then((checker) => checker.check(input, never))
      .then(
        (outcome) => reply(outcome ? { outcome } : { failure: 'interrupted' }),
        (error) => reply({ failure: String(error) }),
      );
  });
}

const reply = (answer: WorkerAnswer): void => parentPort?.postMessage(answer);

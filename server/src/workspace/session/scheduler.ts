/** Work in small steps: a generator that may be left at any yield. */
export type Work<T> = Generator<unknown, T>;

export interface Clock {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Calls back in a later turn of the event loop, after input that has arrived meanwhile. */
  later(callback: () => void): void;
}

export const realClock: Clock = {
  now: () => performance.now(),
  later: (callback) => void setImmediate(callback),
};

/** A piece of work that is under way. */
export interface Job<T> {
  /** `undefined` where the work was abandoned; rejects where it threw. */
  readonly done: Promise<T | undefined>;
  /** Leaves the work at its next yield, or before its first step. */
  abandon(): void;
  /** Milliseconds of work done so far. */
  elapsed(): number;
}

export interface Scheduler {
  /** Starts work; what was started last runs first, since it is what the user is looking at. */
  start<T>(work: Work<T>): Job<T>;
}

interface Task {
  step(deadline: number): boolean;
}

/**
 * Runs jobs on one thread in slices of about `slice` milliseconds and gives way between them, so that newer requests
 * are read while long work goes on. A single step that takes longer cannot be cut: works yield often.
 */
export function createScheduler(clock: Clock = realClock, slice = 12): Scheduler {
  const tasks: Task[] = [];
  let scheduled = false;

  const schedule = () => {
    if (scheduled || tasks.length === 0) return;
    scheduled = true;
    clock.later(run);
  };
  const run = () => {
    scheduled = false;
    const deadline = clock.now() + slice;
    while (tasks.length > 0 && clock.now() < deadline) {
      const task = tasks.at(-1) as Task;
      const finished = task.step(deadline);
      if (finished) tasks.splice(tasks.indexOf(task), 1);
    }
    schedule();
  };

  return {
    start<T>(work: Work<T>): Job<T> {
      let abandoned = false;
      let elapsed = 0;
      const { promise, resolve, reject } = deferred<T | undefined>();
      tasks.push({
        step(deadline) {
          const begun = clock.now();
          try {
            do {
              if (abandoned) {
                work.return(undefined as T);
                resolve(undefined);
                return true;
              }
              const next = work.next();
              if (next.done) {
                resolve(next.value);
                return true;
              }
            } while (clock.now() < deadline);
            return false;
          } catch (error) {
            reject(error);
            return true;
          } finally {
            elapsed += clock.now() - begun;
          }
        },
      });
      schedule();
      return {
        done: promise,
        abandon: () => {
          abandoned = true;
        },
        elapsed: () => elapsed,
      };
    },
  };
}

function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

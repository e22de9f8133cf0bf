/** Longest stretch of work between two looks at the outside world, in milliseconds. */
const slice = 50;

/** What work in steps comes to; undefined where the user interrupted. */
export async function interruptible<T>(
  steps: Generator<unknown, T>,
  interrupted: AbortSignal,
): Promise<T | undefined> {
  let pause = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < pause) continue;
    await new Promise((resume) => setImmediate(resume));
    if (interrupted.aborted) return undefined;
    pause = performance.now() + slice;
  }
}

/** Work in small steps: a generator that may be left at any yield, and another one's steps may come between. */
export type Steps<T> = Generator<void, T>;

/** Does all steps at once. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** About so many UTF-16 units of a text are read or judged between two yields: a few milliseconds. */
export const unitsPerStep = 8192;

/** About so many paragraphs or lines are passed between two yields where they are known and only put in order. */
export const paragraphsPerStep = 8192;

/** Counts work, and tells when so much is done that it is time to yield. */
export class Pace {
  readonly #most: number;
  #done = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Adds work; true, and counting begins anew, where there is enough of it for one step. */
  isDue(work = 1): boolean {
    this.#done += work;
    if (this.#done < this.#most) return false;
    this.#done = 0;
    return true;
  }
}

/** Tells of the moments in which everybody has an answer and nothing is under way. */
export interface Rest {
  /** Work is done; its answer is about to be written. */
  soon(): void;
  /** There is something to do again. */
  notNow(): void;
}

/** Milliseconds in which an answer is written and the client has read it: on few cores they would get in each other's way. */
const reading = 10;

export function createRest(
  atRest: () => void,
  later: (callback: () => void) => void = (callback) => void setTimeout(callback, reading),
): Rest {
  /** Counts what was announced or called off, so that what is older is forgotten. */
  let last = 0;
  return {
    soon() {
      const announced = ++last;
      later(() => {
        if (announced === last) atRest();
      });
    },
    notNow: () => void last++,
  };
}

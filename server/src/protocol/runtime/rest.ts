/** Tells of the moments in which everybody has an answer and nothing is under way. */
export interface Rest {
  /** Work is done; its answer is about to be written. */
  soon(): void;
  /** There is something to do again. */
  notNow(): void;
}

/** Turns of the event loop in which an answer and the notifications around it are written. */
const turns = 8;

export function createRest(
  atRest: () => void,
  later: (callback: () => void) => void = (callback) => void setImmediate(callback),
): Rest {
  /** Counts what was announced or called off, so that what is older is forgotten. */
  let last = 0;
  const wait = (announced: number, left: number): void => {
    if (announced !== last) return;
    if (left === 0) atRest();
    else later(() => wait(announced, left - 1));
  };
  return {
    soon: () => wait(++last, turns),
    notNow: () => void last++,
  };
}

/** Waits for the moment in which nothing is under way any longer. */
export interface Rest {
  /** What was being done is done, and its answer about to be written. */
  soon(): void;
  /** There is something to do again. */
  notNow(): void;
}

/** Turns of the event loop in which the answer and the notifications around it are written. */
const turns = 8;

export function createRest(atRest: () => void = () => {}): Rest {
  let left = 0;
  const turn = () => {
    if (left === 0) return;
    left--;
    if (left > 0) setImmediate(turn);
    else atRest();
  };
  return {
    soon() {
      if (left === 0) setImmediate(turn);
      left = turns;
    },
    notNow() {
      left = 0;
    },
  };
}

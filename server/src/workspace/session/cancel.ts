/** A request's wish to be left alone: asked between slices of work, and heard at once. */
export interface Cancel {
  readonly isCancelled: boolean;
  /** Calls back once when the wish is uttered; returns how to stop listening. */
  onCancel(callback: () => void): () => void;
}

export const never: Cancel = { isCancelled: false, onCancel: () => () => {} };

/** Waits for a promise, but not longer than until the cancellation. */
export function untilCancelled(promise: Promise<unknown>, cancel: Cancel): Promise<void> {
  if (cancel.isCancelled) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = cancel.onCancel(resolve);
    promise.then(
      () => {
        stop();
        resolve();
      },
      (error) => {
        stop();
        reject(error);
      },
    );
  });
}

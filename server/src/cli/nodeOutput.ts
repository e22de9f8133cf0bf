import type { WriteStream } from 'node:tty';
import { type Output, OutputClosed } from './world.ts';

/** A stream of the process as an `Output`: waits where the reader is slow, and knows when it has gone. */
export function nodeOutput(stream: WriteStream): Output {
  let failure: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' || error.code === 'EOF' ? new OutputClosed() : error;
  });
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        if (text === '') return resolve();
        stream.write(text, (error?: NodeJS.ErrnoException | null) => {
          if (!error) return resolve();
          return reject(error.code === 'EPIPE' || error.code === 'EOF' ? new OutputClosed() : error);
        });
      }),
  };
}

/** Resolves when all that was written to a stream of the process has gone out, or its reader has. */
export const drained = (stream: WriteStream): Promise<void> =>
  new Promise((resolve) => stream.write('', () => resolve()));

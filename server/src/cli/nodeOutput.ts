import { fstatSync, writeFileSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import { type Output, OutputClosed, OutputFailed } from './world.ts';

/** One of the streams of the process; `fd` is its file descriptor. */
type ProcessStream = WriteStream & { readonly fd: number };

/** A stream of the process as an `Output`: waits where the reader is slow, and knows when it has gone. */
export function nodeOutput(stream: ProcessStream): Output {
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure = failureOf(error);
  });
  const write = leadsToFile(stream) ? writeToFile : writeToStream;
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
    async write(text) {
      if (failure) throw failure;
      if (text === '') return;
      await write(stream, text).catch((error) => {
        throw failureOf(error);
      });
    },
  };
}

const writeToStream = (stream: WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));

/** A full disk takes a part of what is written without an error, which the stream of a file does not notice. */
async function writeToFile({ fd }: ProcessStream, text: string): Promise<void> {
  writeFileSync(fd, text);
}

function leadsToFile({ isTTY, fd }: ProcessStream): boolean {
  if (isTTY) return false;
  try {
    const found = fstatSync(fd);
    return found.isFile() || found.isCharacterDevice();
  } catch {
    return false;
  }
}

const failureOf = ({ code, message }: NodeJS.ErrnoException): Error =>
  code === 'EPIPE' || code === 'EOF' ? new OutputClosed() : new OutputFailed(message.replace(/, write$/, ''));

/** Resolves when all that was written to a stream of the process has gone out, or its reader has. */
export const drained = (stream: WriteStream): Promise<void> =>
  new Promise((resolve) => stream.write('', () => resolve()));

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { openPagedSegment, type StoredSegment } from '../../engine/index.ts';

/** A file stays open as long as someone holds the segment that is read from it: nobody says when the last one is done. */
const openFiles = new FinalizationRegistry<number>((file) => closeSync(file));

/**
 * Opens the file of a segment that is read as far as it is needed, holding about `budget` bytes of it. Undefined where
 * it cannot be read or is no index.
 */
export function openPagedFile(
  path: string,
  budget: number,
): (StoredSegment & { readonly bytes: number }) | undefined {
  const file = tryTo(() => openSync(path, 'r'));
  if (file === undefined) return undefined;
  const bytes = tryTo(() => fstatSync(file).size) ?? 0;
  const stored = openPagedSegment(
    bytes,
    { read: (position, into) => readInto(file, position, into), free },
    budget,
  );
  if (typeof stored === 'string') {
    closeSync(file);
    return undefined;
  }
  openFiles.register(stored.segment, file);
  return { ...stored, bytes };
}

/** Takes what is sent to it, and nobody receives it. */
let nowhere: MessagePort | undefined;

function toNowhere(): MessagePort {
  const { port1 } = new MessageChannel();
  port1.close();
  return port1;
}

/** Memory that is given away is freed at once; the garbage collector would let much of it gather first. */
function free(buffer: ArrayBuffer): void {
  nowhere ??= toNowhere();
  nowhere.postMessage(undefined, [buffer]);
}

/** The engine asks in the middle of its work, and is never refused: what cannot be read stays zeros, which match nothing. */
function readInto(file: number, position: number, into: Uint8Array): void {
  for (let done = 0; done < into.length; ) {
    const read = tryTo(() => readSync(file, into, done, into.length - done, position + done)) ?? 0;
    if (read === 0) return;
    done += read;
  }
}

function tryTo<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

import { open, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Checksum, headerBytes, readHeader } from '../../engine/index.ts';
import { fill, type HeldSegments, readList } from './segmentFiles.ts';

export interface CheckOptions {
  /** Segments that are in memory: those that are removed are no longer held. */
  readonly held?: HeldSegments;
  /** Files that were written or found whole in the last so many milliseconds are trusted. */
  readonly trusted?: number;
  readonly signal?: AbortSignal;
}

/**
 * Reads the segments in `dir` byte for byte, in slices, so that whatever else this thread has to do is done in between, and
 * removes those that are not what was written: opening the index builds them anew. Says which they were. A large index is
 * opened without this, for it takes as long as reading it. Rejects when `signal` is aborted.
 */
export async function removeDamaged(
  dir: string,
  { held, trusted = 0, signal }: CheckOptions = {},
): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const name of await readList(dir)) {
    const path = join(dir, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
    if (Math.abs(Date.now() - mtimeMs) < trusted) continue;
    if (await isWhole(path, signal)) {
      // Nothing else goes by the time of a file that is in the list.
      const now = new Date();
      await utimes(path, now, now).catch(() => undefined);
      continue;
    }
    held?.delete(name);
    await rm(path, { force: true });
    damaged.push(name);
  }
  return damaged;
}

/** Bytes read and summed up at once: a few milliseconds. */
const sliceBytes = 4 << 20;

async function isWhole(path: string, signal: AbortSignal | undefined): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return false;
  try {
    const { size } = await file.stat();
    const head = new Uint8Array(headerBytes);
    const header = (await fill(file, head, 0)) && readHeader(head.buffer, size);
    if (typeof header !== 'object') return false;
    const slice = new Uint8Array(sliceBytes);
    for (const { start, length, checksum } of Object.values(header.pieces)) {
      const sum = new Checksum(length);
      for (let at = 0; at < length; at += sliceBytes) {
        signal?.throwIfAborted();
        const part = slice.subarray(0, Math.min(sliceBytes, length - at));
        if (!(await fill(file, part, start + at))) return false;
        sum.add(part);
        await wait(0);
      }
      if (sum.value !== checksum) return false;
    }
    return true;
  } catch (error) {
    // What cannot be read is as good as damaged.
    if (signal?.aborted) throw error;
    return false;
  } finally {
    await file.close();
  }
}

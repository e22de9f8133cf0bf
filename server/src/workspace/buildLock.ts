import { mkdir, open, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const lockName = 'building';
/** Milliseconds between two signs of life of whoever builds. */
const beat = 5_000;
/** A lock that showed no life for so long belongs to a process that is gone. */
const dead = 30_000;
const pollEvery = 250;

/**
 * Does work on a folder while no other process does: several windows that open one corpus build its index once. Waits
 * for the other's end; takes over from one that is gone. Where the folder cannot be locked the work is done all the
 * same: it is safe without, only twice as much. Rejects when `signal` is aborted while waiting, or as the work does.
 */
export async function withBuildLock<T>(
  dir: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const lock = join(dir, lockName);
  const held = await acquire(dir, lock, signal);
  if (!held) return work();
  const alive = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => undefined);
  }, beat);
  alive.unref();
  try {
    return await work();
  } finally {
    clearInterval(alive);
    await rm(lock, { force: true }).catch(() => undefined);
  }
}

async function acquire(dir: string, lock: string, signal: AbortSignal | undefined): Promise<boolean> {
  await mkdir(dir, { recursive: true }).catch(() => undefined);
  for (;;) {
    signal?.throwIfAborted();
    try {
      await (await open(lock, 'wx')).close();
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
    const found = await stat(lock).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > dead) await rm(lock, { force: true }).catch(() => undefined);
    else await wait(pollEvery);
  }
}

import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeFolder } from '../files/makeFolder.ts';

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
  await makeFolder(dir).catch(() => undefined);
  for (;;) {
    signal?.throwIfAborted();
    try {
      const file = await open(lock, 'wx');
      // On a full disk it is ours all the same.
      await file.writeFile(`${process.pid}\n${hostname()}`).catch(() => undefined);
      await file.close();
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
    if (!(await isDead(lock))) await wait(pollEvery);
    else if (!(await isRemoved(lock))) return false;
  }
}

async function isDead(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  if (!found) return false;
  // Where the clock was put back, what is left of a process that is gone has a date to come.
  return Math.abs(Date.now() - found.mtimeMs) > dead || (await isAbandoned(lock));
}

/** Whether a process of this machine has it that is no longer there. */
async function isAbandoned(lock: string): Promise<boolean> {
  const [pid, host] = (await readFile(lock, 'utf8').catch(() => '')).split('\n');
  if (host !== hostname() || !/^\d+$/.test(pid as string)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

const isRemoved = (lock: string): Promise<boolean> =>
  rm(lock, { force: true }).then(
    () => true,
    () => false,
  );

import { randomBytes } from 'node:crypto';
import { access, constants, rename as renameOnce, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Writes a file so that whoever reads it meanwhile, and a run that breaks off, has the former one whole. Its permissions stay.
 * Rejects with the system's error, and then leaves nothing behind.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const former = await stat(file).catch(() => undefined);
  // A pipe or a device has to stay what it is; a folder refuses.
  if (former && !former.isFile()) return writeFile(file, content);
  if (former) await access(file, constants.W_OK);
  await replaceWith(file, (temporary) =>
    writeFile(temporary, content, { flag: 'wx', ...(former && { mode: former.mode }) }),
  );
}

/** The same for a file that is written piece by piece: `write` writes it at the path that it is given. */
export async function replaceWith(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await write(temporary);
    await moveOver(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Names of files that were being written when their process ended. */
export const isLeftOver = (name: string): boolean => /\.[0-9a-f]{12}$/.test(name);

/** What Windows says where somebody has one of the files open: another window, a virus scanner, a program that synchronises. */
const inUse = /^E(PERM|ACCES|BUSY)$/;
/** Milliseconds between two attempts: in two seconds each of those is done with a file. */
const pauses = [10, 20, 50, 100, 200, 400, 600, 600];

interface Mover {
  readonly rename?: typeof renameOnce;
  readonly windows?: boolean;
}

/** Renames a file, in the place of another where there is one. Rejects with the system's error. */
export async function moveOver(
  from: string,
  to: string,
  { rename = renameOnce, windows = process.platform === 'win32' }: Mover = {},
): Promise<void> {
  for (const pause of windows ? pauses : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!inUse.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    await wait(pause);
  }
  await rename(from, to);
}

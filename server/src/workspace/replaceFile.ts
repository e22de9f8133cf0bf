import { randomBytes } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';

/**
 * Has a file written beside another and puts it in that one's place, so that nobody reads a half of it. Rejects with the
 * system's error, and then leaves nothing behind.
 */
export async function replaceFile(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await write(temporary);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Names of files that were being written when their process ended. */
export const isLeftOver = (name: string): boolean => /\.[0-9a-f]{12}$/.test(name);

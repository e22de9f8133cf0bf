import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/makeFolder.ts';

/** Bytes that files in a folder may take: what is free on its disk and what they take already. No limit where nobody can say. */
export async function roomFor(dir: string, isOurs: (file: string) => boolean): Promise<number> {
  try {
    await makeFolder(dir);
    const { bavail, bsize } = await statfs(dir);
    const files = (await readdir(dir)).filter(isOurs);
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(dir, file))).size));
    return sizes.reduce((sum, size) => sum + size, bavail * bsize);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

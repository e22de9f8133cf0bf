import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those that it lies in, where they are not there. Rejects with the system's error. Node's own way never ends
 * where a folder that is there takes no others and calls them missing, as /proc does.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another process may have made it meanwhile.
    if (code === 'EEXIST' && (await isFolder(folder))) return;
    const around = dirname(folder);
    if (code !== 'ENOENT' || around === folder || (await isFolder(around))) throw error;
    await makeFolder(around);
    await makeFolder(folder);
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

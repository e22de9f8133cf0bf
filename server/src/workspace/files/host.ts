import { lstatSync, readFile, type Stats, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder } from './makeFolder.ts';
import { replaceFile } from './replaceFile.ts';

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'other';
}

/** The file system as the workspace needs it; tests put one in memory in its place. Paths are the host's own. */
export interface FileHost {
  /** Rejects with an error whose message says why. */
  readFile(path: string): Promise<Uint8Array>;
  /** Creates the folders on the way; a file that is there stays whole until the new one is. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** What lies in a folder, in no order. A link to a file counts as a file, a link to a folder as `other`. */
  list(dir: string): Promise<readonly DirectoryEntry[]>;
  /** Undefined where nothing is there. */
  stat(path: string): Promise<{ readonly kind: DirectoryEntry['kind']; readonly size: number } | undefined>;
}

/**
 * What is often not there is asked for at once: a rejection takes a hundred times as long, and other threads may be busy with
 * an index.
 */
function statNow(path: string, ask: typeof statSync = statSync): Stats | undefined {
  try {
    return ask(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Half the work of a file handle's promises, which counts where there are thousands of files. */
const wholeFile = promisify(readFile);

export const nodeFileHost: FileHost = {
  readFile: (path) => wholeFile(path),
  async writeFile(path, bytes) {
    await makeFolder(dirname(path));
    // A link stays, and leads to what is new.
    await replaceFile(await realpath(path).catch(() => path), bytes);
  },
  async list(dir) {
    const entries = await readdir(dir, { withFileTypes: true });
    const links: Promise<void>[] = [];
    // No promise for each of thousands of files.
    const listed = entries.map((entry) => {
      const { name } = entry;
      if (entry.isFile()) return { name, kind: 'file' as const };
      if (entry.isDirectory()) return { name, kind: 'directory' as const };
      const other: { name: string; kind: DirectoryEntry['kind'] } = { name, kind: 'other' };
      const follow = async () => {
        const target = await stat(`${dir}/${name}`).catch(() => undefined);
        if (target?.isFile()) other.kind = 'file';
      };
      if (entry.isSymbolicLink()) links.push(follow());
      return other;
    });
    await Promise.all(links);
    return listed;
  },
  async stat(path) {
    const found = statNow(path) ?? statNow(path, lstatSync);
    if (!found) return undefined;
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
    return { kind, size: found.size };
  },
};

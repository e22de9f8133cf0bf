import { readFile } from 'node:fs';
import { lstat, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'other';
}

/** The file system as the workspace needs it; tests put one in memory in its place. Paths are the host's own. */
export interface FileHost {
  /** Rejects with an error whose message says why. */
  readFile(path: string): Promise<Uint8Array>;
  /** Creates the folders on the way. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** What lies in a folder, in no order. A link to a file counts as a file, a link to a folder as `other`. */
  list(dir: string): Promise<readonly DirectoryEntry[]>;
  /** Undefined where nothing is there. */
  stat(path: string): Promise<{ readonly kind: DirectoryEntry['kind']; readonly size: number } | undefined>;
}

/** Half the work of a file handle's promises, which counts where there are thousands of files. */
const wholeFile = promisify(readFile);

export const nodeFileHost: FileHost = {
  readFile: (path) => wholeFile(path),
  async writeFile(path, bytes) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  },
  async list(dir) {
    const entries = await readdir(dir, { withFileTypes: true });
    return Promise.all(
      entries.map(async (entry): Promise<DirectoryEntry> => {
        if (entry.isFile()) return { name: entry.name, kind: 'file' };
        if (entry.isDirectory()) return { name: entry.name, kind: 'directory' };
        const target = entry.isSymbolicLink()
          ? await stat(`${dir}/${entry.name}`).catch(() => undefined)
          : undefined;
        return { name: entry.name, kind: target?.isFile() ? 'file' : 'other' };
      }),
    );
  },
  async stat(path) {
    const found = await stat(path).catch(() => lstat(path).catch(() => undefined));
    if (!found) return undefined;
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
    return { kind, size: found.size };
  },
};

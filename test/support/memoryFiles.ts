import type { DirectoryEntry, FileHost } from '../../server/src/workspace/files/host.ts';

/** Files in memory, by absolute path with forward slashes; folders are what the paths imply. */
export interface MemoryFiles extends FileHost {
  readonly files: Map<string, Uint8Array>;
}

export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): MemoryFiles {
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(contents)) {
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  const below = (dir: string): string[] => {
    const prefix = `${dir.replace(/\/$/, '')}/`;
    return [...files.keys()].filter((p) => p.startsWith(prefix)).map((p) => p.slice(prefix.length));
  };
  return {
    files,
    async readFile(path) {
      const found = files.get(path);
      if (!found) throw new Error(`ENOENT: ${path}`);
      return found;
    },
    async writeFile(path, bytes) {
      files.set(path, bytes);
    },
    async list(dir) {
      const entries = new Map<string, DirectoryEntry['kind']>();
      for (const rest of below(dir)) {
        const [name, ...more] = rest.split('/') as [string, ...string[]];
        entries.set(name, more.length > 0 ? 'directory' : 'file');
      }
      return [...entries].map(([name, kind]) => ({ name, kind }));
    },
    async stat(path) {
      const file = files.get(path);
      if (file) return { kind: 'file', size: file.length };
      return below(path).length > 0 ? { kind: 'directory', size: 0 } : undefined;
    },
  };
}

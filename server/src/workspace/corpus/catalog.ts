import { readFileSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { Source } from '../../engine/index.ts';
import { nodeFileHost } from '../files/host.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { replaceFile } from '../files/replaceFile.ts';
import { decodeAgain } from '../files/textFile.ts';
import { TooMuchToIndex } from '../index/indexFile.ts';
import { createTextStore } from './textStore.ts';

/** What is known of a corpus file from an earlier run, as long as its size and time stay the same. */
export interface CatalogEntry {
  readonly digest: string;
  /** UTF-16 units of its text. */
  readonly length: number;
  readonly source: Source;
}

/** Remembers what the files of a large corpus hold, so that they need not be read before they are asked for. */
export interface Catalog {
  /** Looks at files that will be asked for, without reading them. Rejects where too much of them is new. */
  survey(paths: readonly string[]): Promise<void>;
  /** What is known of a file that has not changed since. */
  known(path: string): CatalogEntry | undefined;
  /** Notes what a file that was read now holds. Rejects once reading is to stop (see `CatalogLimits`). */
  note(path: string, entry: CatalogEntry, text: string): Promise<void>;
  /** Whether reading was stopped: what there is then is not the whole. */
  stopped(): boolean;
  /** The text of a file, read when it is asked for; the texts last used are kept. */
  textOf(path: string): string;
  /** Writes what was asked for or noted in this run, and nothing else. */
  save(): Promise<void>;
}

/** When to stop reading files that the catalog does not know. */
export interface CatalogLimits {
  /** UTF-16 units read anew, above which reading stops with `TooMuchToIndex`. */
  readonly mostNew?: number;
  readonly signal?: AbortSignal;
  /** Bytes of memory that the index may take. */
  readonly memoryLimit?: number;
}

/** 3: the day of a text without a manifest is also taken from the text. */
const version = 3;
/** Of Chinese in UTF-8. */
const bytesPerUnit = 3;
/** Files looked at between two pauses, in which this thread may do something else. */
const pauseEvery = 500;
/** UTF-16 units of texts that are kept together. */
const textBudget = 8_000_000;
/** Units of texts that were read to know them and wait to be indexed, so that they need not be read again. */
const mostWaiting = 128_000_000;
/** Of the memory that the index may take, what these texts may, in bytes; they are gone before it is sorted. */
const waitingPart = 0.25;

type Line = readonly [
  path: string,
  size: number,
  modified: number,
  digest: string,
  length: number,
  source: Source,
];

/** The catalog that lies in a file; an empty one where there is none, or it cannot be read. */
export async function openCatalog(file: string, limits: CatalogLimits): Promise<Catalog> {
  const before = new Map<string, Line>();
  for (const line of await readLines(file)) before.set(line[0], line);
  const now = new Map<string, Line>();
  /** As they were before they were read: what changes after that is seen the next time. */
  const surveyed = new Map<string, Stats>();
  const { mostNew = Number.POSITIVE_INFINITY, memoryLimit = Number.POSITIVE_INFINITY, signal } = limits;
  const store = createTextStore(readText, textBudget, Math.min(mostWaiting, (memoryLimit * waitingPart) / 2));
  let changed = false;
  let fresh = 0;
  return {
    async survey(paths) {
      signal?.throwIfAborted();
      for (const [i, path] of paths.entries()) {
        if (i % pauseEvery === pauseEvery - 1) {
          await pause();
          signal?.throwIfAborted();
        }
        // Of thousands of files, asking one after the other takes a tenth of the time that asking them all at once takes.
        const found = statOf(path);
        const line = before.get(path);
        if (line && found && found.size === line[1] && found.mtimeMs === line[2]) now.set(path, line);
        else if (found) {
          surveyed.set(path, found);
          fresh += found.size;
        }
        if (fresh > mostNew * bytesPerUnit) throw new TooMuchToIndex();
      }
    },
    known(path) {
      const line = now.get(path);
      return line && { digest: line[3], length: line[4], source: line[5] };
    },
    async note(path, { digest, length, source }, text) {
      signal?.throwIfAborted();
      store.offer(path, text);
      const found = surveyed.get(path) ?? statOf(path);
      if (!found) return;
      now.set(path, [path, found.size, found.mtimeMs, digest, length, source]);
      changed = true;
    },
    stopped: () => signal?.aborted === true || fresh > mostNew * bytesPerUnit,
    textOf: (path) => store.textOf(path),
    async save() {
      if (!changed && now.size === before.size) return;
      await makeFolder(dirname(file));
      await replaceFile(file, JSON.stringify({ version, files: [...now.values()] }));
    },
  };
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The engine asks in the middle of its work, and is never refused: a file that is gone reads as empty. */
function readText(path: string): string {
  try {
    return decodeAgain(readFileSync(path));
  } catch {
    return '';
  }
}

async function readLines(file: string): Promise<readonly Line[]> {
  try {
    // Whole, and then decoded: piece by piece, a large file takes three times as long.
    const read: unknown = JSON.parse(new TextDecoder().decode(await nodeFileHost.readFile(file)));
    const held = read as { version?: unknown; files?: unknown };
    return held.version === version && Array.isArray(held.files) ? (held.files as Line[]) : [];
  } catch {
    return [];
  }
}

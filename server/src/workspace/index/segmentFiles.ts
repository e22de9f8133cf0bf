import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeSegment, type StoredSegment } from '../../engine/index.ts';
import { openPagedFile } from './pagedFile.ts';

/** How the segments of an index on disk are read. */
export interface ReadOptions {
  /**
   * Bytes of memory that the index may take, where it would take more: it is then read from disk as far as it is needed,
   * and built in parts of a size that this memory bears.
   */
  readonly pageBudget?: number;
  /** Segments in memory from an earlier opening; afterwards those that are in use now. */
  readonly held?: HeldSegments;
  /** Files are read into memory that other threads can use too (`sharedSegments`). */
  readonly shared?: boolean;
  /** See `readAhead`. */
  readonly ahead?: Promise<HeldSegments>;
}

export interface LoadedSegment extends StoredSegment {
  readonly file: string;
  readonly bytes: number;
  readonly paged: boolean;
}

/** Segments by the names of their files, which name their content. */
export type HeldSegments = Map<string, LoadedSegment>;

/** Those of the segments that another thread can be given without their being copied. */
export const sharedSegments = (held: HeldSegments): HeldSegments =>
  new Map([...held].filter(([, { segment }]) => segment.units.buffer instanceof SharedArrayBuffer));

export const listName = 'segments.json';
export const suffix = '.xzindex';

export const isSegmentFile = (name: string): boolean => name.endsWith(suffix);

/**
 * Begins to read the segments in `dir`, where they take no more than `memoryLimit` bytes, before it is known what is wanted of
 * them. Never rejects.
 */
export async function readAhead(
  dir: string,
  { memoryLimit = Number.POSITIVE_INFINITY, held, shared }: ReadOptions & { readonly memoryLimit?: number },
): Promise<HeldSegments> {
  const files = (await readList(dir)).filter((file) => !held?.has(file));
  const sizes = await Promise.all(
    files.map((file) =>
      stat(join(dir, file)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  if (sizes.reduce((sum, size) => sum + size, 0) > memoryLimit) return new Map();
  const options = shared === undefined ? {} : { shared };
  const read = await Promise.all(files.map((file) => loadSegment(dir, file, files.length, options)));
  return new Map(read.flatMap((segment) => (segment ? [[segment.file, segment]] : [])));
}

export async function loadSegments(dir: string, options: ReadOptions): Promise<LoadedSegment[]> {
  for (let attempt = 0; ; attempt++) {
    const files = await readList(dir);
    const out: LoadedSegment[] = [];
    for (const file of files) {
      const segment = await loadSegment(dir, file, files.length, options);
      if (segment) out.push(segment);
    }
    // Between the list and its files another window may have replaced both.
    if (out.length === files.length || attempt > 0 || `${files}` === `${await readList(dir)}`) return out;
  }
}

async function loadSegment(
  dir: string,
  file: string,
  among: number,
  { held, pageBudget, shared = false, ahead }: ReadOptions,
): Promise<LoadedSegment | undefined> {
  const known = held?.get(file);
  if (known?.paged === (pageBudget !== undefined)) return known;
  if (pageBudget !== undefined) return openPaged(dir, file, pageBudget / among);
  const begun = (await ahead)?.get(file);
  if (begun) return begun;
  const buffer = await readWhole(join(dir, file), shared).catch(() => undefined);
  const stored = buffer && decodeSegment(buffer, buffer.byteLength <= alwaysVerified);
  return buffer && typeof stored === 'object'
    ? { ...stored, file, bytes: buffer.byteLength, paged: false }
    : undefined;
}

export function openPaged(dir: string, file: string, budget: number): LoadedSegment | undefined {
  const opened = openPagedFile(join(dir, file), budget);
  return opened && { ...opened, file, paged: true };
}

/** Larger files are trusted as far as their header and small parts go; `removeDamaged` reads all of them. */
const alwaysVerified = 64 << 20;

async function readWhole(path: string, shared: boolean): Promise<ArrayBufferLike> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const buffer = shared ? new SharedArrayBuffer(size) : new ArrayBuffer(size);
    // The system copies in threads of its own, whatever this thread is at meanwhile; some of them must be left for what
    // else is read, which would wait for the whole index.
    let next = 0;
    const lane = async () => {
      while (next < size) {
        const from = next;
        next = Math.min(from + pieceSize, size);
        if (!(await fill(file, new Uint8Array(buffer, from, next - from), from)))
          throw new Error(`${path} is shorter than it was`);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return buffer;
  } finally {
    await file.close();
  }
}

const pieceSize = 16 << 20;
/** Pieces read at once, of the four threads that Node has for files. */
const lanes = 2;

/** Reads so many bytes of a file as there is room for; whether they are there. */
export async function fill(file: FileHandle, into: Uint8Array, position: number): Promise<boolean> {
  for (let done = 0; done < into.length; ) {
    const { bytesRead } = await file.read(into, done, into.length - done, position + done);
    if (bytesRead === 0) return false;
    done += bytesRead;
  }
  return true;
}

export async function readList(dir: string): Promise<string[]> {
  const text = await readFile(join(dir, listName), 'utf8').catch(() => '[]');
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((f) => typeof f === 'string' && isSegmentFile(f)) : [];
  } catch {
    return [];
  }
}

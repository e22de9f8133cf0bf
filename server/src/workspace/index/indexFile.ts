import { createHash } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import {
  encodedSize,
  encodeSegment,
  type IndexedDocument,
  type IndexedText,
  type IndexPlan,
  type Matcher,
  planIndex,
  type Segment,
  SegmentBuilder,
  type StoredSegment,
  segmentMatcher,
} from '../../engine/index.ts';
import { type CompanionOptions, companionFor } from '../companion/thread.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { reasonOf } from '../files/reason.ts';
import { isLeftOver, replaceFile, replaceWith } from '../files/replaceFile.ts';
import { withBuildLock } from './buildLock.ts';
import {
  isSegmentFile,
  type LoadedSegment,
  listName,
  loadSegments,
  openPaged,
  type ReadOptions,
  suffix,
} from './segmentFiles.ts';
import { sortSegment } from './sortThreads.ts';

/** A document to be found through the index. */
export interface IndexSource extends IndexedDocument {
  /** Bytes of its file; an estimate will do. */
  readonly bytes: number;
  /** Called only where the document is not in the index yet. */
  read(): Promise<IndexedText>;
}

export interface IndexOptions extends ReadOptions {
  /** From 0 to 1 while documents are indexed. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
  /** Where more bytes of documents than these would have to be indexed, rejects with `TooMuchToIndex`. */
  readonly mostNew?: number;
  /** A program that lends its threads to the sorting (`servesAsSorter`). */
  readonly program?: string;
  /** Who helps with long drafts, where the segments are shared. */
  readonly companion?: CompanionOptions;
}

/** More is to be indexed than the caller would have done here and now. */
export class TooMuchToIndex extends Error {
  override readonly name = 'TooMuchToIndex';
}

export interface OpenedIndex {
  /** Its matches name documents by `IndexSource.id`. */
  readonly matcher: Matcher;
  /** Bytes in memory and on disk. */
  readonly bytes: number;
  /** UTF-16 units of all texts that count. */
  readonly characters: number;
  /** Documents that were indexed now. */
  readonly built: number;
  /** Of these bytes, what stands for the texts themselves: their folded units, boundaries and offsets. */
  readonly textBytes: number;
  /** Files that the index consists of. */
  readonly segments: number;
  /** Whether it is read from disk as far as it is needed, instead of lying in memory. */
  readonly paged: boolean;
  /** Why what was indexed now has to be indexed again the next time: the folder cannot be written. */
  readonly unkept?: string;
}

/**
 * Opens the index in `dir` for exactly the documents wanted: uses what is there, indexes what is new or changed, and
 * writes that as one more segment. Files are never changed once written and the list of them is replaced as a whole, so
 * that several windows may share the folder. A damaged or older file is built anew. What cannot be written serves from memory;
 * rejects where it is to be read from disk, and when `signal` is aborted.
 */
export async function openIndex(
  dir: string,
  wanted: readonly IndexSource[],
  options: IndexOptions = {},
): Promise<OpenedIndex> {
  const found = await planFor(dir, wanted, options);
  if (found.plan.build.length === 0) return complete(dir, found, options);
  const bytes = found.plan.build.reduce((n, d) => n + d.bytes, 0);
  if (bytes > (options.mostNew ?? Number.POSITIVE_INFINITY)) throw new TooMuchToIndex();
  // Another window may build the same at this moment: what it leaves behind is looked at afterwards.
  const work = async () => complete(dir, await planFor(dir, wanted, options), options);
  return withBuildLock(dir, work, options.signal);
}

interface Planned {
  readonly loaded: readonly LoadedSegment[];
  readonly plan: IndexPlan<IndexSource>;
}

async function planFor(dir: string, wanted: readonly IndexSource[], options: IndexOptions): Promise<Planned> {
  const loaded = await loadSegments(dir, options);
  return { loaded, plan: planIndex(wanted, loaded, partBytes(options)) };
}

/** What one part of an index that is built in parts takes on disk: building it takes nearly three times as much memory. */
const partBytes = ({ pageBudget }: IndexOptions): number =>
  pageBudget === undefined ? Number.POSITIVE_INFINITY : pageBudget / 3;

/** A document's text in UTF-8 takes about as many bytes as its index. */
function* inParts(documents: readonly IndexSource[], most: number): Generator<IndexSource[]> {
  let part: IndexSource[] = [];
  let bytes = 0;
  for (const document of documents) {
    if (part.length > 0 && bytes + document.bytes > most) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(document);
    bytes += document.bytes;
  }
  if (part.length > 0) yield part;
}

/** Builds what is missing, writes it, and puts the index together. */
async function complete(dir: string, { loaded, plan }: Planned, options: IndexOptions): Promise<OpenedIndex> {
  const segments = plan.keep.map(({ segment, alive }) => ({ ...loaded[segment]!, alive }));
  const parts = [...inParts(plan.build, partBytes(options))];
  let unkept: string | undefined;
  for (const [i, part] of parts.entries()) {
    const onProgress = (done: number) => options.onProgress?.((i + done) / parts.length);
    const built = await buildSegment(part, { ...options, onProgress });
    const written = await writeSegment(dir, built).catch((error: unknown) => {
      if (options.pageBudget !== undefined) throw error;
      unkept = reasonOf(error);
      return { file: unwritten, bytes: encodedSize(encodeSegment(built)) };
    });
    const alive = part.map(() => true);
    const opened =
      options.pageBudget === undefined
        ? { ...built, ...written, paged: false }
        : openPaged(dir, written.file, options.pageBudget / (segments.length + parts.length - i));
    if (!opened) throw new Error(`${written.file} cannot be read`);
    segments.push({ ...opened, alive });
  }
  const onDisk = segments.filter(({ file }) => file !== unwritten);
  const files = onDisk.map((s) => s.file);
  if (plan.build.length > 0 || files.length !== loaded.length)
    await writeList(dir, files).catch((error: unknown) => {
      unkept ??= reasonOf(error);
    });
  options.held?.clear();
  for (const { alive: _, ...segment } of onDisk) options.held?.set(segment.file, segment);
  // Asked for each run that is found: an array is sooner there than thousands of objects.
  const names = segments.map(({ documents, alive }) =>
    documents.map(({ id }, d) => (alive[d] ? id : undefined)),
  );
  const inOrder = segments.map((s) => s.segment);
  const companion = options.companion && companionFor(inOrder, options.companion);
  return {
    matcher: segmentMatcher(inOrder, (s, d) => names[s]![d], { companion }),
    bytes: segments.reduce((n, s) => n + s.bytes, 0),
    characters: segments.reduce((n, s) => n + charactersOf(s), 0),
    built: plan.build.length,
    textBytes: segments.reduce((n, s) => n + textBytesOf(s.segment), 0),
    segments: segments.length,
    paged: segments.some((s) => s.paged),
    ...(unkept !== undefined && { unkept }),
  };
}

/** Stands for the name of a file that could not be written. */
const unwritten = '';

const textBytesOf = ({ units, boundaries, contentBits, checkpoints }: Segment): number =>
  units.byteLength + boundaries.byteLength + contentBits.byteLength + checkpoints.byteLength;

const charactersOf = ({ segment, alive }: LoadedSegment & { readonly alive: readonly boolean[] }): number =>
  alive.reduce((n, is, d) => (is ? n + segment.textStarts[d + 1]! - segment.textStarts[d]! : n), 0);

/** Indexes documents in slices, so that whatever else this thread has to do is done in between. */
async function buildSegment(wanted: readonly IndexSource[], options: IndexOptions): Promise<StoredSegment> {
  const total = wanted.reduce((n, d) => n + d.bytes, 0);
  const builder = new SegmentBuilder(
    Math.ceil(total / 2) + wanted.length,
    options.program !== undefined || options.shared === true,
  );
  let read = 0;
  let paused = 0;
  for (const document of wanted) {
    if (read - paused >= sliceBytes) {
      paused = read;
      await pause();
    }
    options.signal?.throwIfAborted();
    builder.add(await document.read());
    read += document.bytes;
    options.onProgress?.((readingPart * read) / Math.max(1, total));
  }
  const segment = builder.arrange();
  await sortSegment(segment, {
    ...options,
    onProgress: (done) => options.onProgress?.(readingPart + (1 - readingPart) * done),
  });
  options.onProgress?.(1);
  return { segment, documents: wanted.map(({ id, digest }) => ({ id, digest })) };
}

const readingPart = 0.3;
/** Bytes of texts laid out between two pauses. */
const sliceBytes = 1 << 20;

const writeSize = 64 << 20;

async function writeSegment(dir: string, stored: StoredSegment): Promise<{ file: string; bytes: number }> {
  await makeFolder(dir);
  const pieces = encodeSegment(stored);
  // The header holds the checksums of all that follows, so its hash names the content.
  const name = createHash('sha256').update(pieces[0]!).digest('hex').slice(0, 24) + suffix;
  await replaceWith(join(dir, name), async (temporary) => {
    const file = await open(temporary, 'w');
    try {
      for (const piece of pieces)
        for (let at = 0; at < piece.length; ) {
          const { bytesWritten } = await file.write(piece, at, Math.min(writeSize, piece.length - at));
          at += bytesWritten;
        }
    } finally {
      await file.close();
    }
  });
  return { file: name, bytes: encodedSize(pieces) };
}

/** Replaces the list of segments, and removes what no list has named for a while: another window may be reading it. */
async function writeList(dir: string, files: readonly string[]): Promise<void> {
  await makeFolder(dir);
  await replaceFile(join(dir, listName), JSON.stringify(files));
  for (const name of await readdir(dir)) {
    if (files.includes(name) || !(isSegmentFile(name) || isLeftOver(name))) continue;
    const path = join(dir, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > unusedFor) await rm(path, { force: true }).catch(() => undefined);
  }
}

const unusedFor = 60 * 60 * 1000;

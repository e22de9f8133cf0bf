import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import {
  type Corpus,
  createCorpus,
  digestOf,
  type EditionParts,
  estimatedIndexBytes,
  matcherText,
} from '../../engine/index.ts';
import type { CompanionOptions } from '../companion/thread.ts';
import { openCatalog } from '../corpus/catalog.ts';
import { type LoadedCorpus, loadTexts, memoryCorpus } from '../corpus/corpusLoader.ts';
import type { CorpusProblem } from '../corpus/corpusProblem.ts';
import type { FileHost } from '../files/host.ts';
import { absolute, fileUri } from '../files/paths.ts';
import { reasonOf } from '../files/reason.ts';
import { roomFor } from '../index/diskRoom.ts';
import { hasHugePagesForAll } from '../index/hugePages.ts';
import { type IndexSource, type OpenedIndex, openIndex, TooMuchToIndex } from '../index/indexFile.ts';
import { leastForPages, notBounded, pagesPart, tooLarge } from '../index/memoryLimit.ts';
import { type HeldSegments, isSegmentFile, readAhead } from '../index/segmentFiles.ts';

export interface IndexedCorpusOptions {
  /** Folder in which the index is kept; made where it is not there. */
  readonly indexDir: string;
  /** Folders of the workspace: a file of the user's own formulas in them is read too. */
  readonly workspaces?: readonly string[];
  /** See `LoadOptions`. */
  readonly prebuilt?: string | undefined;
  /** Smaller corpora (UTF-16 units) are indexed in memory each time: that is faster than reading a file. */
  readonly smallest?: number;
  /**
   * Bytes of memory that the index may take; a larger one is read from disk as it is needed. Folders that fit neither way
   * are left out and reported. Default: no limit.
   */
  readonly memoryLimit?: number;
  /** UTF-16 units to be read and indexed here and now, above which this rejects with `TooMuchToIndex`. */
  readonly mostNew?: number;
  /** See `IndexOptions`. */
  readonly program?: string;
  /** See `IndexOptions`. */
  readonly held?: HeldSegments;
  readonly companion?: CompanionOptions;
  readonly shared?: boolean;
  /** From 0 to 1 while texts are indexed. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

export interface IndexedCorpus extends LoadedCorpus {
  /** What is known of the index; nothing where the corpus is too small for one on disk, or none could be made. */
  readonly index?: Omit<OpenedIndex, 'matcher' | 'unkept'>;
  /** Why a corpus that is large enough for an index on disk has none, or will have to be read and indexed again. */
  readonly unkept?: string;
}

/** Where an index kept on disk begins to pay, in UTF-16 units. */
const worthKeeping = 250_000;

/**
 * As `loadCorpus`, with the index of a large corpus kept on disk: only what is new or changed is indexed again. Rejects
 * when `signal` is aborted, and where more is new than `mostNew`.
 */
export async function loadIndexedCorpus(
  dirs: readonly string[],
  files: FileHost,
  options: IndexedCorpusOptions,
): Promise<IndexedCorpus> {
  const ahead = readAhead(options.indexDir, options);
  const catalog = await openCatalog(join(options.indexDir, 'catalog.json'), options);
  const texts = await loadTexts(dirs, files, options.workspaces, catalog);
  await pause();
  const { parts, unfit, pageBudget } = await fitting(dirs, texts.parts, options);
  const { derived = [], folders = [] } = texts;
  const problems = [...texts.problems, ...unfit];
  let made: Corpus | undefined;
  const inMemory = (): Corpus => (made ??= memoryCorpus(parts, { derived, folders }, options.prebuilt));
  const characters = parts.reduce((sum, part) => sum + lengthOf(part), 0);
  if (characters < (options.smallest ?? worthKeeping)) return { corpus: inMemory(), problems };
  try {
    const { unkept: notWritten, ...index } = await openIndex(
      options.indexDir,
      parts.map((part) => indexSource(part, inMemory)),
      {
        ...options,
        ahead,
        ...(pageBudget !== undefined && { pageBudget }),
        ...(options.mostNew !== undefined && { mostNew: options.mostNew * bytesPerUnit }),
      },
    );
    const unkept = notWritten ?? (await catalog.save().then(() => undefined, reasonOf));
    await pause();
    const corpus = createCorpus(parts, { matcher: () => index.matcher, derived, folders });
    return { corpus, problems, index, ...(unkept !== undefined && { unkept }) };
  } catch (error) {
    if (options.signal?.aborted || error instanceof TooMuchToIndex) throw error;
    return { corpus: inMemory(), problems, unkept: reasonOf(error) };
  }
}

interface Fitting {
  readonly parts: readonly EditionParts[];
  /** What is to be said of the folders that were left out, or take more than they should. */
  readonly unfit: readonly CorpusProblem[];
  /** Where their index is read from disk as it is needed: bytes of it that are held in memory. */
  readonly pageBudget?: number;
}

/** The texts whose index fits into memory; where that is too little for all, those whose index fits on the disk. */
async function fitting(
  dirs: readonly string[],
  parts: readonly EditionParts[],
  { memoryLimit = Number.POSITIVE_INFINITY, indexDir }: IndexedCorpusOptions,
): Promise<Fitting> {
  const needed = estimatedIndexBytes(parts.reduce((sum, part) => sum + lengthOf(part), 0));
  if (needed <= memoryLimit) return { parts, unfit: [] };
  if (memoryLimit < leastForPages(parts.length)) return foldersWithin('memory', dirs, parts, memoryLimit);
  const room = await roomFor(indexDir, isSegmentFile);
  const pageBudget = memoryLimit * pagesPart;
  const fit = needed <= room ? { parts, unfit: [] } : foldersWithin('disk', dirs, parts, room);
  if (!hasHugePagesForAll()) return { ...fit, pageBudget };
  const message = notBounded(indexDir, Math.min(needed, room), memoryLimit);
  return { ...fit, unfit: [...fit.unfit, { path: indexDir, severity: 'warning', message }], pageBudget };
}

/** Takes folder by folder in their order, as far as their index takes no more than `limit` bytes together. */
function foldersWithin(
  of: 'memory' | 'disk',
  dirs: readonly string[],
  parts: readonly EditionParts[],
  limit: number,
): Fitting {
  const roots = dirs.map((dir) => fileUri(absolute(dir)).replace(/\/$/, ''));
  const folderOf = ({ uri }: EditionParts): number =>
    roots.findIndex((root) => uri === root || uri.startsWith(`${root}/`));
  const sizes = roots.map(() => 0);
  for (const part of parts) sizes[folderOf(part)]! += lengthOf(part);
  const left = new Set<number>();
  const unfit: CorpusProblem[] = [];
  let taken = 0;
  for (const [i, size] of sizes.entries()) {
    const path = dirs[i]!;
    if (estimatedIndexBytes(taken + size) <= limit) taken += size;
    else {
      left.add(i);
      const whole = estimatedIndexBytes(size);
      const needed = of === 'disk' ? whole : Math.min(whole, leastForPages(parts.length));
      const message = tooLarge(of, path, size, needed, limit);
      unfit.push({ path, severity: 'error', message });
    }
  }
  return { parts: parts.filter((part) => !left.has(folderOf(part))), unfit };
}

const lengthOf = (part: EditionParts): number => part.length ?? part.text.length;

/** Of Chinese in UTF-8. */
const bytesPerUnit = 3;

function indexSource(part: EditionParts, corpus: () => Corpus): IndexSource {
  const { id } = part.source;
  return {
    id,
    digest: part.digest ?? digestOf([part.text]),
    bytes: lengthOf(part) * bytesPerUnit,
    read: async () => {
      const edition = corpus().edition(id);
      return edition ? matcherText(edition) : { text: part.text, lacunae: [], paragraphStarts: [0] };
    },
  };
}

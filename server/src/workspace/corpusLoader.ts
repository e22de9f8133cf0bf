import { posix, resolve } from 'node:path';
import { type Corpus, type CreateCorpusOptions, createCorpus, type EditionParts } from '../engine/index.ts';
import type { LoadedTexts } from './corpusFile.ts';
import { readBareFolder } from './corpusFolder.ts';
import { readManifestFolder } from './corpusManifest.ts';
import { type CorpusProblem, problemAt } from './corpusProblem.ts';
import type { FileHost } from './host.ts';

export interface LoadedCorpus {
  readonly corpus: Corpus;
  readonly problems: readonly CorpusProblem[];
}

/**
 * Reads corpora from folders: each with a `manifest.json`, or simply a folder of texts whose first line is the title.
 * What cannot be used is left out and reported, once each; never rejects.
 */
export async function loadCorpus(
  dirs: readonly string[],
  files: FileHost,
  options: CreateCorpusOptions = {},
): Promise<LoadedCorpus> {
  const { parts, problems } = await loadTexts(dirs, files);
  return { corpus: createCorpus(parts, options), problems };
}

/** The texts alone, in the order in which they count: of two sources with one id the first is used. */
export async function loadTexts(dirs: readonly string[], files: FileHost): Promise<LoadedTexts> {
  const parts: EditionParts[] = [];
  const problems: CorpusProblem[] = [];
  const seen = new Map<string, EditionParts>();
  for (const dir of dirs) {
    const read = await readFolder(absolute(dir), files).catch((error: unknown) => ({
      parts: [],
      problems: [problemAt(dir, 'fileUnreadable', { detail: String(error) })],
    }));
    problems.push(...read.problems);
    for (const part of read.parts) {
      const { id } = part.source;
      const earlier = seen.get(id);
      if (!earlier) {
        seen.set(id, part);
        parts.push(part);
      } else if (earlier.uri !== part.uri) {
        problems.push(problemAt(part.uri, 'duplicateId', { id }, 'warning'));
      }
    }
  }
  return { parts, problems };
}

async function readFolder(dir: string, files: FileHost): Promise<LoadedTexts> {
  const found = await files.stat(dir);
  if (!found) return { parts: [], problems: [problemAt(dir, 'folderMissing')] };
  if (await files.stat(posix.join(dir, 'manifest.json'))) return readManifestFolder(dir, files);
  return readBareFolder(dir, files);
}

/** A path in the form that the rest works with: absolute, forward slashes. */
const absolute = (dir: string): string => resolve(dir).replaceAll('\\', '/');

import { createHash } from 'node:crypto';
import type { Derived, EditionParts } from '../../engine/index.ts';
import type { FileHost } from '../files/host.ts';
import { reasonOf } from '../files/reason.ts';
import { decodeText } from '../files/textFile.ts';
import { type CorpusProblem, problemAt } from './corpusProblem.ts';

/** What was found in folders. */
export interface LoadedTexts {
  readonly parts: readonly EditionParts[];
  readonly problems: readonly CorpusProblem[];
  /** Reviewed formulas and superseded wording found beside the texts. */
  readonly derived?: readonly Derived[];
  /** URIs of the folders, or of the files, that were read. */
  readonly folders?: readonly string[];
}

export interface CorpusText {
  readonly text: string;
  readonly sha256: string;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads one text of a corpus; with `expected`, only if its sha256 is that. */
export async function readCorpusText(
  path: string,
  files: FileHost,
  expected?: { readonly sha256: string; readonly changed: `${'file' | 'apparatus' | 'witness'}Changed` },
): Promise<CorpusText | CorpusProblem> {
  const read = await readBytes(path, files);
  if (!(read instanceof Uint8Array)) return read;
  const sha256 = sha256Of(read);
  if (expected && expected.sha256 !== sha256) return problemAt(path, expected.changed);
  const { text, problem } = decodeText(read);
  if (problem === 'binary') return problemAt(path, 'fileBinary');
  if (problem === 'damaged') return problemAt(path, 'fileDamaged');
  if (problem === 'empty') return problemAt(path, 'fileEmpty', {}, 'warning');
  return { text, sha256 };
}

/** @param missing what is said where there is no such file */
export async function readBytes(
  path: string,
  files: FileHost,
  missing = 'fileMissing',
): Promise<Uint8Array | CorpusProblem> {
  try {
    return await files.readFile(path);
  } catch (error) {
    const found = await files.stat(path).catch(() => undefined);
    return found ? problemAt(path, 'fileUnreadable', { detail: reasonOf(error) }) : problemAt(path, missing);
  }
}

export const isProblem = (value: object): value is CorpusProblem => 'severity' in value && 'message' in value;

import { readFileSync } from 'node:fs';
import {
  buildSegment,
  type Corpus,
  decodeSegment,
  type EditionParts,
  encodeSegment,
  type Matcher,
  matcherText,
  type StoredSegment,
  segmentMatcher,
} from '../../engine/index.ts';

/** The name of the file, in the program's folder. */
export const prebuiltName = 'corpus.xzindex';

/**
 * The matcher of exactly these texts, from a file that was made when the product was built; undefined where there is
 * none, where it is damaged, or where a text has changed since.
 */
export function prebuiltMatcher(path: string, parts: readonly EditionParts[]): Matcher | undefined {
  const stored = readSegment(path);
  if (stored?.documents.length !== parts.length) return undefined;
  const { documents, segment } = stored;
  const same = parts.every(
    ({ source, digest }, i) => source.id === documents[i]!.id && digest === documents[i]!.digest,
  );
  return same ? segmentMatcher([segment], (_, document) => documents[document]!.id) : undefined;
}

/** What such a file holds for the texts of a corpus. */
export function prebuiltFile(parts: readonly EditionParts[], corpus: Corpus): Uint8Array {
  const segment = buildSegment(parts.map(({ source }) => matcherText(corpus.edition(source.id)!)));
  const documents = parts.map(({ source, digest = '' }) => ({ id: source.id, digest }));
  return Buffer.concat(encodeSegment({ segment, documents }));
}

function readSegment(path: string): StoredSegment | undefined {
  try {
    const bytes = readFileSync(path);
    const stored = decodeSegment(new Uint8Array(bytes).buffer);
    return typeof stored === 'string' ? undefined : stored;
  } catch {
    return undefined;
  }
}

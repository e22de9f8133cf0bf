import { checksum } from './checksum.ts';
import type { Segment } from './segment.ts';

/** A document of a segment as its file names it. */
export interface IndexedDocument {
  readonly id: string;
  /** Changes whenever the text does; the sha256 of its file. */
  readonly digest: string;
}

export interface StoredSegment {
  readonly segment: Segment;
  readonly documents: readonly IndexedDocument[];
}

/** Why bytes are no index that this version can use. */
export type IndexProblem = 'notAnIndex' | 'otherVersion' | 'otherByteOrder' | 'damaged';

/**
 * The file of a segment: a header of 32-bit words, then the arrays of the segment as they lie in memory, each on a
 * multiple of 8 bytes. Words 0–6: magic, byte order, version, k, step, hash bits, checksum of the header (with this
 * word 0). Then for each array: start in units of 8 bytes, length in bytes (two words), checksum.
 */
const magic = 0x31495a58;
const byteOrder = 0x01020304;
/** Raised whenever folding, hashing or layout changes: older files are then built anew. */
export const indexVersion = 1;
const fixedWords = 8;
const wordsPerArray = 4;

const layout = [
  ['units', Uint16Array],
  ['suffixes', Uint32Array],
  ['buckets', Uint32Array],
  ['documentStarts', Uint32Array],
  ['textStarts', Uint32Array],
  ['contentBits', Uint32Array],
  ['checkpoints', Uint32Array],
  ['boundaries', Uint8Array],
  ['lacunae', Uint32Array],
] as const;
/** Bytes of the head of a segment's file. */
export const headerBytes = align8((fixedWords + (layout.length + 1) * wordsPerArray) * 4);

function align8(n: number): number {
  return Math.ceil(n / 8) * 8;
}

/** The bytes of a segment's file, in pieces to be written one after another. The same segment gives the same bytes. */
export function encodeSegment({ segment, documents }: StoredSegment): Uint8Array[] {
  const names = utf16(JSON.stringify(documents.map(({ id, digest }) => [id, digest])));
  const arrays = [...layout.map(([name]) => segment[name]), names];
  const header = new Uint32Array(headerBytes / 4);
  header.set([magic, byteOrder, indexVersion, segment.k, segment.step, segment.hashBits, 0]);
  const pieces: Uint8Array[] = [];
  let at = headerBytes;
  arrays.forEach((array, i) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    header.set(
      [at / 8, bytes.length >>> 0, Math.floor(bytes.length / 2 ** 32), checksum(bytes)],
      fixedWords + i * wordsPerArray,
    );
    pieces.push(bytes);
    const padded = align8(bytes.length);
    if (padded > bytes.length) pieces.push(new Uint8Array(padded - bytes.length));
    at += padded;
  });
  header[6] = checksum(new Uint8Array(header.buffer));
  return [new Uint8Array(header.buffer), ...pieces];
}

/** Where an array lies in the file of a segment, in bytes. */
export interface StoredPiece {
  readonly start: number;
  readonly length: number;
  readonly checksum: number;
}

type ArrayType = new (buffer: ArrayBufferLike, at: number, length: number) => ArrayBufferView;
export type SegmentArray = (typeof layout)[number][0];

/** What the head of a segment's file says. */
export interface SegmentHeader {
  readonly k: number;
  readonly step: number;
  readonly hashBits: number;
  readonly pieces: Readonly<Record<SegmentArray | 'names', StoredPiece>>;
}

/** Reads the first `headerBytes` of a segment's file of `size` bytes. */
export function readHeader(head: ArrayBufferLike, size: number): SegmentHeader | IndexProblem {
  if (size < headerBytes) return 'notAnIndex';
  const header = new Uint32Array(head, 0, headerBytes / 4);
  if (header[0] !== magic) return 'notAnIndex';
  if (header[1] !== byteOrder) return 'otherByteOrder';
  if (header[2] !== indexVersion) return 'otherVersion';
  const copy = header.slice();
  copy[6] = 0;
  if (checksum(new Uint8Array(copy.buffer)) !== header[6]) return 'damaged';
  const pieces: Record<string, StoredPiece> = {};
  for (let i = 0; i <= layout.length; i++) {
    const at = fixedWords + i * wordsPerArray;
    const start = header[at]! * 8;
    const length = header[at + 1]! + header[at + 2]! * 2 ** 32;
    if (start + length > size) return 'damaged';
    pieces[layout[i]?.[0] ?? 'names'] = { start, length, checksum: header[at + 3]! };
  }
  return {
    k: header[3]!,
    step: header[4]!,
    hashBits: header[5]!,
    pieces: pieces as Record<SegmentArray | 'names', StoredPiece>,
  };
}

/**
 * Reads a segment from the bytes of its file, which it goes on using. `verify` reads all of them to compare checksums;
 * without it only the header and what is small are checked.
 */
export function decodeSegment(buffer: ArrayBufferLike, verify = true): StoredSegment | IndexProblem {
  const header = readHeader(buffer, buffer.byteLength);
  if (typeof header === 'string') return header;
  const { k, step, hashBits, pieces } = header;
  for (const piece of Object.values(pieces))
    if (
      (verify || piece.length < alwaysVerified) &&
      !isWhole(new Uint8Array(buffer, piece.start, piece.length), piece)
    )
      return 'damaged';
  const arrays = Object.fromEntries(
    layout.map(([name, type]) => {
      const { start, length } = pieces[name];
      return [name, new (type as ArrayType)(buffer, start, length / type.BYTES_PER_ELEMENT)];
    }),
  ) as unknown as Pick<Segment, SegmentArray>;
  const documents = readDocuments(new Uint16Array(buffer, pieces.names.start, pieces.names.length / 2));
  if (!documents || documents.length !== arrays.documentStarts.length - 1) return 'damaged';
  return { segment: { k, step, hashBits, ...arrays }, documents };
}

/** Whether the bytes of a piece are those that were written. */
export const isWhole = (bytes: Uint8Array, piece: StoredPiece): boolean => checksum(bytes) === piece.checksum;

const alwaysVerified = 1 << 20;

/** Bytes of the file that `encodeSegment` makes. */
export const encodedSize = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((n, p) => n + p.length, 0);

export function readDocuments(names: Uint16Array): IndexedDocument[] | undefined {
  let text = '';
  // Spread, they would be taken one by one.
  for (let i = 0; i < names.length; i += 4096)
    text += String.fromCharCode.apply(null, names.subarray(i, i + 4096) as unknown as number[]);
  try {
    const list = JSON.parse(text) as [string, string][];
    return list.map(([id, digest]) => ({ id, digest }));
  } catch {
    return undefined;
  }
}

function utf16(text: string): Uint16Array {
  const out = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) out[i] = text.charCodeAt(i);
  return out;
}

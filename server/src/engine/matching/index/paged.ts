import {
  headerBytes,
  type IndexProblem,
  isWhole,
  readDocuments,
  readHeader,
  type SegmentHeader,
  type StoredPiece,
  type StoredSegment,
} from './encoding.ts';
import type { Segment, SegmentPages } from './segment.ts';

/** How a segment's file is read. */
export interface Paging {
  readonly source: PageSource;
  /** About how many bytes of the large arrays are held at a time, beside what one step of an analysis needs. */
  readonly budget: number;
  readonly pageSize: number;
}

/** Where a segment's file is read from. */
export interface PageSource {
  /** Fills `into` with the bytes of the file from `position` on. What cannot be read stays as it is. */
  read(position: number, into: Uint8Array): void;
  /** Frees memory that nobody looks at any longer; without it that is left to the garbage collector. */
  free?(buffer: ArrayBuffer): void;
}

type Elements = Uint8Array | Uint16Array | Uint32Array;

/** Bytes that are read together, where nothing else is said. */
const usualPageSize = 1 << 12;

/**
 * An array of a file that is read page by page. Until then it is zeros that nobody has touched, which cost the system
 * address space and no memory.
 */
class LazyArray<T extends Elements> {
  array: T;
  readonly #piece: StoredPiece;
  readonly #make: (buffer: ArrayBuffer) => T;
  readonly #source: PageSource;
  readonly #pageSize: number;
  #there: Uint8Array;

  constructor(piece: StoredPiece, make: (buffer: ArrayBuffer) => T, { source, pageSize }: Paging) {
    this.#piece = piece;
    this.#make = make;
    this.#source = source;
    this.#pageSize = pageSize;
    this.array = make(untouched(piece.length));
    this.#there = new Uint8Array(Math.floor(piece.length / pageSize) + 1);
  }

  /** Sees to it that the elements from `from` to before `to` are there; returns how many bytes were read for it. */
  need(from: number, to: number): number {
    const { array } = this;
    const pageSize = this.#pageSize;
    const first = Math.floor((Math.max(0, from) * array.BYTES_PER_ELEMENT) / pageSize);
    const last = Math.floor((Math.min(array.length, to) * array.BYTES_PER_ELEMENT - 1) / pageSize);
    let bytes = 0;
    for (let page = first; page <= last; page++)
      if (this.#there[page] === 0) bytes += this.#fetch(page, last);
    return bytes;
  }

  /** Reads the pages from `page` to `last` as far as none of them is there. */
  #fetch(page: number, last: number): number {
    const pageSize = this.#pageSize;
    let end = page;
    while (end <= last && this.#there[end] === 0) this.#there[end++] = 1;
    const start = page * pageSize;
    const length = Math.min(this.#piece.length, end * pageSize) - start;
    this.#source.read(this.#piece.start + start, new Uint8Array(this.array.buffer, start, length));
    return length;
  }

  drop(): void {
    this.#source.free?.(this.array.buffer as ArrayBuffer);
    this.array = this.#make(untouched(this.#piece.length));
    this.#there.fill(0);
  }
}

/**
 * Zeros that cost address space and no memory until they are touched, and then only the system's smallest pages: a buffer that
 * might be resized is the system's own, where another one comes from malloc, which may have been told to take huge pages
 * (see `serverStart` of the client).
 */
const untouched = (bytes: number): ArrayBuffer =>
  new (ArrayBuffer as Resizable)(bytes, { maxByteLength: bytes });

type Resizable = new (bytes: number, options: { readonly maxByteLength: number }) => ArrayBuffer;

/** A segment that is read page by page. */
class PagedSegment implements Segment, SegmentPages {
  readonly k: number;
  readonly step: number;
  readonly hashBits: number;
  units!: Uint16Array;
  boundaries!: Uint8Array;
  suffixes!: Uint32Array;
  buckets!: Uint32Array;
  contentBits!: Uint32Array;
  checkpoints!: Uint32Array;
  readonly documentStarts: Uint32Array;
  readonly textStarts: Uint32Array;
  readonly lacunae: Uint32Array;
  readonly pages: SegmentPages = this;
  readonly #lazy: ReturnType<typeof lazyArrays>;
  readonly #budget: number;
  #resident = 0;

  constructor(
    { k, step, hashBits, pieces }: SegmentHeader,
    whole: Pick<Segment, 'documentStarts' | 'textStarts' | 'lacunae'>,
    paging: Paging,
  ) {
    this.k = k;
    this.step = step;
    this.hashBits = hashBits;
    this.documentStarts = whole.documentStarts;
    this.textStarts = whole.textStarts;
    this.lacunae = whole.lacunae;
    this.#lazy = lazyArrays(pieces, paging);
    this.#budget = paging.budget;
    this.#show();
  }

  needUnits(from: number, to: number): void {
    const { units, boundaries } = this.#lazy;
    this.#resident += units.need(from, to) + boundaries.need(from >> 2, (to >> 2) + 1);
  }

  needSuffixes(from: number, to: number): void {
    this.#resident += this.#lazy.suffixes.need(from, to);
  }

  needBuckets(from: number, to: number): void {
    this.#resident += this.#lazy.buckets.need(from, to);
  }

  needOffset(unit: number): void {
    const { checkpoints, contentBits } = this.#lazy;
    const block = unit >> 6;
    this.#resident += checkpoints.need(block, block + 2);
    const end = this.checkpoints[block + 1] ?? this.textStarts.at(-1)!;
    this.#resident += contentBits.need(this.checkpoints[block]! >>> 5, (end >>> 5) + 1);
  }

  settle(): void {
    if (this.#resident <= this.#budget) return;
    for (const array of Object.values(this.#lazy)) array.drop();
    this.#resident = 0;
    this.#show();
  }

  #show(): void {
    const { units, boundaries, suffixes, buckets, contentBits, checkpoints } = this.#lazy;
    this.units = units.array;
    this.boundaries = boundaries.array;
    this.suffixes = suffixes.array;
    this.buckets = buckets.array;
    this.contentBits = contentBits.array;
    this.checkpoints = checkpoints.array;
  }
}

function lazyArrays(pieces: SegmentHeader['pieces'], paging: Paging) {
  const words = (piece: StoredPiece) => new LazyArray(piece, (buffer) => new Uint32Array(buffer), paging);
  return {
    units: new LazyArray(pieces.units, (buffer) => new Uint16Array(buffer), paging),
    boundaries: new LazyArray(pieces.boundaries, (buffer) => new Uint8Array(buffer), paging),
    suffixes: words(pieces.suffixes),
    buckets: words(pieces.buckets),
    contentBits: words(pieces.contentBits),
    checkpoints: words(pieces.checkpoints),
  };
}

/**
 * Opens a segment's file of `size` bytes, which must not change, without reading more of it than what names its
 * documents. See `Paging` for the rest.
 */
export function openPagedSegment(
  size: number,
  source: PageSource,
  budget: number,
  pageSize = usualPageSize,
): StoredSegment | IndexProblem {
  const head = new ArrayBuffer(headerBytes);
  source.read(0, new Uint8Array(head));
  const header = readHeader(head, size);
  if (typeof header === 'string') return header;
  const [documentStarts, textStarts, lacunae, names] = (
    ['documentStarts', 'textStarts', 'lacunae', 'names'] as const
  ).map((name) => {
    const piece = header.pieces[name];
    const bytes = new Uint8Array(piece.length);
    source.read(piece.start, bytes);
    return isWhole(bytes, piece) ? bytes.buffer : undefined;
  });
  if (!documentStarts || !textStarts || !lacunae || !names) return 'damaged';
  const documents = readDocuments(new Uint16Array(names));
  const whole = {
    documentStarts: new Uint32Array(documentStarts),
    textStarts: new Uint32Array(textStarts),
    lacunae: new Uint32Array(lacunae),
  };
  if (!documents || documents.length !== whole.documentStarts.length - 1) return 'damaged';
  return { segment: new PagedSegment(header, whole, { source, budget, pageSize }), documents };
}

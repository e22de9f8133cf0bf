import { foldUnit } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { boundaryOfMark } from '../boundary.ts';
import {
  bucketOf,
  hashUnits,
  lacunaUnit,
  leavingFactor,
  rollHash,
  type Segment,
  separator,
} from './segment.ts';
import { sortSuffixes } from './sort.ts';

export interface IndexedText {
  readonly text: string;
  /** Spans of the mark 〔缺文〕 in `text`, ascending. */
  readonly lacunae: readonly Span[];
  /** UTF-16 offsets where logical paragraphs begin, ascending. */
  readonly paragraphStarts: readonly number[];
}

/** Sampling by size: short sentences of small corpora are found with several edits, large corpora stay within memory. */
export function samplingFor(characters: number): { k: number; step: number } {
  if (characters < 300_000) return { k: 4, step: 1 };
  if (characters < 5_000_000) return { k: 5, step: 1 };
  if (characters < 50_000_000) return { k: 5, step: 2 };
  return { k: 7, step: 4 };
}

/** Indexes documents in the order given. Linear apart from sorting; the same input gives the same bytes. */
export function buildSegment(
  texts: readonly IndexedText[],
  sampling = samplingFor(texts.reduce((n, t) => n + t.text.length, 0)),
): Segment {
  const { k, step } = sampling;
  const stream = layOut(texts);
  const { units } = stream;
  const sampled = Math.ceil(units.length / step);
  const hashBits = Math.max(8, Math.min(24, Math.round(Math.log2(sampled + 1)) - 1));
  const buckets = new Uint32Array(2 ** hashBits + 1);
  eachSample(stream, k, step, (_, h) => buckets[bucketOf(h, hashBits) + 1]!++);
  for (let i = 1; i < buckets.length; i++) buckets[i]! += buckets[i - 1]!;
  const suffixes = new Uint32Array(buckets[buckets.length - 1]!);
  const next = buckets.slice(0, -1);
  eachSample(stream, k, step, (at, h) => {
    suffixes[next[bucketOf(h, hashBits)]!++] = at;
  });
  for (let b = 0; b + 1 < buckets.length; b++) {
    const from = buckets[b]!;
    const to = buckets[b + 1]!;
    if (to - from > 1) sortSuffixes(units, suffixes, from, to);
  }
  return { k, step, hashBits, suffixes, buckets, ...stream };
}

type Stream = Omit<Segment, 'k' | 'step' | 'hashBits' | 'suffixes' | 'buckets'>;

/** The content of all documents in one stream, with what leads back to the texts. */
function layOut(texts: readonly IndexedText[]): Stream {
  const total = texts.reduce((n, t) => n + t.text.length, 0);
  const all = new Uint16Array(total + texts.length + 1);
  const contentBits = new Uint32Array((total >>> 5) + 2);
  const boundaries = new Uint8Array((all.length >> 2) + 1);
  const checkpoints = new Uint32Array((all.length >> 6) + 1);
  const documentStarts = new Uint32Array(texts.length + 1);
  const textStarts = new Uint32Array(texts.length + 1);
  const lacunae: number[] = [];
  let n = 0;
  let bit = 0;
  const put = (unit: number, boundary: number) => {
    if ((n & 63) === 0) checkpoints[n >> 6] = bit;
    boundaries[n >> 2]! |= boundary << ((n & 3) << 1);
    all[n++] = unit;
  };
  put(separator, 3);
  texts.forEach(({ text, lacunae: gaps, paragraphStarts }, d) => {
    documentStarts[d] = n;
    textStarts[d] = bit;
    const base = bit;
    let boundary = 3;
    let gap = 0;
    let paragraph = 0;
    for (let i = 0; i < text.length; i++) {
      while (paragraphStarts[paragraph]! <= i) {
        boundary = 3;
        paragraph++;
      }
      const hole = gaps[gap];
      const inHole = hole !== undefined && i >= hole.start;
      const unit = text.charCodeAt(i);
      const folded = inHole ? lacunaUnit : foldUnit(unit);
      if (folded === 0) {
        const mark = boundaryOfMark(unit);
        if (mark > boundary) boundary = mark;
        continue;
      }
      bit = base + i;
      contentBits[bit >>> 5]! |= 1 << (bit & 31);
      if (inHole) lacunae.push(n, hole.start, hole.end);
      put(folded, boundary);
      boundary = 0;
      if (inHole) {
        i = Math.max(i, hole.end - 1);
        gap++;
      }
    }
    bit = base + text.length;
    put(separator, 3);
  });
  documentStarts[texts.length] = n;
  textStarts[texts.length] = bit;
  return {
    units: all.slice(0, n),
    documentStarts,
    textStarts,
    contentBits,
    checkpoints: checkpoints.slice(0, ((n - 1) >> 6) + 1),
    boundaries: boundaries.slice(0, ((n - 1) >> 2) + 1),
    lacunae: Uint32Array.from(lacunae),
  };
}

/** Calls `visit` with each sampled position that has `k` units of content, and their hash. */
function eachSample(
  { units, documentStarts }: Stream,
  k: number,
  step: number,
  visit: (at: number, hash: number) => void,
): void {
  const factor = leavingFactor(k);
  for (let d = 0; d + 1 < documentStarts.length; d++) {
    const first = documentStarts[d]!;
    const last = documentStarts[d + 1]! - 1 - k;
    if (first > last) continue;
    let h = hashUnits(units, first, k);
    let barrier = first - 1;
    for (let i = first; i < first + k; i++) if (units[i]! === lacunaUnit) barrier = i;
    for (let at = first; ; at++) {
      if ((at - first) % step === 0 && barrier < at) visit(at, h);
      if (at >= last) break;
      const entering = units[at + k]!;
      if (entering === lacunaUnit) barrier = at + k;
      h = rollHash(h, units[at]!, entering, factor);
    }
  }
}

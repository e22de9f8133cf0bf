import { finish } from '../text/steps.ts';
import { type AlignedDraft, Aligner } from './aligner.ts';
import { decodeChains, encodeAligned } from './companion/chainCodec.ts';
import { type IntWriter, takeCounters } from './companion/pieceCodec.ts';
import { newCounters } from './counters.ts';
import { DraftBoundaries } from './draftBoundaries.ts';
import type { Segment } from './index/segment.ts';
import { windowAnchors } from './lookup/anchors.ts';
import { LookupMemory } from './lookup/lookupMemory.ts';
import { thresholdsFor } from './thresholds.ts';

/** What a companion does: pieces of the search of a draft, as numbers, counters first. */
export class CompanionWork {
  readonly #segments: readonly Segment[];
  readonly #least;
  readonly #memory = new LookupMemory();
  readonly #counters = newCounters();
  #segment!: Segment;
  #draft!: AlignedDraft;
  #aligner!: Aligner;

  /** @param segments all those of the corpus, in their order */
  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    this.#least = thresholdsFor(segments.reduce((n, s) => n + s.units.length, 0));
  }

  /** Begins with a draft in one segment. @param boundaries see `DraftBoundaries.bytes` */
  begin(segment: number, units: Uint16Array, boundaries: Uint8Array): void {
    this.#segment = this.#segments[segment]!;
    this.#draft = {
      units,
      boundaries: new DraftBoundaries(boundaries),
      least: this.#least,
      cache: undefined,
      counters: this.#counters,
      counts: () => true,
    };
    this.#aligner = new Aligner(this.#segment, segment, this.#draft, true);
  }

  /** The anchors of a window. */
  searchWindow(from: number, to: number, out: IntWriter): void {
    this.#memory.begin(to - from);
    this.#counters.windows++;
    const anchors = windowAnchors(this.#segment, this.#draft, from, to, this.#counters, this.#memory);
    takeCounters(this.#counters, out);
    out.putAll(anchors);
  }

  /** What becomes of chains: see `encodeChains`. */
  alignChains(chains: Int32Array, out: IntWriter): void {
    const decoded = decodeChains(chains);
    finish(this.#aligner.align(decoded));
    takeCounters(this.#counters, out);
    encodeAligned(decoded, out);
  }
}

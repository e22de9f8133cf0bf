import type { Corpus, Source } from '../../corpus/model.ts';
import type { Match } from '../../matching/model.ts';
import type { Span } from '../../text/span.ts';
import { changed } from './faithfulness.ts';
import { leastMatched } from './piece.ts';

/** What a draft has from its sources, as far as its matches tell. Looked up when it is asked for. */
export class DraftWords {
  readonly #corpus: Corpus;
  readonly #matches: readonly Match[];
  #best: readonly Match[] | undefined;
  #units: ReadonlyMap<string, number> | undefined;
  readonly #covers = new Map<string, Uint8Array>();
  readonly #verbatim = new Map<string, Uint8Array>();

  /** @param matches of sources that the corpus has */
  constructor(corpus: Corpus, matches: readonly Match[]) {
    this.#corpus = corpus;
    this.#matches = matches;
  }

  /** How many content units it has from a source which no other source has better. */
  units(source: string): number {
    this.#units ??= this.#countUnits();
    return this.#units.get(source) ?? 0;
  }

  /** Whether some of these stand in a stretch of the draft (UTF-16 offsets). */
  has(source: string, { start, end }: Span): boolean {
    return this.#coverOf(source).subarray(start, end).includes(1);
  }

  /** How much of a stretch of the draft (UTF-16 offsets) it has from a source word for word, from 0 to 1. */
  shareVerbatim(source: string, { start, end }: Span): number {
    let units = 0;
    for (const one of this.#verbatimOf(source).subarray(start, end)) units += one;
    return units / Math.max(1, end - start);
  }

  /** Other sources that have some of these as well. */
  sharing(source: string): readonly Source[] {
    return this.#sources(
      this.#bestOfAll().filter(({ source: id, draft }) => id !== source && this.has(source, draft)),
    );
  }

  /** By UTF-16 offset of the draft, up to the last match: 1 where it has these words of a source. */
  #coverOf(source: string): Uint8Array {
    let cover = this.#covers.get(source);
    if (!cover) {
      const best = this.#bestOfAll();
      cover = new Uint8Array(endOf(best));
      for (const { source: id, draft } of best) if (id === source) cover.fill(1, draft.start, draft.end);
      this.#covers.set(source, cover);
    }
    return cover;
  }

  /** The same without what it has otherwise than the source. */
  #verbatimOf(source: string): Uint8Array {
    let verbatim = this.#verbatim.get(source);
    if (!verbatim) {
      verbatim = this.#coverOf(source).slice();
      for (const { source: id, edits } of this.#bestOfAll())
        if (id === source)
          for (const { draft } of edits) verbatim.fill(0, draft.start, Math.max(draft.end, draft.start + 1));
      this.#verbatim.set(source, verbatim);
    }
    return verbatim;
  }

  #countUnits(): ReadonlyMap<string, number> {
    const units = new Map<string, number>();
    for (const { source, matched } of this.#bestOfAll())
      units.set(source, (units.get(source) ?? 0) + matched);
    return units;
  }

  #sources(matches: readonly Match[]): readonly Source[] {
    const ids = new Set(matches.map((m) => m.source));
    return [...ids].flatMap((id) => this.#corpus.source(id) ?? []);
  }

  #bestOfAll(): readonly Match[] {
    this.#best ??= bestOf(this.#matches);
    return this.#best;
  }
}

/** The matches but for those in most of whose place another one has more in common with the draft. */
function bestOf(matches: readonly Match[]): readonly Match[] {
  const told = matches.filter(({ matched }) => matched >= leastMatched);
  const weight = (m: Match): number => m.matched - 2 * changed(m);
  /** The greatest weight, by UTF-16 offset of the draft. */
  const most = new Int32Array(endOf(told));
  for (const m of told) {
    const own = weight(m);
    for (let i = m.draft.start; i < m.draft.end; i++) if (most[i]! < own) most[i] = own;
  }
  return told.filter((m) => {
    const own = weight(m);
    let beaten = 0;
    for (let i = m.draft.start; i < m.draft.end; i++) if (most[i]! > own) beaten++;
    return 2 * beaten < m.draft.end - m.draft.start;
  });
}

const endOf = (matches: readonly Match[]): number =>
  matches.reduce((end, { draft }) => Math.max(end, draft.end), 0);

import type { Corpus, Edition } from '../corpus/model.ts';
import type { Citation, Reading } from '../document/model.ts';
import type { Match } from '../matching/model.ts';
import type { Zone } from './frames/frames.ts';
import type { Untitled } from './frames/titlesBorne.ts';
import type { Localiser } from './locality/localisation.ts';
import type { Texts } from './passageInput.ts';
import { Side } from './sides/side.ts';
import { type Cluster, layOut } from './sources/cluster.ts';
import { MatchTotals } from './sources/matchTotals.ts';
import { Uses } from './sources/uses.ts';
import { nothingStands, type Standings } from './standing.ts';

/** The two texts' side of a source, and its structure. */
export interface SourceText {
  readonly edition: Edition;
  readonly source: Side;
}

/** Sources that are asked for besides those of the matches: so many are kept. */
const spare = 64;

/**
 * What was made of a draft's matches, kept up to date from one state of the draft to the next by what changed. It may be left
 * between any two calls; what has not been made then is made the next time.
 */
export class DraftState {
  readonly corpus: Corpus;
  readonly uses = new Uses();
  readonly totals: MatchTotals;
  /** The state of the draft that the clusters stand in. */
  reading: Reading | undefined;
  clusters: readonly Cluster[] = [];
  /** Those of the state before that do not stand. */
  dropped: readonly Cluster[] = [];
  standing: Standings = nothingStands;
  /** The source that the draft reprints. */
  reprinted: string | undefined;
  /** How the draft's own place was put in where anything was decided by it. */
  local: Localiser | undefined;
  /** The last state of the draft that was found to bear no title of its sources. */
  untitled: Untitled | undefined;
  #cited: ReadonlySet<string> = new Set();
  readonly #sources = new Map<string, SourceText>();

  constructor(corpus: Corpus) {
    this.corpus = corpus;
    this.totals = new MatchTotals((id) => corpus.source(id) !== undefined);
  }

  /** The texts of a source stay at hand while the draft uses it, however large the corpus is. */
  source(id: string): SourceText | undefined {
    const known = this.#sources.get(id);
    if (known) return known;
    const edition = this.corpus.edition(id);
    if (!edition) return undefined;
    const made = { edition, source: new Side(() => edition) };
    this.#sources.set(id, made);
    return made;
  }

  /** Lets go of what only this state of the draft needed. */
  finish(): void {
    for (const cluster of this.dropped) cluster.release();
    this.dropped = [];
    const { bySource } = this.totals;
    if (this.#sources.size <= bySource.size + spare) return;
    for (const id of this.#sources.keys()) if (!bySource.has(id)) this.#sources.delete(id);
  }

  /** Begins anew with a draft that reprints another source, or none. */
  forget(reprinted: string | undefined): void {
    this.reprinted = reprinted;
    this.reading = undefined;
    this.clusters = [];
    this.dropped = [];
    this.uses.forget();
    this.local = undefined;
    this.#cited = new Set();
  }

  /**
   * Goes over to another state of the draft.
   * @param matches in the order of the draft
   */
  layOut(
    reading: Reading,
    matches: readonly Match[],
    zones: readonly Zone[],
    texts: (source: string) => Texts | undefined,
    standing: Standings,
  ): void {
    const { clusters, dropped } = layOut(matches, zones, texts, this.clusters, standing);
    for (const { choice } of dropped) if (choice) this.uses.remove(choice.shown);
    this.reading = reading;
    this.clusters = clusters;
    this.dropped = dropped;
    this.standing = standing;
  }

  /** What was chosen where it rested on something that is no longer so: documents named, sources cited, words claimed. */
  forgetChanged(citations: readonly Citation[], cited: ReadonlySet<string>, claimed: Uint8Array): void {
    const changed = difference(this.#cited, cited);
    for (const source of changed) this.uses.touch(source);
    this.#cited = cited;
    let next = 0;
    for (const cluster of this.clusters) {
      const { start, end, choice } = cluster;
      while (next < citations.length && (citations[next] as Citation).span.end <= start) next++;
      const titles = titlesIn(citations, next, start, end);
      const claims = this.reprinted === undefined ? undefined : claimed.slice(start, end);
      if (
        choice &&
        (!isSame(titles, cluster.titles) ||
          !isSame(claims ?? nothing, cluster.claims ?? nothing) ||
          (changed.size > 0 && choice.pieces.some((p) => changed.has(p.given.source))))
      ) {
        this.uses.remove(choice.shown);
        cluster.forget();
      }
      cluster.titles = titles;
      cluster.claims = claims;
    }
  }

  /** How its pieces are judged is decided anew everywhere. */
  forgetDecisions(): void {
    for (const cluster of this.clusters) cluster.undecide();
    this.uses.touchAll();
  }
}

const nothing: ArrayLike<number> = [];

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

const noTitles: readonly number[] = [];

/** Where documents are named in a stretch, from its beginning on. */
function titlesIn(
  citations: readonly Citation[],
  first: number,
  start: number,
  end: number,
): readonly number[] {
  if (((citations[first] as Citation | undefined)?.span.start ?? end) >= end) return noTitles;
  const out: number[] = [];
  for (let i = first; i < citations.length; i++) {
    const { span } = citations[i] as Citation;
    if (span.start >= end) break;
    out.push(span.start - start, span.end - start);
  }
  return out;
}

/** What one set has and the other has not. */
function difference(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  const out = new Set<string>();
  for (const x of a) if (!b.has(x)) out.add(x);
  for (const x of b) if (!a.has(x)) out.add(x);
  return out;
}

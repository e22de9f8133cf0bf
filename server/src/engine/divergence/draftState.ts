import type { Corpus, Edition } from '../corpus/model.ts';
import type { Citation, Reading } from '../document/model.ts';
import type { Match } from '../matching/model.ts';
import { areSame } from '../text/commonItems.ts';
import type { Untitled } from './frames/titlesBorne.ts';
import type { Zone } from './frames/zone.ts';
import type { Localiser } from './locality/localisation.ts';
import { SpokenLevels } from './locality/spokenLevels.ts';
import type { Passage } from './model.ts';
import type { Texts } from './passageInput.ts';
import { Side } from './sides/side.ts';
import { Bindings } from './sources/bindings.ts';
import type { CitedSources } from './sources/citedNear.ts';
import type { Cluster } from './sources/cluster.ts';
import { Layout } from './sources/layout.ts';
import { MatchTotals } from './sources/matchTotals.ts';
import { type Made, PassageList } from './sources/passageList.ts';
import { changedTitles, titlesIn } from './sources/titles.ts';
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
  /** Which of its sources bind the draft. */
  readonly bindings: Bindings;
  /** The state of the draft that the clusters stand in. */
  reading: Reading | undefined;
  layout = new Layout();
  standing: Standings = nothingStands;
  /** The sources that the draft reprints. */
  reprinted: ReadonlySet<string> = new Set();
  /** How the draft's own place was put in where anything was decided by it. */
  local: Localiser | undefined;
  readonly spoken = new SpokenLevels();
  /** The last state of the draft that was found to bear no title of its sources. */
  untitled: Untitled | undefined;
  #cited: ReadonlySet<string> = new Set();
  /** Those of the state in which all clusters were done last; undefined where one knows of others. */
  #citations: readonly Citation[] | undefined;
  #passages = new PassageList();
  readonly #sources = new Map<string, SourceText>();

  constructor(corpus: Corpus) {
    this.corpus = corpus;
    this.bindings = new Bindings(corpus);
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
    this.layout.release();
    const { bySource } = this.totals;
    if (this.#sources.size <= bySource.size + spare) return;
    for (const id of this.#sources.keys()) if (!bySource.has(id)) this.#sources.delete(id);
  }

  /** Begins anew with a draft that reprints other sources, or none. */
  forget(reprinted: ReadonlySet<string>): void {
    this.reprinted = reprinted;
    this.reading = undefined;
    this.layout = new Layout();
    this.uses.forget();
    this.local = undefined;
    this.#cited = new Set();
    this.#citations = undefined;
    this.#passages = new PassageList();
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
    this.layout.goOver(matches, zones, texts, standing);
    for (const { choice } of this.layout.dropped) if (choice) this.uses.remove(choice.shown);
    this.reading = reading;
    this.standing = standing;
  }

  /** Forgets what was chosen where it rested on something that is no longer so: documents named, sources cited or binding, words claimed. */
  forgetChanged(reading: Reading, cited: CitedSources, claimed: Uint8Array): void {
    const { citations } = reading;
    const changed = difference(this.#cited, cited.all);
    for (const source of this.bindings.goOver(reading)) changed.add(source);
    for (const source of changed) this.uses.touch(source);
    this.#cited = cited.all;
    const known = changed.size === 0 && this.reprinted.size === 0 ? this.#citations : undefined;
    this.#citations = undefined;
    const { layout } = this;
    const titled = titlesIn(citations);
    for (const i of known ? changedTitles(layout, known, citations) : layout.clusters.keys()) {
      const cluster = layout.clusters[i] as Cluster;
      const { start, end, choice } = cluster;
      const titles = titled(start, end);
      const claims = this.reprinted.size === 0 ? undefined : claimed.slice(start, end);
      if (
        choice &&
        (!areSame(titles, cluster.titles) ||
          !areSame(claims ?? nothing, cluster.claims ?? nothing) ||
          (changed.size > 0 && choice.pieces.some((p) => changed.has(p.given.source))))
      ) {
        this.uses.remove(choice.shown);
        cluster.forget();
      }
      cluster.titles = titles;
      cluster.claims = claims;
    }
    // What a short name stands for may be said far away.
    for (const cluster of layout.clusters) {
      if (!cluster.choice?.isContested || cited.trace(cluster) === cluster.cited) continue;
      this.uses.remove(cluster.choice.shown);
      cluster.forget();
    }
  }

  /** How its pieces are judged is decided anew everywhere. */
  forgetDecisions(): void {
    for (const cluster of this.layout.clusters) cluster.undecide();
    this.uses.touchAll();
  }

  /**
   * All clusters are done, those that were open with these passages.
   * @returns the passages of all, in order
   */
  done(citations: readonly Citation[], made: readonly Made[]): readonly Passage[] {
    const { layout } = this;
    const passages = this.#passages.goOver(layout.clusters.length, layout.kept, made);
    layout.done();
    this.#citations = citations;
    return passages;
  }
}

const nothing: ArrayLike<number> = [];

/** What one set has and the other has not. */
function difference(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  const out = new Set<string>();
  for (const x of a) if (!b.has(x)) out.add(x);
  for (const x of b) if (!a.has(x)) out.add(x);
  return out;
}

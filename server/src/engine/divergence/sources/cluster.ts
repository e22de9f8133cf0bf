import type { Match } from '../../matching/model.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { type CutMatches, cutAtZones } from '../frames/cutAtZones.ts';
import type { Zone } from '../frames/zone.ts';
import type { Passage } from '../model.ts';
import { isMoved, isSameZone, movePassage } from '../moved.ts';
import type { Texts } from '../passageInput.ts';
import type { Piece, PieceOwner, Shown } from './piece.ts';

/** A quotation or attribution that was judged, and what of the matches lies in it. */
export class JudgedZone {
  readonly #cluster: Cluster;
  readonly #zone: Zone;
  readonly #pieces: readonly Match[];
  readonly #judgedAt: number;
  /** Where that ends which it claims, as offset of the state that it was judged in; undefined as `found` is. */
  readonly #claimedTo: number | undefined;
  #found: readonly Passage[] | undefined;
  #foundAt: number;

  constructor(cluster: Cluster, zone: Zone, pieces: readonly Match[], found: readonly Passage[] | undefined) {
    this.#cluster = cluster;
    this.#zone = zone;
    this.#pieces = pieces;
    this.#found = found;
    this.#judgedAt = cluster.moved;
    this.#foundAt = cluster.moved;
    this.#claimedTo = found?.reduce((end, { match }) => Math.max(end, match.draft.end), zone.sure);
  }

  /** The passages where they stand now; undefined where the words are judged as the writer's own. */
  get found(): readonly Passage[] | undefined {
    const by = this.#cluster.moved - this.#foundAt;
    this.#foundAt = this.#cluster.moved;
    if (by !== 0) this.#found = this.#found?.map((p) => movePassage(p, by));
    return this.#found;
  }

  /** The stretch of the draft that its passages are judged in; undefined where there are none. */
  get claimed(): Span | undefined {
    const by = this.#moved;
    const to = this.#claimedTo;
    return to === undefined ? undefined : { start: this.#zone.span.start + by, end: to + by };
  }

  /** Where it begins now. */
  get start(): number {
    return this.#zone.span.start + this.#moved;
  }

  /** Whether it is what was made of a quotation and these pieces, having stood `by` units further left. */
  isOf(zone: Zone, pieces: readonly Match[], by: number): boolean {
    const since = by + this.#moved;
    return (
      isSameZone(zone, this.#zone, since) &&
      pieces.length === this.#pieces.length &&
      pieces.every((p, i) => isMoved(p, this.#pieces[i] as Match, since))
    );
  }

  get #moved(): number {
    return this.#cluster.moved - this.#judgedAt;
  }
}

/** Matches and quotations in the order of a draft. */
export interface Content {
  readonly matches: readonly Match[];
  readonly zones: readonly Zone[];
}

/** Those that begin in a stretch. */
export function contentIn({ matches, zones }: Content, { start, end }: Span): Content {
  const firstMatch = countBefore(matches, ({ draft }) => draft.start < start);
  const firstZone = countBefore(zones, ({ span }) => span.start < start);
  let m = firstMatch;
  while (m < matches.length && (matches[m] as Match).draft.start < end) m++;
  let z = firstZone;
  while (z < zones.length && (zones[z] as Zone).span.start < end) z++;
  return { matches: matches.slice(firstMatch, m), zones: zones.slice(firstZone, z) };
}

/** What all clusters of a draft lie in: its present state. What is the same for all is not written into each with every edit. */
export interface ClusterOwner extends Content {
  /** The texts of each source. */
  readonly texts: (source: string) => Texts | undefined;
  /** A cluster has to be judged again. */
  reopen(cluster: Cluster): void;
}

const nobody: ClusterOwner = { matches: [], zones: [], texts: () => undefined, reopen: () => {} };

/** Which pieces of a cluster its places are judged by. */
export interface Choice {
  /** All pieces, those that show nothing as well. */
  readonly pieces: readonly Piece[];
  /** Those that show something where no quotation stands. */
  readonly shown: readonly Shown[];
  /** The same by where they begin; made when it is asked for. */
  byStart?: readonly Shown[];
  /** The best at each place, best first. */
  readonly taken: readonly Shown[];
  /** Whether several sources that the draft cites are among them, so that it counts which one a sentence cites. */
  readonly isContested: boolean;
  /** Whether a piece is a stock phrase. Asks with all pieces settled. */
  isCommon(piece: Shown): boolean;
}

/**
 * Matches and quotations that overlap, each with another one. Which of them its places are judged by shows in the cluster
 * alone; how they are judged rests besides on how the whole draft uses their sources (see `uses.ts`). A cluster that stands as
 * it stood is kept from one state of the draft to the next, with all that was made of it; mutable, and owned by one draft.
 */
export class Cluster implements PieceOwner {
  /** UTF-16 offsets of the draft, as all offsets here but for those of what has to be settled first. */
  start: number;
  end: number;
  /** How far it has moved since it was made. */
  moved = 0;
  choice: Choice | undefined;
  /** What the choice rests on besides: where documents are named in it (from its start on), and what is claimed already. */
  titles: readonly number[] = [];
  /** Which sources are cited at a contested one, see `CitedSources`. */
  cited = '';
  claims: Uint8Array | undefined;
  /** What was found of its quotations, by index; undefined where they have not been judged. */
  quoted: readonly JudgedZone[] | undefined;
  #owner: ClusterOwner;
  #cut: { readonly made: CutMatches; readonly moved: number } | undefined;

  constructor(start: number, end: number, owner: ClusterOwner) {
    this.start = start;
    this.end = end;
    this.#owner = owner;
  }

  get texts(): (source: string) => Texts | undefined {
    return this.#owner.texts;
  }

  /** Its matches and quotations, as long as it stands. */
  get content(): Content {
    return contentIn(this.#owner, this);
  }

  /** The parts of its matches in its zones and outside of them; those of the sources that the draft reprints come last. */
  cut(reprinted: ReadonlySet<string>): CutMatches {
    if (this.#cut?.moved !== this.moved)
      this.#cut = { made: cutAtZones(this.content, this.texts, reprinted), moved: this.moved };
    return this.#cut.made;
  }

  /** It stands no more. What is old and dead but not yet collected keeps all alive that it refers to: a whole state of the draft. */
  release(): void {
    this.#owner = nobody;
  }

  /** What its places are judged by has to be chosen anew. */
  forget(): void {
    this.undecide();
    this.choice = undefined;
  }

  /** How its pieces are judged has to be decided anew. */
  undecide(): void {
    this.#owner.reopen(this);
    for (const piece of this.choice?.taken ?? []) piece.decision = undefined;
  }

  moveBy(by: number): void {
    this.start += by;
    this.end += by;
    this.moved += by;
  }
}

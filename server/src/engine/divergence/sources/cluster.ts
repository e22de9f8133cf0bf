import type { Match } from '../../matching/model.ts';
import { type CutMatches, cutAtZones } from '../frames/cutAtZones.ts';
import type { Zone } from '../frames/frames.ts';
import type { Passage } from '../model.ts';
import { isMoved, isSameZone, movePassage } from '../moved.ts';
import type { Texts } from '../passageInput.ts';
import type { Standings } from '../standing.ts';
import type { Piece, PieceOwner, Shown } from './piece.ts';

/** A quotation or attribution that was judged, and what of the matches lies in it. */
export class JudgedZone {
  readonly #cluster: Cluster;
  readonly #pieces: readonly Match[];
  readonly #judgedAt: number;
  #found: readonly Passage[] | undefined;
  #foundAt: number;

  constructor(cluster: Cluster, pieces: readonly Match[], found: readonly Passage[] | undefined) {
    this.#cluster = cluster;
    this.#pieces = pieces;
    this.#found = found;
    this.#judgedAt = cluster.moved;
    this.#foundAt = cluster.moved;
  }

  /** The passages where they stand now; undefined where the words are judged as the writer's own. */
  get found(): readonly Passage[] | undefined {
    const by = this.#cluster.moved - this.#foundAt;
    this.#foundAt = this.#cluster.moved;
    if (by !== 0) this.#found = this.#found?.map((p) => movePassage(p, by));
    return this.#found;
  }

  /** Whether these pieces are those that it was judged by, which stood `by` units further left. */
  hasMoved(pieces: readonly Match[], by: number): boolean {
    const since = by + this.#cluster.moved - this.#judgedAt;
    return (
      pieces.length === this.#pieces.length &&
      pieces.every((p, i) => isMoved(p, this.#pieces[i] as Match, since))
    );
  }
}

const noTexts = (): undefined => undefined;

/** Which pieces of a cluster its places are judged by. */
export interface Choice {
  /** All pieces, those that show nothing as well. */
  readonly pieces: readonly Piece[];
  /** Those that show something where no quotation stands. */
  readonly shown: readonly Shown[];
  /** The best at each place, best first. */
  readonly taken: readonly Shown[];
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
  matches: readonly Match[];
  zones: readonly Zone[];
  /** The texts of each source, of the last state of the draft that it stood in. */
  texts: (source: string) => Texts | undefined;
  /** How far it has moved since it was made. */
  moved = 0;
  choice: Choice | undefined;
  /** What the choice rests on besides: where documents are named in it (from its start on), and what is claimed already. */
  titles: readonly number[] = [];
  claims: Uint8Array | undefined;
  /** What was found of its quotations, by index; undefined where they have not been judged. */
  quoted: readonly JudgedZone[] | undefined;
  #cut: CutMatches | undefined;
  #passages: { readonly made: readonly Passage[]; readonly moved: number } | undefined;

  constructor(
    start: number,
    end: number,
    matches: readonly Match[],
    zones: readonly Zone[],
    texts: (source: string) => Texts | undefined,
  ) {
    this.start = start;
    this.end = end;
    this.matches = matches;
    this.zones = zones;
    this.texts = texts;
  }

  /** The parts of its matches in its zones and outside of them; those of the source that the draft reprints come last. */
  cut(reprinted: string | undefined): CutMatches {
    this.#cut ??= cutAtZones(this, reprinted);
    return this.#cut;
  }

  /** The passages that its pieces make where it stands now; undefined where they are to be made. */
  get passages(): readonly Passage[] | undefined {
    return this.#passages?.moved === this.moved ? this.#passages.made : undefined;
  }

  set passages(made: readonly Passage[]) {
    this.#passages = { made, moved: this.moved };
  }

  /** It stands no more. What is old and dead but not yet collected keeps all alive that it refers to: a whole state of the draft. */
  release(): void {
    this.texts = noTexts;
  }

  /** What its places are judged by has to be chosen anew. */
  forget(): void {
    this.undecide();
    this.choice = undefined;
  }

  /** How its pieces are judged has to be decided anew. */
  undecide(): void {
    this.#passages = undefined;
    for (const piece of this.choice?.taken ?? []) piece.decision = undefined;
  }

  /** Whether it is what another one was that stood `by` units further left. */
  isMoved(
    start: number,
    end: number,
    matches: readonly Match[],
    zones: readonly Zone[],
    by: number,
  ): boolean {
    const { matches: own, zones: ownZones } = this;
    if (start !== this.start + by || end !== this.end + by) return false;
    if (matches.length !== own.length || zones.length !== ownZones.length) return false;
    for (let i = 0; i < matches.length; i++) if (!isMoved(matches[i]!, own[i]!, by)) return false;
    return zones.every((zone, i) => isSameZone(zone, ownZones[i]!, by));
  }

  moveTo(
    start: number,
    end: number,
    matches: readonly Match[],
    zones: readonly Zone[],
    by: number,
    texts: (source: string) => Texts | undefined,
  ): void {
    this.start = start;
    this.end = end;
    this.matches = matches;
    this.zones = zones;
    this.moved += by;
    this.texts = texts;
    this.#cut = undefined;
  }
}

/** A draft's clusters in its order, and those of its last state that do not stand. */
interface Layout {
  readonly clusters: readonly Cluster[];
  readonly dropped: readonly Cluster[];
}

/**
 * Parts matches and quotations into clusters. Those that stand are moved to where they are now; all at once, since what
 * owns them then goes by the new state of the draft.
 * @param matches in the order of the draft
 */
export function layOut(
  matches: readonly Match[],
  zones: readonly Zone[],
  texts: (source: string) => Texts | undefined,
  last: readonly Cluster[],
  standings: Standings,
): Layout {
  const clusters: Cluster[] = [];
  const kept = new Uint8Array(last.length);
  let m = 0;
  let z = 0;
  let next = 0;
  while (m < matches.length || z < zones.length) {
    const firstMatch = m;
    const firstZone = z;
    const start = Math.min(matches[m]?.draft.start ?? none, zones[z]?.span.start ?? none);
    let end = start + 1;
    for (;;) {
      if (m < matches.length && matches[m]!.draft.start < end) end = Math.max(end, matches[m++]!.draft.end);
      else if (z < zones.length && zones[z]!.span.start < end) end = Math.max(end, zones[z++]!.span.end);
      else break;
    }
    const own = matches.slice(firstMatch, m);
    const ownZones = z > firstZone ? zones.slice(firstZone, z) : noZones;
    const standing = z > firstZone ? standings.quoted : standings.prose;
    const by = end <= standing.head ? 0 : start >= standing.tail ? standing.by : undefined;
    if (by !== undefined) {
      while (next < last.length && last[next]!.start + by < start) next++;
      const old = last[next];
      if (old?.isMoved(start, end, own, ownZones, by)) {
        kept[next++] = 1;
        old.moveTo(start, end, own, ownZones, by, texts);
        clusters.push(old);
        continue;
      }
    }
    clusters.push(new Cluster(start, end, own, ownZones, texts));
  }
  return { clusters, dropped: last.filter((_, i) => kept[i] === 0) };
}

const none = Number.POSITIVE_INFINITY;
const noZones: readonly Zone[] = [];

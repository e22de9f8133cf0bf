import type { Match } from '../../matching/model.ts';
import { commonHead, commonTail, isIdentical } from '../../text/commonItems.ts';
import { countBefore } from '../../text/search.ts';
import type { Zone } from '../frames/zone.ts';
import { isMoved, isMovedWhole, isSameZone } from '../moved.ts';
import type { Texts } from '../passageInput.ts';
import { movedBy, type Standings } from '../standing.ts';
import { Cluster, type ClusterOwner, type Content, contentIn } from './cluster.ts';

/**
 * Which clusters are those of an earlier state of the draft: so many at its beginning stand where they stood, so many at its
 * end have moved by `by` UTF-16 units.
 */
export interface Kept {
  readonly head: number;
  readonly tail: number;
  readonly by: number;
}

const everything: Kept = { head: Number.POSITIVE_INFINITY, tail: Number.POSITIVE_INFINITY, by: 0 };
const noTexts = (): undefined => undefined;

/**
 * The matches and quotations of one draft in clusters, kept up to date from one state to the next. Those before an edit are
 * not looked at; those behind it are moved all at once, since what owns them then goes by the new state of the draft.
 */
export class Layout implements ClusterOwner {
  matches: readonly Match[] = [];
  zones: readonly Zone[] = [];
  texts: (source: string) => Texts | undefined = noTexts;
  /** In the order of the draft; disjoint. */
  clusters: readonly Cluster[] = [];
  /** Those of the state before that do not stand. */
  dropped: readonly Cluster[] = [];
  /** Since the state in which all were done. */
  #kept = everything;
  readonly #reopened = new Set<Cluster>();

  /**
   * Goes over to another state of the draft. Clusters that stand, with all that is in them, are kept.
   * @param matches in the order of the draft
   */
  goOver(
    matches: readonly Match[],
    zones: readonly Zone[],
    texts: (source: string) => Texts | undefined,
    standings: Standings,
  ): void {
    const last: Content = { matches: this.matches, zones: this.zones };
    const old = this.clusters;
    this.matches = matches;
    this.zones = zones;
    this.texts = texts;
    const { by } = standings.quoted;
    const limits = limitsOf(last, this, standings);
    const head = countBefore(old, (c) => c.end <= limits.head);
    let behind = countBefore(old, (c) => c.start < limits.tail);
    const between: Cluster[] = [];
    const dropped: Cluster[] = [];
    let next = head;
    let at = old[head - 1]?.end ?? 0;
    let m = countBefore(matches, ({ draft }) => draft.start < at);
    let z = countBefore(zones, ({ span }) => span.start < at);
    for (;;) {
      const start = Math.min(matches[m]?.draft.start ?? none, zones[z]?.span.start ?? none);
      // A cluster may have come to reach over the first of those that have moved.
      while (behind < old.length && old[behind]!.start + by < start) behind++;
      if (start === none || old[behind]?.start === start - by) break;
      const firstZone = z;
      at = start + 1;
      for (;;) {
        if (m < matches.length && matches[m]!.draft.start < at) at = Math.max(at, matches[m++]!.draft.end);
        else if (z < zones.length && zones[z]!.span.start < at) at = Math.max(at, zones[z++]!.span.end);
        else break;
      }
      const place = { start, end: at };
      const moved = movedBy(z > firstZone ? standings.quoted : standings.prose, place);
      if (moved !== undefined)
        while (next < behind && old[next]!.start + moved < start) dropped.push(old[next++]!);
      const known = next < behind ? old[next]! : undefined;
      if (
        known &&
        moved !== undefined &&
        isSameCluster(known, place, moved, contentIn(last, known), contentIn(this, place))
      ) {
        known.moveBy(moved);
        between.push(known);
        next++;
      } else between.push(new Cluster(start, at, this));
    }
    while (next < behind) dropped.push(old[next++]!);
    if (by !== 0) for (let i = behind; i < old.length; i++) old[i]!.moveBy(by);
    this.clusters = old.slice(0, head).concat(between, old.slice(behind));
    this.dropped = dropped;
    this.#keep({ head, tail: old.length - behind, by });
  }

  #keep({ head, tail, by }: Kept): void {
    const kept = this.#kept;
    this.#kept = { head: Math.min(kept.head, head), tail: Math.min(kept.tail, tail), by: kept.by + by };
  }

  /** Which clusters stand since all were done. */
  get kept(): Kept {
    const { length } = this.clusters;
    const head = Math.min(this.#kept.head, length);
    return { head, tail: Math.min(this.#kept.tail, length - head), by: this.#kept.by };
  }

  reopen(cluster: Cluster): void {
    this.#reopened.add(cluster);
  }

  /** The indexes of those that are new since all were done, or that have to be done again; ascending. */
  get open(): readonly number[] {
    const { head, tail } = this.kept;
    const behind = this.clusters.length - tail;
    const out: number[] = [];
    for (let i = head; i < behind; i++) out.push(i);
    if (this.#reopened.size === 0) return out;
    for (const cluster of this.#reopened) {
      const i = countBefore(this.clusters, (c) => c.start < cluster.start);
      if (this.clusters[i] === cluster && (i < head || i >= behind)) out.push(i);
    }
    return out.sort((a, b) => a - b);
  }

  /** Lets go of what only the present state needed. */
  release(): void {
    for (const cluster of this.dropped) cluster.release();
    this.dropped = [];
  }

  /** All of them are done. */
  done(): void {
    this.#kept = everything;
    this.#reopened.clear();
  }

  /** Those with quotations, in order. */
  get quoting(): readonly Cluster[] {
    const { clusters, zones } = this;
    const out: Cluster[] = [];
    let end = -1;
    for (const { span } of zones) {
      if (span.start < end) continue;
      const cluster = clusters[countBefore(clusters, (c) => c.end <= span.start)]!;
      out.push(cluster);
      end = cluster.end;
    }
    return out;
  }
}

const none = Number.POSITIVE_INFINITY;

/**
 * Up to where (UTF-16 offset) clusters of a draft's last state stand, and from where on they have moved, as offset of the
 * last state: what lies there of matches and quotations is the same as well, and nothing else has come to lie there.
 */
function limitsOf(last: Content, now: Content, { quoted, prose }: Standings): { head: number; tail: number } {
  const { by } = quoted;
  let head = Math.min(quoted.head, prose.head);
  let tail = Math.max(quoted.tail, prose.tail) - by;
  const narrow = <T>(
    old: readonly T[],
    own: readonly T[],
    startOf: (item: T) => number,
    stands: (a: T, b: T) => boolean,
    hasMoved: (a: T, b: T) => boolean,
  ): void => {
    const first = commonHead(old, own, stands);
    for (const item of [old[first], own[first]]) if (item) head = Math.min(head, startOf(item));
    const behind = commonTail(old, own, hasMoved);
    const [a, b] = [old[old.length - 1 - behind], own[own.length - 1 - behind]];
    if (a) tail = Math.max(tail, startOf(a) + 1);
    if (b) tail = Math.max(tail, startOf(b) - by + 1);
  };
  narrow(
    last.matches,
    now.matches,
    ({ draft }) => draft.start,
    isIdentical,
    by === 0 ? isIdentical : (a, b) => isMovedWhole(b, a, by),
  );
  narrow(
    last.zones,
    now.zones,
    ({ span }) => span.start,
    (a, b) => isSameZone(b, a, 0),
    (a, b) => isSameZone(b, a, by),
  );
  return { head, tail };
}

/** Whether a cluster at a place is what another one was that stood `by` units further left. */
function isSameCluster(
  old: Cluster,
  { start, end }: { readonly start: number; readonly end: number },
  by: number,
  was: Content,
  is: Content,
): boolean {
  return (
    start === old.start + by &&
    end === old.end + by &&
    is.matches.length === was.matches.length &&
    is.zones.length === was.zones.length &&
    is.matches.every((match, i) => isMoved(match, was.matches[i]!, by)) &&
    is.zones.every((zone, i) => isSameZone(zone, was.zones[i]!, by))
  );
}

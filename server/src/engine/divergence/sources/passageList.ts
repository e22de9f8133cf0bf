import type { Passage } from '../model.ts';
import { movePassage } from '../moved.ts';
import type { Kept } from './layout.ts';

/** The passages of a cluster, in order. */
export interface Made {
  /** The cluster's index. */
  readonly at: number;
  readonly passages: readonly Passage[];
}

/** The order in which a draft's passages are given. */
export const byPlace = ({ match: { draft: a } }: Passage, { match: { draft: b } }: Passage): number =>
  a.start - b.start || a.end - b.end;

/**
 * The passages of a draft's clusters, kept up to date from one state of the draft to the next: those of clusters before an edit
 * are not looked at, those behind it are moved.
 */
export class PassageList {
  /** In the order of the clusters; those of one cluster are in order. */
  #passages: readonly Passage[] = [];
  /** By index of the clusters, how many passages there are up to the end of each. */
  #ends = new Uint32Array(0);
  /**
   * Whether they are in order as they are, and no two of different clusters at one place. A passage may reach a little beyond
   * its cluster, so that they need not be.
   */
  #isOrdered = true;

  /**
   * Goes over to another state.
   * @param count of clusters
   * @param made those of all clusters that are not kept, and of others whose passages are no longer so; ascending
   * @returns all in order; of those at one place, quotations come first, and what was made of one cluster stays together
   */
  goOver(count: number, { head, tail, by }: Kept, made: readonly Made[]): readonly Passage[] {
    const old = this.#passages;
    const oldEnds = this.#ends;
    const out: Passage[] = [];
    const ends = new Uint32Array(count);
    /** Where passages stand side by side that did not before. */
    const seams: number[] = [];
    const keep = (from: number, to: number, further: number, move: number): void => {
      if (from >= to) return;
      seams.push(out.length);
      const first = from + further === 0 ? 0 : oldEnds[from + further - 1]!;
      const end = oldEnds[to + further - 1]!;
      const ahead = out.length - first;
      for (let i = first; i < end; i++) out.push(move === 0 ? old[i]! : movePassage(old[i]!, move));
      for (let i = from; i < to; i++) ends[i] = oldEnds[i + further]! + ahead;
    };
    const keepBoth = (from: number, to: number): void => {
      keep(from, Math.min(to, head), 0, 0);
      keep(Math.max(from, count - tail), to, oldEnds.length - count, by);
    };
    let next = 0;
    for (const { at, passages } of made) {
      keepBoth(next, at);
      seams.push(out.length);
      for (const passage of passages) out.push(passage);
      ends[at] = out.length;
      next = at + 1;
    }
    keepBoth(next, count);
    this.#isOrdered = (this.#isOrdered ? seams : ends).every((at) => isInOrder(out[at - 1], out[at]));
    this.#passages = out;
    this.#ends = ends;
    return this.#isOrdered ? out : sorted(out);
  }
}

const isInOrder = (a: Passage | undefined, b: Passage | undefined): boolean => !a || !b || byPlace(a, b) < 0;

const isPlain = ({ frame }: Passage): boolean => frame.kind === 'plain';

/** In order; of those at one place quotations come first. */
const sorted = (passages: readonly Passage[]): readonly Passage[] => withReprint(passages, []);

/** The same with those of a reprint, which of those at one place come behind quotations. */
export const withReprint = (own: readonly Passage[], reprint: readonly Passage[]): readonly Passage[] =>
  [...own.filter((p) => !isPlain(p)), ...reprint, ...own.filter(isPlain)].sort(byPlace);

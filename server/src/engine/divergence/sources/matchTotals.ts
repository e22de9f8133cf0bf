import type { Match } from '../../matching/model.ts';
import { commonRims } from '../../text/commonItems.ts';

/** How many units each source has in common with a draft, kept up to date by the matches that come and go. */
export class MatchTotals {
  readonly bySource = new Map<string, number>();
  readonly #isKnown: (source: string) => boolean;
  readonly #unknown = new Set<string>();
  #matches: readonly Match[] = [];

  /** @param isKnown whether the corpus has a source: it may have lost one that its index still has */
  constructor(isKnown: (source: string) => boolean) {
    this.#isKnown = isKnown;
  }

  /** Goes over to other matches, and gives those of known sources. */
  update(now: readonly Match[]): readonly Match[] {
    this.#goOver(now);
    return this.#unknown.size === 0 ? now : now.filter((m) => !this.#unknown.has(m.source));
  }

  /** Matches at both ends that count as they did are passed by. */
  #goOver(now: readonly Match[]): void {
    const old = this.#matches;
    const { head, tail } = commonRims(old, now, countsAs);
    for (let i = head; i < now.length - tail; i++) this.#count(now[i]!, 1);
    for (let i = head; i < old.length - tail; i++) this.#count(old[i]!, -1);
    this.#matches = now;
  }

  #count({ source, matched }: Match, sign: 1 | -1): void {
    const before = this.bySource.get(source);
    if (before === undefined && !this.#isKnown(source)) this.#unknown.add(source);
    const total = (before ?? 0) + sign * matched;
    if (total > 0) this.bySource.set(source, total);
    else this.bySource.delete(source);
  }
}

const countsAs = (a: Match, b: Match): boolean =>
  a === b || (a.matched === b.matched && a.source === b.source);

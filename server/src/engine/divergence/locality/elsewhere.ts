import { type Area, ranksOf } from './areas.ts';

/** The areas of a draft by their rank. */
export interface OwnPlace {
  readonly names: ReadonlySet<string>;
  readonly byRank: ReadonlyMap<number, ReadonlySet<string>>;
  readonly lowest: number;
  /** The same for all that are the same. */
  readonly key: string;
}

/** A draft that names no place. */
export const nowhere: OwnPlace = { names: new Set(), byRank: new Map(), lowest: -1, key: '' };

export function placeOf(rows: readonly (readonly Area[])[]): OwnPlace {
  if (rows.length === 0) return nowhere;
  const byRank = new Map<number, Set<string>>();
  for (const area of rows.flat())
    for (const rank of ranksOf(area)) {
      const here = byRank.get(rank);
      if (here) here.add(area.name);
      else byRank.set(rank, new Set([area.name]));
    }
  const key = [...byRank].map(([rank, names]) => `${rank}${[...names].sort().join()}`).sort();
  return {
    names: new Set(rows.flat().map(({ name }) => name)),
    byRank,
    lowest: Math.max(-1, ...byRank.keys()),
    key: key.join('\n'),
  };
}

/**
 * Whether a document is that of another place than a draft's, of the draft's level or a lower one. What is issued above binds below;
 * that a province lies above a county need not show.
 * @param rows the areas that the document says it is of; none of a national one
 */
export const isElsewhere = (rows: readonly (readonly Area[])[], place: OwnPlace): boolean =>
  mayBeElsewhere(place) && rows.length > 0 && rows.every((row) => isOther(row, place));

/** A draft that names no place of its own is from nowhere else. */
export const mayBeElsewhere = ({ lowest }: OwnPlace): boolean => lowest >= 0;

function isOther(row: readonly Area[], { names, byRank, lowest }: OwnPlace): boolean {
  const [first] = row as [Area];
  // 蓄滞洪区 by itself may be of any kind.
  if (vague.test(first.level)) return false;
  let isShared = false;
  for (const area of row) {
    if (names.has(area.name)) {
      isShared = true;
      continue;
    }
    const ranks = ranksOf(area);
    if (ranks.some((rank) => byRank.has(rank)) && !vague.test(area.level)) return true;
    if (isShared && Math.min(...ranks) > lowest && city.test(area.level)) return true;
  }
  return !isShared && Math.min(...ranksOf(first)) > lowest;
}

/** Levels whose words are also those of other things. */
const vague = /^(?!自治|特别).*区$|^(?:街道|镇|乡)$/;
const city = /^(?:市|州|盟|自治州)$/;

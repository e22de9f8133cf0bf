import type { Match } from '../matching/model.ts';
import { isAccepted } from './accept.ts';
import { change } from './change.ts';
import type { Localiser } from './localisation.ts';
import type { Texts } from './passageInput.ts';

/** From so many equal units on it shows how closely a draft follows a source. */
const leastShown = 60;
/**
 * Differences that are no adaptation, in 100 equal units and at the least, chance considered: drafts that borrow have
 * about 1, laws of one subject 2 to 8.
 */
const mostInBorrowing = 1.9;
/** A draft that names the source has said that it follows it; only one reworded throughout does not. */
const mostWhereCited = 4;

/**
 * Sources that the draft resembles without following them: documents of one kind share clauses and word them in their
 * own ways everywhere. What differs there is no slip. A single difference shows nothing.
 */
export function kindredSources(
  taken: readonly Match[],
  texts: (source: string) => Texts | undefined,
  local: Localiser,
  cited: ReadonlySet<string>,
): ReadonlySet<string> {
  const sums = new Map<string, { matched: number; differing: number }>();
  for (const m of taken) {
    const t = texts(m.source);
    if (!t) continue;
    const manner = { frame: 'plain', marked: false, abridged: false, matched: m.matched, local } as const;
    const sum = sums.get(m.source) ?? { matched: 0, differing: 0 };
    sums.set(m.source, sum);
    sum.matched += m.matched;
    for (const e of m.edits) if (!isAccepted(change(e.draft, e.edition), manner, t)) sum.differing++;
  }
  return new Set(
    [...sums]
      .filter(([source, s]) => {
        const most = cited.has(source) ? mostWhereCited : mostInBorrowing;
        return s.matched >= leastShown && atLeast(s.differing) * 100 > most * s.matched;
      })
      .map(([source]) => source),
  );
}

/** What a count shows at the least: one and a half standard deviations of chance are taken off. */
const atLeast = (n: number): number => n - 1.5 * Math.sqrt(n);

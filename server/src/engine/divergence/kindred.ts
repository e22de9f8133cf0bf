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
 * Tells sources that the draft resembles without following them: documents of one kind share clauses and word them in
 * their own ways everywhere. What differs there is no slip. A single difference shows nothing.
 */
export function kinship(
  taken: readonly Match[],
  texts: (source: string) => Texts | undefined,
  local: () => Localiser,
  cited: ReadonlySet<string>,
): (source: string) => boolean {
  const bySource = new Map<string, Match[]>();
  for (const m of taken) {
    const own = bySource.get(m.source);
    if (own) own.push(m);
    else bySource.set(m.source, [m]);
  }
  const known = new Map<string, boolean>();
  return (source) => {
    const found = known.get(source);
    if (found !== undefined) return found;
    const own = bySource.get(source) ?? [];
    const t = texts(source);
    const made =
      t !== undefined && isKin(own, t, local, cited.has(source) ? mostWhereCited : mostInBorrowing);
    known.set(source, made);
    return made;
  };
}

function isKin(own: readonly Match[], texts: Texts, local: () => Localiser, most: number): boolean {
  const matched = own.reduce((n, m) => n + m.matched, 0);
  if (matched < leastShown) return false;
  let differing = 0;
  for (const m of own) {
    if (m.edits.length === 0) continue;
    const manner = {
      frame: 'plain',
      marked: false,
      abridged: false,
      matched: m.matched,
      local: local(),
    } as const;
    for (const e of m.edits) if (!isAccepted(change(e.draft, e.edition), manner, texts)) differing++;
    if (atLeast(differing) * 100 > most * matched) return true;
  }
  return false;
}

/** What a count shows at the least: one and a half standard deviations of chance are taken off. */
const atLeast = (n: number): number => n - 1.5 * Math.sqrt(n);

import type { Match } from '../../matching/model.ts';
import { change } from '../change.ts';
import { isAccepted } from '../liberties/accept.ts';
import type { Localiser } from '../locality/localisation.ts';
import type { Texts } from '../passageInput.ts';
import type { Shown } from './piece.ts';

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
 * Whether a draft resembles a source, by the pieces that its places are judged by, without following it: documents of one
 * kind share clauses and word them in their own ways everywhere. What differs there is no slip. A single difference shows
 * nothing.
 */
export function isKin(taken: Iterable<Shown>, local: () => Localiser, isCited: boolean): boolean {
  const most = isCited ? mostWhereCited : mostInBorrowing;
  let matched = 0;
  let edits = 0;
  for (const { match } of taken) {
    matched += match.matched;
    edits += match.edits.length;
  }
  if (matched < leastShown || atLeast(edits) * 100 <= most * matched) return false;
  const locality = local();
  let differing = 0;
  for (const piece of taken) {
    if (piece.differing?.local !== locality) {
      piece.settle();
      piece.differing = { local: locality, count: differingIn(piece.match, piece.texts, locality) };
    }
    differing += piece.differing.count;
  }
  return atLeast(differing) * 100 > most * matched;
}

function differingIn({ matched, edits }: Match, texts: Texts, local: Localiser): number {
  const manner = { frame: 'plain', marked: false, abridged: false, matched, local } as const;
  let n = 0;
  for (const e of edits) if (!isAccepted(change(e.draft, e.edition), manner, texts)) n++;
  return n;
}

/** What a count shows at the least: one and a half standard deviations of chance are taken off. */
const atLeast = (n: number): number => n - 1.5 * Math.sqrt(n);

import { isEmpty } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Change } from '../change.ts';
import type { Divergence } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { isWholeClauses } from '../sides/rims.ts';
import { contentOf, countUnits, type Side } from '../sides/side.ts';

/** What is made of a difference in a sentence that the writer has made shorter: a slip is one all the same. */
export type InShortened = 'slip' | 'own' | 'hint';

/** So many places show a hand, not a slip. */
const leastPlaces = 2;
/** A phrase of so many units is not lost by a slip either; a member of a list may be. */
const phrase = 5;
/** Words that come or go are no shorter, in content units. */
const shortest = 2;

/** A sentence that breaks off at its end has lost something. */
const endsSentence = (at: number, { text }: Texts['draft']): boolean =>
  at >= text.length || '。！？\n'.includes(text[at] as string);

/** 骨干…中坚 for 中坚…骨干: two words that stand each in the other's place. */
function exchanged(changes: readonly Change[], draft: Side, source: Side): ReadonlySet<Change> {
  const out = new Set<Change>();
  let last: Change | undefined;
  for (const c of changes) {
    if (c.kind !== 'content') continue;
    const own = contentOf(draft, c.core.draft);
    if (
      last &&
      own !== '' &&
      own === contentOf(source, last.core.edition) &&
      contentOf(draft, last.core.draft) === contentOf(source, c.core.edition)
    ) {
      out.add(last);
      out.add(c);
    }
    last = c;
  }
  return out;
}

/**
 * Tells what a difference is in a sentence of the writer's own prose from which words of the source were left out, or put otherwise, in
 * several places: the sentence is his. What is left out there is his choice, if worth a hint where it moves the meaning; a figure, a
 * negation, or a single character that is gone or another one, is no matter of brevity.
 * @param changes all of the passage's, those that are accepted as well
 * @returns undefined where the sentence is not shortened
 */
export function inShortened(
  changes: readonly Change[],
  { draft, source, reading }: Texts,
): (c: Change, d: Divergence) => InShortened | undefined {
  const sentenceOf = (c: Change): number => firstEndingAfter(reading.sentences, c.core.draft.start);
  const places = new Map<number, number>();
  const phrases = new Set<Change>();
  const swapped = exchanged(changes, draft, source);
  for (const c of changes) {
    if (c.kind !== 'content' || swapped.has(c)) continue;
    // A clause that is left out as a whole leaves the others as they are.
    if (isEmpty(c.core.draft) && isWholeClauses(source, c.core.edition)) continue;
    const own = countUnits(draft, c.core.draft, shortest);
    const theirs = countUnits(source, c.core.edition, phrase);
    if (theirs < shortest || own === 1) continue;
    const sentence = sentenceOf(c);
    places.set(sentence, (places.get(sentence) ?? 0) + 1);
    if (own === 0 && theirs >= phrase && !endsSentence(c.core.draft.end, draft)) phrases.add(c);
  }
  if (places.size === 0) return () => undefined;
  return (c, d) => {
    if ((places.get(sentenceOf(c)) ?? 0) < leastPlaces && (d.critical || !phrases.has(c))) return undefined;
    if (c.kind === 'punctuation') return 'own';
    const own = countUnits(draft, c.core.draft, shortest);
    const theirs = countUnits(source, c.core.edition, shortest);
    const isExchange = own > 0 && (d.critical || d.cause !== undefined || own === 1);
    if (c.kind === 'transposition' || isExchange || theirs < shortest || d.cause) return 'slip';
    return d.critical ? 'hint' : 'own';
  };
}

import type { Edition } from '../../corpus/model.ts';
import { foldUnit } from '../../text/fold.ts';
import { knownPairIndex, type PairIndex, pairHash, pairIndexOf } from './pairIndex.ts';
import type { Side } from './side.ts';

/** A source, and its text. */
interface Searched {
  readonly edition: Edition;
  readonly source: Side;
}

/**
 * Whether one of the places at which a source has some words, to the character, is the one that is looked for. Places are UTF-16 offsets of
 * the source's text; they are asked for in its order, and none behind the one that is.
 *
 * A short source is read through each time. One that is long, or asked again and again, gets an index of its pairs of characters, so that
 * what is judged of a draft does not take longer the longer the source is.
 */
export function someOccurrence(searched: Searched, words: string, isIt: (at: number) => boolean): boolean {
  const { text } = searched.source;
  const index = indexFor(searched);
  const rarest = index && rarestPair(index, words);
  if (!rarest) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) if (isIt(at)) return true;
    return false;
  }
  const { places, offsets } = index;
  for (let k = rarest.from; k < rarest.to; k++) {
    const at = (offsets[places[k] as number] as number) - rarest.offset;
    if (at >= 0 && text.startsWith(words, at) && isIt(at)) return true;
  }
  return false;
}

/** UTF-16 units; a text that is no longer is read through in less time than its index is asked. */
const short = 8192;
/** So often a text is read through before its index pays. */
const patience = 40;

const asked = new WeakMap<Edition, number>();

function indexFor({ edition, source }: Searched): PairIndex | undefined {
  // What stands in a lacuna is in no index.
  if (source.text.length <= short || source.lacunae.length > 0) return undefined;
  const known = knownPairIndex(edition);
  if (known) return known;
  const before = asked.get(edition) ?? 0;
  asked.set(edition, before + 1);
  return before < patience ? undefined : pairIndexOf(edition, source);
}

interface Rarest {
  /** Its places, as `PairIndex.places` has them. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 units of the words before it. */
  readonly offset: number;
}

/** Pairs that stand at more places are no help. */
const mostPlaces = 4096;

/** The pair of content units of the words that the source has least often; none where the words are too short or common throughout. */
function rarestPair({ first }: PairIndex, words: string): Rarest | undefined {
  let best: Rarest | undefined;
  let fewest = mostPlaces + 1;
  let before = 0;
  let beforeAt = -1;
  for (let i = 0; i < words.length; i++) {
    const unit = foldUnit(words.charCodeAt(i));
    if (unit === 0) continue;
    if (beforeAt >= 0) {
      const h = pairHash(before, unit);
      const from = first[h] as number;
      const to = first[h + 1] as number;
      if (to - from < fewest) {
        fewest = to - from;
        best = { from, to, offset: beforeAt };
      }
    }
    before = unit;
    beforeAt = i;
  }
  return best;
}

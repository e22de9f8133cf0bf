import type { Corpus, Edition } from '../../../server/src/engine/corpus/model.ts';
import { makeKey } from '../../../server/src/engine/text/key.ts';

/** What cases are made from, and what they are judged against. */
export interface Ground {
  readonly corpus: Corpus;
  /** Editions that passages are taken from. */
  readonly editions: readonly Edition[];
  /** True where this wording stands in an edition: then it is no error there. */
  has(wording: string): boolean;
}

/** All central editions of a corpus; of one without any, all editions. */
export function wholeGround(corpus: Corpus): Ground {
  const central = corpus.sources.filter((s) => s.authority === 'central');
  const chosen = central.length > 0 ? central : corpus.sources;
  const editions = editionsOf(
    corpus,
    chosen.map((s) => s.id),
  );
  return { corpus, editions, has: (wording) => editions.some(({ text }) => text.includes(wording)) };
}

/** Some editions of a corpus that is too large to be searched from end to end for each case. */
export function sampledGround(corpus: Corpus, ids: readonly string[]): Ground {
  return { corpus, editions: editionsOf(corpus, ids), has: (wording) => standsIn(corpus, wording) };
}

/** So many texts of usual length, spread over all of them: whole codes would take most of the time. */
export function usualIds(
  ids: readonly string[],
  lengthOf: (index: number) => number,
  most: number,
): readonly string[] {
  const usual = ids.filter((_, i) => lengthOf(i) > 1500 && lengthOf(i) < 15_000);
  const every = Math.max(1, Math.floor(usual.length / most));
  return usual.filter((_, i) => i % every === 0).slice(0, most);
}

const editionsOf = (corpus: Corpus, ids: readonly string[]): Edition[] =>
  ids.map((id) => corpus.edition(id)).filter((e) => e !== undefined);

/** Places of a wording that are looked at; what stands more often than that is taken to stand there in any form. */
const mostPlaces = 200;

/** Through the index, which knows content only: the marks in and around it are looked at afterwards. */
function standsIn(corpus: Corpus, wording: string): boolean {
  const { units, offsets } = makeKey(wording);
  if (units.length === 0) return false;
  const places = corpus.matcher.find?.(units, mostPlaces);
  if (!places) return true;
  const before = offsets[0]!;
  const after = wording.length - offsets[units.length - 1]! - 1;
  return places.some(({ source, start, end }) =>
    corpus
      .edition(source)
      ?.text.slice(Math.max(0, start - before), end + after)
      .includes(wording),
  );
}

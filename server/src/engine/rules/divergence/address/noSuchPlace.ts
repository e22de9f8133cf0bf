import type { Corpus, Source } from '../../../corpus/model.ts';
import { derivedNames } from '../../../corpus/names.ts';
import { meaningsIn, type Resolve } from '../../../divergence/frames/cited.ts';
import type { CitedPlace } from '../../../divergence/frames/citedPlaces.ts';
import { editionNamed, yearOf } from '../../../divergence/frames/editionNamed.ts';
import type { Citation, Reading } from '../../../document/model.ts';
import { keyString } from '../../../text/key.ts';
import { type Missing, missingIn } from './articlesOf.ts';

/** A place that a draft names and its source does not have. */
export interface NoSuchPlace extends Missing {
  readonly place: CitedPlace;
  readonly source: Source;
}

/** Names as short as 《条例》 are those of many documents. */
const shortName = 4;
/** What is being made, or was once, has other articles. */
const otherState = /草案|稿/;
const otherStateBefore = /(?:原|旧|新|拟|(?:修订|修改|修正|施行|实施|废止)[前后]?的?)$/;
const otherStateBehind = /^[（(][^（()）\n]{0,24}(?:草案|稿)[^（()）\n]{0,12}[）)]/;
/** 第十条后增加一条, 第六十条改为第六十一条. */
const amended = /^[^，。；\n]{0,8}(?:修改|改为|改作|增加|删去|删除|作为)/;

/** Tells the place that a source certainly does not have; undefined where it has it, or where another text may be meant. */
export function noSuchPlace(
  reading: Reading,
  corpus: Corpus,
  cited: Resolve,
): (place: CitedPlace) => NoSuchPlace | undefined {
  const { text } = reading;
  const title = reading.title ? keyString(text.slice(reading.title.start, reading.title.end)) : '';
  const meaning = meaningsIn(reading);
  const declared = new Map(reading.shortNames.map(({ name, full }) => [name, full]));
  const known = new Map<string, boolean>();
  /** Whether a name is that of the source alone, not a word for many. */
  const isNameOf = (name: string, { id, title: own, aliases }: Source): boolean => {
    const asked = `${id} ${name}`;
    const before = known.get(asked);
    if (before !== undefined) return before;
    const key = keyString(name);
    const names = [own, ...derivedNames(own), ...(key.length > shortName ? aliases : [])];
    const is = names.some((one) => keyString(one) === key) && corpus.lookup(name).length === 1;
    known.set(asked, is);
    return is;
  };
  return (place) => {
    const { citation, chain, direct } = place;
    const source = direct ? sourceOf(citation) : undefined;
    const edition = source && corpus.edition(source.id);
    const missing = edition && missingIn(edition, place.pointers);
    if (!source || !missing || amended.test(text.slice(chain.span.end, chain.span.end + 16)))
      return undefined;
    return { ...missing, place, source };
  };

  function sourceOf(citation: Citation): Source | undefined {
    const { span, name } = citation;
    const [full, ...others] = meaning(citation).names;
    if (full === undefined || others.length > 0 || otherState.test(name) || otherState.test(full))
      return undefined;
    // A short name that was not declared, or ends otherwise, may be the draft's own.
    if (full !== name && (!declared.has(name) || !full.endsWith(name.slice(-2)))) return undefined;
    if (otherStateBefore.test(text.slice(Math.max(0, span.start - 6), span.start))) return undefined;
    if (otherStateBehind.test(text.slice(span.end, span.end + 40))) return undefined;
    const [source, another] = cited(citation);
    if (!source || another || source.status === 'superseded' || !isNameOf(full, source)) return undefined;
    const named = editionNamed(reading, citation, full);
    if (named === 'latest' || (named !== undefined && named.year !== yearOf(source))) return undefined;
    // What a draft is called is what it makes anew.
    return title.startsWith(keyString(full)) ? undefined : source;
  }
}

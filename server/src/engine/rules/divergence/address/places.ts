import { type CitedPlace, citedPlaces } from '../../../divergence/frames/citedPlaces.ts';
import { namedBehind } from '../../../divergence/frames/namedBehind.ts';
import { paragraphsOf } from '../../../document/memory/memory.ts';
import type { Citation, Paragraph, Reading } from '../../../document/model.ts';
import { chainsOf, type ReadParagraph } from '../../../document/paragraph/chunk.ts';
import { type Chain, unitDepth } from '../../../document/paragraph/referencePointers.ts';
import { paragraphAt } from '../../../document/paragraphAt.ts';
import { placeNamed, resolveIn } from '../../../document/references/foreignReference.ts';
import { countBefore } from '../../../text/search.ts';
import { type Span, span } from '../../../text/span.ts';
import { firstEndingAfter } from '../../../text/spanSearch.ts';

/** The places that paragraphs name, each looked through once. */
export class PlacesOfParagraphs {
  readonly #reading: Reading;
  readonly #known = new Map<number, readonly CitedPlace[]>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  of(paragraph: Paragraph): readonly CitedPlace[] {
    const places = this.#known.get(paragraph.index) ?? citedPlaces(this.#reading, paragraph);
    this.#known.set(paragraph.index, places);
    return places;
  }

  /** The place that is named right before an offset; undefined where several are. */
  rightBefore(at: number): CitedPlace | undefined {
    const { paragraphs, text } = this.#reading;
    const paragraph = paragraphAt(paragraphs, at);
    if (!paragraph) return undefined;
    const places = this.of(paragraph);
    const same = sameArticle.exec(text.slice(Math.max(paragraph.span.start, at - longestBetween), at));
    if (same)
      return this.#again(places, span(at - same[0].length, at - same[0].length + (same[1] as string).length));
    const place = places[countBefore(places, ({ chain }) => chain.span.end <= at) - 1];
    if (!place || place.joined) return undefined;
    const { end } = place.chain.span;
    return at - end <= longestBetween && beforeQuotation.test(text.slice(end, at)) ? place : undefined;
  }

  /** The article named right before an offset in a paragraph that names no document before it: 对照第（二十五）条“…”. */
  aloneBefore(at: number): { readonly chain: Chain; readonly citation: Citation } | undefined {
    const { paragraphs, citations, text } = this.#reading;
    const paragraph = paragraphAt(paragraphs, at);
    const named = citations[countBefore(citations, ({ span }) => span.start < at) - 1];
    if (!paragraph || !named || named.span.start >= paragraph.span.start) return undefined;
    const chains = chainsOf(paragraphsOf(this.#reading)[paragraph.index] as ReadParagraph);
    const chain = chains[countBefore(chains, ({ span }) => span.end <= at) - 1];
    if (chain?.pointers[0]?.unit !== '条' || (chain.prefix !== 'none' && chain.prefix !== 'see'))
      return undefined;
    const between = text.slice(chain.span.end, at);
    return between.length <= longestBetween && beforeQuotation.test(between)
      ? { chain, citation: named }
      : undefined;
  }

  /** What 同条 at a place means: the article of the place named last, if no other document has been named since. */
  #again(places: readonly CitedPlace[], at: Span): CitedPlace | undefined {
    const { citations, quotations } = this.#reading;
    const place = places[countBefore(places, ({ chain }) => chain.span.end <= at.start) - 1];
    const pointers = place?.pointers.filter(({ unit }) => unitDepth[unit] <= unitDepth.条) ?? [];
    if (!place || place.joined || pointers.at(-1)?.unit !== '条') return undefined;
    for (let i = firstEndingAfter(citations, place.chain.span.end); i < citations.length; i++) {
      const { span: own } = citations[i] as Citation;
      if (own.start >= at.start) break;
      const within = quotations[firstEndingAfter(quotations, own.start)];
      if (!within || within.span.start > own.start) return undefined;
    }
    return { ...place, pointers, chain: { span: at, pointers: [], prefix: 'foreign' } };
  }
}

type IsMeant = (citation: Citation | undefined) => citation is Citation;

/** 《…》第三条规定：“…”, or behind another quotation 第三条规定：“…”. */
export function placeBefore(
  places: PlacesOfParagraphs,
  { start }: Span,
  isMeant: IsMeant,
): CitedPlace | undefined {
  const place = places.rightBefore(start);
  return place && isMeant(place.citation) ? place : undefined;
}

/**
 * 对照第（二十五）条“…”: an article alone in its paragraph is one of the document that was named last, where that has the words and the draft
 * itself has no such place.
 */
export function placeAlone(
  places: PlacesOfParagraphs,
  reading: Reading,
  { start }: Span,
  isMeant: IsMeant,
): Pick<CitedPlace, 'chain' | 'pointers'> | undefined {
  const place = places.aloneBefore(start);
  if (!place || !isMeant(place.citation)) return undefined;
  const { chain } = place;
  const { targets } = resolveIn(reading, chain.pointers, reading.text, start);
  return targets.length === 0 ? { chain, pointers: chain.pointers } : undefined;
}

/** So far behind a document's name its place is named, in UTF-16 units. */
const longestPlace = 40;

/** “…”（《…》第三条） */
export function placeBehind(
  reading: Reading,
  { end }: Span,
  isMeant: IsMeant,
): Pick<CitedPlace, 'chain' | 'pointers'> | undefined {
  const [citation, another] = namedBehind(reading, end + 1);
  if (!isMeant(citation) || another) return undefined;
  const { text } = reading;
  const from = citation.span.end;
  const line = text.indexOf('\n', from);
  const to = Math.min(from + longestPlace, line < 0 ? text.length : line);
  const chain = placeNamed(reading, from, to);
  return chain && behindName.test(text.slice(from, chain.span.start))
    ? { chain, pointers: chain.pointers }
    : undefined;
}

const behindName = /^(?:\s*[（(][^（()）\n]{0,40}[）)])?\s*(?:的|中的?|之)?\s*$/;
/** 同条还规定“, 该条要求“: the article named before, without a number of its own. */
const sameArticle = /((?:同|该)条)(?![例件款约文目码])[^。；！？\n“”《》第]{0,14}[“「『"]?$/;
const beforeQuotation = /^[^。；！？\n“”《》]{0,16}[“「『"]?$/;
const longestBetween = 20;

import { type CitedPlace, citedPlaces } from '../../../divergence/frames/citedPlaces.ts';
import { namedBehind } from '../../../divergence/frames/namedBehind.ts';
import { paragraphAt } from '../../../document/address.ts';
import type { Citation, Paragraph, Reading } from '../../../document/model.ts';
import { unitDepth } from '../../../document/paragraph/referencePointers.ts';
import { placeNamed } from '../../../document/references/foreignReference.ts';
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

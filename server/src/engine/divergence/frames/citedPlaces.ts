import { paragraphsOf } from '../../document/memory/memory.ts';
import type { Citation, Paragraph, Reading } from '../../document/model.ts';
import { chainsOf, type ReadParagraph } from '../../document/paragraph/chunk.ts';
import {
  type Chain,
  type Pointer,
  selfKinds,
  unitDepth,
} from '../../document/paragraph/referencePointers.ts';
import { unitSet } from '../../text/characters.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';

/** A place of another document that a draft names: 第三十六条 in 《…》第三十六条规定：“…”. */
export interface CitedPlace {
  readonly chain: Chain;
  /** Those of the chain, below what is meant with them: 同条第三款 stands below the article named before. */
  readonly pointers: readonly Pointer[];
  /** What names the document. */
  readonly citation: Citation;
  /** Whether it stands right behind the name or a word for it (该条例), alone or with others (第三条和第五条), so that nothing else can be meant. */
  readonly direct: boolean;
  /** Whether it is named together with the one before it. */
  readonly joined: boolean;
}

/**
 * What may stand between a document's name and the place: brackets that tell its number, version or short name, the rest of those
 * in which it is named last.
 */
const behindName =
  /^(?:[^（()）《》“”。；\n]{0,20}[）)])?(?:\s*[（(][^（()）\n]{0,40}[）)])?\s*(?:的|中的?|之)?\s*$/;
const longestBehind = 72;
/** Between two places that are named together: 第三条、第五条和第七条第一款. */
const joins = /^(?:的?规定)?(?:、|，|和|及|与|或者|或|以及|并|至|到|直至)(?:第)?$/;
/** 该条例, 同法, 该条, 其: what was named before, with the kind of document or place that it is. */
const deictic = new RegExp(`(?:该|同|其|前述|上述)(${selfKinds}|条|款|项)?(?:的|中的?|之)?$`);
const longestDeictic = 8;
/** 附录第三条: the articles of what is attached are not the document's. */
const attached =
  /(?:附录|附件|附表|附图|附)(?:[一二三四五六七八九十]{1,3}|\d{1,2})?(?:的|中的?|之)?[\s（(]{0,2}$/;
const closesQuotation = unitSet('”’」』');

const isPlaceWord = (word: string): boolean => '条款项'.includes(word);

/**
 * The places of other documents that a paragraph names outside quotations and titles, in order. A place without a name is one of the
 * document that was named last in the paragraph: what the draft says of itself (本办法第三条), and of laws without 《》 (刑法第三条), is left
 * out. Linear in what the paragraph names.
 */
export function citedPlaces(
  reading: Reading,
  { index, span: { start, end } }: Paragraph,
): readonly CitedPlace[] {
  const { text, citations, quotations } = reading;
  const out: CitedPlace[] = [];
  let next = countBefore(citations, ({ span }) => span.start < start);
  let owner: Citation | undefined;
  let last: { readonly chain: Chain; readonly place: CitedPlace | undefined } | undefined;
  let quoted = firstEndingAfter(quotations, start);
  const isQuoted = ({ start: at }: Span): boolean => {
    while ((quotations[quoted]?.span.end ?? end) <= at) quoted++;
    return (quotations[quoted]?.span.start ?? end) <= at;
  };
  for (const chain of chainsOf(paragraphsOf(reading)[index] as ReadParagraph)) {
    const at = chain.span.start;
    for (; next < citations.length; next++) {
      const citation = citations[next] as Citation;
      if (citation.span.start >= at) break;
      // What stands in a title is not what is named.
      const isWithin = owner !== undefined && citation.span.end <= owner.span.end;
      if (citation.kind !== 'number' && !isWithin && !isQuoted(citation.span)) owner = citation;
    }
    if (isQuoted(chain.span) || (owner && at < owner.span.end)) continue;
    const place = placeOf(chain);
    last = { chain, place };
    if (place) out.push(place);
    else if (chain.prefix !== 'none' && chain.prefix !== 'see') owner = undefined;
  }
  return out;

  function placeOf(chain: Chain): CitedPlace | undefined {
    const { prefix, pointers, span } = chain;
    if (!owner || prefix === 'self' || prefix === 'relative' || pointers[0]?.unit === '附件')
      return undefined;
    if (attached.test(text.slice(Math.max(start, span.start - longestDeictic), span.start))) return undefined;
    const between = text.slice(owner.span.end, Math.min(span.start, owner.span.end + longestBehind));
    if (span.start - owner.span.end <= longestBehind && behindName.test(between))
      return { chain, pointers, citation: owner, direct: true, joined: false };
    const before = last && text.slice(last.chain.span.end, Math.min(span.start, last.chain.span.end + 8));
    const isJoined =
      before !== undefined &&
      span.start - (last as { chain: Chain }).chain.span.end <= 8 &&
      joins.test(before);
    if (isJoined) {
      const first = last?.place;
      const direct = first?.direct ?? false;
      return (
        first && { chain, pointers: below(first.pointers, pointers), citation: owner, direct, joined: true }
      );
    }
    const said = deictic.exec(text.slice(Math.max(start, span.start - longestDeictic), span.start));
    const [, kind] = said ?? [];
    if (prefix === 'foreign' && !said && !closesQuotation(text.charCodeAt(span.start - 1))) return undefined;
    if (kind !== undefined && !isPlaceWord(kind) && !owner.name.endsWith(kind)) return undefined;
    const outer = last?.place?.citation === owner ? last.place.pointers : undefined;
    const deep = unitDepth[pointers[0]?.unit ?? '条'] > unitDepth.条;
    if (deep && !outer) return undefined;
    // 该条例第五十九条 of a name that ends so, 该条第三款 of an article that was named alone.
    const isPointedTo =
      kind !== undefined &&
      (!isPlaceWord(kind) || (deep && last?.place?.direct === true && !last.place.joined));
    return {
      chain,
      pointers: outer ? below(outer, pointers) : pointers,
      citation: owner,
      direct: isPointedTo,
      joined: false,
    };
  }
}

/** Pointers that stand below those named before as far as these are less deep: 第十三条第二款、第三款. */
function below(before: readonly Pointer[], pointers: readonly Pointer[]): readonly Pointer[] {
  const [first] = pointers;
  if (!first || unitDepth[first.unit] <= unitDepth.条) return pointers;
  return [
    ...before.filter(
      ({ unit }) => unitDepth[unit] < unitDepth[first.unit] && unitDepth[unit] >= unitDepth.条,
    ),
    ...pointers,
  ];
}

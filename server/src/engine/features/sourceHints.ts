import type { Analysis } from '../analysis.ts';
import type { Corpus } from '../corpus/model.ts';
import { shortNameOf } from '../corpus/shortName.ts';
import type { Passage } from '../divergence/model.ts';
import { addressAt } from '../document/address.ts';
import type { Span } from '../text/span.ts';
import { presented } from './presented.ts';

/** Where what a quotation or attribution says stands, to be shown behind it. */
export interface SourceHint {
  /** UTF-16 offset into the draft, behind the mark or stop that closes it, or the paragraph of a quotation of several. */
  readonly at: number;
  /** In the order of the draft; each once. */
  readonly places: readonly HintedPlace[];
}

export interface HintedPlace {
  readonly source: string;
  /** The shortest name that means this source, without 《》. */
  readonly name: string;
  /** 四（十）第2句; of several sentences 四（十）第2—3句, 四（十）第4句至四（十一）第1句. */
  readonly address: string;
  /** UTF-16 offsets into the edition's text. */
  readonly edition: Span;
}

/** A hint per quotation or attribution that ends in a stretch of the draft (UTF-16 offsets), in order. */
export const sourceHints = (analysis: Analysis, corpus: Corpus, within: Span): readonly SourceHint[] =>
  presented(analysis, within).map(([at, passages]) => ({
    at,
    places: passages.map((passage) => ({
      source: passage.match.source,
      name: shortNameOf(corpus, passage.match.source),
      address: reachOf(passage, corpus),
      edition: passage.match.edition,
    })),
  }));

const ofSentence = /^(.*第)(\d+)句$/;

/** From the sentence that a passage begins in to the one it ends in. */
function reachOf({ address, match: { source, edition } }: Passage, corpus: Corpus): string {
  const reading = corpus.edition(source)?.reading;
  const last = reading ? addressAt(reading, edition.end - 1).text : address;
  const [, unit, from] = ofSentence.exec(address) ?? [];
  const [, unitOfLast, to] = ofSentence.exec(last) ?? [];
  if (last === address || from === undefined || to === undefined) return address;
  return unit === unitOfLast ? `${unit}${from}—${to}句` : `${address}至${last}`;
}

import type { Corpus } from '../../corpus/model.ts';
import type { Match } from '../../matching/model.ts';
import type { Zone } from '../frames/zone.ts';
import type { Texts } from '../passageInput.ts';

/** What is known of one quotation or attribution. */
export interface QuotationInput {
  readonly zone: Zone;
  /** The parts of all matches that lie in the zone. */
  readonly pieces: readonly Match[];
  readonly texts: (source: string) => Texts | undefined;
  readonly corpus: Corpus;
  /** The sources that the draft reprints. */
  readonly reprinted: ReadonlySet<string>;
}

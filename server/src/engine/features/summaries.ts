import type { Analysis } from '../analysis.ts';
import type { Corpus } from '../corpus/model.ts';
import { shortNameOf } from '../corpus/shortName.ts';
import type { Completeness } from '../divergence/model.ts';
import type { Reading } from '../document/model.ts';
import { presented } from './presented.ts';

/** What a draft is to the corpus, to be shown above its title. */
export type Summary =
  /** It reprints a source. */
  | {
      readonly kind: 'reprint';
      /** UTF-16 offset into the draft. */
      readonly at: number;
      /** The shortest name that means the source, without 《》. */
      readonly name: string;
      readonly completeness: Completeness;
    }
  /** It quotes sources or says what they say: in how many places, most first. */
  | {
      readonly kind: 'quoting';
      readonly at: number;
      readonly sources: readonly { readonly name: string; readonly places: number }[];
    };

/** One for each reprinted source, or else one for all that is quoted; nothing for a draft that names no source. */
export function summaries(analysis: Analysis, corpus: Corpus): readonly Summary[] {
  const { reading, reprints, text } = analysis;
  if (reprints.length > 0) return reprints.map((completeness) => ofReprint(completeness, analysis, corpus));
  const places = new Map<string, { readonly name: string; places: number }>();
  for (const [, passages] of presented(analysis, { start: 0, end: text.length }))
    for (const { source } of passages.map(({ match }) => match)) {
      const known = places.get(source) ?? { name: shortNameOf(corpus, source), places: 0 };
      known.places++;
      places.set(source, known);
    }
  if (places.size === 0) return [];
  const sources = [...places.values()].sort((a, b) => b.places - a.places);
  return [{ kind: 'quoting', at: headOf(reading), sources }];
}

function ofReprint(completeness: Completeness, analysis: Analysis, corpus: Corpus): Summary {
  const { source } = completeness;
  const first = analysis.passages.find(
    ({ match, frame }) => match.source === source && frame.kind === 'reprint',
  )?.match;
  const title = corpus.edition(source)?.reading.title;
  const bearsTitle = first && title && first.edition.start < title.end;
  const at =
    first && (bearsTitle || analysis.reprints.length > 1) ? first.draft.start : headOf(analysis.reading);
  return { kind: 'reprint', at, name: shortNameOf(corpus, source), completeness };
}

/** The title, or the first paragraph that is the document's own. */
const headOf = ({ title, paragraphs }: Reading): number =>
  (title ?? paragraphs.find(({ kind }) => kind !== 'furniture')?.span)?.start ?? 0;

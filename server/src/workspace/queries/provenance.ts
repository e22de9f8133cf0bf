import {
  type CoveredMeasure,
  carriedOut,
  coverage,
  type Edition,
  type HintedPlace,
  type SourceUse,
  type Span,
  type Summary,
  sourceHints,
  summaries,
  usedSources,
} from '../../engine/index.ts';
import type { Cancel } from '../session/cancel.ts';
import type { Session } from '../session/session.ts';
import type { TextView } from '../session/textView.ts';
import type { Answer } from './answer.ts';

/** A place of a source with the source's text. */
export interface LocatedPlace extends HintedPlace {
  readonly view: TextView;
}

/** Where the wording of a draft is from, as a whole and behind each quotation. */
export const provenanceQueries = (session: Session) => ({
  /** The sources that a draft's wording is from, those most of it first. */
  async usedSources(
    uri: string,
    cancel: Cancel,
  ): Promise<readonly { readonly use: SourceUse; readonly edition: Edition; readonly view: TextView }[]> {
    const checked = await session.check(uri, cancel);
    return (checked ? usedSources(checked.analysis) : []).flatMap((use) => {
      const edition = session.corpus().edition(use.source);
      return edition ? [{ use, edition, view: session.editionView(edition) }] : [];
    });
  },

  /** What a draft has of each measure of a source, by default of the one that it carries out; nothing where there is none. */
  async coverage(
    uri: string,
    source: string | undefined,
    cancel: Cancel,
  ): Promise<
    | Answer<{
        readonly edition: Edition;
        readonly view: TextView;
        readonly measures: readonly CoveredMeasure[];
      }>
    | undefined
  > {
    const checked = await session.check(uri, cancel);
    const corpus = session.corpus();
    const id = source ?? (checked && carriedOut(checked.analysis, corpus));
    const edition = id === undefined ? undefined : corpus.edition(id);
    if (!checked || !edition) return undefined;
    const found = await session.run(coverage(checked.analysis, corpus, edition.source.id), cancel);
    if (!found) return undefined;
    const value = { edition, view: session.editionView(edition), measures: found.measures };
    return { view: checked.document, value };
  },

  /** Where quotations stand in their sources; nothing where the user does not want it. */
  async hints(
    uri: string,
    within: (view: TextView) => Span,
    cancel: Cancel,
  ): Promise<
    Answer<readonly { readonly at: number; readonly places: readonly LocatedPlace[] }[]> | undefined
  > {
    if (!(await session.options(uri)).inlayHints) return undefined;
    const checked = await session.check(uri, cancel);
    if (!checked) return undefined;
    const { document: view, analysis } = checked;
    const corpus = session.corpus();
    const value = sourceHints(analysis, corpus, within(view)).map(({ at, places }) => ({
      at,
      places: places.flatMap((place) => {
        const edition = corpus.edition(place.source);
        return edition ? [{ ...place, view: session.editionView(edition) }] : [];
      }),
    }));
    return { view, value };
  },

  /** What a draft is to the corpus; nothing where the user does not want it. */
  async summaries(uri: string, cancel: Cancel): Promise<Answer<readonly Summary[]> | undefined> {
    if (!(await session.options(uri)).codeLens) return undefined;
    const checked = await session.check(uri, cancel);
    return checked && { view: checked.document, value: summaries(checked.analysis, session.corpus()) };
  },
});

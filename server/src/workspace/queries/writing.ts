import {
  type Continuation,
  continuations,
  editsAfterEnter,
  followsItem,
  type LabelOffer,
  mayNamePlace,
  nextLabels,
  type PlaceOffers,
  type Provenance,
  placeOffers,
  provenanceOf,
  successorAt,
  type TitleOffers,
  titleOffers,
} from '../../engine/index.ts';
import type { Session } from '../session/session.ts';
import { type Answer, editableReadingAt, type Offset, readingAt } from './answer.ts';
import type { DocumentEdits } from './editing.ts';

/** What is offered while a draft is being written; nothing here waits for a comparison with sources. */
export const writingQueries = (session: Session) => ({
  /** Labels for an empty line. `unasked`: the user only began a line, so that nothing is offered after plain paragraphs. */
  async labels(
    uri: string,
    at: Offset,
    unasked: boolean,
  ): Promise<Answer<readonly LabelOffer[]> | undefined> {
    const found = await readingAt(session, uri);
    if (!found) return undefined;
    const offset = at(found.view);
    const wanted = !unasked || followsItem(found.reading, offset);
    return { view: found.view, value: wanted ? nextLabels(found.reading, offset) : [] };
  },

  /** How the sources go on after the words before a place, best first. */
  async wording(
    uri: string,
    at: Offset,
  ): Promise<Answer<readonly (Continuation & Provenance)[]> | undefined> {
    const view = await editable(session, uri);
    if (!view) return undefined;
    const corpus = session.corpus();
    const found = continuations(view.text, at(view), corpus);
    return { view, value: found.map((offer) => ({ ...offer, ...provenanceOf(offer, corpus) })) };
  },

  /** The sources that may be cited where a title is being written, behind 《. */
  async titles(uri: string, at: Offset): Promise<Answer<TitleOffers> | undefined> {
    const view = await editable(session, uri);
    const value = view && titleOffers(view.text, at(view), session.corpus());
    return view && value && { view, value };
  },

  /** The places of a source that may be named where 第 stands behind its name. */
  async places(uri: string, at: Offset): Promise<Answer<PlaceOffers> | undefined> {
    const view = await editable(session, uri);
    if (!view || !mayNamePlace(view.text, at(view))) return undefined;
    const reading = session.reading(uri);
    const value = reading && placeOffers(reading, at(view), session.corpus());
    return value && { view, value };
  },

  /** What may be shown behind the cursor unasked: the next label, or the rest of the sentence where it is beyond doubt. */
  async ghost(uri: string, at: Offset): Promise<Answer<readonly string[]> | undefined> {
    const view = await editable(session, uri);
    if (!view) return undefined;
    const offset = at(view);
    const words = continuations(view.text, offset, session.corpus());
    if (words[0]?.sure) return { view, value: words.map(({ text }) => text) };
    const reading = words.length === 0 ? session.reading(uri) : undefined;
    const label = reading && successorAt(reading, offset);
    return { view, value: label ? [label] : [] };
  },

  /** What Enter brings along; `at` is on the new line. */
  async enter(uri: string, at: Offset): Promise<DocumentEdits | undefined> {
    const found = await editableReadingAt(session, uri);
    return found && { document: found.view, edits: editsAfterEnter(found.reading, at(found.view)) };
  },
});

async function editable(session: Session, uri: string) {
  await session.ready();
  const view = session.document(uri);
  return view && !session.editionAt(uri) && (await session.options(uri)).enable ? view : undefined;
}

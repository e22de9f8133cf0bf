import type { Reading, Span } from '../../engine/index.ts';
import type { Session } from '../session/session.ts';
import type { OpenDocument, TextView } from '../session/textView.ts';

/** A span of a text, with the text. */
export interface Located {
  readonly view: TextView;
  readonly span: Span;
}

/** An answer about a document together with the state of the document that it is about. */
export interface Answer<T> {
  readonly view: TextView;
  readonly value: T;
}

/** A position of the client in the text that an answer will be about. */
export type Offset = (view: TextView) => number;

/** The structure of a draft or source; `undefined` where there is no such document or it is turned off. */
export async function readingAt(
  session: Session,
  uri: string,
): Promise<{ readonly view: TextView; readonly reading: Reading } | undefined> {
  await session.ready();
  if (!session.editionAt(uri) && !(await session.options(uri)).enable) return undefined;
  const view = session.view(uri);
  const reading = session.reading(uri);
  return view && reading ? { view, reading } : undefined;
}

/** The same for drafts only: sources are read-only. */
export async function editableReadingAt(
  session: Session,
  uri: string,
): Promise<{ readonly view: OpenDocument; readonly reading: Reading } | undefined> {
  const found = await readingAt(session, uri);
  const view = session.document(uri);
  return found && view && !session.editionAt(uri) ? { view, reading: found.reading } : undefined;
}

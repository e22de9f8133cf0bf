import {
  definition,
  definitionInReading,
  type HoverCard,
  hover,
  hoverInEdition,
  ownReferences,
  referencesTo,
  type Span,
  sourcePlaceInDraft,
  sourcePlaceInEdition,
  sourceSymbols,
  type Target,
  titleSpan,
} from '../../engine/index.ts';
import type { Cancel } from '../session/cancel.ts';
import type { Session } from '../session/session.ts';
import type { TextView } from '../session/textView.ts';
import type { Answer, Located, Offset } from './answer.ts';

export interface LocatedTarget extends Located {
  /** What to put the cursor on. */
  readonly selection: Span;
  /** The span that the question was about, in the document that was asked. */
  readonly origin: Span;
}

/** What leads from drafts to sources and back. */
export const navigationQueries = (session: Session) => ({
  async hover(uri: string, at: Offset, cancel: Cancel): Promise<Answer<HoverCard> | undefined> {
    await session.ready();
    const edition = session.editionAt(uri);
    if (edition) {
      const view = session.view(uri) as TextView;
      const value = hoverInEdition(edition, session.corpus(), at(view));
      return value && { view, value };
    }
    const checked = await session.check(uri, cancel);
    const value = checked && hover(checked.analysis, session.corpus(), at(checked.document));
    return value && { view: checked.document, value };
  },

  async definition(
    uri: string,
    at: Offset,
    cancel: Cancel,
  ): Promise<Answer<readonly LocatedTarget[]> | undefined> {
    await session.ready();
    const edition = session.editionAt(uri);
    const checked = edition ? undefined : await session.check(uri, cancel);
    const view = edition ? session.view(uri) : checked?.document;
    if (!view) return undefined;
    const targets = edition
      ? definitionInReading(edition.reading, session.corpus(), at(view))
      : checked
        ? definition(checked.analysis, session.corpus(), at(view))
        : [];
    return { view, value: targets.flatMap((t) => locate(session, t, view) ?? []) };
  },

  /**
   * Where a place is referred to: within its own document by number, and in all open drafts by the words of a source.
   * `withDeclaration`: the label itself and the place in the source, each before what refers to it.
   */
  async references(
    uri: string,
    at: Offset,
    withDeclaration: boolean,
    cancel: Cancel,
  ): Promise<readonly Located[]> {
    await session.ready();
    const corpus = session.corpus();
    const edition = session.editionAt(uri);
    const asked = edition ? undefined : await session.check(uri, cancel);
    const view = edition ? session.view(uri) : asked?.document;
    const reading = edition?.reading ?? asked?.analysis.reading;
    if (!view || !reading) return [];
    const own = ownReferences(reading, at(view));
    const out: Located[] = [...(withDeclaration ? own.labels : []), ...own.references].map((span) => ({
      view,
      span,
    }));
    const place = asked
      ? sourcePlaceInDraft(asked.analysis, corpus, at(view))
      : edition && sourcePlaceInEdition(edition.source.id, reading, at(view));
    if (!place) return out;
    const source = corpus.edition(place.source);
    if (withDeclaration && source)
      out.push({ view: session.editionView(source), span: place.span ?? titleSpan(source) });
    for (const checked of await session.checkAll(cancel))
      for (const span of referencesTo(place, checked.analysis, corpus))
        out.push({ view: checked.document, span });
    return out;
  },

  async sources(query: string, cancel: Cancel) {
    await session.ready();
    const corpus = session.corpus();
    const found = (await session.run(sourceSymbols(corpus, query), cancel)) ?? [];
    return found.flatMap((symbol) => {
      const edition = corpus.edition(symbol.source);
      return edition ? [{ symbol, view: session.editionView(edition) }] : [];
    });
  },
});

function locate(session: Session, target: Target, here: TextView): LocatedTarget | undefined {
  if (target.kind === 'here') return { ...target, view: here };
  const edition = session.corpus().edition(target.source);
  if (!edition) return undefined;
  const { span, origin } = target;
  return { view: session.editionView(edition), span, selection: span, origin };
}

import {
  type Action,
  codeActions,
  definition,
  definitionInReading,
  documentLinks,
  documentSymbols,
  type Fold,
  foldingSpans,
  followsItem,
  type HoverCard,
  hover,
  hoverInEdition,
  type LabelOffer,
  type Link,
  nextLabels,
  type OutlineEntry,
  preferredEdits,
  type RenamableNumber,
  referencesTo,
  renamable,
  renameLabel,
  type Span,
  selectionSpans,
  semanticTokens,
  sourcePlaceInDraft,
  sourcePlaceInEdition,
  sourceSymbols,
  type Target,
  type TextEdit,
  type Token,
  titleSpan,
} from '../engine/index.ts';
import type { Cancel } from './cancel.ts';
import type { Session } from './session.ts';
import type { OpenDocument, TextView } from './textView.ts';

/** A span of a text, with the text. */
export interface Located {
  readonly view: TextView;
  readonly span: Span;
}

export interface LocatedTarget extends Located {
  /** What to put the cursor on. */
  readonly selection: Span;
  /** The span that the question was about, in the document that was asked. */
  readonly origin: Span;
}

/** An answer about a document together with the state of the document that it is about. */
export interface Answer<T> {
  readonly view: TextView;
  readonly value: T;
}

/**
 * What editors ask, answered from a session: each question waits for what it needs and no more, and is answered with
 * `undefined` or nothing where there is no such document or it is turned off.
 */
export type Queries = ReturnType<typeof createQueries>;

export function createQueries(session: Session) {
  const enabledReading = async (uri: string) => {
    await session.ready();
    if (!session.editionAt(uri) && !(await session.options(uri)).enable) return undefined;
    const view = session.view(uri);
    const reading = session.reading(uri);
    return view && reading ? { view, reading } : undefined;
  };

  /** Sources are read-only. */
  const editableReading = async (uri: string) => {
    const found = await enabledReading(uri);
    const document = session.document(uri);
    return found && document && !session.editionAt(uri)
      ? { view: document, reading: found.reading }
      : undefined;
  };

  const locate = (target: Target, view: TextView): LocatedTarget | undefined => {
    if (target.kind === 'here') return { ...target, view };
    const edition = session.corpus().edition(target.source);
    if (!edition) return undefined;
    return {
      view: session.editionView(edition),
      span: target.span,
      selection: target.span,
      origin: target.origin,
    };
  };

  return {
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
      return { view, value: targets.flatMap((t) => locate(t, view) ?? []) };
    },

    async references(
      uri: string,
      at: Offset,
      withSource: boolean,
      cancel: Cancel,
    ): Promise<readonly Located[]> {
      await session.ready();
      const corpus = session.corpus();
      const edition = session.editionAt(uri);
      const view = session.view(uri);
      const asked = edition ? undefined : await session.check(uri, cancel);
      const place =
        edition && view
          ? sourcePlaceInEdition(edition.source.id, edition.reading, at(view))
          : asked && sourcePlaceInDraft(asked.analysis, corpus, at(asked.document));
      if (!place) return [];
      const out: Located[] = [];
      const source = corpus.edition(place.source);
      if (withSource && source)
        out.push({ view: session.editionView(source), span: place.span ?? titleSpan(source) });
      for (const checked of await session.checkAll(cancel))
        for (const span of referencesTo(place, checked.analysis, corpus))
          out.push({ view: checked.document, span });
      return out;
    },

    async symbols(uri: string): Promise<Answer<readonly OutlineEntry[]> | undefined> {
      const found = await enabledReading(uri);
      return found && { view: found.view, value: documentSymbols(found.reading) };
    },

    async folds(uri: string): Promise<Answer<readonly Fold[]> | undefined> {
      const found = await enabledReading(uri);
      return found && { view: found.view, value: foldingSpans(found.reading) };
    },

    async selections(
      uri: string,
      at: readonly Offset[],
    ): Promise<Answer<readonly (readonly Span[])[]> | undefined> {
      const found = await enabledReading(uri);
      return (
        found && {
          view: found.view,
          value: at.map((offset) => selectionSpans(found.reading, offset(found.view))),
        }
      );
    },

    /** Labels for an empty line. `unasked`: the user only began a line, so that nothing is offered after plain paragraphs. */
    async labels(
      uri: string,
      at: Offset,
      unasked: boolean,
    ): Promise<Answer<readonly LabelOffer[]> | undefined> {
      const found = await enabledReading(uri);
      if (!found) return undefined;
      const offset = at(found.view);
      const wanted = !unasked || followsItem(found.reading, offset);
      return { view: found.view, value: wanted ? nextLabels(found.reading, offset) : [] };
    },

    async renamable(uri: string, at: Offset): Promise<Answer<RenamableNumber> | undefined> {
      const found = await editableReading(uri);
      const value = found && renamable(found.reading, at(found.view));
      return found && value && { view: found.view, value };
    },

    /** The edits of a renaming; none where the name holds no number. */
    async rename(
      uri: string,
      at: Offset,
      name: string,
    ): Promise<{ readonly document: OpenDocument; readonly edits: readonly TextEdit[] } | undefined> {
      const found = await editableReading(uri);
      if (!found) return undefined;
      return { document: found.view, edits: renameLabel(found.reading, at(found.view), name) ?? [] };
    },

    async tokens(uri: string): Promise<Answer<readonly Token[]> | undefined> {
      const found = await enabledReading(uri);
      return found && { view: found.view, value: semanticTokens(found.reading) };
    },

    async links(uri: string): Promise<Answer<readonly (Link & { readonly to?: TextView })[]> | undefined> {
      const found = await enabledReading(uri);
      if (!found) return undefined;
      const corpus = session.corpus();
      const links = documentLinks(found.reading, corpus, session.editionAt(uri)?.source.id);
      return {
        view: found.view,
        value: links.map((link) => {
          const edition = link.kind === 'source' ? corpus.edition(link.source) : undefined;
          return edition ? { ...link, to: session.editionView(edition) } : link;
        }),
      };
    },

    async actions(
      uri: string,
      selection: (view: TextView) => Span,
      cancel: Cancel,
    ): Promise<{ readonly document: OpenDocument; readonly actions: readonly Action[] } | undefined> {
      const checked = await session.check(uri, cancel);
      if (!checked) return undefined;
      const { document, analysis } = checked;
      return { document, actions: codeActions(analysis, selection(document)) };
    },

    /** All edits that the evidence supports without doubt. */
    async preferredFixes(
      uri: string,
      cancel: Cancel,
    ): Promise<{ readonly document: OpenDocument; readonly edits: readonly TextEdit[] } | undefined> {
      const checked = await session.check(uri, cancel);
      return checked && { document: checked.document, edits: preferredEdits(checked.analysis.findings) };
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
  };
}

/** A position of the client in the text that an answer will be about. */
export type Offset = (view: TextView) => number;

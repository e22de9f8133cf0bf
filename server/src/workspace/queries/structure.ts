import {
  documentLinks,
  documentSymbols,
  draftSymbols,
  type Fold,
  foldingSpans,
  isMarkdownHeading,
  type Link,
  type NamedSymbol,
  type OutlineEntry,
  type Reading,
  type Span,
  selectionSpans,
  semanticTokens,
  type Token,
} from '../../engine/index.ts';
import type { Cancel } from '../session/cancel.ts';
import type { Session } from '../session/session.ts';
import type { TextView } from '../session/textView.ts';
import { type Answer, editableReadingAt, type Offset, readingAt } from './answer.ts';

function outlineOf(
  session: Session,
  uri: string,
  reading: Reading,
  withMarkdown: boolean,
): readonly OutlineEntry[] {
  const isElsewhere =
    withMarkdown || session.document(uri)?.languageId !== 'markdown' ? undefined : isMarkdownHeading;
  return documentSymbols(reading, isElsewhere);
}

/** What is read off a text's own structure, without waiting for a comparison with sources. */
export const structureQueries = (session: Session) => ({
  /** @param withMarkdown whether headings that are Markdown's own are listed as well. */
  async symbols(uri: string, withMarkdown: boolean): Promise<Answer<readonly OutlineEntry[]> | undefined> {
    const found = await readingAt(session, uri);
    if (!found) return undefined;
    return { view: found.view, value: outlineOf(session, uri, found.reading, withMarkdown) };
  },

  /** The titles, headings and items of all open drafts that a query names. */
  async draftSymbols(
    query: string,
    withMarkdown: boolean,
    cancel: Cancel,
  ): Promise<readonly { readonly symbol: NamedSymbol; readonly view: TextView }[]> {
    const drafts: { readonly view: TextView; readonly reading: Reading }[] = [];
    for (const { uri } of session.documents()) {
      if (cancel.isCancelled) return [];
      const found = await editableReadingAt(session, uri);
      if (found) drafts.push(found);
    }
    function* search() {
      const out: { symbol: NamedSymbol; view: TextView }[] = [];
      for (const { view, reading } of drafts) {
        const outline = outlineOf(session, view.uri, reading, withMarkdown);
        for (const symbol of draftSymbols(outline, query)) out.push({ symbol, view });
        yield;
      }
      return out;
    }
    return (await session.run(search(), cancel)) ?? [];
  },

  async folds(uri: string): Promise<Answer<readonly Fold[]> | undefined> {
    const found = await readingAt(session, uri);
    return found && { view: found.view, value: foldingSpans(found.reading) };
  },

  async selections(
    uri: string,
    at: readonly Offset[],
  ): Promise<Answer<readonly (readonly Span[])[]> | undefined> {
    const found = await readingAt(session, uri);
    return (
      found && {
        view: found.view,
        value: at.map((offset) => selectionSpans(found.reading, offset(found.view))),
      }
    );
  },

  async tokens(uri: string): Promise<Answer<readonly Token[]> | undefined> {
    const found = await readingAt(session, uri);
    return found && { view: found.view, value: semanticTokens(found.reading) };
  },

  async links(uri: string): Promise<Answer<readonly (Link & { readonly to?: TextView })[]> | undefined> {
    const found = await readingAt(session, uri);
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
});

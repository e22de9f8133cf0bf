import type { Corpus } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import { documentSymbols, type OutlineEntry } from './symbols.ts';

/** A source or one of its items, for finding canonical text by name from anywhere. */
export interface SourceSymbol {
  readonly name: string;
  readonly source: string;
  /** Title of the source that an item belongs to; absent for the source itself. */
  readonly container?: string;
  /** Offsets into the edition's text. */
  readonly span: Span;
}

/**
 * Sources and items whose name has the query's characters in order (as editors filter), at most `limit`, sources first.
 * Items are searched only for queries of two characters or more.
 */
export function sourceSymbols(corpus: Corpus, query: string, limit = 200): readonly SourceSymbol[] {
  const wanted = query.replace(/\s+/g, '').toLowerCase();
  const out: SourceSymbol[] = [];
  for (const source of corpus.sources) {
    const names = [source.title, ...source.aliases, source.documentNumber ?? '', source.id];
    if (!names.some((name) => hasInOrder(name, wanted))) continue;
    const edition = corpus.edition(source.id);
    if (!edition) continue;
    out.push({ name: source.title, source: source.id, span: edition.reading.title ?? { start: 0, end: 0 } });
    if (out.length >= limit) return out;
  }
  if (wanted.length < 2) return out;
  for (const source of corpus.sources) {
    const edition = corpus.edition(source.id);
    if (!edition) continue;
    const visit = (symbol: OutlineEntry) => {
      if (out.length >= limit) return;
      if (symbol.level >= 0 && hasInOrder(symbol.name, wanted))
        out.push({ name: symbol.name, source: source.id, container: source.title, span: symbol.selection });
      symbol.children.forEach(visit);
    };
    documentSymbols(edition.reading).forEach(visit);
    if (out.length >= limit) break;
  }
  return out;
}

function hasInOrder(name: string, wanted: string): boolean {
  let at = 0;
  for (const c of name.toLowerCase()) if (at < wanted.length && wanted.startsWith(c, at)) at += c.length;
  return at >= wanted.length;
}

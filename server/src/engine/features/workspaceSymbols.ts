import type { Corpus, Edition } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import { oneLine } from './symbols.ts';

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
 * Items are searched only for queries of two characters or more. It looks at the lines of the texts alone, so that a
 * large shelf is neither read into outlines nor kept in memory; yields after each text.
 */
export function* sourceSymbols(
  corpus: Corpus,
  query: string,
  limit = 200,
): Generator<void, readonly SourceSymbol[]> {
  const wanted = query.replace(/\s+/g, '').toLowerCase();
  const out: SourceSymbol[] = [];
  for (const source of corpus.sources) {
    const names = [source.title, ...source.aliases, source.documentNumber ?? '', source.id];
    if (!names.some((name) => hasInOrder(name, wanted))) continue;
    const edition = corpus.edition(source.id);
    if (edition) out.push({ name: source.title, source: source.id, span: titleSpan(edition) });
    if (out.length >= limit) return out;
  }
  if (wanted.length < 2) return out;
  for (const source of corpus.sources) {
    const edition = corpus.edition(source.id);
    if (!edition) continue;
    for (const { name, span } of labelledLines(edition.text)) {
      if (!hasInOrder(name, wanted)) continue;
      out.push({ name, source: source.id, container: source.title, span });
      if (out.length >= limit) return out;
    }
    yield;
  }
  return out;
}

/** The title where it stands at the head of the text, else the first line with words. */
export function titleSpan({ text, source }: Edition): Span {
  const at = text.slice(0, 2000).indexOf(source.title);
  if (at >= 0 && source.title !== '') return { start: at, end: at + source.title.length };
  const start = Math.max(0, text.search(/\S/));
  const end = text.slice(start).search(/[\r\n]|$/);
  return { start, end: start + Math.max(0, end) };
}

const longestName = 60;
const labelled =
  /^[ \t\u3000#]*((?:第[〇零一二三四五六七八九十百千\d]{1,7}(?:编|分编|部分|章|节|条)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,4}[）)]|\d{1,3}[.．、])[^\r\n。]{0,60})/gm;

/** The lines of a text that begin with a label, up to their first sentence's end. */
function* labelledLines(text: string): Generator<{ readonly name: string; readonly span: Span }> {
  for (const found of text.matchAll(labelled)) {
    const words = found[1] as string;
    const start = found.index + found[0].length - words.length;
    const shown = words
      .slice(0, longestName)
      .replace(/[\ud800-\udbff]$/, '')
      .trimEnd();
    yield { name: oneLine(shown), span: { start, end: start + shown.length } };
  }
}

function hasInOrder(name: string, wanted: string): boolean {
  let at = 0;
  for (const c of name.toLowerCase()) if (at < wanted.length && wanted.startsWith(c, at)) at += c.length;
  return at >= wanted.length;
}

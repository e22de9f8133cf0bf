import type { Corpus, Edition } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import { hasInOrder, wantedOf } from './inOrder.ts';
import { type OutlineEntry, oneLine } from './symbols.ts';

/** A document or one of its items, for finding it by name from anywhere. */
export interface NamedSymbol {
  readonly name: string;
  /** Title of the document that an item belongs to; absent for the document itself. */
  readonly container?: string;
  /** Offsets into the document's text. */
  readonly span: Span;
}

/** The same in a canonical text; offsets into the edition's text. */
export interface SourceSymbol extends NamedSymbol {
  readonly source: string;
}

/** So many are found at most, of sources and of each draft. */
const mostSymbols = 200;

/**
 * The title of a draft and, for queries of two characters or more, its headings and items whose name has the query's characters in
 * order, from its outline.
 */
export function draftSymbols(outline: readonly OutlineEntry[], query: string): readonly NamedSymbol[] {
  const wanted = wantedOf(query);
  const title = outline.find(({ level }) => level < 0)?.name ?? '';
  const out: NamedSymbol[] = [];
  const visit = ({ name, level, selection, children }: OutlineEntry): void => {
    if (out.length >= mostSymbols) return;
    if ((level < 0 || wanted.length >= leastQuery) && hasInOrder(name, wanted))
      out.push(level < 0 ? { name, span: selection } : { name, container: title, span: selection });
    children.forEach(visit);
  };
  outline.forEach(visit);
  return out;
}

/**
 * Sources and items whose name has the query's characters in order (as editors filter), at most `mostSymbols`, sources first.
 * Items are searched only for queries of two characters or more. It looks at the lines of the texts alone, so that a
 * large shelf is neither read into outlines nor kept in memory; yields after each text.
 */
export function* sourceSymbols(corpus: Corpus, query: string): Generator<void, readonly SourceSymbol[]> {
  const wanted = wantedOf(query);
  const out: SourceSymbol[] = [];
  for (const source of corpus.sources) {
    const names = [source.title, ...source.aliases, source.documentNumber ?? '', source.id];
    if (!names.some((name) => hasInOrder(name, wanted))) continue;
    const edition = corpus.edition(source.id);
    if (edition) out.push({ name: source.title, source: source.id, span: titleSpan(edition) });
    if (out.length >= mostSymbols) return out;
  }
  if (wanted.length < leastQuery) return out;
  for (const source of corpus.sources) {
    const edition = corpus.edition(source.id);
    if (!edition) continue;
    for (const { name, span } of labelledLines(edition.text)) {
      if (!hasInOrder(name, wanted)) continue;
      out.push({ name, source: source.id, container: source.title, span });
      if (out.length >= mostSymbols) return out;
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

/** A shorter query finds documents alone. */
const leastQuery = 2;

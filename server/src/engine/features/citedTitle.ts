import type { Corpus, Source } from '../corpus/model.ts';
import { byWeight, titleInMarks } from '../corpus/names.ts';
import { replacedIn } from '../corpus/replaced.ts';
import { lineBreakAfter, lineStartBefore } from '../text/lineBreaks.ts';
import type { Span } from '../text/span.ts';
import { hasInOrder, wantedOf } from './inOrder.ts';

/** A source that may be cited where a title is being written. */
export interface TitleOffer {
  readonly source: Source;
  /** Its title as it stands between 《 and 》: marks within it are 〈〉. */
  readonly title: string;
  /** What is written in the place of `TitleOffers.replaces`: the title, and 》 where there is none. */
  readonly text: string;
}

export interface TitleOffers {
  /** What stands behind 《 already; UTF-16 offsets into the draft. The cursor is in it or at its end. */
  readonly replaces: Span;
  /** Best first: titles that begin with what is written, those that hold it, those that have its characters in order; of these what is in force, by weight. */
  readonly offers: readonly TitleOffer[];
}

/** UTF-16 units of a title, as far as one is looked for on either side of the cursor. */
const longestTitle = 120;
const mostOffers = 50;

/**
 * The sources whose titles fit what is written between 《 and `offset` (a UTF-16 offset into `text`); undefined where no title is
 * being written. The cost does not depend on the length of the text; of the corpus the titles alone are looked at.
 */
export function titleOffers(text: string, offset: number, corpus: Corpus): TitleOffers | undefined {
  const before = text.slice(lineStartBefore(text, offset, Math.max(0, offset - longestTitle)), offset);
  const opening = before.lastIndexOf('《');
  if (opening < 0 || before.includes('》', opening)) return undefined;
  const written = before.slice(opening + 1);
  const after = text.slice(
    offset,
    lineBreakAfter(text, offset, Math.min(text.length, offset + longestTitle)),
  );
  const closing = restOfTitle.exec(after);
  const ending = closing ? '' : '》';
  return {
    replaces: { start: offset - written.length, end: offset + (closing?.[1]?.length ?? 0) },
    offers: sourcesFor(written, corpus).map(({ source, title }) => ({ source, title, text: title + ending })),
  };
}

/** What is left of a title that is closed; with a mark of a sentence in it, it is no title's. */
const restOfTitle = /^([^《》，。；：！？“”]*)》/;

interface Titled {
  readonly source: Source;
  readonly title: string;
}

function sourcesFor(written: string, corpus: Corpus): readonly Titled[] {
  const wanted = wantedOf(written);
  const [beginning, holding, inOrder]: [Titled[], Titled[], Titled[]] = [[], [], []];
  for (const titled of titlesOf(corpus)) {
    const name = wantedOf(titled.title);
    if (name.startsWith(wanted)) beginning.push(titled);
    else if (name.includes(wanted)) holding.push(titled);
    else if (hasInOrder(name, wanted)) inOrder.push(titled);
    if (beginning.length >= mostOffers) break;
  }
  return [...beginning, ...holding, ...inOrder].slice(0, mostOffers);
}

const titles = new WeakMap<Corpus, readonly Titled[]>();

/** Those in force first, by weight; each title once. */
function titlesOf(corpus: Corpus): readonly Titled[] {
  const known = titles.get(corpus);
  if (known) return known;
  const distinct = new Map<string, Titled>();
  const replaced = replacedIn(corpus);
  const isReplaced = ({ id }: Source): number => Number(replaced.has(id));
  for (const source of [...corpus.sources].sort((a, b) => isReplaced(a) - isReplaced(b) || byWeight(a, b))) {
    const title = titleInMarks(source.title);
    if (title !== '' && !distinct.has(title)) distinct.set(title, { source, title });
  }
  const sorted = [...distinct.values()];
  titles.set(corpus, sorted);
  return sorted;
}

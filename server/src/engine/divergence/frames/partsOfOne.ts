import type { Corpus, Edition, Source } from '../../corpus/model.ts';
import { articlesIn } from '../../document/address.ts';
import type { Citation, Reading } from '../../document/model.ts';
import { parseNumeral } from '../../text/numerals.ts';

/** The article that is named right behind a document's name, brackets between them let be. */
const articleBehind =
  /^(?:\s*[（(][^（()）\n]{0,40}[）)])?\s*(?:的|中的?|之)?\s*第(?<number>[〇零一二三四五六七八九十百千两\d]{1,12})条/;
const longestBehind = 72;

const numbersOf = new WeakMap<Edition, ReadonlySet<number>>();

function articleNumbers(edition: Edition): ReadonlySet<number> {
  const known = numbersOf.get(edition);
  if (known) return known;
  const made = new Set(articlesIn(edition.reading.outline).flatMap(({ label }) => label?.value ?? []));
  numbersOf.set(edition, made);
  return made;
}

/** Of so many files of one title nobody asks whether they are its parts. */
const mostParts = 64;

/**
 * The articles that several files of one title have between them, where no article is in two of them: they are parts of one document (the
 * 编 of a code), not its editions. Of one file, where it begins behind the first article. Undefined of all others.
 */
function articlesOfParts(sources: readonly Source[], corpus: Corpus): ReadonlySet<number> | undefined {
  const [first] = sources;
  if (!first || sources.length > mostParts || sources.some(({ title }) => title !== first.title))
    return undefined;
  const all = new Set<number>();
  for (const { id } of sources) {
    const edition = corpus.edition(id);
    const own = edition && articleNumbers(edition);
    if (!own || own.size === 0) return undefined;
    for (const number of own) {
      if (all.has(number)) return undefined;
      all.add(number);
    }
  }
  return sources.length > 1 || !all.has(1) ? all : undefined;
}

/** Whether sources are parts of one document; see `articlesOfParts`. */
export const areParts = (sources: readonly Source[], corpus: Corpus): boolean =>
  sources.length > 1 && articlesOfParts(sources, corpus) !== undefined;

/** The sources of a citation; none where they are parts of a document and the article that it names is in none of them. */
export function withArticle(
  sources: readonly Source[],
  { text }: Reading,
  { span: { end } }: Citation,
  corpus: Corpus,
): readonly Source[] {
  if (sources.length === 0) return sources;
  const named = articleBehind.exec(text.slice(end, end + longestBehind))?.groups?.['number'];
  const number = named === undefined ? undefined : parseNumeral(named)?.value;
  if (number === undefined) return sources;
  return articlesOfParts(sources, corpus)?.has(number) === false ? [] : sources;
}

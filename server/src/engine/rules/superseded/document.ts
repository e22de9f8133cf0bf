import type { Corpus, Edition, Source } from '../../corpus/model.ts';
import { isOneTitle, titleInMarks } from '../../corpus/names.ts';
import { type Replaced, replacedIn } from '../../corpus/replaced.ts';
import { numbersIn, sourcesCited } from '../../divergence/frames/cited.ts';
import { revisionsIn } from '../../divergence/sources/revision.ts';
import type { Citation, Reading } from '../../document/model.ts';
import type { Finding, Fix } from '../../findings/model.ts';
import type { Match } from '../../matching/model.ts';
import { keyString } from '../../text/key.ts';
import { type Span, textOf } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { edit, fix, report } from '../report.ts';
import { nothingFound, type Rule, type RuleContext } from '../rule.ts';

/**
 * A draft rests on a document that is no longer in force (根据《…》（江政发〔2019〕8号）, where a newer one stands in its place). What a draft
 * tells of such a document otherwise, and what it says of its end, is left alone. Or it gives the words of an earlier issue for those of
 * the document.
 */
export const supersededDocument: Rule = {
  meta: {
    id: 'source/superseded',
    severity: 'warning',
    norm: { authority: '循章', clause: '所依据的文件须现行有效', strength: 'practice' },
  },
  check(context) {
    const replaced = replacedIn(context.corpus);
    return replaced.size === 0 || context.as === 'reprint' ? nothingFound : supersededIn(replaced, context);
  },
};

function* supersededIn(replaced: ReadonlyMap<string, Replaced>, context: RuleContext): Iterable<Finding> {
  yield* restingOn(replaced, context);
  yield* wordedAsBefore(replaced, context);
}

function* restingOn(
  replaced: ReadonlyMap<string, Replaced>,
  { reading, corpus, misnamed }: RuleContext,
): Iterable<Finding> {
  const meant = sourcesCited(reading, corpus, misnamed);
  const { repealed } = revisionsIn(reading);
  const told = new Set<string>();
  for (const citation of reading.citations) {
    if (citation.kind === 'shortName') continue;
    const sources = meant(citation);
    const found = sources[0] && replaced.get(sources[0].id);
    // Of several documents of one name a newer one may be meant.
    if (!found || !sources.every(({ id }) => replaced.has(id))) continue;
    const { source } = found;
    if (told.has(source.id) || repealed.has(keyString(source.title))) continue;
    if (!isRestedOn(citation, reading) || tellsOfItsEnd(citation.span, source, reading)) continue;
    told.add(source.id);
    yield findingOf(citation, found, reading);
  }
}

/** What a draft says it does with what binds it. */
const restsOn =
  /(?:根据|依据|依照|按照|遵照|参照|比照|执行|贯彻|落实|符合|违反|适用|遵守|遵循)[^，。；：！？\n]{0,40}$/u;
/** Other documents named before, and what stands in brackets behind them. */
const named = /《[^《》\n]{1,80}》|[（(][^（()）\n]{1,40}[)）]/gu;
/** UTF-16 units before a name in which such a word is looked for. */
const longestBefore = 240;

function isRestedOn({ span }: Citation, { text }: Reading): boolean {
  const before = text.slice(Math.max(0, span.start - longestBefore), span.start).replace(named, '');
  // 《…》（江政发〔2019〕8号）: the number stands in brackets of its own.
  return restsOn.test(before.replace(/[（(][^（()）\n]{0,20}$/u, ''));
}

const ends =
  /废止|失效|停止执行|修订|修改|修正|取代|代替|替代|不再|替换|原《|原有|原来|曾|当时|此前|以往|过去|历史/u;
/** A sentence is read no further to either side, in UTF-16 units. */
const longestSentence = 400;

/** Whether the sentence tells of the document's end, or of the time when it was in force. */
function tellsOfItsEnd({ start, end }: Span, source: Source, { text, sentences }: Reading): boolean {
  const around = sentences[firstEndingAfter(sentences, start)]?.span ?? { start, end };
  const from = Math.max(around.start, start - longestSentence);
  const to = Math.min(around.end, end + longestSentence);
  const words = `${text.slice(from, start)}\n${text.slice(end, to)}`;
  const year = source.date?.slice(0, 4);
  return ends.test(words.replace(named, '')) || (year !== undefined && words.includes(`${year}年`));
}

/**
 * Of several issues of one document the one in force is meant; words that only an earlier one has are not its words. Where the draft names the
 * year, the earlier one is what it cites.
 */
function* wordedAsBefore(
  replaced: ReadonlyMap<string, Replaced>,
  { reading, corpus, passages }: RuleContext,
): Iterable<Finding> {
  const { meta } = supersededDocument;
  for (const { match, frame } of passages) {
    if (frame.kind !== 'quotation' && frame.kind !== 'attribution') continue;
    const [first, ...others] = frame.cited;
    if (first === undefined || !others.includes(match.source)) continue;
    const older = corpus.source(match.source);
    const current = corpus.edition(first);
    if (!older || !current || replaced.has(first)) continue;
    if (!replaced.has(older.id) || !isOneTitle(older, current.source)) continue;
    if (tellsOfItsEnd(match.draft, older, reading)) continue;
    if (contentOf(current).includes(keyString(wordsOf(match, corpus)))) continue;
    const { title, date } = older;
    const year = date?.slice(0, 4);
    const args = { title, year: year ?? '' };
    const key = year === undefined ? 'source.superseded.words' : 'source.superseded.words.dated';
    yield report(meta, match.draft, key, args);
  }
}

/** What an edition has where a draft follows it. */
const wordsOf = ({ source, edition }: Match, corpus: Corpus): string =>
  textOf(corpus.edition(source)?.text ?? '', edition);

const contents = new WeakMap<Edition, string>();

/** The folded content of an edition. */
function contentOf(edition: Edition): string {
  const known = contents.get(edition);
  if (known !== undefined) return known;
  const made = keyString(edition.text);
  contents.set(edition, made);
  return made;
}

function findingOf(citation: Citation, { source, by }: Replaced, reading: Reading): Finding {
  const { meta } = supersededDocument;
  if (!by) return report(meta, citation.span, 'source.superseded', { title: source.title });
  const args = { title: source.title, newer: by.title, number: by.documentNumber ?? '' };
  const key = by.documentNumber === undefined ? 'source.superseded.by' : 'source.superseded.numbered';
  const adopted = adopt(citation, by, reading);
  return report(meta, citation.span, key, args, { fixes: adopted ? [adopted] : [] });
}

/** Behind a name, or the number that follows it in brackets. */
const articleBehind = /^[）)]?\s*第[〇零一二三四五六七八九十百\d（(]/u;
const longestArticle = 8;

/** The newer document named instead; not where an article of the older one is, which need not be the newer one's. */
function adopt({ kind, span }: Citation, newer: Source, reading: Reading): Fix | undefined {
  const { text } = reading;
  if (kind !== 'title' || text[span.start] !== '《') return undefined;
  const { title, documentNumber } = newer;
  const number = numberOf(span, reading);
  if (number && documentNumber === undefined) return undefined;
  const { end } = number ?? span;
  if (articleBehind.test(text.slice(end, end + longestArticle))) return undefined;
  const edits = [edit(span.start, span.end, `《${titleInMarks(title)}》`)];
  if (number && documentNumber !== undefined) edits.push(edit(number.start, number.end, documentNumber));
  // What the newer document says is for the writer to compare.
  return fix('source.fix.newer', { newer: title }, edits, false);
}

/** Where the number stands that follows a name. */
function numberOf(name: Span, reading: Reading): Span | undefined {
  for (const [number, title] of numbersIn(reading).titleOf) if (title.span === name) return number.span;
  return undefined;
}

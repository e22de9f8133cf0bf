import { isTop } from '../../corpus/issuers.ts';
import type { Corpus, Source } from '../../corpus/model.ts';
import { isOneDocument } from '../../corpus/names.ts';
import type { Citation, Reading } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import { keyString } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Steps } from '../../text/steps.ts';
import { meaningsIn, numbersIn, resolverOf } from '../frames/cited.ts';
import { findZones } from '../frames/findZones.ts';
import { type Near, type NearNames, nearNames } from '../frames/nearNames.ts';
import type { TitleSlip } from '../frames/titleSlip.ts';
import { type Misnamed, nothingMisnamed } from '../model.ts';
import { DraftWords } from './draftWords.ts';

/** Shorter names are short names, which stand for what was named before. */
const leastName = 8;
/** The same of names under which words are quoted. */
const leastTold = 5;
/** So many content units that are quoted word for word tell whose they are, and so much of a quotation has to be so. */
const leastQuoted = 16;
const leastVerbatim = 0.95;
/** So many content units a draft has from a source that it works with. */
const leastUsed = 20;

/**
 * The names in a draft that are slips away from names of sources, each once. Documents are named alike by the hundred, so that
 * likeness alone says nothing: only a source counts that the draft quotes or borrows from, or whose number stands behind the
 * name. This goes by the matches, not by how they are judged: that rests on what the citations mean.
 * @param matches of sources that the corpus has
 */
export function* misnamedIn(
  reading: Reading,
  corpus: Corpus,
  matches: readonly Match[],
): Steps<readonly Misnamed[]> {
  if (!reading.citations.some(isLong)) return nothingMisnamed;
  const names = yield* nearNames(corpus);
  const used = new DraftWords(corpus, matches);
  const candidates = new Map<string, Candidate>();
  const unknown = unknownNames(reading, corpus);
  for (const [name, mentions] of unknown) {
    const { number } = mentions;
    const alike = name.length < leastName ? [] : names.near(name);
    if (alike.length === 0) continue;
    const near =
      number === undefined ? nearestUsed(alike, used) : nearest(alike, isOneOf(corpus.lookup(number)));
    if (near && !isOwnTitle(reading, name, mentions)) candidates.set(name, { name, near, mentions });
  }
  const out: Misnamed[] = yield* toldByWords(unknown, candidates, names, reading, used);
  if (candidates.size === 0) return out.length === 0 ? nothingMisnamed : out;
  yield;
  const isUnder = yield* wordsUnder(candidates, reading, used);
  for (const { name, near, mentions } of candidates.values()) {
    const { id } = near.source;
    const isTold = mentions.number !== undefined || isUnder(id);
    // Another word may make another document of it: 行政 for 刑事.
    if (!isTold && isOtherWord(name, near)) continue;
    const sure = isTold || mentions.spans.some(({ start }) => isLed(reading.text, start));
    out.push({ name, source: id, title: near.title, sure });
  }
  return out.length === 0 ? nothingMisnamed : out;
}

interface Candidate {
  readonly name: string;
  readonly near: Near;
  readonly mentions: Mentions;
}

/**
 * Names that are near to those of sources in a word only, where a source has word for word what is quoted under the name: 《职业病预防法》 for
 * 《职业病防治法》.
 * @param others names that are told otherwise
 */
function* toldByWords(
  unknown: ReadonlyMap<string, Mentions>,
  others: ReadonlyMap<string, Candidate>,
  names: NearNames,
  reading: Reading,
  used: DraftWords,
): Steps<Misnamed[]> {
  const alike = new Map<string, readonly Near[]>();
  for (const [name, mentions] of unknown) {
    if (others.has(name) || mentions.number !== undefined || !isFollowedByQuotation(mentions, reading))
      continue;
    const near = names.near(name, true).filter(({ source }) => used.units(source.id) >= leastUsed);
    if (near.length > 0 && !isOwnTitle(reading, name, mentions)) alike.set(name, near);
  }
  if (alike.size === 0) return [];
  yield;
  const meaning = meaningsIn(reading);
  const zones = yield* findZones(reading, (citation) =>
    meaning(citation).names.flatMap((name) => (alike.get(name) ?? []).map(({ source }) => source)),
  );
  const quoted = zones.filter(
    ({ kind, cited, span }) =>
      kind === 'quotation' && cited.length > 0 && span.end - span.start >= leastQuoted,
  );
  const out: Misnamed[] = [];
  for (const [name, near] of alike) {
    const { spans } = unknown.get(name) as Mentions;
    const told = new Set(
      spans.flatMap((at) => {
        const zone = quoted[firstEndingAfter(quoted, at.end)];
        if (!zone || zone.span.start - at.end > furthest) return [];
        return zone.cited.filter((source) => used.shareVerbatim(source, zone.span) >= leastVerbatim);
      }),
    );
    const best = told.size > 0 ? nearest(near, ({ id }) => told.has(id)) : undefined;
    if (best) out.push({ name, source: best.source.id, title: best.title, sure: true });
  }
  return out;
}

/** Asked first, since nearly all names are not, and what the draft has from which source is dear to tell. */
const isFollowedByQuotation = ({ spans }: Mentions, { quotations }: Reading): boolean =>
  spans.some(({ end }) => {
    const next = quotations[firstEndingAfter(quotations, end)];
    return next !== undefined && next.span.start - end <= furthest;
  });

/** What is quoted under a name begins no further behind it, in UTF-16 units. */
const furthest = 96;

/** Tells the sources whose words are quoted or attributed under one of the names. */
function* wordsUnder(
  candidates: ReadonlyMap<string, Candidate>,
  reading: Reading,
  used: DraftWords,
): Steps<(source: string) => boolean> {
  const meaning = meaningsIn(reading);
  const zones = yield* findZones(reading, (citation) => {
    return meaning(citation).names.flatMap((name) => candidates.get(name)?.near.source ?? []);
  });
  const out = new Set<string>();
  for (const { cited, span } of zones)
    for (const source of cited) if (used.has(source, span)) out.add(source);
  return (source) => out.has(source);
}

/** 为贯彻《…》: what is said to be done after a document is drawn up after it. */
const leading =
  /(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|对照|围绕|结合|学习|宣传)(?:《[^《》]*》|[^《，。；！？\n])*$/;
const longestLead = 160;

const isLed = (text: string, at: number): boolean =>
  leading.test(text.slice(Math.max(0, at - longestLead), at));

/** Where a draft names a document, by its name or by a short name for it. */
interface Mentions {
  readonly spans: Span[];
  /** The number that stands behind the name. */
  readonly number: string | undefined;
}

/** The long names that no source has. */
function unknownNames(reading: Reading, corpus: Corpus): ReadonlyMap<string, Mentions> {
  const { citations } = reading;
  const resolve = resolverOf(reading, corpus);
  const meaning = meaningsIn(reading);
  const out = new Map<string, Mentions>();
  const numbers = numbersIn(reading).ofName;
  for (const citation of citations) {
    const { names, issuers } = meaning(citation);
    // What another one issued is no slip away from this one's.
    if (issuers !== undefined && !isTop(issuers)) continue;
    for (const name of names) {
      const known = out.get(name);
      if (!known && (name !== citation.name || !isLong(citation) || resolve(citation).length > 0)) continue;
      const mentions = known ?? { spans: [], number: numbers.get(name) };
      if (!known) out.set(name, mentions);
      mentions.spans.push(citation.span);
    }
  }
  return out;
}

const isLong = ({ kind, name }: Citation): boolean => kind === 'title' && name.length >= leastTold;

/** The name that is nearest, where the draft has words from its source, and no other one that has them is as near. */
function nearestUsed(alike: readonly Near[], used: DraftWords): Near | undefined {
  const near = nearest(alike, ({ id }) => used.units(id) >= leastUsed);
  if (!near) return undefined;
  // Of documents that share their wording another one may be meant.
  return nearest(alike, isOneOf([near.source, ...used.sharing(near.source.id)])) ? near : undefined;
}

const isOneOf =
  (sources: readonly Source[]) =>
  (source: Source): boolean =>
    sources.includes(source);

/** Of the names of possible sources the nearest; undefined where names of two such are as near. */
function nearest(alike: readonly Near[], isPossible: (source: Source) => boolean): Near | undefined {
  let best: Near | undefined;
  let isOnly = false;
  for (const one of alike) {
    if (!isPossible(one.source)) continue;
    const by = best ? sizeOf(one.slip) - sizeOf(best.slip) : -1;
    if (by < 0) {
      best = one;
      isOnly = true;
    } else if (by === 0 && best && !isOneDocument(best.source, one.source)) isOnly = false;
  }
  return isOnly ? best : undefined;
}

const sizeOf = ({ draft, title }: TitleSlip): number =>
  Math.max(draft.end - draft.start, title.end - title.start);

/** Whether two units or more stand in the place of as many that are none of them. */
function isOtherWord(name: string, { title, slip }: Near): boolean {
  const own = name.slice(slip.draft.start, slip.draft.end);
  const other = title.slice(slip.title.start, slip.title.end);
  return Math.min(own.length, other.length) > 1 && ![...own].some((unit) => other.includes(unit));
}

/** Whether a draft is called so, or what it issues is; 《贯彻落实〈…〉实施方案》 is called after another document. */
const isOwnTitle = ({ text, title }: Reading, name: string, { spans }: Mentions): boolean =>
  title !== undefined &&
  keyString(text.slice(title.start, title.end)).includes(keyString(name)) &&
  !spans.some(({ start }) => start > title.start && start < title.end && isLed(text, start));

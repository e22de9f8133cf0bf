import type { Corpus } from '../corpus/model.ts';
import { byWeight } from '../corpus/names.ts';
import { addressAt } from '../document/address.ts';
import type { Citation, Reading } from '../document/model.ts';
import type { Edit, Match } from '../matching/model.ts';
import { isEmpty, lengthOf } from '../text/span.ts';
import { isAccepted } from './accept.ts';
import { change } from './change.ts';
import { sourcesCited } from './cited.ts';
import { widenToRims } from './edges.ts';
import type { Zone } from './frames.ts';
import { type Localiser, localiser } from './localisation.ts';
import { localityOf } from './locality.ts';
import type { Passage } from './model.ts';
import { withNeighbourClauses } from './neighbourClause.ts';
import { judgePassage } from './passage.ts';
import type { Texts } from './passageInput.ts';
import { firstEndingAfter } from './search.ts';
import type { Side } from './side.ts';
import { trimEnds, withoutIslets } from './trim.ts';

export interface PlainInput {
  /** Parts of matches outside of what was judged as quotation. */
  readonly pieces: readonly Match[];
  readonly texts: (source: string) => Texts | undefined;
  readonly corpus: Corpus;
  readonly reading: Reading;
  /** By UTF-16 offset of the draft: 1 where a passage already stands; new passages are entered. */
  readonly claimed: Uint8Array;
  readonly zones: readonly Zone[];
}

/** Fewer equal units than this are a turn of phrase. */
const leastMatched = 8;
/** A passage this long and this faithful shows by itself that the source was used. */
const telling = 24;
const tellingLikeness = 0.8;
/** A whole sentence shows it sooner. */
const tellingSentence = 14;
/** Shorter faithful passages of one source show it together. */
const tellingTogether = 48;

/** So many whole sentences in separate passages, and the draft follows the source without saying so. */
const severalSentences = 3;

/** Judges the draft's own prose where it uses a source's wording: the best source at each place, ties shown. */
export function judgePlain(input: PlainInput): readonly Passage[] {
  const { corpus, texts, claimed } = input;
  const free = input.pieces
    .flatMap((p) => {
      const t = p.matched >= leastMatched ? texts(p.source) : undefined;
      return (t && trimEnds(withoutIslets(p, t.draft, t.source), t.draft, t.source)) ?? [];
    })
    .filter((p) => p.matched >= leastMatched && isFree(p, claimed) && !isTitle(p, input.reading.citations));
  const cited = citedSources(input.reading, corpus);
  const local = localiser(
    localityOf(input.reading),
    (corpus.derived ?? []).flatMap((d) => d.localisation ?? []),
  );
  const common = stockPhrases(free);
  const related = relatedSources(free, cited, common, texts);
  const weigh = (m: Match): number => m.matched - 2 * changed(m) + (cited.has(m.source) ? 1 : 0);
  const ordered = [...free].sort((a, b) => weigh(b) - weigh(a) || tie(corpus, a, b));
  const taken: Match[] = [];
  for (const match of ordered) {
    if (!isFree(match, claimed)) continue;
    claimed.fill(1, match.draft.start, match.draft.end);
    taken.push(match);
  }
  const kin = kindredSources(taken, texts, local);
  const passages: Passage[] = [];
  const passageOf = new Map<Match, number>();
  for (const match of taken) {
    const t = texts(match.source);
    if (!t) continue;
    const wide = widenToRims(
      withNeighbourClauses(match, t.draft, t.source),
      {
        within: clauseAround(match, t),
        longest: 20,
        unlike: 4,
        losses: 3,
        torn: 0,
        additions: 'negation',
        inClause: true,
      },
      t.draft,
      t.source,
    );
    passageOf.set(match, passages.length);
    passages.push(
      judgePassage({
        match: wide,
        frame: { kind: 'plain', span: wide.draft, cited: cited.has(match.source) ? [match.source] : [] },
        manner: { frame: 'plain', marked: false, abridged: false, matched: match.matched, local },
        texts: t,
        related:
          related.has(match.source) &&
          !kin.has(match.source) &&
          !common.has(match) &&
          isNorm(corpus, match.source),
        alone: !cited.has(match.source) && (related.get(match.source) ?? 0) < severalSentences,
        alsoIn: [],
      }),
    );
  }
  return withTies(passages, taken, free, passageOf, texts);
}

/** From so many equal units on it shows how closely a draft follows a source. */
const leastShown = 60;
/**
 * Differences that are no adaptation, in 100 equal units and at the least, chance considered: drafts that borrow have
 * about 1, laws of one subject 2 to 8.
 */
const mostInBorrowing = 1.9;

/**
 * Sources that the draft resembles without following them: documents of one kind share clauses and word them in their
 * own ways everywhere. What differs there is no slip. A single difference shows nothing.
 */
function kindredSources(
  taken: readonly Match[],
  texts: (source: string) => Texts | undefined,
  local: Localiser,
): ReadonlySet<string> {
  const sums = new Map<string, { matched: number; differing: number }>();
  for (const m of taken) {
    const t = texts(m.source);
    if (!t) continue;
    const manner = { frame: 'plain', marked: false, abridged: false, matched: m.matched, local } as const;
    const sum = sums.get(m.source) ?? { matched: 0, differing: 0 };
    sums.set(m.source, sum);
    sum.matched += m.matched;
    for (const e of m.edits) if (!isAccepted(change(e.draft, e.edition), manner, t)) sum.differing++;
  }
  return new Set(
    [...sums]
      .filter(([, s]) => s.matched >= leastShown && atLeast(s.differing) * 100 > mostInBorrowing * s.matched)
      .map(([source]) => source),
  );
}

/** What a count shows at the least: one and a half standard deviations of chance are taken off. */
const atLeast = (n: number): number => n - 1.5 * Math.sqrt(n);

/** The wording of an explanation or of a press reprint binds nobody. */
const isNorm = (corpus: Corpus, id: string): boolean => {
  const authority = corpus.edition(id)?.source.authority;
  return authority === 'central' || authority === 'unspecified';
};

/** Units changed, as far as one edit counts; what was only moved to its neighbour's other side counts little. */
function changed({ edits }: Match): number {
  let n = 0;
  for (let i = 0; i < edits.length; i++) {
    const e = edits[i] as Edit;
    if (isSwap(e, edits[i + 1])) {
      n += 2;
      i++;
    } else n += Math.min(8, Math.max(lengthOf(e.draft), lengthOf(e.edition)));
  }
  return n;
}

const isSwap = (a: Edit, b: Edit | undefined): boolean =>
  b !== undefined &&
  ((isEmpty(a.draft) && isEmpty(b.edition) && lengthOf(a.edition) === lengthOf(b.draft)) ||
    (isEmpty(a.edition) && isEmpty(b.draft) && lengthOf(a.draft) === lengthOf(b.edition)));

function tie(corpus: Corpus, a: Match, b: Match): number {
  const x = corpus.edition(a.source)?.source;
  const y = corpus.edition(b.source)?.source;
  return (x && y ? byWeight(x, y) : 0) || a.draft.start - b.draft.start || a.edition.start - b.edition.start;
}

/** Free where less than a fifth of it is taken. */
function isFree({ draft: { start, end } }: Match, claimed: Uint8Array): boolean {
  if (claimed[start] !== 0 && claimed[end - 1] !== 0) return false;
  let n = 0;
  for (let i = start; i < end; i++) n += claimed[i] as number;
  return n * 5 < end - start;
}

/** Whether a match lies for the most part in the name of a document: titles resemble each other and are no borrowing. */
function isTitle({ draft: { start, end } }: Match, citations: Reading['citations']): boolean {
  let named = 0;
  for (let i = firstEndingAfter(citations, start); i < citations.length; i++) {
    const c = (citations[i] as Citation).span;
    if (c.start >= end) break;
    named += Math.min(end, c.end) - Math.max(start, c.start);
  }
  return 2 * named > end - start;
}

function citedSources(reading: Reading, corpus: Corpus): ReadonlySet<string> {
  const resolve = sourcesCited(reading, corpus);
  const out = new Set<string>();
  for (const c of reading.citations) {
    const best = resolve(c)[0];
    if (best) out.add(best.id);
  }
  return out;
}

/**
 * The sources that the draft evidently works with: cited, or used at length and faithfully, each with the number of its
 * whole sentences that the draft has in separate passages. What three sources or more
 * have alike is a stock phrase and shows nothing.
 */
function relatedSources(
  pieces: readonly Match[],
  cited: ReadonlySet<string>,
  common: ReadonlySet<Match>,
  texts: (source: string) => Texts | undefined,
): ReadonlyMap<string, number> {
  const out = new Map<string, number>([...cited].map((id) => [id, 0]));
  const together = new Map<string, number>();
  const add = (id: string, sentences: number): void => void out.set(id, (out.get(id) ?? 0) + sentences);
  for (const p of pieces) {
    if (common.has(p)) continue;
    const likeness = p.matched / (p.matched + changed(p));
    if (likeness < tellingLikeness) continue;
    if (p.matched >= telling) add(p.source, 0);
    const t = texts(p.source);
    if (p.matched >= tellingSentence && t && isWholeSentence(p, t))
      add(p.source, p.matched >= telling ? 1 : 0);
    if (p.matched >= 12) {
      const sum = (together.get(p.source) ?? 0) + p.matched;
      together.set(p.source, sum);
      if (sum >= tellingTogether) add(p.source, 0);
    }
  }
  return out;
}

/** Whether a match runs from about a sentence's beginning to about its end in both texts. */
function isWholeSentence({ draft, edition }: Match, t: Texts): boolean {
  const begins = (side: Side, at: number): boolean =>
    /(?:^|[。！？\n])[^。！？\n]{0,6}$/.test(side.text.slice(Math.max(0, at - 8), at));
  const ends = (side: Side, at: number): boolean =>
    /^[^。！？\n]{0,4}(?:[。！？\n]|$)/.test(side.text.slice(at, at + 6));
  return (
    begins(t.draft, draft.start) &&
    begins(t.source, edition.start) &&
    ends(t.draft, draft.end) &&
    ends(t.source, edition.end)
  );
}

/** Pieces whose place two other sources match as well. */
function stockPhrases(pieces: readonly Match[]): ReadonlySet<Match> {
  const out = new Set<Match>();
  const sorted = [...pieces].sort((a, b) => a.draft.start - b.draft.start);
  let live: Match[] = [];
  for (const p of sorted) {
    live = live.filter((q) => q.draft.end > p.draft.start);
    live.push(p);
    for (const q of live) {
      const sources = new Set<string>();
      for (const r of live) if (sameplace(q, r)) sources.add(r.source);
      if (sources.size >= 3) out.add(q);
    }
  }
  return out;
}

const sameplace = (a: Match, b: Match): boolean => {
  const shared = Math.min(a.draft.end, b.draft.end) - Math.max(a.draft.start, b.draft.start);
  return shared >= 0.7 * (a.draft.end - a.draft.start) && b.matched >= 0.8 * a.matched;
};

function clauseAround(match: Match, { draft }: Texts): { start: number; end: number } {
  const stop = /[，。；：！？\n]/;
  let { start, end } = match.draft;
  for (let n = 0; n < 24 && start > 0 && !stop.test(draft.text[start - 1] as string); n++) start--;
  for (let n = 0; n < 24 && end < draft.text.length && !stop.test(draft.text[end] as string); n++) end++;
  return { start, end };
}

/** Other sources with the same words are named as well. */
function withTies(
  passages: readonly Passage[],
  taken: readonly Match[],
  free: readonly Match[],
  passageOf: ReadonlyMap<Match, number>,
  texts: (source: string) => Texts | undefined,
): readonly Passage[] {
  const order = [...taken].sort((a, b) => a.draft.start - b.draft.start);
  const alsoIn = passages.map((): { source: string; address: string }[] => []);
  for (const other of free) {
    if (passageOf.has(other)) continue;
    const best = order[firstMatchEndingAfter(order, other.draft.start)];
    if (!best || best.source === other.source) continue;
    if (other.draft.start > best.draft.start + 2 || other.draft.end < best.draft.end - 2) continue;
    if (changed(other) > changed(best)) continue;
    const t = texts(other.source);
    const list = alsoIn[passageOf.get(best) as number];
    if (t && list && !list.some((a) => a.source === other.source))
      list.push({ source: other.source, address: addressAt(t.edition.reading, other.edition.start).text });
  }
  return passages.map((p, i) => ({ ...p, alsoIn: alsoIn[i] ?? [] }));
}

function firstMatchEndingAfter(matches: readonly Match[], at: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((matches[mid] as Match).draft.end <= at) low = mid + 1;
    else high = mid;
  }
  return low;
}

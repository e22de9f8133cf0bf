import type { Corpus } from '../corpus/model.ts';
import { byWeight } from '../corpus/names.ts';
import { addressAt } from '../document/address.ts';
import type { Citation, Reading } from '../document/model.ts';
import type { Match } from '../matching/model.ts';
import { sourcesCited } from './cited.ts';
import { widenToRims } from './edges.ts';
import type { Zone } from './frames.ts';
import { kindredSources } from './kindred.ts';
import { localiser } from './localisation.ts';
import { localityOf } from './locality.ts';
import type { Passage } from './model.ts';
import { withNeighbourClauses } from './neighbourClause.ts';
import { judgePassage } from './passage.ts';
import type { Texts } from './passageInput.ts';
import { changed, relatedSources, stockPhrases } from './relation.ts';
import { firstEndingAfter } from './search.ts';
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
  const kin = kindredSources(taken, texts, local, cited);
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

/** The wording of an explanation or of a press reprint binds nobody. */
const isNorm = (corpus: Corpus, id: string): boolean => {
  const authority = corpus.edition(id)?.source.authority;
  return authority === 'central' || authority === 'unspecified';
};

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

import type { Corpus } from '../corpus/model.ts';
import { byWeight } from '../corpus/names.ts';
import type { Citation, Reading } from '../document/model.ts';
import type { Match } from '../matching/model.ts';
import { unitSet } from '../text/characters.ts';
import { sourcesCited } from './cited.ts';
import { widenToRims } from './edges.ts';
import type { Zone } from './frames.ts';
import { kinship } from './kindred.ts';
import { type Localiser, localiser } from './localisation.ts';
import { localityOf } from './locality.ts';
import type { Passage } from './model.ts';
import { withNeighbourClauses } from './neighbourClause.ts';
import { judgePassage } from './passage.ts';
import type { Texts } from './passageInput.ts';
import { placeIn, type SourcePlace } from './place.ts';
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
  const { corpus, texts, claimed, reading } = input;
  const free = freePieces(input);
  const cited = citedSources(reading, corpus);
  const common = stockPhrases(free);
  const related = relatedSources(free, cited, common, texts);
  const taken = bestAtEachPlace(free, claimed, cited, texts);
  const ties = tiesOf(taken, free, texts);
  let known: Localiser | undefined;
  const local = (): Localiser => {
    known ??= localiserOf(reading, corpus);
    return known;
  };
  const isKin = kinship(taken, texts, local, cited);
  const passages: Passage[] = [];
  for (const match of taken) {
    const t = texts(match.source);
    if (!t) continue;
    const { authority } = t.edition.source;
    const isRelated =
      related.has(match.source) &&
      !common.has(match) &&
      (authority === 'central' || authority === 'unspecified') &&
      !isKin(match.source);
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
    passages.push(
      judgePassage({
        match: wide,
        frame: { kind: 'plain', span: wide.draft, cited: cited.has(match.source) ? [match.source] : [] },
        manner: {
          frame: 'plain',
          marked: false,
          abridged: false,
          matched: match.matched,
          ...(isRelated ? { local: local() } : {}),
        },
        texts: t,
        related: isRelated,
        alone: !cited.has(match.source) && (related.get(match.source) ?? 0) < severalSentences,
        alsoIn: ties.get(match) ?? [],
      }),
    );
  }
  return passages;
}

/** The pieces that show anything, without their chanceful rims. */
function freePieces({ pieces, texts, claimed, reading }: PlainInput): readonly Match[] {
  const out: Match[] = [];
  for (const p of pieces) {
    const t = p.matched >= leastMatched ? texts(p.source) : undefined;
    const trimmed = t && trimEnds(withoutIslets(p, t.draft, t.source), t.draft, t.source);
    if (!trimmed || trimmed.matched < leastMatched) continue;
    if (isFree(trimmed, claimed) && !isTitle(trimmed, reading.citations)) out.push(trimmed);
  }
  return out;
}

/** Of the pieces that overlap those that have most in common with their source; they are entered as claimed. */
function bestAtEachPlace(
  free: readonly Match[],
  claimed: Uint8Array,
  cited: ReadonlySet<string>,
  texts: (source: string) => Texts | undefined,
): readonly Match[] {
  const weighed = free.flatMap((match) => {
    const source = texts(match.source)?.edition.source;
    const weight = match.matched - 2 * changed(match) + (cited.has(match.source) ? 1 : 0);
    return source ? [{ match, weight, source }] : [];
  });
  weighed.sort(
    (a, b) =>
      b.weight - a.weight ||
      byWeight(a.source, b.source) ||
      a.match.draft.start - b.match.draft.start ||
      a.match.edition.start - b.match.edition.start,
  );
  const out: Match[] = [];
  for (const { match } of weighed) {
    if (!isFree(match, claimed)) continue;
    claimed.fill(1, match.draft.start, match.draft.end);
    out.push(match);
  }
  return out;
}

const localiserOf = (reading: Reading, corpus: Corpus): Localiser =>
  localiser(
    localityOf(reading),
    (corpus.derived ?? []).flatMap((d) => d.localisation ?? []),
  );

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
  const { text } = draft;
  let { start, end } = match.draft;
  for (let n = 0; n < 24 && start > 0 && !endsClause(text.charCodeAt(start - 1)); n++) start--;
  for (let n = 0; n < 24 && end < text.length && !endsClause(text.charCodeAt(end)); n++) end++;
  return { start, end };
}

const endsClause = unitSet('，。；：！？\n');

/** Other sources that have the words of a taken piece at least as well. */
function tiesOf(
  taken: readonly Match[],
  free: readonly Match[],
  texts: (source: string) => Texts | undefined,
): ReadonlyMap<Match, Passage['alsoIn']> {
  const order = [...taken].sort((a, b) => a.draft.start - b.draft.start);
  const own = new Set(taken);
  const out = new Map<Match, SourcePlace[]>();
  for (const other of free) {
    if (own.has(other)) continue;
    const best = order[firstMatchEndingAfter(order, other.draft.start)];
    if (!best || best.source === other.source) continue;
    if (other.draft.start > best.draft.start + 2 || other.draft.end < best.draft.end - 2) continue;
    if (changed(other) > changed(best)) continue;
    const list = out.get(best) ?? [];
    const t = texts(other.source);
    if (!t || list.some((a) => a.source === other.source)) continue;
    list.push(placeIn(t.edition, other.edition.start));
    out.set(best, list);
  }
  return out;
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

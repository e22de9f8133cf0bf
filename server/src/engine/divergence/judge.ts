import type { AnalyseOptions } from '../analysis.ts';
import type { Corpus } from '../corpus/model.ts';
import type { Reading, Sentence } from '../document/model.ts';
import type { Match } from '../matching/model.ts';
import type { Settings } from '../settings/settings.ts';
import type { Span } from '../text/span.ts';
import { Pace, type Steps, unitsPerStep } from '../text/steps.ts';
import { splitMatch } from './clip.ts';
import { type Coverage, coverageOf } from './completeness.ts';
import { isCrowded, withCited } from './crowd.ts';
import { findZones, type Zone } from './frames.ts';
import { heaviestChain } from './heaviestChain.ts';
import type { Completeness, Passage } from './model.ts';
import { matchesOf } from './ownMatcher.ts';
import type { JudgeCache, JudgeMemory, SourceText } from './passageCache.ts';
import type { Texts } from './passageInput.ts';
import { judgePlain } from './plain.ts';
import { judgeQuotation } from './quotation.ts';
import { detectReprint } from './reprint.ts';
import { judgeReprint } from './reprintPassages.ts';
import { firstEndingAfter } from './search.ts';
import { settleBorders } from './settle.ts';
import { Side, sideOf } from './side.ts';
import { slideEdits } from './slide.ts';

export interface JudgeInput {
  readonly reading: Reading;
  readonly matches: readonly Match[];
  readonly corpus: Corpus;
  readonly settings: Settings;
  readonly options: AnalyseOptions;
  /** Of the same draft's last state: passages that an edit did not touch are not judged anew. The result is the same. */
  readonly cache?: JudgeCache | undefined;
}

/** What is made of a draft's matches. */
export interface Judged {
  readonly as: 'draft' | 'reprint';
  /** The reprinted source. */
  readonly source?: string;
  /** In the order of the draft. */
  readonly passages: readonly Passage[];
  readonly completeness?: Completeness;
}

/**
 * Judges all matches of a draft: which frame each passage stands in, which source it is held against, and what differs.
 * Every stretch of the draft is judged once. Cost is linear in the matches' total length.
 */
export function* judgeInSteps(input: JudgeInput): Steps<Judged> {
  const { reading, corpus, options } = input;
  const draft = sideOf(reading.text);
  const memory = input.cache?.begin(corpus, reading);
  const known = new Map<string, Texts>();
  const texts = (id: string): Texts | undefined => {
    const found = known.get(id);
    if (found) return found;
    const own = memory ? memory.source(id, () => sourceText(corpus, id)) : sourceText(corpus, id);
    if (!own) return undefined;
    const made = { reading, draft, edition: own.edition, source: own.source, ...(memory && { memory }) };
    known.set(id, made);
    return made;
  };
  yield;
  const pace = new Pace(unitsPerStep);
  const found: Match[] = [];
  for (const match of input.matches) {
    if (texts(match.source)) found.push(match);
    if (pace.isDue(perMatch)) yield;
  }
  yield;
  const verdict = yield* detectReprint(reading, found, corpus, options);
  yield;
  const reprinted = verdict.source === undefined ? undefined : texts(verdict.source);
  const matches = reprinted ? withReprinted(found, reprinted, corpus, memory) : found;
  yield;
  const settled = reprinted
    ? [
        ...matches.filter((m) => m.source !== verdict.source),
        ...settleBorders(
          matches.filter((m) => m.source === verdict.source),
          reprinted,
        ),
      ]
    : matches;
  yield;
  const coverage = reprinted && (yield* coverReprint(settled, reprinted));
  yield;

  const zones = yield* findZones(reading, corpus);
  yield;
  const pieces = yield* cutAtZones(settled, zones, texts);
  const claimed = new Uint8Array(reading.text.length + 1);
  const passages: Passage[] = [];
  for (const [i, zone] of zones.entries()) {
    const inside = pieces.inside[i] ?? [];
    const make = () =>
      judgeQuotation({
        zone,
        pieces: withCited(zone, inside, texts),
        texts,
        corpus,
        ...(verdict.source === undefined ? {} : { reprinted: verdict.source }),
      });
    const found = memory ? memory.zone(zone, inside, verdict.source, make) : make();
    if (pace.isDue(unitsPerZone + zone.span.end - zone.span.start)) yield;
    if (!found) continue;
    passages.push(...found);
    claimed.fill(1, zone.span.start, Math.max(...found.map((p) => p.match.draft.end), zone.sure));
  }
  const rest = zones.length > 0 ? [...pieces.outside, ...pieces.inside.flat()] : pieces.outside;
  if (reprinted && coverage)
    for (const passage of yield* judgeReprint({
      pieces: rest,
      texts: reprinted,
      coverage,
      made: coverage.made,
      claimed,
    }))
      passages.push(passage);
  const plain = yield* judgePlain({ pieces: rest, texts, corpus, reading, claimed, memory });
  for (const passage of plain) passages.push(passage);
  yield;
  memory?.finish();
  return {
    as: verdict.as,
    ...(verdict.source === undefined ? {} : { source: verdict.source }),
    passages: passages.sort(
      (a, b) => a.match.draft.start - b.match.draft.start || a.match.draft.end - b.match.draft.end,
    ),
    ...(coverage ? { completeness: coverage.completeness } : {}),
  };
}

/** All matches; those of the reprinted source found anew where its other issues crowd them out. */
function withReprinted(
  matches: readonly Match[],
  { edition, reading }: Texts,
  corpus: Corpus,
  memory: JudgeMemory | undefined,
): readonly Match[] {
  const { id } = edition.source;
  if (!isCrowded(id, matches, corpus)) return matches;
  const whole = { start: 0, end: reading.text.length };
  const own = matchesOf(edition, reading, whole, memory?.matchingWith(edition));
  return [...matches.filter((m) => m.source !== id), ...own].sort((a, b) => a.draft.start - b.draft.start);
}

function sourceText(corpus: Corpus, id: string): SourceText | undefined {
  const edition = corpus.edition(id);
  return edition && { edition, source: new Side(() => edition) };
}

function* coverReprint(
  matches: readonly Match[],
  texts: Texts,
): Steps<Coverage & { made: readonly Match[] }> {
  const pace = new Pace(unitsPerStep);
  const own: Match[] = [];
  for (const m of matches) {
    if (m.source !== texts.edition.source.id) continue;
    own.push(slideEdits(m, texts.draft, texts.source));
    if (pace.isDue(perMatch + m.draft.end - m.draft.start)) yield;
  }
  // One long sentence that was moved past three short ones is what was moved, not they.
  const { sentences } = texts.edition.reading;
  const count = (m: Match): number =>
    firstEndingAfter(sentences, m.edition.end) - firstEndingAfter(sentences, m.edition.start);
  const chain = trimEnds(heaviestChain(own, (m) => m.matched + perSentence * count(m)));
  yield;
  const inChain = new Set(chain);
  const start = chain[0]?.draft.start ?? 0;
  const end = chain.at(-1)?.draft.end ?? 0;
  const covered = {
    draft: new Uint8Array(texts.draft.text.length),
    edition: new Uint8Array(texts.source.text.length),
  };
  for (const m of chain) markEqual(m, covered);
  const free = (marks: Uint8Array, { start: from, end: to }: Span): boolean => {
    let n = 0;
    for (let i = from; i < to; i++) n += marks[i] as number;
    return n * 4 <= to - from;
  };
  /** A clause that changed its place within its sentence is a transposition of words. */
  const holdsSentence = ({ edition: { start: from, end: to } }: Match): boolean => {
    for (let i = firstEndingAfter(sentences, from); i < sentences.length; i++) {
      const s = (sentences[i] as Sentence).span;
      if (s.start >= to) return false;
      if ((Math.min(s.end, to) - Math.max(s.start, from)) * 5 >= (s.end - s.start) * 3) return true;
    }
    return false;
  };
  const moved: Match[] = [];
  for (const m of own) {
    if (pace.isDue(perMatch + m.draft.end - m.draft.start)) yield;
    if (inChain.has(m) || m.draft.start < start || m.draft.end > end || m.matched < 8) continue;
    if (!free(covered.draft, m.draft) || !free(covered.edition, m.edition)) continue;
    if (!holdsSentence(m)) continue;
    markEqual(m, covered);
    moved.push(m);
  }
  return {
    ...(yield* coverageOf(texts.reading, texts.draft, texts.edition, texts.source, chain, moved)),
    made: [...chain, ...moved].sort((a, b) => a.draft.start - b.draft.start),
  };
}

/** What a match costs besides its units, and a quotation. */
const perMatch = 32;
const unitsPerZone = 256;

/** What a sentence weighs besides its characters when it is asked which of two stretches was moved. */
const perSentence = 200;

/** Enters the stretches of a match that are equal in both texts. */
function markEqual(m: Match, marks: { readonly draft: Uint8Array; readonly edition: Uint8Array }): void {
  let i = m.draft.start;
  let j = m.edition.start;
  for (const edit of m.edits) {
    marks.draft.fill(1, i, edit.draft.start);
    marks.edition.fill(1, j, edit.edition.start);
    i = edit.draft.end;
    j = edit.edition.end;
  }
  marks.draft.fill(1, i, m.draft.end);
  marks.edition.fill(1, j, m.edition.end);
}

/** A short phrase of the source far from everything else is no part of the reprint. */
function trimEnds(chain: readonly Match[]): readonly Match[] {
  let from = 0;
  let to = chain.length;
  const far = (a: Match | undefined, b: Match | undefined): boolean =>
    a !== undefined && b !== undefined && b.draft.start - a.draft.end > 150;
  while (to - from > 1 && (chain[from] as Match).matched < 20 && far(chain[from], chain[from + 1])) from++;
  while (to - from > 1 && (chain[to - 1] as Match).matched < 20 && far(chain[to - 2], chain[to - 1])) to--;
  return chain.slice(from, to);
}

interface Pieces {
  /** By index of the zones. */
  readonly inside: readonly (readonly Match[])[];
  readonly outside: readonly Match[];
}

/** Cuts all matches at the rims of the zones. */
function* cutAtZones(
  matches: readonly Match[],
  zones: readonly Zone[],
  texts: (source: string) => Texts | undefined,
): Steps<Pieces> {
  const pace = new Pace(unitsPerStep);
  const inside: Match[][] = zones.map(() => []);
  const outside: Match[] = [];
  for (const match of matches) {
    if (pace.isDue(perMatch)) yield;
    const { start, end } = match.draft;
    let i = firstEndingAfter(zones, start);
    if ((zones[i]?.span.start ?? end) >= end) {
      outside.push(match);
      continue;
    }
    const t = texts(match.source);
    if (!t) continue;
    const spans: { start: number; end: number }[] = [];
    const owners: number[] = [];
    let at = start;
    for (; i < zones.length; i++) {
      const zone = (zones[i] as Zone).span;
      if (zone.start >= end) break;
      if (zone.start > at) {
        spans.push({ start: at, end: zone.start });
        owners.push(-1);
      }
      spans.push({ start: Math.max(at, zone.start), end: Math.min(end, zone.end) });
      owners.push(i);
      at = Math.min(end, zone.end);
    }
    if (at < end) {
      spans.push({ start: at, end });
      owners.push(-1);
    }
    splitMatch(match, spans, t.draft, t.source).forEach((piece, n) => {
      if (!piece) return;
      const owner = owners[n] as number;
      if (owner < 0) outside.push(piece);
      else inside[owner]?.push(piece);
    });
  }
  return { inside, outside };
}

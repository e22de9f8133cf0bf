import type { Analysis } from '../analysis.ts';
import type { Corpus, Edition } from '../corpus/model.ts';
import { sourcesCited } from '../divergence/frames/cited.ts';
import { citedPlaces } from '../divergence/frames/citedPlaces.ts';
import { resolveIn } from '../document/references/foreignReference.ts';
import type { Match } from '../matching/model.ts';
import { firstUnitFrom, keyOf, keyString, makeKey } from '../text/key.ts';
import { countBefore } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { placesIn } from '../text/spanSearch.ts';
import type { Steps } from '../text/steps.ts';
import { type Measure, measuresOf } from './measures.ts';
import { draftSpan } from './place.ts';

/** How much of a measure a draft has: most of its wording, some of it, its name or address alone, nothing. */
export const extents = ['most', 'part', 'mentioned', 'none'] as const;
export type Extent = (typeof extents)[number];

/** 条目对照: a measure of a source, and what a draft has of it. */
export interface CoveredMeasure extends Measure {
  readonly extent: Extent;
  /** Its content units, label and 缺文 aside, and how many of them the draft has in the same wording or nearly so. */
  readonly units: number;
  readonly found: number;
  /** Where the draft has it: UTF-16 offsets, in order, disjoint. */
  readonly places: readonly Span[];
}

export interface Coverage {
  readonly source: string;
  /** In the source's order. */
  readonly measures: readonly CoveredMeasure[];
}

/** Wording of fewer content units is a set phrase as often as not. */
const leastShared = 10;
/** So much of a measure, and most of it is there. */
const most = 0.5;
/** A longer piece is the measure's although another has it too. */
const longestCommon = 40;

/** What a draft has of each measure of a source; undefined for a source that the corpus does not have. */
export function* coverage(analysis: Analysis, corpus: Corpus, source: string): Steps<Coverage | undefined> {
  const edition = corpus.edition(source);
  if (!edition) return undefined;
  const measures = measuresOf(edition.reading);
  const found = new Uint8Array(edition.text.length);
  const places: Span[][] = measures.map(() => []);
  const isLost = placesIn(edition.lacunae);
  const { units: own, offsets } = makeKey(edition.text);
  const content = stringOf(own);
  yield* collectShared(analysis, edition, content, measures, found, places);
  const mentions = measures.map((): Span[] => []);
  collectAddressed(analysis, corpus, edition, measures, mentions);
  yield* collectNamed(analysis, edition, content, measures, mentions);
  const covered = measures.map((measure, i): CoveredMeasure => {
    let [units, has] = [0, 0];
    const end = firstUnitFrom(offsets, measure.words.end);
    for (let k = firstUnitFrom(offsets, measure.words.start); k < end; k++) {
      const at = offsets[k] as number;
      if (isLost(at)) continue;
      units++;
      has += found[at] as number;
    }
    const shared = joined(places[i] as Span[]);
    const mentioned = joined(mentions[i] as Span[]);
    const extent =
      shared.length > 0
        ? has >= most * units
          ? 'most'
          : 'part'
        : mentioned.length > 0
          ? 'mentioned'
          : 'none';
    return { ...measure, extent, units, found: has, places: shared.length > 0 ? shared : mentioned };
  });
  return { source, measures: covered };
}

/** What the draft has of the measures' wording; a phrase that several measures have tells of none. */
function* collectShared(
  { text, matches }: Analysis,
  edition: Edition,
  content: string,
  measures: readonly Measure[],
  found: Uint8Array,
  places: readonly Span[][],
): Steps<void> {
  for (const match of matches) {
    if (match.source !== edition.source.id) continue;
    for (let i = firstBehind(measures, match.edition.start); i < measures.length; i++) {
      const own = (measures[i] as Measure).words;
      if (own.start >= match.edition.end) break;
      const start = Math.max(own.start, match.edition.start);
      const piece = { start, end: Math.max(start, Math.min(own.end, match.edition.end)) };
      const words = keyString(edition.text.slice(piece.start, piece.end));
      if (words.length < leastShared) continue;
      if (words.length < longestCommon && isRepeated(words, content)) continue;
      mark(match, piece, found);
      (places[i] as Span[]).push(draftSpan(match, { draft: text, edition: edition.text }, piece));
    }
    yield;
  }
}

const isRepeated = (words: string, content: string): boolean =>
  content.indexOf(words, content.indexOf(words) + 1) >= 0;

function stringOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += 8192)
    parts.push(String.fromCharCode(...units.subarray(i, i + 8192)));
  return parts.join('');
}

/** Notes a piece of a match in the edition's text, what the draft has otherwise left out. */
function mark({ edits }: Match, { start, end }: Span, found: Uint8Array): void {
  let at = start;
  for (const { edition } of edits) {
    if (edition.end <= at) continue;
    if (edition.start >= end) break;
    found.fill(1, at, Math.max(at, edition.start));
    at = edition.end;
  }
  if (at < end) found.fill(1, at, end);
}

/** Places of the source that the draft names: 《意见》第（五）条, 《意见》第三部分 for all that stands in it. */
function collectAddressed(
  { reading, misnamed, text }: Analysis,
  corpus: Corpus,
  { source, reading: own }: Edition,
  measures: readonly Measure[],
  mentions: readonly Span[][],
): void {
  const cited = sourcesCited(reading, corpus, misnamed);
  if (!reading.citations.some((citation) => cited(citation)[0]?.id === source.id)) return;
  for (const paragraph of reading.paragraphs)
    for (const { chain, pointers, citation } of citedPlaces(reading, paragraph)) {
      if (cited(citation)[0]?.id !== source.id) continue;
      for (const { span } of resolveIn(own, pointers, text, 0).targets)
        for (let i = firstBehind(measures, span.start); i < measures.length; i++) {
          if ((measures[i] as Measure).span.start >= span.end) break;
          (mentions[i] as Span[]).push(chain.span);
        }
    }
}

/** A shorter piece of a heading says too little. */
const leastOfHeading = 5;

/** Measures of which the draft has words of the heading that stand nowhere else in the source. */
function* collectNamed(
  { text }: Analysis,
  edition: Edition,
  content: string,
  measures: readonly Measure[],
  mentions: readonly Span[][],
): Steps<void> {
  const pieces = new Map<string, number>();
  measures.forEach(({ heading }, i) => {
    const words = keyString(edition.text.slice(heading.start, heading.end));
    for (let k = 0; k + leastOfHeading <= words.length; k++)
      pieces.set(words.slice(k, k + leastOfHeading), i);
  });
  if (pieces.size === 0) return;
  const { units, offsets } = keyOf(text);
  for (let k = 0; k + leastOfHeading <= units.length; k++) {
    const piece = String.fromCharCode(...units.subarray(k, k + leastOfHeading));
    const i = pieces.get(piece);
    if (i === undefined) continue;
    if (isRepeated(piece, content)) pieces.delete(piece);
    else {
      const end = (offsets[k + leastOfHeading - 1] as number) + 1;
      (mentions[i] as Span[]).push({ start: offsets[k] as number, end });
    }
    yield;
  }
}

const firstBehind = (measures: readonly Measure[], at: number): number =>
  countBefore(measures, ({ span }) => span.end <= at);

/** In order, those that touch as one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && span.start <= last.end) out[out.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

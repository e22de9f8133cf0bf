import type { Corpus } from '../corpus/model.ts';
import type { Reading } from '../document/model.ts';
import type { Match } from '../matching/model.ts';
import type { Settings } from '../settings/settings.ts';
import { flatMap } from '../text/flatMap.ts';
import { inOrder, type Span } from '../text/span.ts';
import { Pace, type Steps, unitsPerStep } from '../text/steps.ts';
import { sourcesCited } from './frames/cited.ts';
import type { CutMatches } from './frames/cutAtZones.ts';
import { findZones, isForeign, type Zone } from './frames/frames.ts';
import { withoutOwnNames } from './frames/ownNames.ts';
import type { Completeness, Misnamed, Passage } from './model.ts';
import type { AnalyseOptions } from './options.ts';
import { JudgeCache, type JudgeMemory } from './passageCache.ts';
import type { Texts } from './passageInput.ts';
import { judgePlain } from './plain.ts';
import { judgeQuotation } from './quotation/quotation.ts';
import { type Covering, coverReprint } from './reprint/coverReprint.ts';
import { matchTitles } from './reprint/ownTitle.ts';
import { detectReprint } from './reprint/reprint.ts';
import { judgeReprint } from './reprint/reprintPassages.ts';
import { withoutStrayLabels } from './reprint/strayLabels.ts';
import { liesIn, type Reprinted } from './reprint/volume.ts';
import { splitMatch } from './sides/clip.ts';
import { sideOf } from './sides/side.ts';
import type { Cluster, JudgedZone } from './sources/cluster.ts';
import { isCrowded, withCited } from './sources/crowd.ts';
import { misnamedIn } from './sources/misnamed.ts';
import { matchesOf } from './sources/ownMatcher.ts';
import { byPlace, withReprint } from './sources/passageList.ts';
import { cutOverlaps } from './wording/cutOverlaps.ts';
import { settleBorders } from './wording/settle.ts';

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
  /** The reprinted source; of several that which is most of the draft. */
  readonly source?: string;
  /** In the order of the draft. */
  readonly passages: readonly Passage[];
  /** That source's. */
  readonly completeness?: Completeness;
  /** Of each source that the draft reprints, in its order. */
  readonly reprints: readonly Completeness[];
  readonly misnamed: readonly Misnamed[];
}

/**
 * Judges all matches of a draft: which frame each passage stands in, which source it is held against, and what differs.
 * Every stretch of the draft is judged once. Cost is linear in the matches' total length.
 */
export function* judgeInSteps(input: JudgeInput): Steps<Judged> {
  const { reading, corpus, options } = input;
  const draft = sideOf(reading.text);
  const memory = (input.cache ?? new JudgeCache()).begin(corpus, reading);
  const { state } = memory;
  const known = new Map<string, Texts>();
  const texts = (id: string): Texts | undefined => {
    const found = known.get(id);
    if (found) return found;
    const own = state.source(id);
    if (!own) return undefined;
    const made = { reading, draft, edition: own.edition, source: own.source, memory };
    known.set(id, made);
    return made;
  };
  yield;
  const found = state.totals.update(input.matches);
  yield;
  const misnamed = yield* misnamedIn(reading, corpus, found);
  const resolve = sourcesCited(reading, corpus, misnamed);
  yield;
  const verdict = yield* detectReprint(reading, found, memory, options);
  yield;
  let settled = found;
  const covered: Covered[] = [];
  for (const place of verdict.reprinted) {
    const reprinted = texts(place.source);
    if (!reprinted) continue;
    settled = settleReprint(settled, reprinted, place, memory);
    yield;
    const coverage = yield* coverReprint(settled, reprinted, place.within);
    yield;
    covered.push({ reprinted, coverage });
  }
  const presented = withoutOwnNames(yield* findZones(reading, resolve), reading);
  // What a reprinted document says of others is its own.
  const zones =
    covered.length > 0
      ? presented.filter((zone) => zone.kind === 'quotation' || !isForeign(zone))
      : presented;
  yield;
  const reprintedIds = verdict.reprinted.map(({ source }) => source);
  memory.layOut(settled, zones, texts, reprintedIds);
  const pace = new Pace(unitsPerStep);
  const { layout } = state;
  const claimed = new Uint8Array(reading.text.length + 1);
  const judge = (zone: Zone, pieces: readonly Match[]): readonly Passage[] | undefined =>
    judgeQuotation({
      zone,
      pieces: withCited(zone, pieces, texts),
      texts,
      corpus,
      reprinted: reprintedIds,
    });
  for (const cluster of layout.quoting) {
    const quoted: JudgedZone[] = [];
    const { zones } = cluster.content;
    const { inside } = cluster.quoted ? noPieces : cluster.cut(reprintedIds);
    for (let i = 0; i < zones.length; i++) {
      const zone = zones[i] as Zone;
      const judged = cluster.quoted?.[i] ?? memory.zone(cluster, zone, inside[i] ?? [], judge);
      quoted.push(judged);
      if (pace.isDue(unitsPerZone + zone.span.end - zone.span.start)) yield;
      if (judged.claimed) claimed.fill(1, judged.claimed.start, judged.claimed.end);
    }
    cluster.quoted = quoted;
  }
  const reprint: Passage[] = [];
  if (covered.length > 0) {
    const pieces = layout.clusters.flatMap((cluster) => {
      const { outside, inside } = cluster.cut(reprintedIds);
      return [...outside, ...inside.flat()];
    });
    for (const { reprinted, coverage } of covered) {
      const { made } = coverage;
      reprint.push(...(yield* judgeReprint({ pieces, texts: reprinted, coverage, made, claimed })));
    }
  }
  const plain = yield* judgePlain({
    state,
    corpus,
    reading,
    claimed,
    resolve,
    known: (given, cluster) => memory.piece(given, cluster),
  });
  yield;
  const own = state.done(
    reading.citations,
    plain.map(({ at, passages }) => ({ at, passages: withQuoted(layout.clusters[at] as Cluster, passages) })),
  );
  memory.finish();
  const reprints = covered.map(({ coverage }) => coverage.completeness);
  const main = reprints.find(({ source }) => source === verdict.main);
  return {
    as: verdict.as,
    ...(verdict.main === undefined ? {} : { source: verdict.main }),
    passages: reprint.length === 0 ? own : withReprint(own, reprint),
    ...(main ? { completeness: main } : {}),
    reprints,
    misnamed,
  };
}

/** What a cluster's quotations and the writer's own prose between them make, in order. */
const withQuoted = ({ quoted }: Cluster, plain: readonly Passage[]): readonly Passage[] =>
  inOrder([...flatMap(quoted ?? [], ({ found }) => found), ...plain], byPlace);

const noPieces: CutMatches = { inside: [], outside: [] };

/** What a quotation costs besides its units. */
const unitsPerZone = 256;

/** What a draft has of a source that it reprints. */
interface Covered {
  readonly reprinted: Texts;
  readonly coverage: Covering;
}

/** All matches in the order of the draft; those of the reprinted source in its place with their borders settled. */
function settleReprint(
  found: readonly Match[],
  reprinted: Texts,
  { source: id, within }: Reprinted,
  memory: JudgeMemory,
): readonly Match[] {
  const isOwn = (m: Match): boolean => m.source === id && liesIn(m, within);
  const matches = withReprinted(found, reprinted, within, memory);
  const { draft, source } = reprinted;
  const kept = matches.filter(isOwn).flatMap((m) => {
    const isInside = within.start <= m.draft.start && m.draft.end <= within.end;
    return isInside ? [m] : splitMatch(m, [within], draft, source).filter((part) => part !== undefined);
  });
  const own = matchTitles(kept, reprinted);
  const settled = withoutStrayLabels(settleBorders(own, reprinted), reprinted);
  return [
    ...matches.filter((m) => !isOwn(m)),
    ...cutOverlaps(settled, reprinted.draft, reprinted.source),
  ].sort((a, b) => a.draft.start - b.draft.start);
}

/** All matches; those of the reprinted source found anew where its other issues crowd them out. */
function withReprinted(
  matches: readonly Match[],
  { edition, reading }: Texts,
  within: Span,
  memory: JudgeMemory,
): readonly Match[] {
  const { id } = edition.source;
  if (!isCrowded(id, matches, memory.state.corpus)) return matches;
  const own = matchesOf(edition, reading, within, memory.matchingWith(edition));
  return [...matches.filter((m) => m.source !== id || !liesIn(m, within)), ...own].sort(
    (a, b) => a.draft.start - b.draft.start,
  );
}

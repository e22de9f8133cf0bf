import type { Corpus } from '../corpus/model.ts';
import type { Reading } from '../document/model.ts';
import type { Match } from '../matching/model.ts';
import { flatMap } from '../text/flatMap.ts';
import { inOrder } from '../text/span.ts';
import { Pace, type Steps, unitsPerStep } from '../text/steps.ts';
import { sourcesCited } from './frames/cited.ts';
import type { CutMatches } from './frames/cutAtZones.ts';
import { findZones } from './frames/findZones.ts';
import { withoutOwnNames } from './frames/ownNames.ts';
import { isForeign, type Zone } from './frames/zone.ts';
import type { Completeness, Misnamed, Passage } from './model.ts';
import type { AnalyseOptions } from './options.ts';
import { JudgeCache, type JudgeMemory } from './passageCache.ts';
import type { Texts } from './passageInput.ts';
import { judgePlain } from './plain.ts';
import { judgeQuotation } from './quotation/quotation.ts';
import { type Covering, coverReprint } from './reprint/coverReprint.ts';
import { detectReprint } from './reprint/reprint.ts';
import { judgeReprint } from './reprint/reprintPassages.ts';
import { settleReprints } from './reprint/settleReprints.ts';
import { sideOf } from './sides/side.ts';
import type { Cluster, JudgedZone } from './sources/cluster.ts';
import { withCited } from './sources/crowd.ts';
import { misnamedIn } from './sources/misnamed.ts';
import { byPlace, withReprint } from './sources/passageList.ts';

export interface JudgeInput {
  readonly reading: Reading;
  readonly matches: readonly Match[];
  readonly corpus: Corpus;
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
  const memory = (input.cache ?? new JudgeCache()).begin(corpus, reading);
  const { state } = memory;
  const texts = textsIn(reading, memory);
  yield;
  const found = state.totals.update(input.matches);
  yield;
  const misnamed = yield* misnamedIn(reading, corpus, found);
  const resolve = sourcesCited(reading, corpus, misnamed);
  yield;
  const verdict = yield* detectReprint(reading, found, memory, options);
  yield;
  const settled = yield* settleReprints(found, verdict.reprinted, texts, memory);
  yield;
  const covered: Covered[] = [];
  for (const { texts, matches, place } of settled.reprints) {
    covered.push({ texts, coverage: yield* coverReprint(matches, texts, place) });
    yield;
  }
  const presented = withoutOwnNames(yield* findZones(reading, resolve), reading);
  // What a reprinted document says of others is its own.
  const zones =
    covered.length > 0
      ? presented.filter((zone) => zone.kind === 'quotation' || !isForeign(zone))
      : presented;
  yield;
  const reprinted: ReadonlySet<string> = new Set(verdict.reprinted.map(({ source }) => source));
  memory.layOut(settled.matches, zones, texts, reprinted);
  const claimed = new Uint8Array(reading.text.length + 1);
  yield* judgeQuotations(memory, texts, reprinted, claimed);
  const reprint = yield* judgeReprints(covered, state.layout.clusters, reprinted, claimed);
  const plain = yield* judgePlain({
    state,
    corpus,
    reading,
    claimed,
    resolve,
    known: (given, cluster) => memory.piece(given, cluster),
  });
  yield;
  const { clusters } = state.layout;
  const own = state.done(
    reading.citations,
    plain.map(({ at, passages }) => ({ at, passages: withQuoted(clusters[at] as Cluster, passages) })),
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

/** The draft's text beside that of each source; the same for all that asks. */
function textsIn(reading: Reading, memory: JudgeMemory): (source: string) => Texts | undefined {
  const draft = sideOf(reading.text);
  const known = new Map<string, Texts>();
  return (id) => {
    const found = known.get(id);
    if (found) return found;
    const own = memory.state.source(id);
    if (!own) return undefined;
    const made = { reading, draft, edition: own.edition, source: own.source, memory };
    known.set(id, made);
    return made;
  };
}

/** Judges the quotations and attributions of clusters that have not been, and enters as claimed what they take. */
function* judgeQuotations(
  memory: JudgeMemory,
  texts: (source: string) => Texts | undefined,
  reprinted: ReadonlySet<string>,
  claimed: Uint8Array,
): Steps<void> {
  const { corpus, layout } = memory.state;
  const pace = new Pace(unitsPerStep);
  const judge = (zone: Zone, pieces: readonly Match[]): readonly Passage[] | undefined =>
    judgeQuotation({ zone, pieces: withCited(zone, pieces, texts), texts, corpus, reprinted });
  for (const cluster of layout.quoting) {
    const quoted: JudgedZone[] = [];
    const { zones } = cluster.content;
    const { inside } = cluster.quoted ? noPieces : cluster.cut(reprinted);
    for (let i = 0; i < zones.length; i++) {
      const zone = zones[i] as Zone;
      const judged = cluster.quoted?.[i] ?? memory.zone(cluster, zone, inside[i] ?? [], judge);
      quoted.push(judged);
      if (pace.isDue(unitsPerZone + zone.span.end - zone.span.start)) yield;
      if (judged.claimed) claimed.fill(1, judged.claimed.start, judged.claimed.end);
    }
    cluster.quoted = quoted;
  }
}

/** Judges what a draft has of the sources that it reprints, as far as no quotation has taken it. */
function* judgeReprints(
  covered: readonly Covered[],
  clusters: readonly Cluster[],
  reprinted: ReadonlySet<string>,
  claimed: Uint8Array,
): Steps<readonly Passage[]> {
  const out: Passage[] = [];
  if (covered.length === 0) return out;
  const pieces = new Map([...reprinted].map((id) => [id, [] as Match[]]));
  for (const cluster of clusters) {
    const { outside, inside } = cluster.cut(reprinted);
    for (const piece of [...outside, ...inside.flat()]) pieces.get(piece.source)?.push(piece);
  }
  for (const { texts, coverage } of covered) {
    const own = pieces.get(texts.edition.source.id) ?? [];
    for (const passage of yield* judgeReprint({ pieces: own, texts, coverage, claimed })) out.push(passage);
  }
  return out;
}

/** What a cluster's quotations and the writer's own prose between them make, in order. */
const withQuoted = ({ quoted }: Cluster, plain: readonly Passage[]): readonly Passage[] =>
  inOrder([...flatMap(quoted ?? [], ({ found }) => found), ...plain], byPlace);

const noPieces: CutMatches = { inside: [], outside: [] };

/** What a quotation costs besides its units. */
const unitsPerZone = 256;

/** What a draft has of a source that it reprints. */
interface Covered {
  readonly texts: Texts;
  readonly coverage: Covering;
}

import { createAnalysisCache } from '../../../../server/src/engine/analysisCache.ts';
import type { Corpus, Edition } from '../../../../server/src/engine/corpus/model.ts';
import { defaultSettings } from '../../../../server/src/engine/settings/settings.ts';
import type { Ground } from '../ground.ts';
import { Random } from '../random.ts';
import { type Judge, judgeWith, type Mended, mend, type Outcome, outcomes } from './outcome.ts';
import { type Setting, type SoundDraft, settings, soundDraft } from './settings.ts';
import { plantSlip, type Runs, runsIn, type Slip, type SlipKind, slipKinds } from './slips.ts';

export interface MendingCase extends Mended {
  readonly setting: Setting;
  readonly source: string;
  readonly sound: string;
  readonly slip: Slip;
}

/** Numbers of cases by what became of them. */
export type Tally = Record<Outcome, number>;

export const tallyOf = (cases: readonly MendingCase[]): Tally =>
  Object.fromEntries(outcomes.map((o) => [o, cases.filter((c) => c.outcome === o).length])) as Tally;

/** `perKind` slips of each kind in each setting, over all editions in turn. */
export function* mendingCases(ground: Ground, perKind: number, seed: number): Generator<MendingCase> {
  for (const setting of settings) {
    const random = new Random(seed + setting.length);
    const bench = setting === 'reprint' ? reprints(ground, random) : drafts(ground, setting, random);
    for (const kind of slipKinds)
      for (let made = 0, tries = 0; made < perKind && tries < perKind * 60; tries++) {
        const found = tryOne(bench.next().value, ground, kind, random);
        if (!found) continue;
        made++;
        yield { setting, ...found };
      }
  }
}

/** A sound draft to plant into, and who judges it. */
interface Bench {
  readonly source: string;
  readonly drafted: SoundDraft;
  readonly runs: Runs;
  readonly judge: Judge;
  /** Whether nothing is found in the sound draft. */
  readonly isSound: () => boolean;
}

function tryOne(
  bench: Bench | undefined,
  ground: Ground,
  kind: SlipKind,
  random: Random,
): Omit<MendingCase, 'setting'> | undefined {
  const slip = bench && plantSlip(bench.runs, kind, random);
  if (!slip || stands(slip, bench.drafted, ground) || !bench.isSound()) return undefined;
  const { text: sound } = bench.drafted;
  return { source: bench.source, sound, slip, ...mend(slip, sound, bench.judge) };
}

const rim = 6;

/** True where the wording with the slip stands in an edition too: a quotation may begin in the middle of a sentence. */
function stands({ draft, start, end }: Slip, { text, region }: SoundDraft, ground: Ground): boolean {
  const last = region.end + draft.length - text.length;
  return ground.has(draft.slice(Math.max(region.start, start - rim), Math.min(last, end + rim)));
}

const inputFor = (corpus: Corpus, setting: Setting) =>
  ({ corpus, settings: defaultSettings, as: setting === 'reprint' ? 'reprint' : 'draft' }) as const;

function* drafts(
  { editions, corpus }: Ground,
  setting: Setting,
  random: Random,
): Generator<Bench | undefined, undefined> {
  const judge = judgeWith(inputFor(corpus, setting));
  for (;;) {
    const edition = random.pick(editions);
    const drafted = soundDraft(setting, edition, random);
    yield drafted && {
      source: edition.source.id,
      drafted,
      runs: runsIn(drafted.text, drafted.region, drafted.lacunae),
      judge,
      isSound: () => judge(drafted.text).length === 0,
    };
  }
}

/** Whole documents, each analysed once and then as an editor goes on from there. */
function* reprints({ editions, corpus }: Ground, random: Random): Generator<Bench | undefined, undefined> {
  const known = new Map<Edition, Bench>();
  for (;;) {
    const edition = random.pick(editions);
    const bench = known.get(edition) ?? reprintOf(edition, corpus, random);
    if (bench) known.set(edition, bench);
    yield bench;
  }
}

function reprintOf(edition: Edition, corpus: Corpus, random: Random): Bench | undefined {
  const drafted = soundDraft('reprint', edition, random);
  if (!drafted) return undefined;
  const judge = judgeWith(inputFor(corpus, 'reprint'), createAnalysisCache());
  const sound = judge(drafted.text).length === 0;
  const runs = runsIn(drafted.text, drafted.region, drafted.lacunae);
  return { source: edition.source.id, drafted, runs, judge, isSound: () => sound };
}

import type { WorkCounters } from '../../../server/src/engine/matching/counters.ts';
import { type BenchCorpus, matchText } from './corpus.ts';
import { mixedDraft } from './drafts.ts';
import { quantile } from './measure.ts';
import { Random } from './random.ts';
import type { StageClock, StageName, Stages } from './stages.ts';

/** A draft analysed whole, from its text to its findings. */
export interface WholeDraft {
  readonly name: string;
  /** Millions of characters in a second, by the clock and by processor time: the middle one of several such drafts. */
  readonly perSecond: number;
  /** Matching and judging alone. */
  readonly judgedPerSecond: number;
  readonly perProcessorSecond: number;
  /** Nanoseconds of processor time per character, stage by stage, each of the middle draft. */
  readonly stages: Readonly<Record<StageName, number>>;
  /** Exact work of matching per 1,000 characters. */
  readonly work: Readonly<Record<string, number>>;
}

/** Characters until the code is compiled, and sweeps of which each draft's shortest counts, as of paragraphs. */
const warm = 600_000;
const sweeps = 5;

/** UTF-16 units of five megabytes of UTF-8. */
const fiveMegabytes = 1_650_000;

export function measureWholeDrafts(
  clock: StageClock,
  corpus: BenchCorpus,
  texts: readonly string[],
  held: readonly string[],
  quick: boolean,
): WholeDraft[] {
  const random = new Random(15);
  const kinds: [name: string, length: number, make: (length: number) => string][] = [
    ['mixed, 20,000', 20_000, (n) => mixedDraft(texts, held, random, n)],
    ['new, 20,000', 20_000, (n) => mixedDraft(held, held, random, n)],
    ['copied, 20,000', 20_000, (n) => mixedDraft(texts, texts, random, n)],
    ['mixed, 200,000', 200_000, (n) => mixedDraft(texts, held, random, n)],
  ];
  if (!quick)
    kinds.push([
      'one line of 5 MB',
      fiveMegabytes,
      (n) => mixedDraft(texts, held, random, n).replaceAll('\n', ''),
    ]);
  for (let done = 0; done < warm; done += 20_000) clock(mixedDraft(texts, held, random, 20_000));
  return kinds.map(([name, length, make]) => {
    // Each is another draft: what is remembered of one must not help the next.
    const drafts = Array.from({ length: Math.max(2, Math.min(15, 1_000_000 / length)) }, () => make(length));
    return measureDrafts(clock, corpus, name, drafts);
  });
}

function measureDrafts(
  clock: StageClock,
  corpus: BenchCorpus,
  name: string,
  drafts: readonly string[],
): WholeDraft {
  const times = Array.from({ length: sweeps }, () => drafts.map((text) => clock(text)));
  /** Nanoseconds per character of the middle draft, of each draft the shortest. */
  const middle = (of: (stages: Stages) => number): number =>
    quantile(
      drafts.map((text, i) => (Math.min(...times.map((sweep) => of(sweep[i]!))) * 1e6) / text.length),
      0.5,
    );
  const stage = (name: StageName): number => middle((s) => s[name].processor);
  return {
    name,
    perSecond: 1000 / middle((s) => s.all.wall),
    judgedPerSecond: 1000 / middle(({ match, judge }) => match.wall + judge.wall),
    perProcessorSecond: 1000 / middle((s) => s.all.processor),
    stages: { read: stage('read'), match: stage('match'), judge: stage('judge'), rules: stage('rules') },
    work: workOf(corpus, drafts[0]!),
  };
}

function workOf({ alone, counters }: BenchCorpus, text: string): Record<string, number> {
  const before = { ...counters };
  matchText(alone, text);
  return Object.fromEntries(
    Object.entries(counters).map(([key, value]) => [
      key,
      Math.round((1000 * (value - before[key as keyof WorkCounters])) / text.length),
    ]),
  );
}

import type { WorkCounters } from '../../../server/src/engine/matching/counters.ts';
import { createMatchCache } from '../../../server/src/engine/matching/matcher.ts';
import { type BenchCorpus, matchText } from './corpus.ts';
import { draftKey, mixedDraft, passage, perturb } from './drafts.ts';
import { bestOf, processorTime, quantile, timed } from './measure.ts';
import { Random } from './random.ts';

export interface DraftSpeed {
  readonly name: string;
  readonly milliseconds: number;
  readonly millionPerSecond: number;
  /** Processor time of a run, garbage collection by other threads included: what remains comparable on a busy machine. */
  readonly cpuMilliseconds: number;
  /** Exact work per 1,000 characters. */
  readonly work: Readonly<Record<string, number>>;
}

export interface Speed {
  /** Milliseconds for one paragraph of 300 characters that was not seen before. */
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  /** Milliseconds for an edit in a draft of 20,000 characters, with its cache. */
  readonly editP50: number;
  readonly editP99: number;
  readonly drafts: readonly DraftSpeed[];
}

const sweeps = 3;

export function measureSpeed(
  corpus: BenchCorpus,
  base: readonly string[],
  held: readonly string[],
  passages: number,
): Speed {
  const random = new Random(5);
  const paragraph = (): string =>
    random.next() < 0.4 ? perturb(passage(base, random, 300), random, 50) : passage(held, random, 300);
  for (let i = 0; i < 300; i++) matchText(corpus.matcher, paragraph());
  const paragraphs = Array.from({ length: Math.max(200, passages * 4) }, paragraph);
  // Each sweep touches so much else that a paragraph's part of the index has left the caches before it comes again;
  // of the sweeps the shortest time counts, so that interruptions by other programs do not.
  const times = paragraphs.map(() => Number.POSITIVE_INFINITY);
  for (let s = 0; s < sweeps; s++) {
    paragraphs.forEach((text, i) => {
      times[i] = Math.min(
        times[i]!,
        timed(() => matchText(corpus.matcher, text)),
      );
    });
  }
  const edits = measureEdits(corpus, mixedDraft(base, held, random, 20_000), random);
  const drafts = [
    ['mixed, 20,000', mixedDraft(base, held, random, 20_000)],
    ['new prose, 20,000', mixedDraft(held, held, random, 20_000)],
    ['copied, 20,000', mixedDraft(base, base, random, 20_000)],
    ['mixed, 200,000', mixedDraft(base, held, random, 200_000)],
  ] as const;
  return {
    p50: quantile(times, 0.5),
    p90: quantile(times, 0.9),
    p99: quantile(times, 0.99),
    editP50: quantile(edits, 0.5),
    editP99: quantile(edits, 0.99),
    drafts: drafts.map(([name, text]) => measureDraft(corpus, name, text)),
  };
}

function measureEdits({ matcher }: BenchCorpus, draft: string, random: Random): number[] {
  const cache = createMatchCache();
  const run = (text: string): void => {
    const steps = matcher.match(draftKey(text), cache);
    while (!steps.next().done);
  };
  let text = draft;
  run(text);
  const times: number[] = [];
  for (let i = 0; i < 200; i++) {
    const at = random.below(text.length);
    text = text.slice(0, at) + random.pick([...'的和在了新']) + text.slice(at + random.below(2));
    times.push(timed(() => run(text)));
  }
  return times;
}

function measureDraft(corpus: BenchCorpus, name: string, text: string): DraftSpeed {
  const rounds = text.length > 100_000 ? 3 : 15;
  const run = (): void => void matchText(corpus.matcher, text);
  const milliseconds = bestOf(rounds, run);
  const cpuMilliseconds = processorTime(rounds, run);
  const before = { ...corpus.counters };
  matchText(corpus.matcher, text);
  const work = Object.fromEntries(
    Object.entries(corpus.counters).map(([key, value]) => [
      key,
      Math.round((1000 * (value - before[key as keyof WorkCounters])) / text.length),
    ]),
  );
  return {
    name,
    milliseconds,
    millionPerSecond: text.length / milliseconds / 1000,
    cpuMilliseconds,
    work,
  };
}

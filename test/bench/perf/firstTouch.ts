import { passage, perturb } from './drafts.ts';
import { type Cost, type CostPercentiles, costPercentiles, plus } from './measure.ts';
import { Random } from './random.ts';
import type { StageClock, StageName, Stages } from './stages.ts';

/** One paragraph of 300 characters that was not seen before. */
export interface FirstTouch extends Readonly<Record<StageName | 'all', CostPercentiles>> {
  /** Matching and judging. */
  readonly judged: CostPercentiles;
  /** Matching and judging in the first sweep alone, which also reads the sources' structure and meets every interruption. */
  readonly firstSweep: CostPercentiles;
}

/** On a machine that others share a time is often half as long again as the work takes, in one sweep or in three. */
const sweeps = 5;
/** Paragraphs until the code is compiled. */
const warm = 1000;

/** @param texts of the corpus; two paragraphs of five are from them, with 2 % of their characters changed. */
export function measureFirstTouch(
  clock: StageClock,
  texts: readonly string[],
  held: readonly string[],
  paragraphs: number,
): FirstTouch {
  const random = new Random(5);
  const paragraph = (): string =>
    random.next() < 0.4 ? perturb(passage(texts, random, 300), random, 50) : passage(held, random, 300);
  for (let i = 0; i < warm; i++) clock(paragraph());
  const drafts = Array.from({ length: paragraphs }, paragraph);
  // Each sweep touches so much else that a paragraph's part of the index has left the caches before it comes again; of
  // the sweeps the shortest counts, so that interruptions by other programs do not.
  const times = Array.from({ length: sweeps }, () => drafts.map((text) => clock(text)));
  const of = (cost: (stages: Stages) => Cost, from = times): CostPercentiles =>
    costPercentiles(drafts.map((_, i) => from.map((sweep) => cost(sweep[i]!)).reduce(least)));
  const judged = ({ match, judge }: Stages): Cost => plus(match, judge);
  return {
    read: of((s) => s.read),
    match: of((s) => s.match),
    judge: of((s) => s.judge),
    rules: of((s) => s.rules),
    all: of((s) => s.all),
    judged: of(judged),
    firstSweep: of(judged, times.slice(0, 1)),
  };
}

const least = (a: Cost, b: Cost): Cost => ({
  wall: Math.min(a.wall, b.wall),
  processor: Math.min(a.processor, b.processor),
});

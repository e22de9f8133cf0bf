/** Times in milliseconds. */
export const now = (): number => performance.now();

/** What work cost, in milliseconds: by the clock, and of processors, those of other threads of this process included. */
export interface Cost {
  readonly wall: number;
  readonly processor: number;
}

/**
 * What was done since it was made or last asked, without what asking costs: telling processor time is a call to the system, which may
 * give the processor to another thread for milliseconds.
 */
export function stopwatch(): () => Cost {
  let processor = processorTime();
  let wall = now();
  return () => {
    const end = now();
    const used = processorTime();
    const cost = { wall: end - wall, processor: used - processor };
    processor = used;
    wall = now();
    return cost;
  };
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export const plus = (a: Cost, b: Cost): Cost => ({
  wall: a.wall + b.wall,
  processor: a.processor + b.processor,
});

export function costOf(run: () => void): Cost {
  const cost = stopwatch();
  run();
  return cost();
}

export async function costOfAsync<T>(run: () => Promise<T>): Promise<{ value: T; cost: Cost }> {
  const cost = stopwatch();
  const value = await run();
  return { value, cost: cost() };
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

export interface Percentiles {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

export const percentiles = (values: readonly number[]): Percentiles => ({
  p50: quantile(values, 0.5),
  p90: quantile(values, 0.9),
  p99: quantile(values, 0.99),
});

/** Of times by the clock, and of processor times. */
export interface CostPercentiles {
  readonly wall: Percentiles;
  readonly processor: Percentiles;
}

export const costPercentiles = (costs: readonly Cost[]): CostPercentiles => ({
  wall: percentiles(costs.map((c) => c.wall)),
  processor: percentiles(costs.map((c) => c.processor)),
});

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Median and quartiles. */
const spread = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
});

/** Rounds of a comparison. */
export const rounds = 9;

/** One side of a comparison. What is short is run `repeats` times in a round; what is done `before` a round is not measured. */
export interface Side {
  readonly run: () => void;
  readonly repeats?: number;
  readonly before?: () => void;
}

/**
 * How many times as much processor time `other` takes as `own`: rounds of one after the other in one process, ratio by
 * ratio, so that what disturbs one disturbs the other. Both have run before.
 */
export function ratio(own: Side, other: Side): Spread {
  const ratios: number[] = [];
  for (let i = 0; i < rounds; i++) ratios.push((1 / timeOf(own)) * timeOf(other));
  return spread(ratios);
}

function timeOf({ run, repeats = 1, before }: Side): number {
  before?.();
  const { processor } = costOf(() => {
    for (let i = 0; i < repeats; i++) run();
  });
  return processor / repeats;
}

export const show = (n: number, digits = 2): string =>
  Math.abs(n) >= 100 ? Math.round(n).toLocaleString('en-US') : n.toFixed(digits);

export const showSpread = ({ median, low, high }: Spread): string =>
  `${show(median)} (${show(low)}–${show(high)})`;

export const showPercentiles = ({ p50, p90, p99 }: Percentiles, digits = 2): string =>
  `p50 ${show(p50, digits)} p90 ${show(p90, digits)} p99 ${show(p99, digits)} ms`;

export const showCostPercentiles = ({ wall, processor }: CostPercentiles, digits = 2): string =>
  `${showPercentiles(wall, digits)}; processor ${showPercentiles(processor, digits)}`;

export const showCost = ({ wall, processor }: Cost): string =>
  `${show(wall)} ms (processor ${show(processor)} ms)`;

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

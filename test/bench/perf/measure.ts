/** Times in milliseconds. */
export const now = (): number => performance.now();

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Median and quartiles. */
export const spread = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
});

export function timed(run: () => void): number {
  const start = now();
  run();
  return now() - start;
}

/** The best of several runs: what the work costs when nothing else wants the machine. */
export function bestOf(times: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) best = Math.min(best, timed(run));
  return best;
}

/** Milliseconds of processor time per run, all threads: what remains comparable while other programs want the machine. */
export function processorTime(times: number, run: () => void): number {
  const start = process.cpuUsage();
  for (let i = 0; i < times; i++) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / times;
}

/**
 * How many times as much processor time `other` takes as `own`: rounds of one after the other in one process, ratio by
 * ratio. What is short is run `repeats` times in a round.
 */
export function ratio(rounds: number, own: () => void, other: () => void, repeats = 1): Spread {
  const ratios: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const time = processorTime(repeats, own);
    ratios.push(processorTime(1, other) / time);
  }
  return spread(ratios);
}

export const show = (n: number, digits = 2): string =>
  Math.abs(n) >= 100 ? Math.round(n).toLocaleString('en-US') : n.toFixed(digits);

export const showSpread = ({ median, low, high }: Spread): string =>
  `${show(median)} (${show(low)}–${show(high)})`;

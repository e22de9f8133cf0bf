/** How many units a lookup hashes, and which suffixes are kept. */
export interface Sampling {
  readonly k: number;
  readonly step: number;
}

/** Sampling by size: short sentences of small corpora are found with several edits, large corpora stay within memory. */
export function samplingFor(characters: number): Sampling {
  if (characters < 300_000) return { k: 4, step: 1 };
  if (characters < 5_000_000) return { k: 5, step: 1 };
  if (characters < 50_000_000) return { k: 5, step: 2 };
  return { k: 7, step: 4 };
}

/** About how many bytes the index of so many UTF-16 units takes, in memory and on disk. */
export function estimatedIndexBytes(characters: number): number {
  // Seven units of eight are content. Each has its unit, its bits and checkpoint; each suffix its place and half a bucket.
  return Math.ceil(characters * (7 / 8) * (2.45 + 6 / samplingFor(characters).step));
}

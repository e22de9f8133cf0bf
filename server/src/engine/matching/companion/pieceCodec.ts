import type { WorkCounters } from '../counters.ts';

/** Numbers that are written one after the other, as far as there is room. */
export class IntWriter {
  readonly #ints: Int32Array;
  /** Where the next one goes. */
  at = 0;

  constructor(ints: Int32Array) {
    this.#ints = ints;
  }

  /** Whether there was too little room. */
  get isOver(): boolean {
    return this.at > this.#ints.length;
  }

  put(value: number): void {
    this.#ints[this.at++] = value;
  }

  putAll(values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) this.#ints[this.at++] = values[i]!;
  }
}

const counted: readonly (keyof WorkCounters)[] = [
  'lookups',
  'probes',
  'anchors',
  'alignments',
  'cells',
  'waves',
  'windows',
];
/** How many numbers the counters of a piece take. */
export const countersLength = counted.length;

/** Writes the counters and begins with nothing again. */
export function takeCounters(counters: WorkCounters, out: IntWriter): void {
  for (const name of counted) {
    out.put(counters[name]);
    counters[name] = 0;
  }
}

/** Adds what the other thread has counted. */
export function addCounters(counters: WorkCounters, result: Int32Array): void {
  for (const [i, name] of counted.entries()) counters[name] += result[i]!;
}

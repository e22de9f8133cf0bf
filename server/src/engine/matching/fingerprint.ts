/**
 * Fingerprints of stretches of a draft, each in logarithmic time: equal where content and boundaries are equal, wherever
 * they stand.
 */
export interface DraftFingerprint {
  /**
   * Of the units from `from` to `to` with the boundaries before each and after the last, mixed with the numbers given:
   * an integer of 53 bits.
   */
  of(from: number, to: number, more: readonly number[]): number;
}

const first = 0x2545f491;
const second = 0x9e3779b1;

/** Polynomial prefix hashes to two bases, modulo 2³². */
export function draftFingerprint(units: Uint16Array, boundaries: Uint8Array): DraftFingerprint {
  const n = units.length;
  const a = new Int32Array(n + 1);
  const b = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    const x = mix(units[i]! | (boundaries[i]! << 16));
    a[i + 1] = (Math.imul(a[i]!, first) + x) | 0;
    b[i + 1] = (Math.imul(b[i]!, second) + (x ^ (x >>> 13))) | 0;
  }
  return {
    of(from, to, more) {
      let x = a[to]! - Math.imul(a[from]!, firstPowers.of(to - from));
      let y = b[to]! - Math.imul(b[from]!, secondPowers.of(to - from));
      x = mix(x + boundaries[to]!);
      y = mix(y ^ (to - from));
      for (const value of more) {
        x = mix((Math.imul(x, first) + value) | 0);
        y = mix((Math.imul(y, second) ^ value) | 0);
      }
      return (x >>> 0) * 2 ** 21 + (y >>> 11);
    },
  };
}

function mix(x: number): number {
  const h = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) | 0;
}

/** Powers of a base modulo 2³², those of small exponents kept. */
class Powers {
  readonly #base: number;
  readonly #known = new Int32Array(4096);

  constructor(base: number) {
    this.#base = base;
    this.#known[0] = 1;
    for (let e = 1; e < this.#known.length; e++) this.#known[e] = Math.imul(this.#known[e - 1]!, base);
  }

  of(exponent: number): number {
    if (exponent < this.#known.length) return this.#known[exponent]!;
    let result = 1;
    let square = this.#base;
    for (let e = exponent; e > 0; e >>>= 1) {
      if (e & 1) result = Math.imul(result, square);
      square = Math.imul(square, square);
    }
    return result;
  }
}

const firstPowers = new Powers(first);
const secondPowers = new Powers(second);

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
      let x = a[to]! - Math.imul(a[from]!, power(first, to - from));
      let y = b[to]! - Math.imul(b[from]!, power(second, to - from));
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

function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let e = exponent; e > 0; e >>>= 1) {
    if (e & 1) result = Math.imul(result, square);
    square = Math.imul(square, square);
  }
  return result;
}

/** A 32-bit checksum of bytes: four lanes over 32-bit words, so that it keeps up with reading from disk. Not for security. */
export const checksum = (bytes: Uint8Array): number => new Checksum(bytes.length).add(bytes).value;

/** Bytes of a round: one word for each lane. */
const round = 16;

/** The checksum of `length` bytes that come one part after another. */
export class Checksum {
  #a = 0x243f6a88;
  #b = 0x13198a2e;
  #c = 0x03707344;
  #d: number;

  constructor(length: number) {
    this.#d = length | 0;
  }

  /** @param bytes the next part; all but the last are of a multiple of 16 bytes */
  add(bytes: Uint8Array): this {
    let a = this.#a;
    let b = this.#b;
    let c = this.#c;
    let d = this.#d;
    const whole = bytes.length - (bytes.length % round);
    if ((bytes.byteOffset & 3) === 0) {
      const words = new Int32Array(bytes.buffer, bytes.byteOffset, whole / 4);
      for (let w = 0; w < words.length; w += 4) {
        a = Math.imul(a ^ words[w]!, 0x9e3779b1);
        b = Math.imul(b ^ words[w + 1]!, 0x85ebca6b);
        c = Math.imul(c ^ words[w + 2]!, 0xc2b2ae35);
        d = Math.imul(d ^ words[w + 3]!, 0x27d4eb2f);
      }
    } else {
      const word = (at: number): number =>
        bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      for (let i = 0; i < whole; i += round) {
        a = Math.imul(a ^ word(i), 0x9e3779b1);
        b = Math.imul(b ^ word(i + 4), 0x85ebca6b);
        c = Math.imul(c ^ word(i + 8), 0xc2b2ae35);
        d = Math.imul(d ^ word(i + 12), 0x27d4eb2f);
      }
    }
    for (let i = whole; i < bytes.length; i++) a = Math.imul(a ^ bytes[i]!, 0x9e3779b1);
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
    return this;
  }

  get value(): number {
    const b = this.#b;
    const c = this.#c;
    const d = this.#d;
    let h = this.#a ^ (b >>> 7) ^ (b << 25) ^ (c >>> 13) ^ (c << 19) ^ (d >>> 21) ^ (d << 11);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    return (h ^ (h >>> 13)) >>> 0;
  }
}

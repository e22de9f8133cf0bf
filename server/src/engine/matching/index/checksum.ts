/** A 32-bit checksum of bytes: four lanes over 32-bit words, so that it keeps up with reading from disk. Not for security. */
export function checksum(bytes: Uint8Array): number {
  let a = 0x243f6a88;
  let b = 0x13198a2e;
  let c = 0x03707344;
  let d = bytes.length | 0;
  let i = 0;
  if ((bytes.byteOffset & 3) === 0) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
    const whole = words.length & ~3;
    for (let w = 0; w < whole; w += 4) {
      a = Math.imul(a ^ words[w]!, 0x9e3779b1);
      b = Math.imul(b ^ words[w + 1]!, 0x85ebca6b);
      c = Math.imul(c ^ words[w + 2]!, 0xc2b2ae35);
      d = Math.imul(d ^ words[w + 3]!, 0x27d4eb2f);
    }
    i = whole * 4;
  } else {
    const whole = bytes.length & ~15;
    const word = (at: number): number =>
      bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    for (; i < whole; i += 16) {
      a = Math.imul(a ^ word(i), 0x9e3779b1);
      b = Math.imul(b ^ word(i + 4), 0x85ebca6b);
      c = Math.imul(c ^ word(i + 8), 0xc2b2ae35);
      d = Math.imul(d ^ word(i + 12), 0x27d4eb2f);
    }
  }
  for (; i < bytes.length; i++) a = Math.imul(a ^ bytes[i]!, 0x9e3779b1);
  let h = a ^ (b >>> 7) ^ (b << 25) ^ (c >>> 13) ^ (c << 19) ^ (d >>> 21) ^ (d << 11);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

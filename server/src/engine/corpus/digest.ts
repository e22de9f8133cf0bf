/**
 * A 53-bit digest of texts, as 14 hex digits: two multiplicative hashes over UTF-16 units, mixed. For telling states of
 * a corpus apart, not against forgery.
 */
export function digestOf(texts: Iterable<string>): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 2654435761);
      b = Math.imul(b ^ unit, 1597334677);
    }
    // A boundary, so that ['ab', 'c'] and ['a', 'bc'] differ.
    a = Math.imul(a ^ 0x10000, 2654435761);
    b = Math.imul(b ^ 0x10000, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return ((b & 0x1fffff) >>> 0).toString(16).padStart(6, '0') + (a >>> 0).toString(16).padStart(8, '0');
}

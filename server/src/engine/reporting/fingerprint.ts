import type { Finding } from '../findings/model.ts';
import { normalQuote, type Place, placeOf } from './place.ts';

/** Goes up whenever the same finding would get another fingerprint than before. */
export const fingerprintVersion = 1;

/**
 * A short stable name for a finding in `text`: rule id, quoted text and neighbourhood, never message or line.
 * Equal for the same finding after edits elsewhere, reflowing of lines and changes of character width.
 */
export function fingerprint(finding: Pick<Finding, 'rule' | 'span'>, text: string): string {
  return placeFingerprint(finding.rule, placeOf(text, finding.span));
}

/** `fingerprint` of a finding whose place is known. */
export function placeFingerprint(rule: string, place: Place): string {
  const parts = [rule, normalQuote(place.text), place.before, place.after];
  return `${fingerprintVersion}:${hash64(parts.join('\u0000'))}`;
}

/** Two independent 32-bit FNV-1a style hashes over UTF-16 units, with a final avalanche; 16 hexadecimal digits. */
function hash64(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return hex(avalanche(a)) + hex(avalanche(b ^ a));
}

function avalanche(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');

import type { Edition } from '../corpus/model.ts';

/** So many pieces of so many UTF-16 units, spread over a text, tell whether another one is an issue of the same document. */
const samples = 8;
const sampleLength = 12;
/** Issues differ in names, dates and a sentence here and there. */
const leastFound = 5;
const mostLonger = 1.5;

const known = new WeakMap<Edition, WeakMap<Edition, boolean>>();

/**
 * Whether two editions are issues of one document: a law as amended, a notice as each county passes it on. What they have
 * alike says nothing of how common it is. Found once for two editions.
 */
export function isReissue(a: Edition, b: Edition): boolean {
  const found = known.get(a)?.get(b);
  if (found !== undefined) return found;
  const same = haveMuchAlike(a.text, b.text);
  note(a, b, same);
  note(b, a, same);
  return same;
}

function note(a: Edition, b: Edition, same: boolean): void {
  const map = known.get(a) ?? new WeakMap<Edition, boolean>();
  map.set(b, same);
  known.set(a, map);
}

function haveMuchAlike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < samples * sampleLength || long.length > mostLonger * short.length) return false;
  const step = Math.floor((short.length - sampleLength) / (samples - 1));
  let found = 0;
  for (let i = 0; i < samples; i++) {
    if (long.includes(short.substring(i * step, i * step + sampleLength))) found++;
    if (found + samples - 1 - i < leastFound) return false;
  }
  return found >= leastFound;
}

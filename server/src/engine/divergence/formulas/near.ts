import { looksAlike } from '../kinds/lookAlike.ts';
import { soundsAlike } from '../kinds/soundAlike.ts';

/** The one place where two strings of one length differ; -1 where they are equal or differ in more. */
export function onlyDifference(a: string, b: string): number {
  if (a.length !== b.length) return -1;
  let at = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (at >= 0) return -1;
    at = i;
  }
  return at;
}

/** Whether `a` is `b` with one character changed, or, where it has four or more, with one lost or added. */
export function isNear(a: string, b: string): boolean {
  if (a.length === b.length) return onlyDifference(a, b) >= 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1 || b.length < 4) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.slice(i) === long.slice(i + 1);
}

/** Whether two strings of one length differ in one character that is easily taken for the other. */
export function isSlip(a: string, b: string): boolean {
  const at = onlyDifference(a, b);
  if (at < 0) return false;
  const [x, y] = [a[at] as string, b[at] as string];
  return looksAlike(x, y) || soundsAlike(x, y);
}

/** From how many items on two lists differ, counted from their beginning. */
export function commonHead<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && isSame(a[n] as T, b[n] as T)) n++;
  return n;
}

/** The same from their end, so many at most. */
export function commonTail<T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (a: T, b: T) => boolean,
  most = Math.min(a.length, b.length),
): number {
  let n = 0;
  while (n < most && isSame(a[a.length - 1 - n] as T, b[b.length - 1 - n] as T)) n++;
  return n;
}

/** Both, the tail as far as the head leaves it items of each list. */
export function commonRims<T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (a: T, b: T) => boolean,
): { head: number; tail: number } {
  const head = commonHead(a, b, isSame);
  return { head, tail: commonTail(a, b, isSame, Math.min(a.length, b.length) - head) };
}

export const isIdentical = <T>(a: T, b: T): boolean => a === b;

/** Whether two lists have the same items. */
export function areSame<T>(a: ArrayLike<T>, b: ArrayLike<T>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** From how many items on two lists differ, counted from their beginning. */
export function commonHead<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && isSame(a[n] as T, b[n] as T)) n++;
  return n;
}

/** The same from their end. */
export function commonTail<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && isSame(a[a.length - 1 - n] as T, b[b.length - 1 - n] as T)) n++;
  return n;
}

export const isIdentical = <T>(a: T, b: T): boolean => a === b;

/** How many units two strings share at their beginning and at their end, no unit counted twice. */
export function sharedEnds(a: string, b: string): { readonly before: number; readonly after: number } {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before < most && a[before] === b[before]) before++;
  let after = 0;
  while (after < most - before && a[a.length - 1 - after] === b[b.length - 1 - after]) after++;
  return { before, after };
}

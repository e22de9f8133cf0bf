/** What is looked for of a query: its characters without the spaces, large and small alike. */
export const wantedOf = (query: string): string => query.replace(/\s+/g, '').toLowerCase();

/** Whether a name has the characters of `wanted` in order, as editors filter their lists. */
export function hasInOrder(name: string, wanted: string): boolean {
  let at = 0;
  for (const c of name.toLowerCase()) if (at < wanted.length && wanted.startsWith(c, at)) at += c.length;
  return at >= wanted.length;
}

/** How much two texts have in common at both ends, in UTF-16 units; the two do not overlap in either text. */
export interface CommonEnds {
  readonly prefix: number;
  readonly suffix: number;
}

/** Texts are compared in blocks of so many units, which costs next to nothing, and unit by unit only where they differ. */
const block = 512;

let last: { readonly a: string; readonly b: string; readonly ends: CommonEnds } | undefined;
/** Longer texts are not kept for those who ask again. */
const longestKept = 1_000_000;

/** The longest common beginning, and the longest common end of what is left. */
export function commonEnds(a: string, b: string): CommonEnds {
  if (last?.a === a && last.b === b) return last.ends;
  const ends = compare(a, b);
  if (a.length + b.length <= 2 * longestKept) last = { a, b, ends };
  return ends;
}

function compare(a: string, b: string): CommonEnds {
  const limit = Math.min(a.length, b.length);
  let prefix = 0;
  while (prefix + block <= limit && a.slice(prefix, prefix + block) === b.slice(prefix, prefix + block))
    prefix += block;
  while (prefix < limit && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  const rest = limit - prefix;
  let suffix = 0;
  const from = (text: string) => text.slice(text.length - suffix - block, text.length - suffix);
  while (suffix + block <= rest && from(a) === from(b)) suffix += block;
  while (suffix < rest && a.charCodeAt(a.length - 1 - suffix) === b.charCodeAt(b.length - 1 - suffix))
    suffix++;
  return { prefix, suffix };
}

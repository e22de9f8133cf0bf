/**
 * The matches of a sticky pattern in `text`, as `matchAll` of a global one would find them, where each begins at one of
 * `places` (ascending UTF-16 offsets). `mayBegin` says cheaply of most places that none does.
 */
export function matchesAt(
  text: string,
  pattern: RegExp,
  places: Uint32Array,
  mayBegin?: (text: string, at: number) => boolean,
): RegExpExecArray[] {
  const out: RegExpExecArray[] = [];
  let end = 0;
  for (const at of places) {
    if (at < end || (mayBegin && !mayBegin(text, at))) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    out.push(match);
    end = at + match[0].length;
  }
  return out;
}

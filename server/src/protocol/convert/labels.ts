/** UTF-16 units of a label: lists are narrow. */
const longest = 18;
/** So many units of its beginning, and of what stands before the difference, are shown of a text whose beginning others share. */
const beginning = 4;
const beforeDifference = 2;

/** What a list shows of texts: their beginnings, and of those that begin alike also where they part. */
export function shortLabels(texts: readonly string[]): string[] {
  return texts.map((text, i) => {
    if (text.length <= longest) return text;
    const shared = Math.max(0, ...texts.map((other, j) => (j === i ? 0 : sharedBeginning(text, other))));
    const from = shared - beforeDifference;
    // What differs among the first units is seen without more ado.
    if (shared < longest - beforeDifference) return cut(text, 0, longest);
    return `${cut(text, 0, beginning)}${cut(text, from, longest - beginning)}`;
  });
}

function sharedBeginning(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return a === b ? 0 : at;
}

/** Surrogates are not parted. */
function cut(text: string, start: number, length: number): string {
  const piece = text.slice(start, start + length).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  return start + length < text.length ? `${piece}…` : piece;
}

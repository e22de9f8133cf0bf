/** A half-open range of UTF-16 offsets into one named text (a draft, or the text of an edition). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** An empty span: the place at an offset. */
export const pointAt = (at: number): Span => ({ start: at, end: at });

export const lengthOf = (s: Span): number => s.end - s.start;

export const isEmpty = (s: Span): boolean => s.start >= s.end;

/** True where `offset` lies in `s`; the end is outside, except that an empty span contains its own place. */
export const containsOffset = (s: Span, offset: number): boolean =>
  offset >= s.start && (offset < s.end || (s.start === s.end && offset === s.start));

export const containsSpan = (outer: Span, inner: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** True where the two share at least one unit, or one is empty and lies inside or at the rim of the other. */
export function touches(a: Span, b: Span): boolean {
  return a.start === a.end || b.start === b.end
    ? a.start <= b.end && b.start <= a.end
    : a.start < b.end && b.start < a.end;
}

/** The number of units two spans share. */
export const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

export const shift = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });

/** Whether a span is where another one was that stood `by` units further left. */
export const isShifted = (now: Span, old: Span, by: number): boolean =>
  now.start === old.start + by && now.end === old.end + by;

export const textOf = (text: string, s: Span): string => text.slice(s.start, s.end);

/** Order by start, then by end; the order of all results that users see. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** By start, and of those with one start the longest first: what holds others comes before them. */
export const bySpanOutermostFirst = (a: { readonly span: Span }, b: { readonly span: Span }): number =>
  a.span.start - b.span.start || b.span.end - a.span.end;

/** Sorts `items` in place, stably, unless they are in order as they are; mostly they are. */
export function inOrder<T>(items: T[], compare: (a: T, b: T) => number): T[] {
  for (let i = 1; i < items.length; i++)
    if (compare(items[i - 1] as T, items[i] as T) > 0) return items.sort(compare);
  return items;
}

import type { Segment } from './index/segment.ts';

/** Gives the content units of a source; see `Matcher.contentOf`. */
export function contentsOf(
  segments: readonly Segment[],
  sourceOf: (segment: number, document: number) => string | undefined,
): (source: string) => Uint16Array | undefined {
  let places: Map<string, { readonly segment: Segment; readonly document: number }> | undefined;
  return (source) => {
    places ??= placesOf(segments, sourceOf);
    const place = places.get(source);
    if (!place) return undefined;
    const { segment, document } = place;
    segment.pages?.settle();
    const first = segment.documentStarts[document]!;
    // A separator stands behind each document.
    const end = segment.documentStarts[document + 1]! - 1;
    segment.pages?.needUnits(first, end);
    return segment.units.subarray(first, end);
  };
}

function placesOf(
  segments: readonly Segment[],
  sourceOf: (segment: number, document: number) => string | undefined,
): Map<string, { readonly segment: Segment; readonly document: number }> {
  const out = new Map<string, { readonly segment: Segment; readonly document: number }>();
  for (const [number, segment] of segments.entries())
    for (let document = 0; document + 1 < segment.documentStarts.length; document++) {
      const source = sourceOf(number, document);
      if (source !== undefined) out.set(source, { segment, document });
    }
  return out;
}

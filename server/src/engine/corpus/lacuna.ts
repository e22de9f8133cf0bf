import type { Span } from '../text/span.ts';

/** Stands in an edition's text where no witness has the words. */
export const lacunaMark = '〔缺文〕';

/** The spans of all lacuna marks, in order; UTF-16 offsets of `text`. */
export function findLacunae(text: string): readonly Span[] {
  const out: Span[] = [];
  for (let at = text.indexOf(lacunaMark); at >= 0; at = text.indexOf(lacunaMark, at + lacunaMark.length)) {
    out.push({ start: at, end: at + lacunaMark.length });
  }
  return out;
}

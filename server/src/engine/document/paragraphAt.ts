import { countBefore } from '../text/search.ts';
import type { Paragraph } from './model.ts';

/** The last paragraph that begins at or before `offset` and, of nested ones, still holds it. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let i = countBefore(paragraphs, ({ span }) => span.start <= offset) - 1;
  const nearest = paragraphs[i];
  if (!nearest || offset < nearest.span.end) return nearest;
  for (let back = 0; i > 0 && back < 8; back++) {
    const before = paragraphs[--i] as Paragraph;
    if (offset < before.span.end) return before;
  }
  return nearest;
}

import type { Paragraph, Reading } from '../document/model.ts';

/**
 * Whether a paragraph is shown as a heading. A line without a stop may be a sentence that is still being written: it is taken for one
 * where nothing stands below that it could be the heading of, or where it has a comma and stands right below a heading.
 */
export function isShownAsHeading({ text, paragraphs }: Reading, index: number): boolean {
  const paragraph = paragraphs[index];
  if (paragraph?.kind !== 'heading') return false;
  if (paragraph.label) return true;
  const next = neighbour(paragraphs, index, 1);
  if (!next) return false;
  const above = neighbour(paragraphs, index, -1);
  if (above?.kind !== 'heading' || !above.label) return true;
  if (next.label?.form === above.label.form) return false;
  return !text.slice(paragraph.span.start, paragraph.span.end).includes('，');
}

/** What stands there of the text itself. */
function neighbour(paragraphs: readonly Paragraph[], index: number, step: 1 | -1): Paragraph | undefined {
  for (let i = index + step; i >= 0 && i < paragraphs.length; i += step) {
    const { kind } = paragraphs[i] as Paragraph;
    if (kind !== 'furniture') return paragraphs[i];
  }
  return undefined;
}

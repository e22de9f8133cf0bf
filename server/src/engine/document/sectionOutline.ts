import { Attached } from '../text/attached.ts';
import { skipWhite } from '../text/characters.ts';
import { rankOrder } from './labels/ranks.ts';
import type { Label, OutlineNode, Paragraph, Reading } from './model.ts';
import { type Section, sectionsOf } from './numbering/sections.ts';
import { buildOutline } from './outline.ts';

const outlines = new Attached<Reading, readonly OutlineNode[]>();

/**
 * The outline of a document for those who look for a place in it. Of one that is numbered through the levels (3.1.2) it has the sections as
 * well, each below the one whose number it begins with; of any other it is the reading's own. Made once.
 */
export function outlineOf(reading: Reading): readonly OutlineNode[] {
  const known = outlines.get(reading);
  if (known) return known;
  const made = withSections(reading);
  outlines.set(reading, made);
  return made;
}

function withSections(reading: Reading): readonly OutlineNode[] {
  const { text, paragraphs, labels, outline } = reading;
  const sections = new Map(sectionsOf(reading).map((section) => [section.span.start, section]));
  if (sections.size === 0) return outline;
  const labelled = paragraphs.map((paragraph): Paragraph => {
    const { label, kind, span } = paragraph;
    if (kind === 'furniture' || (label && label.form !== 'markdown')) return paragraph;
    // ## 3.1 分级响应
    const section = sections.get(label ? skipWhite(text, label.span.end, span.end) : span.start);
    return section ? { ...paragraph, label: labelOf(section) } : paragraph;
  });
  const isMarkdown = labels.some(({ form }) => form === 'markdown');
  return buildOutline(text, labelled, rankOrder(labelled), isMarkdown);
}

const labelOf = ({ span, path }: Section): Label => ({
  span,
  form: 'decimal',
  value: path.at(-1) as number,
  defects: [],
  regular: path.join('.'),
  inline: false,
});

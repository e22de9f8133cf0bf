import { headingText } from '../../server/src/engine/document/address.ts';
import type { OutlineNode, Reading } from '../../server/src/engine/document/model.ts';
import { numberingRuns } from '../../server/src/engine/document/numbering/regime.ts';

/** The outline as text: one node a line, two spaces a level, the regular label and the heading. */
export function outlineText(reading: Reading): string {
  const lines: string[] = [];
  const visit = (nodes: readonly OutlineNode[], indent: string): void => {
    for (const node of nodes) {
      const heading = headingText(reading, node.heading);
      lines.push(`${indent}${[node.label?.regular.trim(), heading].filter(Boolean).join(' ')}`);
      visit(node.children, `${indent}  `);
    }
  };
  visit(reading.outline, '');
  return lines.join('\n');
}

/** The paragraphs that are no furniture, line breaks as ↵ and other white space as it is. */
export const paragraphTexts = (reading: Reading): string[] =>
  reading.paragraphs
    .filter((p) => p.kind !== 'furniture')
    .map((p) => p.pieces.map((s) => reading.text.slice(s.start, s.end)).join('↵'));

/** Each run on a line: form, regime, the stated numbers; `3!2` is a 3 where 2 is expected. */
export const runTexts = (reading: Reading): string[] =>
  numberingRuns(reading).map((run) => {
    const numbers = run.labels.map((label, i) => {
      const stated = `${label.value}${label.sub === undefined ? '' : `之${label.sub}`}`;
      return label.value === run.expected[i] ? stated : `${stated}!${run.expected[i]}`;
    });
    return `${run.form} ${run.inline ? 'inline' : run.regime}: ${numbers.join(' ')}`;
  });

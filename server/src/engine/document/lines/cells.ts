import { type CellMark, cellsOf } from '../../text/cells.ts';
import type { Marked } from '../../text/marks.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { hasTabs } from '../../text/tabs.ts';

/** The sentences of the cells of a row of a Markdown table, in order: a cell ends a sentence, whatever it ends with. */
export const sentencesOfRow = (row: Marked): readonly Span[] => sentencesBetween(row, '|');

/** The sentences of a paragraph; where it is a row of a table whose cells tabs part, those of its cells. */
export const sentencesOfCells = (body: Marked, sentences: readonly Span[]): readonly Span[] =>
  hasTabs(body.text) ? sentencesBetween(body, '\t') : sentences;

function sentencesBetween(within: Marked, parting: CellMark): readonly Span[] {
  const { text, marks } = within;
  const out: Span[] = [];
  let { first } = within;
  for (const { start, end } of cellsOf(text, within, parting)) {
    if (start === end) continue;
    first = marks.indexFrom(start, first);
    out.push(...sentencesOf({ ...within, start, end, first }));
  }
  return out;
}

import type { Paragraph, Reading } from '../../document/model.ts';
import { cellsOf } from '../../text/cells.ts';
import type { Span } from '../../text/span.ts';
import { longestHead, markOf, rowBefore, rowsBelow } from './tableRows.ts';

/** No row that heads a comparison is longer, in UTF-16 units. */
const longestHeadRow = 400;
const amended =
  /^(?:\*\*)?(?:拟?(?:修订|修改|修正|调整)之?后|新|现|拟?(?:修订|修改|修正)(?:草案|稿|意见|建议|为)|征求意见稿|草案|送审稿)/;
const former = /^(?:\*\*)?(?:(?:修订|修改|修正|调整)之?前|原|旧|现行)/;
const comparison = /(?:(?:修订|修改|修正|调整)前后|新旧|修订|修改|修正)(?:条文|内容|文本)?(?:对照|对比)表?/;

/**
 * The cells of columns that have what a document is amended to (修订后), beside a column of what it was or below a title that says so, in the
 * order of the draft. Takes time in proportion to the tables.
 */
export function amendedCells({ paragraphs, text, title }: Reading): readonly Span[] {
  const out: Span[] = [];
  const isComparison = title !== undefined && comparison.test(text.slice(title.start, title.end));
  for (let row = 0; row < paragraphs.length; row++) {
    const head = paragraphs[row] as Paragraph;
    if (head.span.end - head.span.start > longestHeadRow) continue;
    const mark = markOf(text, head);
    if (!mark || rowBefore(paragraphs, row, text, mark)) continue;
    const heads = cellsOf(text, head.span, mark).map(({ start, end }) => text.slice(start, end));
    const columns = heads.flatMap((words, column) => {
      // 现行规定 beside 修订草案 is what it was.
      const isBeside =
        (isComparison && !words.startsWith('现行')) ||
        heads.some((other, i) => i !== column && former.test(other));
      return isBeside && words.length <= longestHead && !words.includes('《') && amended.test(words)
        ? [column]
        : [];
    });
    if (columns.length === 0) continue;
    for (const at of rowsBelow(paragraphs, row, text, mark)) {
      const cells = cellsOf(text, (paragraphs[at] as Paragraph).span, mark);
      for (const column of columns) {
        const cell = cells[column];
        if (cell && cell.start < cell.end) out.push(cell);
      }
      row = at;
    }
  }
  return out;
}

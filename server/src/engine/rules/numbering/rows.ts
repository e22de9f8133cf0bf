import { labelAt } from '../../document/labels/labels.ts';
import type { Change } from '../../document/lasting.ts';
import type { Label } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { cellsOf } from '../../text/cells.ts';
import { skipWhite } from '../../text/characters.ts';
import { behindBreak, lineBreakAfter, lineStartBefore } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { hasTabs } from '../../text/tabs.ts';

/** No row is looked at further, in UTF-16 units. */
const farthest = 2048;

/**
 * Whether labels stand in the cells of rows, parted by tabs, that were taken from other texts and are no list of this one: the first
 * number is not 1, or other cells have labels of their own.
 */
export function areExcerpts(text: string, { inline, labels }: NumberingRun): boolean {
  if (inline || !hasTabs(text)) return false;
  let rows = 0;
  let labelled = 0;
  for (const label of labels) {
    if (isCellOfTable(text, label.span.start)) {
      rows++;
      labelled++;
      continue;
    }
    const cells = cellsBehind(text, label);
    if (cells.length > 0) rows++;
    if (cells.some((at) => labelAt(text, at, text.length) !== undefined)) labelled++;
  }
  if (rows === 0 || rows < labels.length) return false;
  return (labels[0] as Label).value > 1 || labelled * 2 >= rows;
}

/** Where the further cells of a label's row begin. */
function cellsBehind(text: string, { span: { end } }: Label): readonly number[] {
  const stop = lineBreakAfter(text, end, Math.min(text.length, end + farthest));
  const cells = cellsOfRow(text, end, stop).slice(1);
  return cells.filter((cell) => cell.start < cell.end).map(({ start }) => start);
}

/**
 * Whether a place begins a further cell of a row, behind a tab, in a table: the line above or below is parted into as many cells. What
 * stands beside it in the row is another column, and neither comes before it nor is said twice.
 */
export function isCellOfTable(text: string, at: number): boolean {
  let tab = at - 1;
  while (tab > at - mostBlanks && /[ \u3000]/.test(text.charAt(tab))) tab--;
  if (text[tab] !== '\t') return false;
  const start = lineStartBefore(text, tab, Math.max(0, tab - farthest));
  if (start === tab - farthest && start > 0) return false;
  if (skipWhite(text, start, tab) === tab) return false;
  const stop = lineBreakAfter(text, tab, Math.min(text.length, start + 2 * farthest));
  const own = cellsOfRow(text, start, stop).length;
  const above = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  if (
    above > 0 &&
    cellsOfRow(text, lineStartBefore(text, above, Math.max(0, above - farthest)), above).length === own
  )
    return true;
  const below = behindBreak(text, stop);
  const end = lineBreakAfter(text, below, Math.min(text.length, start + 2 * farthest));
  return below < end && cellsOfRow(text, below, end).length === own;
}

const mostBlanks = 8;

/** The cells of a row behind its indent. */
const cellsOfRow = (text: string, start: number, end: number): readonly Span[] =>
  cellsOf(text, { start: skipWhite(text, start, end), end }, '\t');

/** Whether an edit touches a row, or makes or made one. */
export const touchesRow = ({ old, now, from, to, by }: Change): boolean =>
  (hasTabs(old.text) || hasTabs(now.text)) && (isRow(now.text, from, to) || isRow(old.text, from, to - by));

const isRow = (text: string, from: number, to: number): boolean =>
  text.slice(lineStartBefore(text, from), lineBreakAfter(text, to)).trimStart().includes('\t');

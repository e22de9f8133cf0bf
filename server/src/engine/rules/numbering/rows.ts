import { labelAt } from '../../document/labels/labels.ts';
import type { Change } from '../../document/lasting.ts';
import type { Label } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
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
  const row = text.slice(end, end + farthest).split('\n', 1)[0] as string;
  const first = row.search(/\S/);
  const out: number[] = [];
  for (let at = row.indexOf('\t', Math.max(0, first)); first >= 0 && at >= 0; at = row.indexOf('\t', at + 1))
    if (/\S/.test(row.charAt(at + 1))) out.push(end + at + 1);
  return out;
}

/**
 * Whether a place begins a further cell of a row, behind a tab, in a table: the line above or below is parted into as many cells. What
 * stands beside it in the row is another column, and neither comes before it nor is said twice.
 */
export function isCellOfTable(text: string, at: number): boolean {
  let tab = at - 1;
  while (tab > at - mostBlanks && /[ \u3000]/.test(text.charAt(tab))) tab--;
  if (text[tab] !== '\t') return false;
  const start =
    text.slice(Math.max(0, tab - farthest), tab).lastIndexOf('\n') + 1 + Math.max(0, tab - farthest);
  if (start === tab - farthest && start > 0) return false;
  const row = text.slice(start, start + farthest * 2).split('\n', 2);
  const own = tabsIn(row[0] as string);
  if (own === 0 || /^\s*$/.test(text.slice(start, tab))) return false;
  const above = text.slice(Math.max(0, start - 1 - farthest), Math.max(0, start - 1));
  return tabsIn(above.slice(above.lastIndexOf('\n') + 1)) === own || tabsIn(row[1] ?? '') === own;
}

const mostBlanks = 8;

const tabsIn = (line: string): number => line.trimStart().split('\t').length - 1;

/** Whether an edit touches a row, or makes or made one. */
export const touchesRow = ({ old, now, from, to, by }: Change): boolean =>
  (hasTabs(old.text) || hasTabs(now.text)) && (isRow(now.text, from, to) || isRow(old.text, from, to - by));

function isRow(text: string, from: number, to: number): boolean {
  const newline = text.indexOf('\n', to);
  const lines = text.slice(text.lastIndexOf('\n', from - 1) + 1, newline < 0 ? text.length : newline);
  return lines.trimStart().includes('\t');
}

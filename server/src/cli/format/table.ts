import { widthOf } from './width.ts';

/** Rows with their columns in step; columns that are empty everywhere are left out, the last one is not padded. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const columns = (rows[0] ?? []).map((_, i) => i).filter((i) => rows.some((row) => row[i] !== ''));
  const widths = new Map(columns.map((i) => [i, Math.max(...rows.map((row) => widthOf(row[i] ?? '')))]));
  const cell = (row: readonly string[], i: number): string => {
    const text = row[i] ?? '';
    return i === columns.at(-1) ? text : text + ' '.repeat((widths.get(i) ?? 0) - widthOf(text));
  };
  return rows.map((row) => `${columns.map((i) => cell(row, i)).join('  ')}\n`).join('');
}

import assert from 'node:assert/strict';
import { type CellMark, cellsOf } from '../../../server/src/engine/text/cells.ts';

describe('cells of a row', () => {
  const cells = (text: string, mark: CellMark) =>
    cellsOf(text, { start: 0, end: text.length }, mark).map(({ start, end }) => text.slice(start, end));

  it('are without the white space around them, empty ones included', () => {
    assert.deepEqual(cells('| 序号 | 任务  ||', '|'), ['序号', '任务', '', '']);
    assert.deepEqual(cells('1\t 加强领导\t\t省总工会', '\t'), ['1', '加强领导', '', '省总工会']);
  });

  it('are parted by no escaped mark of Markdown, and by any tab', () => {
    assert.deepEqual(cells('甲\\|乙|丙', '|'), ['甲\\|乙', '丙']);
    assert.deepEqual(cells('D:\\\t文稿', '\t'), ['D:\\', '文稿']);
  });
});

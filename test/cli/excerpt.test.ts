import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf } from '../../server/src/cli/format/excerpt.ts';
import { tableOf } from '../../server/src/cli/format/table.ts';
import { headOf, markUnder, tailOf, widthOf } from '../../server/src/cli/format/width.ts';
import { marks } from '../support/marks.ts';

describe('width on a terminal', () => {
  const cases: [text: string, columns: number][] = [
    ['产业工人', 8],
    ['（三）', 6],
    ['(3)', 3],
    ['“工匠”', 6],
    ['〔2017〕14号', 12],
    ['𠮷', 2],
    ['a\u200bb', 2],
    ['', 0],
  ];
  for (const [text, columns] of cases)
    it(`of ${JSON.stringify(text)} is ${columns}`, () => assert.equal(widthOf(text), columns));

  it('is kept by a line of marks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('产', 'a', '（', '“', '𠮷', '\u0301')), (parts) => {
        const text = parts.join('');
        assert.equal(widthOf(markUnder(text, 'blank')), widthOf(text));
        assert.equal(widthOf(markUnder(text, 'caret')), widthOf(text));
      }),
    );
  });

  it('cuts no character in two', () => {
    assert.equal(headOf('𠮷野家', 3), '𠮷');
    assert.equal(tailOf('𠮷野家', 5), '野家');
  });
});

describe('excerpt', () => {
  const show = (source: string, columns: number, lead?: number): string => {
    const { text, spans } = marks(source);
    const { before, marked, after } = excerptOf(
      text,
      spans[0] as { start: number; end: number },
      columns,
      lead,
    );
    return `${before}⟦${marked}⟧${after}`;
  };

  const cases: [name: string, source: string, columns: number, shown: string][] = [
    ['keeps a short line whole', '产业工人是⟦主力军⟧。', 40, '产业工人是⟦主力军⟧。'],
    ['stays on the line', '上一行\n产业工人是⟦主力军⟧。\n下一行', 40, '产业工人是⟦主力军⟧。'],
    [
      'cuts both ends of a long line',
      '一二三四五六七八九十⟦甲乙⟧一二三四五六七八九十',
      16,
      '…九十⟦甲乙⟧一二三…',
    ],
    [
      'stays on the line that another program ended',
      '上一行\v产业工人是⟦主力军⟧。\u2028下一行',
      40,
      '产业工人是⟦主力军⟧。',
    ],
    ['shows such a line break', '上一行⟦\v\v⟧下一行', 40, '上一行⟦⏎⟧下一行'],
    ['shows a line break inside the words', '为以⟦中\r\n  国⟧式现代化', 40, '为以⟦中⏎国⟧式现代化'],
    ['cuts long words in their middle', '⟦一二三四五六七八九十一二三四五六七八九十⟧', 20, '⟦一二三四…十⟧'],
    ['marks a place without words', '视听作品⟦⟧，营造', 40, '视听作品⟦⟧，营造'],
    ['prints no control characters', '甲\u001b[31m⟦乙\u0007⟧丙', 40, '甲[31m⟦乙⟧丙'],
  ];
  for (const [name, source, columns, shown] of cases)
    it(name, () => assert.equal(show(source, columns), shown));

  it('is never wider than asked for', () => {
    const text = fc.array(fc.constantFrom('产', 'a', '，', '\n', '𠮷', ' ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.integer({ min: 20, max: 120 }), (line, a, b, columns) => {
        const [start, end] = [a % (line.length + 1), b % (line.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const { before, marked, after } = excerptOf(line, { start, end }, columns);
        assert(widthOf(before + marked + after) <= columns);
      }),
    );
  });

  it('takes the same time on a line of five million characters', () => {
    const at = (start: number) => ({ start, end: start + 2 });
    const line = '的'.repeat(5_000_000);
    const expected = excerptOf('的'.repeat(5_000), at(2_500), 100);
    // Going through the whole line each time would take longer than a test may.
    for (let i = 0; i < 20_000; i++) assert.deepEqual(excerptOf(line, at(2_500_000 + i), 100), expected);
  });
});

describe('table', () => {
  it('keeps columns in step and leaves out empty ones', () => {
    assert.equal(
      tableOf([
        ['意见', '', '2024', '甲'],
        ['a', '', '17', '乙乙'],
      ]),
      '意见  2024  甲\na     17    乙乙\n',
    );
  });
});

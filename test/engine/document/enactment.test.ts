import assert from 'node:assert/strict';
import { read } from '../../../server/src/engine/document/read.ts';

/** Lines below the title 某某条例; those of the 题注 begin with ⟦. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    'dates on several lines',
    [
      '⟦1994年7月22日 某某市第十届人民代表大会常务委员会第十一次会议通过',
      '⟦2010年9月17日 某某市第十三届人民代表大会常务委员会第二十一次会议《关于修改〈某某条例〉的决定》第一次修正',
      '⟦2020年4月10日 公布 自2020年5月1日起施行',
      '第一章　总则',
    ],
  ],
  [
    'one bracket over several lines',
    [
      '⟦（2008年6月5日某某市人民代表大会常务委员会通过',
      '⟦根据某某市人民代表大会常务委员会关于修改部分法规的决定，',
      '⟦2019年3月1日修正）',
      '第一章　总则',
    ],
  ],
  [
    'a line that ends in brackets',
    ['⟦（2013年1月21日会议通过，根据2020年12月23日《关于修改规定的决定》修正）', '第一条　制定本条例。'],
  ],
  [
    'nothing where prose begins with a date',
    ['2024年7月18日，会议通过决定，自2025年起施行改革措施。', '一、总体要求', '坚持统筹。'],
  ],
  [
    'nothing where there is none',
    ['为贯彻落实意见，制定本方案。', '2024年12月3日起施行的措施继续有效。', '一、总体要求'],
  ],
];

describe('题注 below a title', () => {
  for (const [name, lines] of cases)
    it(`takes ${name}`, () => {
      const text = ['某某条例', ...lines.map((line) => line.replace('⟦', ''))].join('\n');
      const found = read(text).elements.filter((e) => e.kind === 'datedNote');
      assert.deepEqual(
        found.map((e) => text.slice(e.span.start, e.span.end)),
        lines.filter((line) => line.startsWith('⟦')).map((line) => line.slice(1)),
      );
    });
});

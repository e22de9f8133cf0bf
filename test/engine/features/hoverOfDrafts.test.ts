import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hover } from '../../../server/src/engine/features/hover.ts';
import type { PassagePart } from '../../../server/src/engine/features/hoverCard.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

const shown = (text: PassagePart['reading']) =>
  text.map((p) => (p.differs ? `[${p.text}]` : p.text)).join('');

/** What the hover at the mark says of where the passage is from. */
function passageIn(sample: string): PassagePart | undefined {
  const { text, cursors } = marks(sample);
  const card = hover(analysed(text, builtinCorpus()), builtinCorpus(), cursors[0] as number);
  return card?.parts.find((part) => part.kind === 'passage');
}

describe('the hover of a draft’s own words', () => {
  for (const sample of [
    '江滨市深化产业工人▌队伍建设改革实施方案\n一、总体要求\n各单位要抓好落实。\n',
    '一、总体要求\n经常用习近平▌新时代中国特色社会主义思想教育职工，结合我市实际抓好落实。\n',
    '一、任务分工\n建设培训基地。市人力▌资源社会保障局牵头，年底前完成。\n',
    '一、会议精神\n会议听取了全市产业工人▌队伍建设改革情况的汇报。\n',
  ])
    it(`says nothing where only a name or a term is shared: ${sample.split('\n').find((l) => l.includes('▌'))}`, () => {
      assert.equal(passageIn(sample), undefined);
    });

  for (const [sample, address] of [
    ['一、措施\n在全市高等学校开设劳模▌工匠大讲堂，推动工匠学院建设。\n', '二（三）第4句'],
    ['一、措施\n坚持全心全意依靠▌工人阶级的根本方针。\n', '一第1句'],
    ['一、措施\n各企业要压实▌企业安全生产责任，加强监管。\n', '六（十六）第2句'],
    ['一、措施\n企业按规定足额▌提取和使用职工教育经费。\n', '四（十）第4句'],
    ['一、措施\n深化产业工人队▌伍建设改革，抓好落实。\n', '标题'],
    ['一、措施\n（一）提高产业工人▌经济收入\n健全工资制度。\n', '六（十四）第1句'],
  ] as const)
    it(`says whose words they are: ${sample.split('\n').find((l) => l.includes('▌'))}`, () => {
      const part = passageIn(sample);
      assert.equal(part?.source.id, '2024-opinions');
      assert.equal(part?.address, address);
    });

  const old =
    '（五）畅通发展通道。把大国工匠、高技能人才纳入党管▌人才总盘子统筹考虑，支持各县（市、区）将急需紧缺技能人才纳入人才引进目录。';

  it('shows of superseded wording the newer one, both marked, and where the older one is from', () => {
    const part = passageIn(`一、措施\n${old}\n`);
    assert.equal(part?.verdict, 'superseded');
    assert.equal(part?.source.id, '2024-opinions');
    assert.match(shown(part.reading), /\[纳入党管人才总体安排统筹考虑\]|总[[]?体安排/);
    assert.match(shown(part.draft), /\[纳入党管人才总盘子统筹考虑\]|总[[]?盘子/);
    assert.ok(shown(part.reading).includes('[') && shown(part.draft).includes('['));
    assert.deepEqual(
      part.replaced.map(({ source }) => source.id),
      ['2017-plan'],
    );
  });

  it('calls the other sentences of such a passage what they are', () => {
    const next = `${old.replace('▌', '')}健全“新八级工”职业▌技能等级制度。`;
    const part = passageIn(`一、措施\n${next}\n`);
    assert.ok(part && part.verdict !== 'superseded' && part.replaced.length === 0);
  });
});

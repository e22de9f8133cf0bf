import assert from 'node:assert/strict';
import { listVariants } from '../../../server/src/engine/collation/variants.ts';

const edition =
  '关于加强管理的意见\n（一）落实主体责任。各级政府应当健全制度、明确分工，确保60%以上的经费用于基层。\n（二）强化监督检查。建立台账。\n';

type Sample = readonly [title: string, witness: string, variants: readonly (readonly string[])[]];

const samples: readonly Sample[] = [
  [
    'finds none in a copy of other width, wrapping and quote style',
    '关于加强管理 的意见\n\n(一)落实主体责任。各级政府\n应当健全制度、明确分工,确保60%以上的经费用于基层。(二)强化监督检查。建立台账。',
    [],
  ],
  ['finds a substitution as one reading', edition.replace('应当', '可以'), [['wording', '应当', '可以']]],
  ['finds a lost word', edition.replace('以上', ''), [['wording', '以上', '']]],
  ['finds an added word', edition.replace('明确', '进一步明确'), [['wording', '', '进一步']]],
  ['finds a changed sign', edition.replace('制度、', '制度，'), [['punctuation', '、', '，']]],
  ['finds a lost label apart from words', edition.replace('（一）', ''), [['label', '一', '']]],
  [
    'takes a whole stretch of other text for foreign',
    edition.replace('各级政府', '新华社记者昨日从有关部门获悉今年的会展规模为历年之最各级政府'),
    [['foreign', '', '新华社记者昨日从有关部门获悉今年的会展规模为历年之最']],
  ],
];

describe('listVariants', () => {
  for (const [title, witness, expected] of samples) {
    it(title, () => {
      const found = listVariants(edition, witness).map((v) => [
        v.kind,
        edition.slice(v.span.start, v.span.end),
        v.reading,
      ]);
      assert.deepEqual(found, expected);
    });
  }

  it('lets anything stand at a lacuna', () => {
    assert.deepEqual(
      listVariants(
        '（一）推动健全常态化沟通协商〔缺文〕\n（二）强化监督检查工作。\n',
        '（一）推动健全常态化沟通协商机制。\n（二）强化监督检查工作。\n',
      ),
      [],
    );
  });
});

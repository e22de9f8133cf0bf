import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const title = '江海市城市绿地保护条例';
const articles = [
  '为了加强城市绿地的保护和管理，改善人居环境，根据有关法律、法规，结合本市实际，制定本条例。',
  '市绿化主管部门负责本市绿地的保护和管理工作。区绿化主管部门按照职责分工，负责本辖区内绿地的保护和管理工作。',
  '绿化主管部门工作人员玩忽职守、滥用职权的，依法给予处分；构成犯罪的，依法追究刑事责任。',
  '新建居住区的绿地率不得低于百分之三十五，旧区改建项目的绿地率不得低于百分之二十五。',
  '绿化主管部门应当自受理申请之日起十五日内作出决定；不予批准的，应当书面说明理由。',
  '市人民政府应当将绿地建设纳入国民经济和社会发展规划，所需经费列入本级财政预算。',
  '市人民政府应当每五年组织一次绿地普查，普查结果在三十日内向社会公布。',
  '违反本条例第九条规定，在绿地内焚烧枯枝落叶的，由绿化主管部门责令改正，处二百元罚款。',
];
const numerals = '一二三四五六七八';
const statute = (order: readonly number[], labels: string = numerals): string =>
  [title, ...order.map((n, i) => `第${labels[i]}条 ${articles[n - 1]}`)].join('\n\n');

const inOrder = [1, 2, 3, 4, 5, 6, 7, 8];
const reordered = [1, 3, 5, 6, 2, 4, 7, 8];
const corpus = corpusOf({ greens: statute(inOrder) });

describe('a reprint of articles in another order', () => {
  it('sets no article against the number of another one', () => {
    const found = divergencesIn(analysed(`${statute(reordered)}\n`, corpus));
    assert.deepEqual(
      found.map((line) => line.split('「')[0]?.trim()),
      ['warning reprint/moved', 'warning reprint/moved'],
    );
  });

  it('has a wrong number told by its number alone', () => {
    const found = divergencesIn(analysed(`${statute(reordered, '一二三七五六七八')}\n`, corpus));
    assert.equal(
      found.filter((line) => /divergence/.test(line) && line.length > 40).length,
      0,
      found.join('\n'),
    );
  });

  it('sets no added article against the number of one of the source', () => {
    const [first, second, third, ...rest] = statute(inOrder).split('\n\n');
    const added = '市绿化主管部门应当在百分之三十的公园内设置科普标识，每年三月组织植树活动。';
    const text = [first, second, third, added, ...rest].join('\n\n');
    assert.equal(
      divergencesIn(analysed(`${text}\n`, corpus)).filter((line) => /divergence/.test(line)).length,
      0,
    );
  });
});

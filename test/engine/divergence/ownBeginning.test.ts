import assert from 'node:assert/strict';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const title = '关于加强城市绿地保护的意见';
const sentences = [
  '市绿化主管部门负责本市绿地的保护和管理工作，每五年组织一次普查，普查结果向社会公布。',
  '各区要把绿地保护纳入年度工作计划，落实保护经费，建立绿地档案，定期检查养护情况。',
  '鼓励单位和个人认养绿地，认养人可以冠名，认养办法由市绿化主管部门会同财政部门制定。',
  '新建居住区要按规定配建集中绿地，老旧小区改造要同步补植树木，不得占用已建成的绿地。',
];
const corpus = createCorpus([
  {
    source: { id: 'green', title, aliases: [], authority: 'central', status: 'current', relations: [] },
    text: `${title}\n${sentences.join('\n')}`,
    uri: 'green.txt',
  },
]);
const three = sentences.slice(1).join('\n\n');

describe('a draft without a title that begins with words of its own', () => {
  for (const lead of [
    `为贯彻落实《${title}》，制定本方案。`,
    `为深入贯彻《${title}》精神，结合我区实际，提出如下措施。`,
    `根据《${title}》，现就有关事项通知如下：`,
    `近年来，我区认真贯彻落实《${title}》，取得了积极成效。`,
  ])
    it(`is no reprint of the three sentences that it goes on with: ${lead}`, () => {
      const analysis = analysed(`${lead}\n\n${three.replace('各区要把', '各区把')}\n`, corpus);
      assert.equal(analysis.as, 'draft');
      assert.deepEqual(divergencesIn(analysis), []);
    });

  for (const lead of [
    '',
    `现将《${title}》转发给你们，请认真贯彻落实。`,
    `根据读者要求，《${title}》全文如下：`,
    `为便于学习贯彻，现将《${title}》摘登如下：`,
  ])
    it(`is one under what leads to a reprint: ${lead}`, () => {
      assert.equal(analysed(`${lead}\n\n${three}\n`, corpus).as, 'reprint');
    });
});

import assert from 'node:assert/strict';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import type { Authority, Source } from '../../../server/src/engine/index.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const sentence =
  '各级工会要把职工技能培训摆在突出位置，健全培养、使用、评价、激励机制，推动企业依法足额提取职工教育经费，确保百分之六十以上用于一线职工，切实维护职工合法权益。';
const bare = sentence.replace('使用、评价', '使用评价');

const onWorkers = (words: string): string =>
  `关于加强职工工作的意见\n\n${words}\n\n要加强组织领导，落实经费保障，营造良好氛围。\n`;
const onYouth = (words: string): string =>
  `关于加强青年工作的意见\n\n${words}\n\n青年是整个社会力量中最积极、最有生气的力量。各级团组织要加强思想政治引领，组织动员广大青年立足岗位建功立业，完善青年发展政策体系，帮助青年解决就业创业、婚恋交友、社会融入等方面的操心事烦心事，建立健全青年志愿服务制度，拓宽青年参与社会治理的渠道。\n`;

const source = (id: string, authority: Authority, date: string, text: string): Source => ({
  id,
  title: text.split('\n')[0] ?? '',
  aliases: [],
  date,
  authority,
  status: 'current',
  relations: [],
});

/** What is found in prose with a mark less than the weightier source has, which another text has as well. */
function foundBeside(other: string): readonly string[] {
  const own = onWorkers(sentence);
  const corpus = createCorpus([
    { source: source('own', 'central', '2024-01-01', own), text: own, uri: 'file:///own.txt' },
    { source: source('other', 'unspecified', '2023-01-01', other), text: other, uri: 'file:///other.txt' },
  ]);
  const draft = `我省职工队伍规模不断扩大，结构持续优化。${bare}下一步，我们将继续努力。`;
  return divergencesIn(analysed(draft, corpus));
}

const lostMark = ['information divergence/punctuation 「」←「、」'];

describe('a mark that prose has less than the source at hand', () => {
  it('is no difference where another document has the words with the marks of the draft', () => {
    assert.deepEqual(foundBeside(onYouth(bare)), []);
  });

  it('is one where the other document has the mark as well', () => {
    assert.deepEqual(foundBeside(onYouth(sentence)), lostMark);
  });

  it('is one where only another issue of the same document lacks it', () => {
    assert.deepEqual(foundBeside(onWorkers(bare)), lostMark);
  });
});

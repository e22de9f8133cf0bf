import assert from 'node:assert/strict';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { supersededRules } from '../../../server/src/engine/rules/superseded/index.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { findingsWith, testWording } from '../../support/wordingRules.ts';

describe('a passage with older wording', () => {
  it('is judged 旧提法 in prose of the draft', () => {
    const { passages } = analysed(
      '各地要把优秀产业工人特别是高技能人才纳入党管人才总盘子统筹考虑。',
      builtinCorpus(),
    );
    assert.deepEqual(
      passages.map(({ verdict }) => verdict),
      ['superseded'],
    );
  });

  it('is judged by its source where the sentence names the older document', () => {
    const { passages } = analysed(
      '2017年要求把优秀产业工人特别是高技能人才纳入党管人才总盘子统筹考虑。',
      builtinCorpus(),
    );
    assert.ok(passages.every(({ verdict }) => verdict !== 'superseded'));
  });
});

describe('superseded/wording', () => {
  testWording(supersededRules, builtinCorpus, [
    [
      'finds the older words and offers the newer',
      '各地要把技术骨干⟦纳入党管人才总盘子统筹考虑⟧。',
      '各地要把技术骨干纳入党管人才总体安排统筹考虑。',
    ],
    [
      'finds a part of them in a draft on the same matter',
      '贯彻《新时期产业工人队伍建设改革方案》。各地要把技术骨干⟦纳入党管人才总盘子⟧。',
    ],
    ['takes a part of them in other drafts', '各地要把技术骨干纳入党管人才总盘子。'],
    [
      'finds the older form of an enumeration',
      '造就⟦知识型、技术型、创新型⟧劳动者大军。',
      '造就知识型技能型创新型劳动者大军。',
    ],
    [
      'finds an enumeration to whose head a member was added',
      '我省将推动⟦非学历教育学习成果、职业技能等级学分转换互认⟧。',
      '我省将推动学历教育学习成果、非学历教育学习成果、职业技能等级学分转换互认。',
    ],
    ['takes the newer words', '推进学历教育学习成果、非学历教育学习成果、职业技能等级学分转换互认。'],
    ['takes the added member in other words', '推进学历教育与非学历教育学习成果、职业技能等级学分转换互认。'],
    ['takes another member at the head', '推进培训成果、非学历教育学习成果、职业技能等级学分转换互认。'],
    ['takes a sentence with the year of the older', '2017年曾要求把高技能人才纳入党管人才总盘子统筹考虑。'],
    [
      'takes a sentence with its number',
      '中发〔2017〕14号文件要求，把高技能人才纳入党管人才总盘子统筹考虑。',
    ],
    [
      'takes a sentence with its title',
      '按照《新时期产业工人队伍建设改革方案》的部署，各地已把高技能人才纳入党管人才总盘子统筹考虑。',
    ],
    [
      'takes a sentence with a declared short name',
      '贯彻《新时期产业工人队伍建设改革方案》（以下简称《产改方案》）。自《产改方案》印发以来，高技能人才已纳入党管人才总盘子统筹考虑。',
    ],
    [
      'finds the words in the next sentence, which names nothing',
      '2017年以来改革不断深化。今后要把技术骨干⟦纳入党管人才总盘子统筹考虑⟧。',
    ],
    ['takes a quotation', '有人说：“要把技术骨干纳入党管人才总盘子统筹考虑”。'],
    ['takes words that the pair has but for what changed', '发展党管人才工作，统筹考虑总盘子。'],
    ['takes ordinary prose that resembles a shared clause', '用人单位应当保障其合法权益。'],
  ]);

  it('is an information with the newer source and address', () => {
    const [found] = findingsWith(supersededRules, '把骨干纳入党管人才总盘子统筹考虑。', builtinCorpus());
    assert.equal(found?.severity, 'information');
    assert.deepEqual(
      [found?.evidence?.source, found?.evidence?.address, found?.evidence?.reading],
      ['2024-opinions', '五（十二）第3句', '纳入党管人才总体安排统筹考虑'],
    );
  });

  it('is silent on every edition', () => {
    const corpus = builtinCorpus();
    for (const { id } of corpus.sources)
      assert.deepEqual(findingsWith(supersededRules, corpus.edition(id)?.text ?? '', corpus), [], id);
  });
});

describe('superseded/wording of a workspace', () => {
  const pair = (older: string, newer: string) => ({
    status: 'locked' as const,
    older: { text: older, source: '', address: '' },
    newer: { text: newer, source: '', address: '' },
  });
  const corpus = createCorpus([], {
    derived: [
      { supersessions: [pair('工商行政管理部门', '市场监督管理部门'), pair('中小企业局', '中小企业服务局')] },
    ],
  });
  testWording(supersededRules, () => corpus, [
    [
      'finds the whole older wording',
      '由⟦工商行政管理部门⟧会同⟦中小企业局⟧办理。',
      '由市场监督管理部门会同中小企业服务局办理。',
    ],
    ['takes a part of it', '加强工商行政管理，支持中小企业。'],
  ]);
});

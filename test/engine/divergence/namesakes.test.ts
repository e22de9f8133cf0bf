import assert from 'node:assert/strict';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

const texts = {
  关于加强绿地保护的意见:
    '市绿化主管部门负责本市绿地的保护和管理工作，每五年组织一次普查，普查结果向社会公布。\n鼓励单位和个人认养绿地，认养人可以冠名。',
  关于加强停车管理的意见:
    '市交通主管部门负责本市停车设施的规划和管理工作，每三年组织一次普查，普查结果向社会公布。\n鼓励单位和个人开放停车位，开放时间可以约定。',
};

/** Two sources that a draft cites by one name. */
const corpus = createCorpus(
  Object.entries(texts).map(([title, text]) => ({
    source: { id: title, title, aliases: ['意见'], authority: 'central', status: 'current', relations: [] },
    text: `${title}\n${text}`,
    uri: `${title}.txt`,
  })),
);

const cases: readonly [quoted: string, source: string, found: string][] = [
  [
    '市绿化主管部门负责本市绿地的保护和管理工作，每⟦三⟧年组织一次普查，普查结果向社会公布。',
    '关于加强绿地保护的意见',
    'error divergence/number 「三」←「五」',
  ],
  [
    '市交通主管部门负责本市停车设施的规划和管理工作，每⟦五⟧年组织一次普查，普查结果向社会公布。',
    '关于加强停车管理的意见',
    'error divergence/number 「五」←「三」',
  ],
  [
    '鼓励单位和个人认养绿地，认养人⟦应当⟧冠名。',
    '关于加强绿地保护的意见',
    'error divergence/modality 「应当」←「可以」',
  ],
  [
    '鼓励单位和个人开放停车位，开放时间⟦应当⟧约定。',
    '关于加强停车管理的意见',
    'error divergence/modality 「应当」←「可以」',
  ],
];

describe('a quotation from one of two sources with one name', () => {
  for (const [quoted, source, expected] of cases)
    it(`is held against the one that has the words: ${quoted}`, () => {
      const { text, spans } = marks(`江滨市方案\n\n《意见》指出：“${quoted}”各地照此办理。\n`);
      const analysis = analysed(text, corpus);
      assert.deepEqual(divergencesIn(analysis), [expected]);
      const [finding] = analysis.findings;
      assert.deepEqual([finding?.span, finding?.evidence?.source], [spans[0], source]);
    });
});

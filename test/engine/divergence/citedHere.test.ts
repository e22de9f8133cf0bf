import assert from 'node:assert/strict';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import { createAnalysisCache } from '../../../server/src/engine/analysisCache.ts';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import { analysed } from '../../support/judged.ts';

const shared =
  '县级以上人民政府应当加强对安全生产工作的领导，及时协调、解决安全生产监督管理中存在的重大问题。';
const bent = shared.replace('及时', '统一');
const older = '关于加强安全生产工作的意见';
const newer = '关于推进安全生产改革的规定';

/** Two sources that have one sentence; without its citation the newer one is what a draft is held against. */
const corpus = createCorpus(
  [
    { title: older, date: '2016-01-01', other: '坚持安全第一、预防为主、综合治理的方针。' },
    { title: newer, date: '2019-01-01', other: '企业主要负责人对本单位安全生产工作全面负责。' },
  ].map(({ title, date, other }) => ({
    source: { id: title, title, aliases: [], date, authority: 'central', status: 'current', relations: [] },
    text: `${title}\n一、总体要求\n${other}从源头上防范化解重大安全风险，保护人民群众生命财产安全。\n二、组织领导\n${shared}\n`,
    uri: `${title}.txt`,
  })),
);

const evidence = (text: string): readonly string[] =>
  analysed(text, corpus).findings.flatMap((f) => (f.evidence ? [f.evidence.source] : []));

describe('a sentence that two cited sources have', () => {
  for (const cited of [older, newer])
    for (const lead of ['', '要求', '的要求', '，结合实际'])
      it(`is held against the one that it cites itself: 按照《${cited}》${lead}`, () => {
        const text = `某市实施方案\n\n《${older}》和《${newer}》先后印发。按照《${cited}》${lead}，${bent}\n`;
        assert.deepEqual(evidence(text), [cited]);
      });

  it('is held against the newer one where it cites none', () => {
    assert.deepEqual(evidence(`某市实施方案\n\n《${older}》和《${newer}》先后印发。${bent}\n`), [newer]);
  });

  it('is held against another one when a short name comes to mean that, far away', () => {
    const draft = (meant: string): string =>
      `某市实施方案\n\n《${older}》和《${newer}》先后印发。《${meant}》（以下简称“文件”）要认真学习。\n\n${'各单位要高度重视，结合实际制定具体办法。\n\n'.repeat(20)}按照《文件》，${bent}\n`;
    const cache = createAnalysisCache();
    for (const meant of [older, newer, older]) {
      const input = { text: draft(meant), corpus, settings: defaultSettings };
      const found = analyseNow(input, cache);
      assert.deepEqual(found, analyseNow(input));
      assert.deepEqual(
        found.findings.flatMap((f) => (f.evidence ? [f.evidence.source] : [])),
        [meant],
      );
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

const corpus = builtinCorpus();
const opinions = '《中共中央 国务院关于深化产业工人队伍建设改革的意见》（以下简称《意见》）';

describe('source/date', () => {
  for (const draft of [
    '⟦2018⟧年，中共中央、国务院印发《新时期产业工人队伍建设改革方案》。',
    '⟦2016⟧年2月6日，中共中央、国务院联合印发了《新时期产业工人队伍建设改革方案》。',
    `江滨市落实${opinions}工作方案\n⟦2023⟧年10月，中共中央、国务院印发《意见》，对产业工人队伍建设改革作出部署。`,
    // Days and weeks are no matter: the document bears a day before that of its publication.
    '2017年6月，中共中央、国务院印发《新时期产业工人队伍建设改革方案》。',
    '2017年，中共中央、国务院印发《新时期产业工人队伍建设改革方案》。',
    `${opinions}印发以来，各地抓好落实。2018年，市委、市政府印发《意见》实施方案。`,
    '2018年，省委、省政府印发《新时期产业工人队伍建设改革方案》。',
    '2018年，中共中央、国务院印发《新时期产业工人队伍建设改革方案》分工方案。',
    '2018年，中共中央、国务院印发《关于全面深化新时代教师队伍建设改革的意见》。',
    '2015—2018年，中共中央、国务院印发《新时期产业工人队伍建设改革方案》等文件。',
    '2018年，中共中央、国务院印发《意见》。',
    '2025年，中共中央、国务院印发的《关于深化产业工人队伍建设改革的意见》落地见效。',
    '2018年，全省贯彻中共中央、国务院印发的《新时期产业工人队伍建设改革方案》。',
    '2018年，国务院印发《新时期产业工人队伍建设改革方案》。',
  ])
    it(draft.includes('⟦') ? `reports ${draft}` : `accepts ${draft}`, () => {
      const { text, spans } = marks(draft);
      const found = analysed(text, corpus).findings.filter(({ rule }) => rule === 'source/date');
      assert.deepEqual(
        found.map(({ span }) => span),
        spans,
      );
    });

  it('says nothing of rules, which are issued anew under the same name', () => {
    const rules = corpusOf(
      {
        rules: '工伤保险条例\n第一条　为了保障因工作遭受事故伤害的职工获得医疗救治和经济补偿，制定本条例。\n',
      },
      { issuer: '国务院', date: '2010-12-20' },
    );
    const { findings } = analysed('2003年，国务院颁布《工伤保险条例》。《工伤保险条例》规定了待遇。', rules);
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'source/date'),
      [],
    );
  });

  it('gives the year of the corpus', () => {
    const text = '2018年，中共中央、国务院印发《新时期产业工人队伍建设改革方案》。';
    const [finding] = analysed(text, corpus).findings.filter(({ rule }) => rule === 'source/date');
    assert.equal(finding?.fixes[0]?.edits[0]?.newText, '2017');
  });
});

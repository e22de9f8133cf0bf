import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const draftWith = (words: string): string =>
  `江海市深化产业工人队伍建设改革实施方案\n\n为贯彻落实《中共中央 国务院关于深化产业工人队伍建设改革的意见》（以下简称《意见》），制定本方案。\n\n一、总体要求\n\n${words}\n`;

const clause = (sessions: string): string =>
  `坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大和${sessions}精神，深入贯彻习近平总书记关于工人阶级和工会工作的重要论述。`;

const divergences = (words: string): readonly string[] =>
  divergencesIn(analysed(draftWith(words), builtinCorpus()));

describe('plenary sessions held since the source was issued', () => {
  for (const sessions of [
    '二十届二中、三中全会',
    '二十届二中、三中、四中全会',
    '二十届二中、三中、四中、五中全会',
    '二十届二中、三中和四中全会',
    '二十届历次全会',
  ])
    it(`may be named in a draft’s own words: ${sessions}`, () => {
      assert.deepEqual(divergences(clause(sessions)), []);
    });

  it('are no reason to leave one of the source’s out', () => {
    assert.deepEqual(divergences(clause('二十届三中全会')), ['warning divergence/list 「」←「二中、」']);
    assert.equal(divergences(clause('二十届三中、四中全会')).length, 1);
    assert.equal(divergences(clause('二十届二中全会')).length, 1);
  });

  it('are not those of another Central Committee', () => {
    assert.notDeepEqual(divergences(clause('十九届二中、三中、四中全会')), []);
  });

  it('are not in the source’s words where these are quoted', () => {
    const words =
      '《意见》要求：“坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大和二十届二中、三中、四中全会精神”。';
    assert.equal(divergences(words).length, 1);
  });

  it('are not in the source’s words where the draft says that they are the source’s', () => {
    const words =
      '《意见》要求，坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大和二十届二中、三中、四中全会精神。';
    assert.equal(divergences(words).length, 1);
  });
});

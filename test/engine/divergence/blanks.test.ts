import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

/** [what a question asks for, its text]: nothing is to be said of it. */
const questions: readonly (readonly [string, string])[] = [
  ['a year in brackets', '《意见》提出，力争到（　　）年，培养造就2000名左右大国工匠。'],
  [
    'a letter for an answer',
    '《意见》规定，企业按规定足额提取和使用职工教育经费，确保（B）以上用于一线职工教育和培训。',
  ],
  [
    'several letters',
    '《意见》指出，产业工人是工人阶级的（A、C），是创造社会财富的中坚力量，是实施创新驱动发展战略、加快建设制造强国的骨干力量。',
  ],
  [
    'a line to write on',
    '《意见》规定，企业按规定足额提取和使用职工教育经费，确保______以上用于一线职工教育和培训。',
  ],
  [
    'a line in the writer’s own prose',
    '力争到____年，培养造就2000名左右大国工匠、10000名左右省级工匠、____名左右市级工匠。',
  ],
  [
    'a gap',
    '《意见》指出，产业工人是工人阶级的        ，是创造社会财富的中坚力量，是实施创新驱动发展战略、加快建设制造强国的骨干力量。',
  ],
];

describe('a blank', () => {
  for (const [what, text] of questions)
    it(`is no divergence: ${what}`, () =>
      assert.deepEqual(divergencesIn(analysed(`试题\n\n1.${text}`, builtinCorpus()), 'hint'), []));

  it('does not hide what is lost beside it', () => {
    const text = '《意见》规定，企业按规定足额提取和使用职工教育经费，确保（B）以上用于职工教育和培训。';
    assert.deepEqual(divergencesIn(analysed(text, builtinCorpus()), 'warning'), [
      'warning divergence/omission 「」←「一线」',
    ]);
  });

  it('is no place where words were only left out', () => {
    const text = '《意见》规定，企业按规定足额提取和使用职工教育经费，确保以上用于一线职工教育和培训。';
    assert.equal(divergencesIn(analysed(text, builtinCorpus()), 'warning').length, 1);
  });
});

import assert from 'node:assert/strict';
import { analysed, builtinCorpus } from '../../support/judged.ts';

const corpus = builtinCorpus();
const textOf = (id: string): readonly string[] => (corpus.edition(id)?.text ?? '').split('\n');
const [opinionsTitle = '', , ...opinions] = textOf('2024-opinions');
const [planTitle = '', ...plan] = textOf('2017-plan');

const rulesIn = (lines: readonly string[]): string[] =>
  analysed(lines.join('\n'), corpus)
    .findings.filter(({ severity }) => severity !== 'hint')
    .map(({ rule, severity }) => `${severity} ${rule}`);

/** What media put at the title of a whole reprint, with the lines of the text behind it. */
const heads: readonly (readonly [string, readonly string[]])[] = [
  ['全文如下 below the title', [opinionsTitle, '《意见》全文如下：', ...opinions]],
  [
    'a letter that hands the text on',
    [opinionsTitle, `现将《${opinionsTitle}》全文转发如下，请认真学习贯彻。`, ...opinions],
  ],
  [
    'a letter that names it, and no title besides',
    [
      `关于转发《${opinionsTitle}》的通知`,
      '各市总工会：',
      `现将《${opinionsTitle}》转发给你们，请认真贯彻落实。`,
      '江海省总工会',
      '2024年10月25日',
      ...opinions,
    ],
  ],
  [
    'a remark of the editors that names the document',
    [
      opinionsTitle,
      '编者按：近日，中共中央、国务院印发《关于深化产业工人队伍建设改革的意见》。',
      ...opinions,
    ],
  ],
  ['a number of one’s own before the title', ['学习资料一：关于深化产业工人队伍建设改革的意见', ...opinions]],
  ['who issued the document', [`中共中央 国务院印发《${planTitle}》`, ...plan]],
  ['the document number', [planTitle, '（中发〔2017〕14号）', ...plan]],
];

describe('a reprint', () => {
  for (const [what, lines] of heads)
    it(`may have around its title ${what}`, () => assert.deepEqual(rulesIn(lines), []));

  it('is an extract where it says 摘要 below its title', () =>
    assert.deepEqual(rulesIn([opinionsTitle, '（摘要）', ...opinions.slice(0, 18)]), [
      'information reprint/abridged',
    ]));

  it('has a slip in its title all the same', () =>
    assert.deepEqual(
      rulesIn([`学习资料一：${opinionsTitle.replace('深化', '深入')}`, ...opinions]).slice(0, 1),
      ['warning divergence/substitution'],
    ));
});

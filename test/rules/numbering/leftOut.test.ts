import assert from 'node:assert/strict';
import { analysed, builtinCorpus } from '../../support/judged.ts';

const corpus = builtinCorpus();
const sourceText = (id: string): string => corpus.edition(id)?.text ?? '';
const opinions = sourceText('2024-opinions');
const plan = sourceText('2017-plan');

/** The text without the lines that begin so. */
const without = (text: string, ...labels: readonly string[]): string =>
  text
    .split('\n')
    .filter((line) => !labels.some((label) => line.startsWith(label)))
    .join('\n');

const numbering = (text: string): string[] =>
  analysed(text, corpus)
    .findings.filter((f) => f.rule.startsWith('numbering/'))
    .map((f) => `${f.rule} ${text.slice(f.span.start, f.span.end)}`);

describe('numbers of items that a reprint leaves out', () => {
  for (const [what, text] of [
    ['one item', without(opinions, '（二）')],
    ['two items in a row, and another one', without(opinions, '（二）', '（五）', '（六）')],
    ['the first item of a part', without(opinions, '（四）')],
    ['items whose numbers begin anew in each part', without(plan, '2.', '6.')],
    [
      'most of the text',
      without(opinions, '（二）', '（四）', '（八）', '（九）', '（十一）', '（十二）', '（二十）'),
    ],
  ] as const)
    it(`are not missed where it leaves out ${what}`, () => {
      const analysis = analysed(text, corpus);
      assert.equal(analysis.as, 'reprint');
      assert.ok(analysis.completeness?.missing.length);
      assert.deepEqual(numbering(text), []);
    });

  it('are missed where the item stands without its label', () => {
    assert.equal(numbering(opinions.replace('（二）加强产业', '加强产业')).length, 1);
  });

  it('are missed where the label behind them is not the source’s', () => {
    const text = without(opinions, '（二）').replace('（三）大力', '（四）大力');
    assert.notDeepEqual(numbering(text), []);
  });

  it('are missed in a draft that is no reprint', () => {
    const items = without(opinions, '（二）').split('\n').slice(6, 10).join('\n');
    const text = `云岭市实施方案\n${items}\n`;
    assert.match(
      analysed(text, corpus, { as: 'draft' })
        .findings.map((f) => f.rule)
        .join(' '),
      /numbering\/gap/,
    );
  });
});

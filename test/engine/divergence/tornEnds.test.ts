import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const corpus = builtinCorpus();
const text = (corpus.edition('2017-plan')?.text ?? '').trimEnd();
const [title = ''] = text.split('\n');

describe('a reprint that breaks off in the middle of a sentence', () => {
  for (const [what, lost] of [
    ['the last clause', '认真抓好落实。'],
    ['half a word and what follows', '施，加大工作力度，认真抓好落实。'],
    [
      'clauses, the mark before them too',
      '，研究制定推进改革的实施细则和配套措施，加大工作力度，认真抓好落实。',
    ],
    [
      'most of the sentence',
      '据职责要求，研究制定推进改革的实施细则和配套措施，加大工作力度，认真抓好落实。',
    ],
    [
      'the end of one sentence, and the last one',
      '方评估。各有关部门要根据职责要求，研究制定推进改革的实施细则和配套措施，加大工作力度，认真抓好落实。',
    ],
  ] as const)
    for (const behind of ['', '\n— 12 —\n'])
      it(`lacks all of its rest${behind === '' ? '' : ', before the page number'}: ${what}`, () => {
        assert.ok(text.endsWith(lost));
        const draft = text.slice(0, -lost.length) + behind;
        const analysis = analysed(draft, corpus);
        assert.deepEqual(divergencesIn(analysis), [`warning divergence/omission 「」←「${lost}」`]);
        assert.equal(applyEdits(draft, analysis.findings[0]?.fixes[0]?.edits ?? []), text + behind);
      });

  it('lacks nothing where dots stand for the rest, or another page has it', () => {
    const draft = text.slice(0, text.indexOf('，加大工作力度'));
    for (const behind of ['……', '（下转第4版）'])
      assert.deepEqual(divergencesIn(analysed(draft + behind, corpus)), []);
  });
});

describe('a reprint that begins in the middle of a sentence', () => {
  for (const lost of ['习近平总书记高度重视工人阶级，十分关心产业', '习近平总书记高度重视工人阶级'])
    it(`lacks all that stood before: ${lost}`, () => {
      const draft = `${title}\n${text.slice(text.indexOf(lost) + lost.length)}`;
      const analysis = analysed(draft, corpus);
      assert.deepEqual(divergencesIn(analysis), [`warning divergence/omission 「」←「${lost}」`]);
      assert.equal(applyEdits(draft, analysis.findings[0]?.fixes[0]?.edits ?? []), text);
    });
});

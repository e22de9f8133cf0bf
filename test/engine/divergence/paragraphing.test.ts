import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const corpus = builtinCorpus();
const text = corpus.edition('2024-opinions')?.text ?? '';
const [title = ''] = text.split('\n');

/** The source's words with the break that the draft has, and the source's own. */
const cases: readonly (readonly [what: string, own: string, theirs: string, found: string])[] = [
  ['between two sentences', '普遍轮训。\n鼓励支持', '普遍轮训。鼓励支持', '。 '],
  ['between two sentences, with an indent', '普遍轮训。\n　　鼓励支持', '普遍轮训。鼓励支持', '。 '],
  ['between two sentences, with a blank line', '普遍轮训。\n\n鼓励支持', '普遍轮训。鼓励支持', '。 '],
  ['that is lost', '主力军作用。主要目标是', '主力军作用。\n主要目标是', ''],
  ['that is lost behind a heading', '一、总体要求坚持以', '一、总体要求\n坚持以', ''],
];

describe('a paragraph of a reprint', () => {
  for (const [what, own, theirs, found] of cases)
    it(`is told where it has another break than the source: ${what}`, () => {
      assert.ok(text.includes(theirs));
      const draft = text.replace(theirs, own);
      const analysis = analysed(draft, corpus);
      assert.deepEqual(divergencesIn(analysis), [`information reprint/paragraph 「${found}」←「」`]);
      assert.equal(applyEdits(draft, analysis.findings[0]?.fixes[0]?.edits ?? []), text);
    });

  it('begins with the indent that the others have, and is parted as they are', () => {
    const indented = text.replaceAll('\n', '\r\n\r\n　　');
    const lost = '主力军作用。\r\n\r\n　　主要目标是';
    const draft = indented.replace(lost, '主力军作用。主要目标是');
    const [finding] = analysed(draft, corpus).findings;
    assert.equal(applyEdits(draft, finding?.fixes[0]?.edits ?? []), indented);
  });

  const layouts: Readonly<Record<string, string>> = {
    'lines of one width': text.replace(/(.{30})/g, '$1\n'),
    'headings on lines of their own': text.replace(/(\n（[一二三四五六七八九十]+）[^。\n]*。)/g, '$1\n'),
    'sentences on lines of their own': text.replace(/。(?=[^\n”）])/g, '。\n'),
    'no paragraphs at all': text.replaceAll('\n', ''),
    'a title on two lines': text.replace(title, title.replace('关于', '\n关于')),
    'a heading on two lines': text.replace('思想政治引领，团结', '思想政治引领，\n团结'),
    'pages that end within sentences': text
      .replace('党的组织覆盖', '党的组织\n覆盖')
      .replace('普遍轮训。', '普遍轮训。\n'),
    'the number of a page between two halves': text.replace('普遍轮训。', '普遍轮训。\n— 2 —\n'),
  };
  for (const [what, draft] of Object.entries(layouts))
    it(`may be set as its medium has it: ${what}`, () => {
      const found = analysed(draft, corpus).findings.filter(({ rule }) => rule === 'reprint/paragraph');
      assert.deepEqual(found, []);
    });
});

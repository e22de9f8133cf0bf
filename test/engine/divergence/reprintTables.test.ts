import assert from 'node:assert/strict';
import { analysed, builtinCorpus } from '../../support/judged.ts';

const corpus = builtinCorpus();
const [title = '', , ...paragraphs] = (corpus.edition('2024-opinions')?.text ?? '').trimEnd().split('\n');

/** The paragraphs with a line break behind each sentence, as cells have it. */
const broken = paragraphs.map((words) => words.replace(/。(?=[^”])/g, '。<br>'));

const tables: Readonly<Record<string, { readonly text: string; readonly markdown?: true }>> = {
  'of Markdown with numbered rows': {
    text: [
      `# ${title}`,
      '',
      '| 序号 | 内容 |',
      '| --- | --- |',
      ...broken.map((words, i) => `| ${i + 1} | ${words} |`),
    ].join('\n'),
    markdown: true,
  },
  'of Markdown with one column': {
    text: [`# ${title}`, '', '| 内容 |', '| :-- |', ...broken.map((words) => `| ${words} |`)].join('\n'),
    markdown: true,
  },
  'whose cells tabs part': {
    text: [title, '序号\t内容', ...paragraphs.map((words, i) => `${i + 1}\t${words}`)].join('\n'),
  },
  'of HTML': {
    text: [
      title,
      '<table>',
      ...broken.map((words, i) => `<tr><td>${i + 1}</td><td>${words}</td></tr>`),
      '</table>',
    ].join('\n'),
  },
};

describe('a reprint in a table', () => {
  for (const [what, { text, markdown = false }] of Object.entries(tables)) {
    const found = (draft: string): string[] =>
      analysed(draft, corpus, { markdown })
        .findings.filter(({ severity }) => severity !== 'hint')
        .map(
          ({ rule, span, evidence }) =>
            `${rule} 「${draft.slice(span.start, span.end)}」←「${evidence?.reading}」`,
        );

    it(`${what} is the source's text all the same`, () => assert.deepEqual(found(text), []));

    it(`${what} is held against the source`, () =>
      assert.deepEqual(found(text.replace('空白班组', '空自班组').replace('2000名', '3000名')), [
        'divergence/number 「3000」←「2000」',
        'divergence/substitution 「自」←「白」',
      ]));
  }
});

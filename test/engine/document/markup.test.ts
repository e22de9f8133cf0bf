import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AnalyseInput, analyseNow } from '../../../server/src/engine/analyse.ts';
import { createAnalysisCache } from '../../../server/src/engine/analysisCache.ts';
import { emptyCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';

const front = `---
title: 江海市市场监督管理局2025年工作要点
author: 办公室, 综合科
tags: [工作要点, 市场监管]

status: 草稿(第二稿)
---
`;
const code = '```yaml\n一、总体要求,要求\n三、重点任务(二)\n```\n';
const comment = '<!-- 待核：\n一、总体要求,要求。\n三、重点任务(二) -->\n';
const draft = (...parts: readonly string[]): string =>
  `${parts[0] ?? ''}# 江海市市场监督管理局2025年工作要点\n\n全面推进各项工作。\n\n${parts[1] ?? ''}\n二、重点任务\n\n抓好落实。${parts[2] ?? ''}\n`;

const input = (text: string, markdown = true): AnalyseInput => ({
  text,
  markdown,
  corpus: emptyCorpus,
  settings: defaultSettings,
});
const found = (text: string, markdown = true) => analyseNow(input(text, markdown)).findings;

describe('front matter, code and comments in Markdown', () => {
  const silent = draft('', '一、总体要求\n\n坚持稳中求进。\n');
  const cases: readonly (readonly [name: string, text: string])[] = [
    ['front matter', front + silent],
    ['front matter that ends at once', `---\ntitle: 要点\n---\n${silent}`],
    ['fenced code', silent.replace('抓好落实。', `抓好落实。\n\n${code}`)],
    [
      'fenced code with tildes',
      silent.replace(
        '抓好落实。',
        `抓好落实。\n\n${code.replaceAll('```yaml', '~~~').replaceAll('```', '~~~')}`,
      ),
    ],
    [
      'a longer fence around a shorter one',
      silent.replace('抓好落实。', `抓好落实。\n\n\`\`\`\`\n${code}二,三\n\`\`\`\`\n`),
    ],
    ['a comment of several lines', silent.replace('抓好落实。', `抓好落实。\n\n${comment}`)],
    ['a comment of one line', silent.replace('抓好落实。', '抓好落实。\n\n<!-- 待核,再议(二) -->\n')],
    ['a comment in a sentence', silent.replace('抓好', '抓好<!-- 待核,再议(二) -->')],
    ['all of them', front + silent.replace('抓好落实。', `抓好落实。\n\n${comment}\n${code}`)],
  ];
  for (const [name, text] of cases) it(`are no text: ${name}`, () => assert.deepEqual(found(text), []));

  it('are text where nothing closes them, and in other files', () => {
    const rules = (text: string, markdown = true) => found(text, markdown).map(({ rule }) => rule);
    assert.ok(rules(silent.replace('抓好落实。', '抓好落实,从严考核。\n\n```\n要求,落实')).length >= 2);
    assert.ok(rules(silent.replace('抓好落实。', '<!-- 抓好落实,从严考核。')).length >= 1);
    assert.ok(rules(`---\n\n抓好落实,从严考核。\n\n---\n\n${silent}`).length >= 1);
    assert.ok(rules(front + silent, false).length >= 1);
  });

  it('are left alone by fixes of a whole draft', () => {
    const text = front + silent.replace('抓好落实。', `${'加强领导,落实责任,'.repeat(8)}注重实效.`);
    const edits = found(text).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    assert.ok(edits.length >= 16);
    for (const { span } of edits) assert.ok(span.start >= front.length, `edit at ${span.start}`);
  });

  it('hide nothing of the draft: its title is its own', () => {
    const { title, text } = read(front + silent, { markdown: true });
    assert.equal(text.slice(title!.start, title!.end), '江海市市场监督管理局2025年工作要点');
  });

  it('are the same after an edit as from scratch', () => {
    const bits = [
      '---\n',
      '```\n',
      '~~~\n',
      '<!--',
      '-->',
      'title: 要点，\n',
      '抓好落实，\n',
      '一、',
      '，',
      '。',
      '\n',
      '',
    ];
    const edit = fc.record({ at: fc.nat(), cut: fc.nat(6), put: fc.constantFrom(...bits) });
    const texts = [front + draft(code, comment, code), front + silent + code + comment, silent];
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { maxLength: 6 }), (whole, edits) => {
        const cache = createAnalysisCache();
        let text = whole;
        analyseNow(input(text), cache);
        for (const { at, cut, put } of edits) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + put + text.slice(place + cut);
          const { findings, reading } = analyseNow(input(text), cache);
          const anew = analyseNow(input(text));
          assert.deepEqual(reading, anew.reading);
          assert.deepEqual(findings, anew.findings);
        }
      }),
      { numRuns: 150 },
    );
  });
});

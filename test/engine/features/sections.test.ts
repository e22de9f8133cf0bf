import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { emptyCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { addressAt } from '../../../server/src/engine/document/address.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import { definitionInReading } from '../../../server/src/engine/features/definition.ts';
import { foldingSpans } from '../../../server/src/engine/features/folding.ts';
import { measuresOf } from '../../../server/src/engine/features/measures.ts';
import { selectionSpans } from '../../../server/src/engine/features/selection.ts';
import { semanticTokens } from '../../../server/src/engine/features/semanticTokens.ts';
import {
  documentSymbols,
  isMarkdownHeading,
  type OutlineEntry,
} from '../../../server/src/engine/features/symbols.ts';

const plan = `江海市防汛应急预案

1 总则

1.1 编制目的

为做好防汛工作，制定本预案。

1.2 适用范围

本预案适用于本市，经费3.5万元。

2 组织体系

2.1 指挥机构

2.1.1 市防汛指挥部

市防汛指挥部由市长任总指挥。主要职责：

（1）组织防汛工作；

（2）发布预警。

2.1.2 成员单位

2.2 工作组

3 应急响应

3.1 分级响应

3.1.1 一级响应。发生特别重大险情，启动一级响应，由总指挥签发。

3.2 信息报送

按照2.1.1执行，详见3.1的规定，不按3.9的要求。

4 附则

本预案自印发之日起施行。
`;
const reading = read(plan);

const names = (symbols: readonly OutlineEntry[], depth = 0): string[] =>
  symbols.flatMap(({ name, address, children }) => [
    `${'  '.repeat(depth)}${name}${address ? ` @${address}` : ''}`,
    ...names(children, depth + 1),
  ]);

const whole = [
  '1 总则',
  '  1.1 编制目的',
  '  1.2 适用范围',
  '2 组织体系',
  '  2.1 指挥机构',
  '    2.1.1 市防汛指挥部',
  '      （1）组织防汛工作 @2.1.1（1）',
  '      （2）发布预警 @2.1.1（2）',
  '    2.1.2 成员单位',
  '  2.2 工作组',
  '3 应急响应',
  '  3.1 分级响应',
  '    3.1.1 一级响应',
  '  3.2 信息报送',
  '4 附则',
];

describe('sections that are numbered through the levels', () => {
  it('are in the outline, each below the one whose number it begins with', () => {
    assert.deepEqual(names(documentSymbols(reading)), ['江海市防汛应急预案', ...whole]);
  });

  it('stand below chapters of another form', () => {
    const text = plan
      .replace('1 总则', '第一章 总则')
      .replace('2 组织体系', '第二章 组织体系')
      .replace('3 应急响应', '第三章 应急响应')
      .replace('4 附则', '第四章 附则');
    assert.deepEqual(
      names(documentSymbols(read(text))).slice(1, 6),
      ['第一章总则', '  1.1 编制目的', '  1.2 适用范围', '第二章组织体系', '  2.1 指挥机构'].map((name) =>
        name.replace(/^(第.章)/, '$1 '),
      ),
    );
  });

  it('are headings of Markdown where they are written so, which its editor lists itself', () => {
    const text = `# ${plan.replace(/^(\d\.\d[.\d]*) /gm, (line, number: string) => `${number.length > 3 ? '###' : '##'} ${line}`)}`;
    const symbols = documentSymbols(read(text, { markdown: true }));
    assert.ok(
      names(symbols).some((name) => name.trim() === '2.1.1 市防汛指挥部'),
      names(symbols).join('\n'),
    );
    assert.ok(
      names(documentSymbols(read(text, { markdown: true }), isMarkdownHeading)).every(
        (name) => !name.includes('2.1.1 '),
      ),
    );
  });

  it('are cited by their number alone', () => {
    for (const [words, address] of [
      ['制定本预案', '1.1第1句'],
      ['市长任总指挥', '2.1.1第1句'],
      ['发布预警', '2.1.1（2）第1句'],
      ['由总指挥签发', '3.1.1第2句'],
      ['自印发之日', '4第1句'],
    ] as const)
      assert.equal(addressAt(reading, plan.indexOf(words)).text, address);
  });

  it('fold, and are what a selection grows through', () => {
    const words = (spans: readonly { readonly start: number; readonly end: number }[]) =>
      spans.map(({ start, end }) => plan.slice(start, end));
    const folds = words(foldingSpans(reading).map(({ span }) => span));
    assert.ok(folds.some((fold) => fold.startsWith('2.1 指挥机构') && fold.endsWith('2.1.2 成员单位')));
    const grown = words(selectionSpans(reading, plan.indexOf('发布预警')));
    assert.ok(grown.some((one) => one.startsWith('2.1.1 市防汛指挥部') && one.endsWith('发布预警。')));
    assert.ok(grown.some((one) => one.startsWith('2 组织体系') && one.endsWith('2.2 工作组')));
  });

  it('are where references to them lead', () => {
    const at = (words: string) => {
      const [target] = definitionInReading(reading, emptyCorpus, plan.indexOf(words) + words.length - 1);
      return target?.kind === 'here' ? plan.slice(target.selection.start, target.selection.end) : undefined;
    };
    assert.equal(at('按照2.1.1'), '2.1.1 市防汛指挥部');
    assert.equal(at('详见3.1'), '3.1 分级响应');
    assert.equal(at('不按3.9'), undefined);
  });

  it('are coloured as labels are', () => {
    const labels = semanticTokens(reading)
      .filter(({ kind }) => kind === 'label')
      .map(({ span }) => plan.slice(span.start, span.end));
    assert.deepEqual(labels.slice(0, 4), ['1', '1.1', '1.2', '2']);
  });

  it('are the measures of the document', () => {
    assert.deepEqual(
      measuresOf(reading).map(({ address }) => address),
      ['1.1', '1.2', '2.1.1', '2.1.2', '2.2', '3.1.1', '3.2', '4'],
    );
  });

  it('are none in a document with figures and versions at the beginnings of its lines', () => {
    const text =
      '情况通报\n\n一、投资\n\n1.2万元用于培训。\n\n3.5万元用于设备。\n\n二、版本\n\n2.1版已发布。\n\n2.4版待发布。\n';
    assert.deepEqual(
      names(documentSymbols(read(text))).filter((name) => /\d/.test(name)),
      [],
    );
  });
});

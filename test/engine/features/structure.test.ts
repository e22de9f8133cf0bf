import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/document/read.ts';
import { foldingSpans } from '../../../server/src/engine/features/folding.ts';
import { selectionSpans } from '../../../server/src/engine/features/selection.ts';
import { semanticTokens } from '../../../server/src/engine/features/semanticTokens.ts';
import {
  documentSymbols,
  isMarkdownHeading,
  type OutlineEntry,
} from '../../../server/src/engine/features/symbols.ts';
import { marks } from '../../support/marks.ts';

const draft = `关于加强产业工人队伍建设的实施方案

为贯彻《意见》精神，制定本方案。

一、总体要求
坚持以习近平新时代中国特色社会主义思想为指导，落实“两个确立”要求，加强队伍建设。
二、重点任务
（一）强化思想引领。深入学习宣传，凝聚共识。
（二）提升技能水平。完善职业培训制度。
三、组织实施
各地要加强领导。
`;

const names = (symbols: readonly OutlineEntry[], depth = 0): string[] =>
  symbols.flatMap((s) => [`${'  '.repeat(depth)}${s.name}`, ...names(s.children, depth + 1)]);

describe('document symbols', () => {
  it('show title, parts and items with their labels', () => {
    assert.deepEqual(names(documentSymbols(read(draft))), [
      '关于加强产业工人队伍建设的实施方案',
      '一、总体要求',
      '二、重点任务',
      '  （一）强化思想引领',
      '  （二）提升技能水平',
      '三、组织实施',
    ]);
  });

  it('leave the headings of Markdown out where they are listed elsewhere, and bold marks always', () => {
    const text =
      '# 江滨市实施方案\n\n## 一、主要任务\n\n（一）**完善制度。**健全以职工代表大会为基本形式的制度。\n\n（二）加强党建。抓落实。\n\n组织实施\n-----\n\n（一）加强领导。各级负责。\n';
    const reading = read(text, { markdown: true });
    assert.deepEqual(names(documentSymbols(reading, isMarkdownHeading)), [
      '（一）完善制度',
      '（二）加强党建',
      '（一）加强领导',
    ]);
    assert.ok(names(documentSymbols(reading)).some((name) => name.trim().startsWith('一、主要任务')));
  });

  it('leave out what parts the paragraphs that Markdown sets off', () => {
    const reading = read('一、要求\n\n> 抓好落实。\n>\n> 抓好培训。\n> \n> 抓好保障。\n');
    assert.deepEqual(names(documentSymbols(reading)), ['一、要求']);
  });

  it('leave out the items of a Markdown list, unless something with a number stands below', () => {
    const text =
      '# 江滨市实施方案\n\n## 主要任务\n\n- 加强组织领导\n- 做好宣传引导，落实责任\n\n## 组织实施\n\n* **加强保障**\n';
    assert.deepEqual(names(documentSymbols(read(text, { markdown: true }))), [
      '江滨市实施方案',
      '## 主要任务',
      '## 组织实施',
    ]);
  });

  it('say what an item is cited as, where its label alone does not', () => {
    const addresses = (symbols: readonly OutlineEntry[]): (string | undefined)[] =>
      symbols.flatMap((s) => [s.address, ...addresses(s.children)]);
    assert.deepEqual(addresses(documentSymbols(read(draft))), [
      undefined,
      undefined,
      undefined,
      '二（一）',
      '二（二）',
      undefined,
    ]);
    const law =
      '第一章　总则\n第一条　本法适用于全国。\n下列事项除外：\n（一）军事设施；\n（二）其他设施。\n';
    assert.deepEqual(addresses(documentSymbols(read(law))), [
      undefined,
      undefined,
      '第一条第二款第（一）项',
      '第一条第二款第（二）项',
    ]);
  });

  it('show the first words of an item without a heading', () => {
    const list =
      '一、任务\n1.建立供货商名录，每学期公布一次。各校执行。\n2.建立进货查验台账，票证保存不少于两年，并且逐月整理归档备查。\n';
    assert.deepEqual(names(documentSymbols(read(list))), [
      '一、任务',
      '  1. 建立供货商名录，每学期公布一次',
      '  2. 建立进货查验台账，票证保存不少于两年，并…',
    ]);
  });

  it('keep the selection inside the span, and children inside their parent', () => {
    const check = (symbol: OutlineEntry) => {
      assert.ok(
        symbol.span.start <= symbol.selection.start && symbol.selection.end <= symbol.span.end,
        symbol.name,
      );
      for (const child of symbol.children) {
        assert.ok(symbol.span.start <= child.span.start && child.span.end <= symbol.span.end, child.name);
        check(child);
      }
    };
    documentSymbols(read(draft)).forEach(check);
  });

  it('show a heading that a line break cuts as one line', () => {
    const wrapped =
      '一、强化思想政治引领，团结引导\n 产业工人坚定不移听党话跟党走\n（一）加强教育。落实责任。\n（二）加强宣传。落实责任。\n';
    const [first] = documentSymbols(read(wrapped));
    assert.equal(first?.name.includes('\n'), false);
  });

  it('are none for a text without structure, and for none at all', () => {
    assert.deepEqual(documentSymbols(read('')), []);
  });
});

describe('a sentence that is being written', () => {
  const sentence = '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，抓好落实';
  const headings = (text: string) =>
    semanticTokens(read(text)).flatMap(({ span, kind }) =>
      kind === 'heading' ? [text.slice(span.start, span.end)] : [],
    );

  for (const [where, before, behind] of [
    ['at the end', '江滨市实施方案\n\n一、总体要求\n', ''],
    ['in a text without labels', '江滨市实施方案\n\n', ''],
    ['below a paragraph', '江滨市实施方案\n\n一、总体要求\n各单位要抓好落实。\n', '\n'],
    ['before the next part', '江滨市实施方案\n\n一、总体要求\n', '\n\n二、主要任务\n各单位要抓好落实。\n'],
  ] as const)
    it(`is no heading ${where}, however far it is`, () => {
      for (let length = 1; length <= sentence.length; length++) {
        const typed = sentence.slice(0, length);
        const text = before + typed + behind;
        assert.ok(!headings(text).includes(typed), typed);
        assert.ok(!names(documentSymbols(read(text))).some((name) => name.trim() === typed), typed);
      }
    });

  it('is told from headings without labels', () => {
    const text =
      '江滨市实施方案\n\n一、总体要求\n指导思想\n坚持以人民为中心。\n听党话，跟党走\n深入开展教育。\n二、任务\n工作措施\n1.加强领导。抓好落实。\n';
    for (const heading of ['指导思想', '听党话，跟党走', '工作措施'])
      assert.ok(headings(text).includes(heading), heading);
  });
});

describe('folding', () => {
  it('folds parts and their items', () => {
    const reading = read(draft);
    const folded = foldingSpans(reading).map(({ span }) => reading.text.slice(span.start, span.start + 6));
    for (const start of ['一、总体要求', '二、重点任务', '（一）强化思', '三、组织实施'])
      assert.ok(folded.includes(start), start);
  });

  it('folds page furniture with the blank lines within it, in the middle and at the end', () => {
    const { text, spans } = marks(
      '一、总体要求\n坚持统筹推进。\n\n⟦— 3 —\n\n— 4 —⟧\n\n加强队伍建设。\n⟦— 5 —⟧\n',
    );
    const furniture = foldingSpans(read(text)).filter(({ kind }) => kind === 'furniture');
    assert.deepEqual(
      furniture.map(({ span }) => span),
      spans,
    );
  });
});

describe('selection', () => {
  const cases: readonly [sample: string, ...grown: string[]][] = [
    [
      '一、总体要求\n落实“两个▌确立”要求，加强建设。\n',
      '两个确立',
      '“两个确立”',
      '落实“两个确立”要求',
      '落实“两个确立”要求，加强建设。',
      '一、总体要求\n落实“两个确立”要求，加强建设。',
    ],
    [
      '《意见》提出：“加强▌培训，保障安全。”各地照办。',
      '加强培训',
      '加强培训，保障安全。',
      '“加强培训，保障安全。”',
      '《意见》提出：“加强培训，保障安全。”',
    ],
    ['推动“共建、共▌享”的格局。', '共享', '共建、共享', '“共建、共享”'],
    ['加强领▌导，明确责任。', '加强领导'],
  ];
  for (const [sample, ...grown] of cases)
    it(`grows from the clause at ${sample.trim()}`, () => {
      const { text, cursors } = marks(sample);
      const spans = selectionSpans(read(text), cursors[0] as number);
      const words = spans.map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(words, [...new Set([...grown, text.trim(), text])]);
    });

  it('answers with the place itself in an empty text', () => {
    assert.deepEqual(selectionSpans(read(''), 0), [{ start: 0, end: 0 }]);
  });
});

describe('semantic tokens', () => {
  it('are in order and apart from each other, inner ones cutting outer ones', () => {
    const text = '一、总体要求\n落实“深入贯彻《意见》精神”和中发〔2017〕14号要求。\n';
    const tokens = semanticTokens(read(text));
    const noted = '关于抓好落实的通知\n\n各单位：\n请抓好落实。\n\n附件：1.任务分工表\n　　　2.时间安排表\n';
    assert.deepEqual(
      semanticTokens(read(noted)).flatMap(({ span, kind }) =>
        kind === 'label' ? [noted.slice(span.start, span.end)] : [],
      ),
      ['1.', '2.'],
    );
    for (let i = 1; i < tokens.length; i++)
      assert.ok((tokens[i - 1]?.span.end ?? 0) <= (tokens[i]?.span.start ?? 0));
    const shown = tokens.map(({ span, kind }) => `${kind}:${text.slice(span.start, span.end)}`);
    for (const expected of [
      'label:一、',
      'quotation:“深入贯彻',
      'title:《意见》',
      'quotation:精神”',
      'documentNumber:中发〔2017〕14号',
    ])
      assert.ok(shown.includes(expected), `${expected} in ${shown.join(' ')}`);
  });
});

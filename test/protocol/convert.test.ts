import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { allRules } from '../../server/src/engine/index.ts';
import { hoverOf } from '../../server/src/protocol/convert/hover.ts';
import { visibleSpan } from '../../server/src/protocol/convert/ranges.ts';
import { semanticTokensOf, tokenLegend } from '../../server/src/protocol/convert/semanticTokens.ts';
import { foldingRangesOf } from '../../server/src/protocol/convert/structure.ts';
import { openDocument } from '../../server/src/workspace/session/textView.ts';
import { corpusOf, editionOf } from '../support/analysed.ts';
import { marks, spanOf } from '../support/marks.ts';

describe('an empty span on the wire', () => {
  for (const [what, sample, seen] of [
    ['takes the character behind it', '作品▌，营造', '，'],
    ['takes the character before it at a line’s end', '作品▌\n营造', '品'],
    ['takes the character before it where a word processor ended the line', '作品▌\v营造', '品'],
    ['takes the character before it at the text’s end', '作品▌', '品'],
    ['takes a character outside the BMP whole', '作品▌𠮷野', '𠮷'],
    ['takes one before it whole, too', '作𠮷▌\r\n', '𠮷'],
    ['stays empty where there is none', '\n▌\n', ''],
  ] as const)
    it(what, () => {
      const { text, cursors } = marks(sample);
      const at = cursors[0] as number;
      const { start, end } = visibleSpan(text, { start: at, end: at });
      assert.equal(text.slice(start, end), seen);
    });

  it('leaves others as they are', () => {
    assert.deepEqual(visibleSpan('作品', { start: 0, end: 1 }), { start: 0, end: 1 });
  });
});

describe('semantic tokens on the wire', () => {
  it('are split at line ends', () => {
    const text = '“一\r\n二”';
    const view = openDocument('file:///a', 'plaintext', 1, text);
    const { data } = semanticTokensOf({
      view,
      value: [{ span: { start: 0, end: text.length }, kind: 'quotation' }],
    });
    const type = tokenLegend.tokenTypes.indexOf('string');
    assert.deepEqual(data, [0, 0, 2, type, 0, 1, 0, 2, type, 0]);
  });
});

describe('folding ranges on the wire', () => {
  it('leave out folds of one line and the blank lines at an end', () => {
    const text = '一、甲\n正文。\n\n\n二、乙\n';
    const view = openDocument('file:///a', 'plaintext', 1, text);
    const folds = foldingRangesOf(
      {
        view,
        value: [
          { span: { start: 0, end: text.indexOf('二') }, kind: 'section' },
          { span: { start: text.indexOf('二'), end: text.length }, kind: 'section' },
        ],
      },
      true,
    );
    assert.deepEqual(folds, [{ startLine: 0, endLine: 1 }]);
  });
});

describe('a hover in Markdown', () => {
  const text = '*重要*：_主力军_ <b>[链接](x)</b> `a`';
  const corpus = corpusOf({ s: '关于[改革]的*意见*\n正文。' });
  const { source } = editionOf(corpus, 's');
  const style = { locale: 'zh-cn', markdown: true, showsRule: false, norm: () => undefined } as const;
  const view = openDocument('file:///a', 'plaintext', 1, text);
  const part = {
    kind: 'passage',
    source,
    address: '一（一）',
    verdict: 'variant',
    frame: 'plain',
    reading: [
      { text: '*重要*：_', differs: false },
      { text: '主`体`力量', differs: true },
      { text: '是', differs: false },
      { text: '骨*干', differs: true },
      { text: '力量', differs: false },
      { text: '。`', differs: true },
      { text: '此_ <b>', differs: false },
    ],
    draft: [{ text: '1. 甲\n# 乙', differs: false }],
    divergences: [{}],
    span: { start: 0, end: 0 },
    replaced: [],
    alsoIn: [{ source, address: '二' }],
  } as never;
  const shown = (markdown: boolean) => {
    const hover = hoverOf(
      { view, value: { span: spanOf(text, '主力军'), parts: [part] } },
      { ...style, markdown },
    );
    assert.ok(hover);
    return (hover.contents as { value: string }).value;
  };

  it('shows characters of the text as themselves', () => {
    const value = shown(true);
    assert.match(value, /\\\*重要\\\*：\\_\*\*主\\`体\\`力量\*\*是\*\*骨\\\*干\*\*力量`。ˋ`此\\_ \\<b\\>/);
    assert.match(value, /《\*\*关于\\\[改革\\\]的\\\*意见\\\*\*\*》/);
  });

  it('says what a rule goes by, and its name only where the editor does not', () => {
    const finding = {
      rule: 'numbering/bracket-width',
      span: { start: 0, end: 1 },
      message: { key: 'numbering/bracket-width', args: { bad: '(一)', good: '（一）' } },
    };
    const norm = () => ({ authority: 'GB/T 15834—2011', clause: '5.1.3', strength: 'standard' }) as const;
    const basis = (more: object) => {
      const card = { span: { start: 0, end: 1 }, parts: [{ kind: 'finding', finding } as never] };
      const hover = hoverOf({ view, value: card }, { ...style, markdown: false, ...more });
      return hover && (hover.contents as { value: string }).value;
    };
    assert.equal(basis({ norm }), '国家标准：GB/T 15834—2011 5.1.3 · numbering/bracket-width');
    assert.equal(basis({ norm, showsRule: true }), '国家标准：GB/T 15834—2011 5.1.3');
    assert.equal(basis({ showsRule: true }), null);
    for (const { meta } of allRules) {
      const said = basis({ norm: () => meta.norm, locale: 'en' }) ?? '';
      assert.doesNotMatch(said, /editor\.|^Basis: .*\p{Script=Han}/u, meta.id);
    }
  });

  it('says under a source that the draft names it otherwise', () => {
    const part = { kind: 'source', source, related: [], slip: '关于*深化改革的意见' } as never;
    const hover = hoverOf({ view, value: { span: { start: 0, end: 1 }, parts: [part] } }, style);
    assert.ok(hover);
    assert.match(
      (hover.contents as { value: string }).value,
      /文稿称《关于\\\*深化改革的意见》，名称与原文不同/,
    );
  });

  it('says of older wording where it is from, and of a source what has taken its place', () => {
    const said = (part: object) => {
      const value = { span: { start: 0, end: 1 }, parts: [part as never] };
      const card = hoverOf({ view, value }, { ...style, markdown: false });
      return (card as { contents: { value: string } }).contents.value;
    };
    const older = { ...(part as object), replaced: [{ source, address: '二' }], alsoIn: [] };
    assert.match(said(older), /^《[^》]*》 一（一） · .*\n旧提法见《关于\[改革\]的\*意见\*》 二$/s);
    const related = [{ kind: 'supersedes', source }];
    assert.match(
      said({ kind: 'source', source: { ...source, status: 'superseded' }, related }),
      /\n已有新文件代替其提法\n代替《关于\[改革\]的\*意见\*》的提法$/,
    );
  });

  it('has no marks of Markdown in plain text', () => {
    assert.match(shown(false), /^《关于\[改革\]的\*意见\*》 一（一）/);
    assert.match(shown(false), /【主`体`力量】/);
  });
});

import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'mocha';
import { type Message, ResponseError, StreamMessageReader } from 'vscode-languageserver/node';
import { type Finding, LineIndex } from '../../server/src/engine/index.ts';
import { createScribe } from '../../server/src/protocol/convert/diagnosticJson.ts';
import { type DiagnosticStyle, diagnosticsOf } from '../../server/src/protocol/convert/diagnostics.ts';
import { FrameWriter, frameOf } from '../../server/src/protocol/runtime/frames.ts';
import { written } from '../../server/src/protocol/runtime/written.ts';
import { openDocument } from '../../server/src/workspace/session/textView.ts';
import { corpusOf, editionOf } from '../support/analysed.ts';

describe('diagnostics as JSON', () => {
  const corpus = corpusOf({ s: '关于改革的意见\n产业工人是工人阶级的主体力量。' });
  const edition = editionOf(corpus, 's');
  const sources = {
    corpus,
    view: () => ({ uri: 'xunzhang:s', text: edition.text, lines: new LineIndex(edition.text) }),
  };
  const text = '产业工人是工人阶级的“主力军”\r\n𠮷\n是 “骨干”。\n';
  const at = (quoted: string) => {
    const start = text.indexOf(quoted);
    return { start, end: start + quoted.length };
  };
  const evidence = { source: 's', address: '第1句', edition: { start: 8, end: 12 }, reading: '主\\体"力量' };
  const word = (expected: string) => ({ key: 'divergence.substitution', args: { expected, found: '“' } });
  const said: Finding[] = [
    {
      rule: 'divergence/substitution',
      severity: 'error',
      span: at('主力军'),
      message: word('主体\u2028"力量'),
      evidence,
      fixes: [],
    },
    { rule: 'numbering/gap', severity: 'hint', span: at('骨干'), message: word('甲'), fixes: [] },
    {
      rule: 'numbering/gap',
      severity: 'information',
      span: { start: text.length, end: text.length },
      message: word('乙'),
      fixes: [],
      related: [{ span: at('𠮷'), message: word('丙') }],
    },
  ];
  const moved = (by: number): Finding[] =>
    said.map((finding) => ({
      ...finding,
      span: { start: finding.span.start + by, end: finding.span.end + by },
    }));
  const full: DiagnosticStyle = {
    locale: 'zh-cn',
    docsBase: 'file:///docs/rules',
    related: true,
    hover: false,
    data: true,
    codeDescription: true,
  };
  const styles: readonly [string, DiagnosticStyle][] = [
    ['everything', full],
    ['a hover beside', { ...full, hover: true }],
    ['no data', { ...full, data: false, hover: true }],
    ['little', { locale: 'en', related: false, hover: false, data: false, codeDescription: false }],
  ];

  for (const [what, style] of styles)
    it(`are what they are as objects: ${what}`, () => {
      const scribe = createScribe(style);
      for (const by of [0, 3, 3, 0, 7]) {
        const document = openDocument(
          'file:///a',
          'plaintext',
          1,
          `${'甲乙\n'.repeat(5).slice(0, by)}${text}`,
        );
        const findings = moved(by);
        const asObjects = JSON.stringify(diagnosticsOf(findings, document, style, sources));
        assert.equal(scribe(findings, document, sources), asObjects);
      }
    });

  it('differ where findings share a message and nothing else', () => {
    const scribe = createScribe({ ...full, hover: true });
    const document = openDocument('file:///a', 'plaintext', 1, text);
    const [first, second] = said as [Finding, Finding];
    const findings = [
      first,
      { ...first, severity: 'hint' as const },
      { ...first, evidence: { ...evidence, reading: '' } },
      { ...second, message: first.message },
    ];
    const asObjects = JSON.stringify(diagnosticsOf(findings, document, { ...full, hover: true }, sources));
    assert.equal(scribe(findings, document, sources), asObjects);
  });
});

describe('messages to a stream', () => {
  const items = [{ message: '主体力量𠮷' }];
  const report = written(
    () => JSON.stringify({ items }),
    () => ({ items }),
  );
  const messages: Message[] = [
    { jsonrpc: '2.0', id: 1, result: { items } } as Message,
    { jsonrpc: '2.0', id: 2, result: report } as Message,
    { jsonrpc: '2.0', method: 'm', params: report } as Message,
    { jsonrpc: '2.0', id: 3, result: null } as Message,
    { jsonrpc: '2.0', id: 4, error: new ResponseError(-1, '无').toJson() } as Message,
  ];

  it('are read as they are meant, in their order', async () => {
    const stream = new PassThrough();
    const writer = new FrameWriter(stream);
    const read: Message[] = [];
    const all = new Promise<void>((resolve) =>
      new StreamMessageReader(stream).listen((message) => {
        read.push(message);
        if (read.length === messages.length) resolve();
      }),
    );
    for (const message of messages) void writer.write(message);
    await all;
    assert.deepEqual(read, JSON.parse(JSON.stringify(messages)));
  });

  it('are written in one piece each', () => {
    const pieces: unknown[] = [];
    const writer = new FrameWriter({
      write: (piece: unknown) => pieces.push(piece) > 0,
      end: () => {},
      on: () => {},
    } as never);
    for (const message of messages) void writer.write(message);
    assert.deepEqual(
      pieces,
      messages.map((message) => frameOf(message)),
    );
  });

  it('fail where the stream does, and say so', async () => {
    const failure = new Error('gone');
    const writer = new FrameWriter({
      write: (_: unknown, told: (error: Error) => void) => told(failure),
      end: () => {},
      on: () => {},
    } as never);
    const heard: Error[] = [];
    writer.onError(([error]) => heard.push(error));
    await assert.rejects(writer.write(messages[0] as Message), failure);
    assert.deepEqual(heard, [failure]);
  });
});

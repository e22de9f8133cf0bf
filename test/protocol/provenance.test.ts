import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'mocha';
import type { CodeLens, InlayHint, InlayHintLabelPart, Range } from 'vscode-languageserver/node';
import { codeLensOf } from '../../server/src/protocol/convert/provenance.ts';
import { openDocument } from '../../server/src/workspace/session/textView.ts';
import { capabilities, quotedBy, startClient, type TestClient } from '../support/languageClient.ts';

const opinions = readFileSync(new URL('../../corpus/editions/2024-opinions.txt', import.meta.url), 'utf8');
const plan = readFileSync(new URL('../../corpus/editions/2017-plan.txt', import.meta.url), 'utf8');
const draft = `江海市实施方案

《意见》指出，“产业工人是工人阶级的主体力量”。
要坚持“多劳者多得、技高者多得、创新者多得”。
`;
const uri = 'file:///texts/draft.txt';
const everything: Range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

const placesOf = (hint: InlayHint | undefined) => (hint?.label ?? []) as InlayHintLabelPart[];
const labelOf = (hint: InlayHint): string =>
  placesOf(hint)
    .map(({ value }) => value)
    .join('');

describe('the line above a reprint', () => {
  const view = openDocument('file:///a', 'plaintext', 1, '意见\n');
  const lens = (more: object) => {
    const whole = {
      source: 's',
      sentences: 9,
      present: 9,
      missing: [],
      added: [],
      moved: [],
      abridged: false,
    };
    const completeness = { ...whole, ...more } as never;
    const summary = { kind: 'reprint', at: 0, name: '意见', completeness } as const;
    return codeLensOf(view, summary, { locale: 'zh-cn' } as never).command?.title;
  };

  it('says how much of the document there is, and what is more or elsewhere', () => {
    assert.equal(lens({}), '转载《意见》，9 句齐全');
    assert.equal(lens({ present: 8, missing: [{}] }), '转载《意见》，9 句缺 1 句');
    assert.equal(lens({ added: [{}, {}], moved: [{}] }), '转载《意见》，9 句齐全，多出 2 处，移位 1 处');
    assert.equal(lens({ present: 4, missing: [{}] }), '转载《意见》9 句中的 4 句');
    for (const part of [{ abridged: true }, { continuedElsewhere: 'b' }])
      assert.equal(lens({ present: 8, missing: [{}], ...part }), '转载《意见》9 句中的 8 句');
  });
});

describe('where a draft’s wording is from, on the wire', () => {
  let client: TestClient;
  const start = async (initializationOptions: object) => {
    client = await startClient({ initializationOptions: { sourceScheme: true, ...initializationOptions } });
    await client.open(uri, draft);
  };
  const hints = (range: Range) => client.ask<InlayHint[] | null>('textDocument/inlayHint', uri, { range });
  const lenses = (of = uri) => client.ask<CodeLens[] | null>('textDocument/codeLens', of);
  const restarted = async (initializationOptions: object) => {
    await client.stop();
    await start(initializationOptions);
  };
  after(() => client.stop());

  it('stands above the title, and leads to the comparison', async () => {
    await start({ compareCommand: 'compare', settings: { inlayHints: true } });
    const [lens, ...others] = (await lenses()) ?? [];
    assert.equal(others.length, 0);
    assert.equal(lens?.range.start.line, 0);
    assert.deepEqual(lens?.command, { title: '引据《意见》2 处', command: 'compare', arguments: [uri] });
  });

  it('stands behind each quotation, and leads to its place in the source', async () => {
    const found = (await hints(everything)) ?? [];
    assert.deepEqual(found.map(labelOf), ['《意见》导语第1句', '《意见》六（十四）第2句']);
    assert.deepEqual(
      found.map(({ position }) => position),
      [
        { line: 2, character: '《意见》指出，“产业工人是工人阶级的主体力量”'.length },
        { line: 3, character: '要坚持“多劳者多得、技高者多得、创新者多得”'.length },
      ],
    );
    const place = placesOf(found[0])[0]?.location;
    assert.match(place?.uri ?? '', /^xunzhang-source:/);
    assert.equal(place && quotedBy(opinions, place.range), '产业工人是工人阶级的主体力量');
    const line = { start: { line: 3, character: 0 }, end: { line: 3, character: 30 } };
    assert.deepEqual((await hints(line))?.map(labelOf), ['《意见》六（十四）第2句']);
  });

  it('leads from above each reprint of a volume to the source of that', async () => {
    const volume = 'file:///texts/volume.txt';
    await client.open(volume, `文件汇编\n\n${opinions}\n\n${plan}`);
    assert.deepEqual(
      (await lenses(volume))?.map(({ command }) => command?.arguments),
      [
        [volume, '2024-opinions', { line: 2, character: 0 }],
        [volume, '2017-plan', { line: 3 + opinions.split('\n').length, character: 0 }],
      ],
    );
  });

  it('names a source once for all its places in a quotation', async () => {
    const several = '《意见》强调，“大力培养大国工匠，吸引更多青年加入产业工人队伍”。\n';
    await client.open('file:///texts/several.txt', several);
    const found = await client.ask<InlayHint[] | null>(
      'textDocument/inlayHint',
      'file:///texts/several.txt',
      {
        range: everything,
      },
    );
    assert.deepEqual(found?.map(labelOf), ['《意见》八（二十二）第1句、八（二十三）第1句']);
  });

  it('follows an edit', async () => {
    await client.edit(uri, '《意见》指出，“产业工人是工人阶级的主体力量”。\n', '');
    assert.deepEqual((await hints(everything))?.map(labelOf), ['《意见》六（十四）第2句']);
    assert.equal((await lenses())?.[0]?.command?.title, '引据《意见》1 处');
  });

  it('says nothing of sources, of what is not open, and of what is plain', async () => {
    const [source] = await client.connection.sendRequest<{ uri: string }[]>('xunzhang/usedSources', { uri });
    assert.ok(source);
    await client.open(source.uri, opinions);
    await client.open('file:///texts/plain.txt', '今天开会。\n');
    for (const none of [source.uri, 'file:///texts/none.txt']) assert.equal(await lenses(none), null);
    assert.deepEqual(await lenses('file:///texts/plain.txt'), []);
  });

  it('is asked for anew when the corpus has changed', async () => {
    const usual = capabilities(true, false);
    const refreshSupport = { refreshSupport: true };
    await client.stop();
    client = await startClient({
      capabilities: {
        ...usual,
        workspace: { ...usual.workspace, codeLens: refreshSupport, inlayHint: refreshSupport },
      },
    });
    const asked = new Set<string>();
    await new Promise<void>((resolve) => {
      for (const what of ['codeLens', 'inlayHint'])
        client.connection.onRequest(`workspace/${what}/refresh`, () => {
          if (asked.add(what).size === 2) resolve();
          return null;
        });
      void client.connection.sendRequest('workspace/executeCommand', { command: 'xunzhang.reloadCorpus' });
    });
  });

  it('is read only where the client has no comparison, and off where the user wants none', async () => {
    await restarted({});
    assert.deepEqual((await lenses())?.[0]?.command, { title: '引据《意见》2 处', command: '' });
    assert.equal(await hints(everything), null);
    await restarted({ settings: { codeLens: false } });
    assert.equal(await lenses(), null);
  });
});

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, it } from 'mocha';
import {
  CancellationTokenSource,
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type Hover,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { emptyCorpus } from '../../server/src/engine/index.ts';
import { nodeDeps } from '../../server/src/protocol/nodeServer.ts';
import { startServer } from '../../server/src/protocol/startServer.ts';
import { type ClientOptions, quotedBy, startClient, type TestClient } from '../support/languageClient.ts';

const reprint = readFileSync(
  new URL('../../corpus/witnesses/002_250769cfe35d9007.txt', import.meta.url),
  'utf8',
);
const uri = 'file:///texts/draft.txt';
const misquoting = '《意见》指出：“产业工人是工人阶级的主力军，是创造社会财富的中坚力量。”';

describe('the server', () => {
  let client: TestClient | undefined;
  let folder: string | undefined;
  const start = async (options: ClientOptions = {}): Promise<TestClient> => {
    client = await startClient({ initializationOptions: { sourceScheme: true }, ...options });
    return client;
  };
  const scratch = () => {
    folder = mkdtempSync(join(tmpdir(), 'xunzhang-server-'));
    return folder;
  };
  afterEach(async () => {
    await client?.stop();
    client = undefined;
    if (folder) rmSync(folder, { recursive: true, force: true });
    folder = undefined;
  });

  describe('counts positions in UTF-16 units', () => {
    for (const [what, before] of [
      ['behind characters outside the BMP', '𠮷𠮷𬱖同志说，'],
      ['behind CRLF line ends', '导语。\r\n第二段。\r\n\r\n'],
      ['behind combining and zero-width characters', 'e\u0301\u200b🇨🇳，'],
    ] as const)
      it(what, async () => {
        const c = await start();
        const text = `${before}${misquoting}`;
        await c.open(uri, text);
        const quoted = (await c.diagnostics(uri)).map((d) => quotedBy(text, d.range));
        assert.ok(quoted.includes('主力军'), quoted.join(' '));
        const hover = await c.at<Hover>('textDocument/hover', uri, '主力军');
        assert.match(JSON.stringify(hover.contents), /主体力量/);
        await c.edit(uri, '财富的中坚', '𠮷财富的𠮷中坚');
        const again = (await c.diagnostics(uri)).map((d) => quotedBy(c.textOf(uri), d.range));
        assert.ok(again.includes('主力军'), again.join(' '));
      });
  });

  it('is initialized once, and keeps its documents where a client asks for it again', async () => {
    const c = await start();
    await c.open(uri, misquoting);
    const before = await c.diagnostics(uri);
    assert.ok(before.length > 0);
    await assert.rejects(
      c.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} }),
      { code: -32600 },
    );
    assert.deepEqual(await c.diagnostics(uri), before);
  });

  describe('refuses', () => {
    const question = { textDocument: { uri }, position: { line: 0, character: 1 } };

    it('requests behind a goodbye', async () => {
      const c = await start();
      await c.open(uri, misquoting);
      assert.ok(await c.at('textDocument/hover', uri, '主力军'));
      await c.connection.sendRequest('shutdown');
      for (const method of ['textDocument/hover', 'workspace/symbol', 'xunzhang/sources', 'no/such'])
        await assert.rejects(c.connection.sendRequest(method, question), { code: -32600 });
      // It has said goodbye already.
      client = undefined;
      c.connection.dispose();
    });

    it('what it does not know: requests, commands, and a command without what it needs', async () => {
      const c = await start();
      await assert.rejects(c.connection.sendRequest('no/such', {}), { code: -32601 });
      for (const params of [
        { command: 'nope' },
        { command: 'xunzhang.ignore' },
        { command: 'xunzhang.ignore', arguments: [{ uri }] },
      ])
        await assert.rejects(c.connection.sendRequest('workspace/executeCommand', params), { code: -32602 });
    });

    it('parameters that are none', async () => {
      const c = await start();
      await c.open(uri, misquoting);
      const textDocument = { uri };
      const position = { line: 0, character: 0 };
      const wrong: [method: string, params: object][] = [
        ['hover', {}],
        ['hover', { textDocument: null, position }],
        ['hover', { textDocument: { uri: 5 }, position }],
        ['hover', { textDocument }],
        ['definition', { textDocument, position: { line: '0', character: 0 } }],
        ['references', { textDocument, position }],
        ['completion', { textDocument, position: null }],
        ['rename', { textDocument, position }],
        ['documentSymbol', {}],
        ['semanticTokens/full', { textDocument: 5 }],
        ['diagnostic', {}],
        ['codeLens', {}],
        ['inlayHint', { textDocument, range: null }],
        ['selectionRange', { textDocument, positions: [null] }],
        ['codeAction', { textDocument, range: {}, context: { diagnostics: [] } }],
        ['codeAction', { textDocument, range: { start: position, end: position } }],
      ];
      for (const [method, params] of wrong)
        await assert.rejects(
          c.connection.sendRequest(`textDocument/${method}`, params),
          { code: -32602 },
          `${method} ${JSON.stringify(params)}`,
        );
      await assert.rejects(c.connection.sendRequest('workspace/symbol', { query: 5 }), { code: -32602 });
      await assert.rejects(c.connection.sendRequest('xunzhang/usedSources', {}), { code: -32602 });
      assert.equal(c.warned.join('\n'), '');
      assert.ok(await c.at('textDocument/hover', uri, '主力军'));
    });

    it('requests before it is initialized', async () => {
      const [toServer, toClient] = [new PassThrough(), new PassThrough()];
      const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
      startServer(server, nodeDeps({}));
      const connection = createProtocolConnection(
        new StreamMessageReader(toClient),
        new StreamMessageWriter(toServer),
      );
      connection.listen();
      try {
        for (const method of ['textDocument/hover', 'xunzhang/sources'])
          await assert.rejects(connection.sendRequest(method, question), { code: -32002 });
        await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
        assert.equal(await connection.sendRequest('textDocument/hover', question), null);
      } finally {
        connection.dispose();
        server.dispose();
      }
    });
  });

  it('says which of the options that it was started with it cannot read', async () => {
    const wrong: unknown = { corpusDirs: '/x', builtinCorpus: 5, locale: 'fr', sourceScheme: null };
    const c = await start({
      initializationOptions: wrong as NonNullable<ClientOptions['initializationOptions']>,
    });
    await c.until('all of them', () => c.shown.length >= 3);
    assert.deepEqual(
      c.shown.filter((message) => message.startsWith('启动选项')),
      [
        '启动选项 builtinCorpus 应为 "…"，现为 5，按默认值处理。',
        '启动选项 locale 应为 zh-cn | en，现为 "fr"，按默认值处理。',
        '启动选项 corpusDirs 应为 [ "…", … ]，现为 "/x"，按默认值处理。',
      ],
    );
  });

  describe('gives way', () => {
    const long = Array.from({ length: 200 }, (_, i) => reprint.replaceAll('工人', `工人${i}`)).join('\n');

    it('ends a request that is cancelled, and answers another one meanwhile', async () => {
      const c = await start();
      const small = 'file:///texts/small.txt';
      await c.open(small, misquoting);
      await c.diagnostics(small);
      await c.open(uri, long);
      const cancel = new CancellationTokenSource();
      let ended = false;
      const slow = c.connection
        .sendRequest(
          'textDocument/hover',
          { textDocument: { uri }, position: { line: 0, character: 1 } },
          cancel.token,
        )
        .then(
          () => 'answered',
          (error: { code: number }) => error.code,
        )
        .finally(() => {
          ended = true;
        });
      await c.edit(small, '财富', '财 富');
      assert.ok(await c.at('textDocument/hover', small, '主力军'));
      assert.equal(ended, false, 'the short question is answered before the long one');
      cancel.cancel();
      assert.equal(await slow, -32800);
    });

    it('answers a pull that an edit overtakes with the newest text', async () => {
      const c = await start();
      await c.open(uri, misquoting);
      const pulled = c.diagnostics(uri);
      await c.edit(uri, '的主力军', '的主体力量');
      const quoted = (await pulled).map((d) => quotedBy(c.textOf(uri), d.range));
      assert.ok(!quoted.includes('主力军'));
    });

    it('answers nothing for a document that is closed meanwhile', async () => {
      const c = await start();
      await c.open(uri, long);
      const pulled = c.diagnostics(uri);
      await c.close(uri);
      assert.deepEqual(await pulled, []);
    });
  });

  describe('lives on', () => {
    it('without a corpus, and says which folder is missing', async () => {
      const c = await start({
        initializationOptions: { sourceScheme: true, builtinCorpus: '/no/such/corpus' },
      });
      const status = await c.until('a status', () => c.statuses.find((s) => s.state !== 'loading'));
      assert.match(status.corpusProblems.join(), /\/no\/such\/corpus/);
      await c.open(uri, reprint);
      assert.ok(Array.isArray(await c.diagnostics(uri)));
      assert.ok((await c.ask<unknown[]>('textDocument/documentSymbol', uri)).length > 0);
    });

    it('with a corpus whose manifest is broken, and tells a plain client once', async () => {
      const dir = scratch();
      writeFileSync(join(dir, 'manifest.json'), '{ "sources": ');
      const c = await start({ initializationOptions: { builtinCorpus: dir } });
      const message = await c.until('a message', () => c.shown[0]);
      assert.match(message, /manifest\.json/);
      await c.open(uri, misquoting);
      await c.diagnostics(uri);
      assert.equal(c.shown.length, 1);
    });

    it('with settings that make no sense, and names each', async () => {
      const c = await start({
        configuration: () => ({
          enable: 'yes',
          severity: { numbering: 'loud', 'numbring/gap': 'off' },
          corpus: 7,
        }),
      });
      await c.open(uri, misquoting);
      assert.ok((await c.diagnostics(uri)).some((d) => quotedBy(misquoting, d.range) === '主力军'));
      const { settingsProblems, setting } = await c.until('a status', () =>
        c.statuses.find((s) => s.document),
      );
      for (const name of [
        'xunzhang.enable',
        'xunzhang.severity.numbering',
        '设置 xunzhang.severity：没有 numbring/gap 这一规则或类别，这一项不起作用。最接近的是 numbering/gap。',
        'xunzhang.corpus',
      ])
        assert.ok(
          settingsProblems.some((p) => p.includes(name)),
          `${name} in ${settingsProblems.join()}`,
        );
      assert.equal(setting, 'severity');
    });

    it('with settings that are put right, and says so though nothing is checked any more', async () => {
      let enable: unknown = 'yes';
      const c = await start({
        configuration: () => ({ enable }),
        initializationOptions: { sourceScheme: true },
      });
      await c.open(uri, misquoting);
      await c.diagnostics(uri);
      await c.until('the problem', () => c.statuses.at(-1)?.settingsProblems.length === 1);
      enable = false;
      await c.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await c.until('no problem', () => c.statuses.at(-1)?.settingsProblems.length === 0);
    });

    it('when an analysis fails: what needs it is empty, the rest is answered, the log says why', async () => {
      const matcher = {
        // biome-ignore lint/correctness/useYield: it fails before its first step.
        *match(): Generator<void, never> {
          throw new Error('matcher on fire');
        },
      };
      const c = await start({
        deps: (deps) => ({
          ...deps,
          host: (...given) => ({
            ...deps.host(...given),
            loadCorpus: async () => ({ corpus: { ...emptyCorpus, matcher }, problems: [] }),
          }),
        }),
      });
      await c.open(uri, reprint);
      assert.deepEqual(await c.diagnostics(uri), []);
      assert.equal(await c.at('textDocument/hover', uri, '主力军，'), null);
      assert.ok((await c.ask<unknown[]>('textDocument/documentSymbol', uri)).length > 0);
      assert.match(c.log.join('\n'), /matcher on fire/);
    });

    it('on questions about documents that are not open, and nonsense commands', async () => {
      const c = await start();
      const nowhere = 'file:///texts/nowhere.txt';
      const position = { line: 3, character: 99 };
      assert.deepEqual(await c.diagnostics(nowhere), []);
      assert.equal(await c.ask('textDocument/hover', nowhere, { position }), null);
      assert.equal(await c.ask('textDocument/definition', nowhere, { position }), null);
      assert.equal(await c.ask('textDocument/documentSymbol', nowhere), null);
      for (const argument of [
        undefined,
        3,
        { uri: nowhere },
        { uri: nowhere, scope: 'all', suppression: {} },
      ])
        await assert.rejects(
          c.connection.sendRequest('workspace/executeCommand', {
            command: 'xunzhang.ignore',
            arguments: [argument],
          }),
          { code: -32602 },
        );
      assert.deepEqual(await c.diagnostics(nowhere), []);
    });

    it('on an empty document and on positions outside of a text', async () => {
      const c = await start();
      await c.open(uri, '');
      assert.deepEqual(await c.diagnostics(uri), []);
      const position = { line: 10_000, character: 10_000 };
      for (const method of ['hover', 'definition', 'references'])
        await c.ask(`textDocument/${method}`, uri, { position, context: { includeDeclaration: true } });
      await c.ask('textDocument/selectionRange', uri, { positions: [position] });
      assert.equal(c.warned.join('\n'), '');
    });
  });

  describe('obeys settings', () => {
    it('is silent where checking is turned off, and speaks elsewhere', async () => {
      const off = 'file:///off/draft.txt';
      const c = await start({ configuration: (scope) => ({ enable: !scope?.startsWith('file:///off/') }) });
      await c.open(off, misquoting);
      await c.open(uri, misquoting);
      assert.deepEqual(await c.diagnostics(off), []);
      assert.equal(await c.ask('textDocument/documentSymbol', off), null);
      assert.ok((await c.diagnostics(uri)).length > 0);
      const status = await c.until('off', () => c.statuses.find((s) => s.document?.uri === off));
      assert.equal(status.document?.as, 'off');
    });

    it('takes over changed settings and asks the client to pull again', async () => {
      let severity: Record<string, string> = {};
      const c = await start({ configuration: () => ({ severity }) });
      await c.open(uri, misquoting);
      assert.ok((await c.diagnostics(uri)).some((d) => String(d.code).startsWith('divergence/')));
      severity = { divergence: 'off' };
      const before = c.refreshes();
      await c.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await c.until('a refresh', () => c.refreshes() > before);
      assert.ok(!(await c.diagnostics(uri)).some((d) => String(d.code).startsWith('divergence/')));
    });
  });

  describe('ignores on request', () => {
    it('writes the decision into the workspace’s file and reports no more', async () => {
      const dir = scratch();
      const file = pathToFileURL(join(dir, '文稿', '甲.txt')).href;
      const c = await start({ workspaceFolder: pathToFileURL(dir).href });
      await c.open(file, misquoting);
      const [diagnostic] = (await c.diagnostics(file)).filter(
        (d) => quotedBy(misquoting, d.range) === '主力军',
      );
      const actions = await c.ask<CodeAction[]>('textDocument/codeAction', file, {
        range: diagnostic?.range,
        context: { diagnostics: [diagnostic] },
      });
      const ignore = actions.find((a) => a.command?.arguments?.[0]?.scope === 'place');
      await c.connection.sendRequest('workspace/executeCommand', {
        command: ignore?.command?.command,
        arguments: ignore?.command?.arguments,
      });
      const written = join(dir, 'xunzhang-ignore.json');
      assert.ok(existsSync(written));
      const [entry] = JSON.parse(readFileSync(written, 'utf8')).entries;
      assert.equal(entry.document, '文稿/甲.txt');
      assert.equal(entry.text, '主力军');
      assert.match(entry.date, /^\d{4}-\d\d-\d\d$/);
      assert.ok(!(await c.diagnostics(file)).some((d) => quotedBy(misquoting, d.range) === '主力军'));
    });

    it('writes what is ignored everywhere down without a document', async () => {
      const dir = scratch();
      const file = pathToFileURL(join(dir, '甲.txt')).href;
      const c = await start({ workspaceFolder: pathToFileURL(dir).href });
      await c.open(file, misquoting);
      const suppression = { rule: 'divergence/substitution' };
      await c.connection.sendRequest('workspace/executeCommand', {
        command: 'xunzhang.ignore',
        arguments: [{ uri: file, scope: 'rule', suppression }],
      });
      const [entry] = JSON.parse(readFileSync(join(dir, 'xunzhang-ignore.json'), 'utf8')).entries;
      assert.equal(entry.rule, 'divergence/substitution');
      assert.equal(entry.document, undefined);
    });

    it('says so when the decision cannot be written down', async () => {
      const c = await start();
      await c.open('untitled:1', misquoting);
      const suppression = { rule: 'divergence/substitution' };
      await c.connection.sendRequest('workspace/executeCommand', {
        command: 'xunzhang.ignore',
        arguments: [{ uri: 'untitled:1', scope: 'rule', suppression }],
      });
      assert.equal(c.shown.length, 1);
    });

    it('offers it only for drafts that lie in files, and fixes for all', async () => {
      const c = await start();
      const file = pathToFileURL(join(scratch(), '甲.txt')).href;
      for (const [at, ignorable] of [
        [file, true],
        ['untitled:Untitled-1', false],
        ['git:/甲.txt?ref=HEAD', false],
      ] as const) {
        await c.open(at, misquoting);
        const actions = await c.ask<CodeAction[]>('textDocument/codeAction', at, {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: misquoting.length } },
          context: { diagnostics: [] },
        });
        assert.equal(
          actions.some(({ command }) => command?.command === 'xunzhang.ignore'),
          ignorable,
          at,
        );
        assert.ok(actions.some(({ edit }) => edit));
      }
    });
  });
});

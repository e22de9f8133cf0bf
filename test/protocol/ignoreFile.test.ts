import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { CodeAction } from 'vscode-languageserver/node';
import { startClient, type TestClient } from '../support/languageClient.ts';

const draft = '《意见》指出：“产业工人是工人阶级的主力军，是创造社会财富的中坚力量。”\n';
const entry = '{"rule":"divergence/substitution"}';
const fileOf = (...entries: string[]) => `{"version":1,"entries":[${entries.join(',')}]}`;

/** A file of decisions that is not in force as a whole, and what is said of it. */
const faulty: readonly [what: string, content: string, said: RegExp, findings: number][] = [
  ['is no JSON', fileOf(entry, ''), /xunzhang-ignore\.json：不是合法的 JSON/, 1],
  ['has another shape', `[${entry}]`, /xunzhang-ignore\.json：格式不对/, 1],
  ['has a malformed entry', fileOf(entry, '{"rule":"typography","txt":"，"}'), /第 2 条写法不对/, 0],
];

describe('a file of decisions to ignore', () => {
  let folder: string;
  let client: TestClient;
  let uri: string;

  const write = (content: string) => writeFileSync(join(folder, 'xunzhang-ignore.json'), content);
  const changed = () =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(join(folder, 'xunzhang-ignore.json')).href, type: 2 }],
    });
  const start = async (sourceScheme: boolean) => {
    client = await startClient({
      initializationOptions: { sourceScheme },
      workspaceFolder: pathToFileURL(folder).href,
    });
    uri = pathToFileURL(join(folder, '稿.txt')).href;
    await client.open(uri, draft);
  };
  /** Asked of an analysis of its own; what is told behind it has come when another question is answered. */
  const findings = async () => {
    const found = await client.diagnostics(uri);
    await client.ask('textDocument/foldingRange', uri);
    return found.filter(({ code }) => code === 'divergence/substitution').length;
  };
  const problems = () => client.statuses.at(-1)?.suppressionProblems ?? [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xunzhang-ignore-'));
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  for (const [what, content, said, left] of faulty) {
    it(`that ${what} is told in the status until it is mended`, async () => {
      write(content);
      await start(true);
      assert.equal(await findings(), left);
      assert.equal(problems().length, 1);
      assert.match(problems().join(), said);
      assert.equal(
        client.statuses.at(-1)?.suppressionFile,
        pathToFileURL(join(folder, 'xunzhang-ignore.json')).href,
      );
      assert.deepEqual(client.shown, []);
      write(fileOf(entry));
      await changed();
      assert.equal(await findings(), 0);
      assert.deepEqual(problems(), []);
      assert.equal(client.statuses.at(-1)?.suppressionFile, undefined);
    });

    it(`that ${what} is told in a message, once for each time that it comes to be so`, async () => {
      write(content);
      await start(false);
      await findings();
      await client.edit(uri, '意见', '意见（2024）');
      await findings();
      await changed();
      await findings();
      assert.equal(client.shown.length, 1);
      assert.match(client.shown.join(), said);
      write(fileOf(entry));
      await changed();
      await findings();
      write(content);
      await changed();
      await findings();
      assert.equal(client.shown.length, 2);
    });

    it(`that ${what} is not written to, and the reason is said`, async () => {
      write(fileOf());
      await start(true);
      const [diagnostic] = (await client.diagnostics(uri)).filter(
        ({ code }) => code === 'divergence/substitution',
      );
      assert.ok(diagnostic);
      const actions = await client.ask<CodeAction[]>('textDocument/codeAction', uri, {
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      });
      const ignore = actions.find(({ command }) => command);
      write(content);
      await client.connection.sendRequest('workspace/executeCommand', ignore?.command);
      assert.equal(client.shown.length, 1);
      assert.match(client.shown.join(), /^未能记下：/);
      assert.match(client.shown.join(), said);
    });
  }

  it('loses an entry that ignores nothing when the user wants it', async () => {
    const other = '{"rule":"divergence/substitution","document":"稿.txt","text":"主力"}';
    const unused = '{"rule":"divergence/number","document":"./稿.txt","text":"1000","reason":"会议口径"}';
    write(fileOf(other, unused));
    await start(true);
    const about = async () =>
      (await client.diagnostics(uri)).filter(({ code }) => code === 'suppression/unused');
    const entries = async () => {
      const place = await client.connection.sendRequest<{ uri: string } | null>('xunzhang/decisions', {
        uri,
      });
      return JSON.parse(readFileSync(new URL(place?.uri ?? ''), 'utf8')).entries;
    };
    const found = await about();
    assert.equal(found.length, 2);
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', uri, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: found },
    });
    const remove = actions.find(({ title }) => title === '从忽略清单删去这一条（divergence/number「1000」）');
    const answer = await client.connection.sendRequest('workspace/executeCommand', remove?.command);
    assert.deepEqual(answer, { uri: pathToFileURL(join(folder, 'xunzhang-ignore.json')).href });
    assert.deepEqual(await entries(), [JSON.parse(other)]);
    assert.equal((await about()).length, 1);
    // It is not there any more.
    assert.equal(await client.connection.sendRequest('workspace/executeCommand', remove?.command), null);
    assert.deepEqual(client.shown, []);
  });

  it('is named for a document and for a folder, where there is one', async () => {
    await start(true);
    const named = (of: string) => client.connection.sendRequest('xunzhang/decisions', { uri: of });
    assert.equal(await named(uri), null);
    write(fileOf(entry));
    const file = { uri: pathToFileURL(join(folder, 'xunzhang-ignore.json')).href };
    assert.deepEqual(await named(uri), file);
    assert.deepEqual(await named(`${pathToFileURL(folder).href}/`), file);
    assert.equal(await named('untitled:新稿'), null);
  });

  it('has no place for what lies in no file, and that is said', async () => {
    await start(true);
    await client.connection.sendRequest('workspace/executeCommand', {
      command: 'xunzhang.ignore',
      arguments: [{ uri: 'untitled:新稿', scope: 'place', suppression: { rule: 'typography' } }],
    });
    assert.deepEqual(client.shown, ['未能记下：untitled:新稿 不是磁盘上的文件，请先存盘。']);
  });
});

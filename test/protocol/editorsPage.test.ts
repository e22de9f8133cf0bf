import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import * as messages from '../../server/src/protocol/messages.ts';
import { startClient, type TestClient } from '../support/languageClient.ts';

const source = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
/** What the tables of the page are about: the first cell of each row. */
const rows = [...source('docs/editors.md').matchAll(/^\| `([^`]+)` \|/gm)].map((row) => row[1]);

describe('the page about other editors', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  it('has every command and every kind of code action that the server announces', () => {
    const { executeCommandProvider, codeActionProvider } = client.initialized.capabilities;
    const kinds = typeof codeActionProvider === 'object' ? codeActionProvider.codeActionKinds : [];
    for (const name of [...(executeCommandProvider?.commands ?? []), ...(kinds ?? [])])
      assert.ok(rows.includes(name), name);
  });

  it('has every message beyond the protocol', () => {
    const methods = Object.entries(messages).filter(([name]) => name.endsWith('Method'));
    assert.ok(methods.length > 0);
    for (const [, method] of methods) assert.ok(rows.includes(method), method);
  });

  it('has every option that a client may pass', () => {
    const declared = /interface InitializationOptions \{([^}]*)\}/.exec(
      source('server/src/protocol/messages.ts'),
    )?.[1];
    const options = [...(declared ?? '').matchAll(/readonly (\w+)\?:/g)].map((option) => option[1]);
    assert.ok(options.length > 0);
    for (const option of options) assert.ok(rows.includes(option), option);
  });
});

import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { ResponseError } from 'vscode-languageserver/node';
import { capabilities, startClient, type TestClient } from '../support/languageClient.ts';

describe('what the server asks a client to tell it', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  for (const [what, answer] of [
    ['refuses', () => new ResponseError(-32601, 'no such method')],
    ['never answers', () => new Promise(() => {})],
  ] as const)
    it(`is asked for one by one, so that a client that ${what} one may do the other`, async () => {
      const asked: string[] = [];
      const usual = capabilities(true, false);
      client = await startClient({
        initializationOptions: { sourceScheme: true },
        capabilities: {
          ...usual,
          workspace: {
            ...usual.workspace,
            didChangeConfiguration: { dynamicRegistration: true },
            didChangeWatchedFiles: { dynamicRegistration: true },
          },
        },
        register: ({ registrations }) => {
          asked.push(...registrations.map(({ method }) => method));
          return answer();
        },
      });
      await client.until('the corpus', () => client.statuses.at(-1)?.state === 'ready');
      await client.open('file:///稿.txt', '各级要落实。');
      await client.diagnostics('file:///稿.txt');
      assert.deepEqual(asked, ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
      assert.doesNotMatch(client.log.join('\n'), /\n\s+at /, 'no stack of what is nobody’s fault');
    });
});

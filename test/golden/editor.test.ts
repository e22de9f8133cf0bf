import assert from 'node:assert/strict';
import { runCli } from '../support/cli.ts';
import { corpusFile } from '../support/corpusFolder.ts';
import { startClient, type TestClient } from '../support/languageClient.ts';
import { filesBelow } from '../support/sources.ts';

const severities = ['', 'error', 'warning', 'information', 'hint'];

/** What the language server tells an editor of a document is what the command line says of it. */
describe('an editor and the command line', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  for (const path of filesBelow('corpus/witnesses').filter((name) => name.endsWith('.txt')))
    it(`say the same of ${path.slice('corpus/witnesses/'.length)}`, async () => {
      const uri = `file:///drafts/${path.slice('corpus/witnesses/'.length)}`;
      await client.open(uri, corpusFile(path.slice('corpus/'.length)));
      const inEditor = (await client.diagnostics(uri)).map(({ code, severity, message, data }) => ({
        rule: code,
        severity: severities[severity ?? 0],
        start: data.start,
        end: data.end,
        message,
      }));
      const { stdout } = await runCli(['check', path, '--format', 'json']);
      const onCommandLine = JSON.parse(stdout).files[0].findings.map(
        ({ rule, severity, start, end, message }: Record<string, unknown>) => ({
          rule,
          severity,
          start,
          end,
          message,
        }),
      );
      assert.deepEqual(inEditor, onCommandLine);
    });
});

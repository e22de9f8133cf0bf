import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'mocha';
import type { Location } from 'vscode-languageserver/node';
import { quotedBy, startClient, type TestClient } from '../support/languageClient.ts';

const reprint = readFileSync(
  new URL('../../corpus/witnesses/002_250769cfe35d9007.txt', import.meta.url),
  'utf8',
);
const uri = 'file:///texts/reprint.txt';

/** A client as plain as they come: no pull, no links, no Markdown, no scheme of ours. */
describe('the server for a plain client', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({ pull: false, capabilities: {} });
  });
  after(() => client.stop());

  const published = (version: number) =>
    client.until(`diagnostics of version ${version}`, () =>
      client.published.find((p) => p.uri === uri && p.version === version),
    );

  it('does not offer what the client cannot use', () => {
    const { diagnosticProvider, codeActionProvider, semanticTokensProvider } =
      client.initialized.capabilities;
    assert.deepEqual(
      [diagnosticProvider, codeActionProvider, semanticTokensProvider],
      [undefined, undefined, undefined],
    );
  });

  it('pushes diagnostics when a document is opened', async () => {
    await client.open(uri, reprint);
    const { diagnostics } = await published(1);
    assert.ok(diagnostics.some((d) => quotedBy(reprint, d.range) === '主力军'));
    assert.ok(diagnostics.every((d) => d.relatedInformation === undefined && d.data === undefined));
  });

  it('pushes them again after a change', async () => {
    await client.edit(uri, '工人阶级的主力军', '工人阶级的主体力量');
    const { diagnostics } = await published(2);
    assert.ok(!diagnostics.some((d) => quotedBy(client.textOf(uri), d.range) === '主力军'));
  });

  it('leads to the corpus files themselves', async () => {
    const [target] = await client.at<Location[]>('textDocument/definition', uri, '是创造社会财富');
    assert.match(target?.uri ?? '', /^file:.*2024-opinions\.txt$/);
    const text = readFileSync(fileURLToPath(target?.uri as string), 'utf8');
    assert.match(target ? quotedBy(text, target.range) : '', /是创造社会财富的中坚力量/);
  });

  it('answers hover in plain text', async () => {
    const { contents } = await client.at<{ contents: { kind: string; value: string } }>(
      'textDocument/hover',
      uri,
      '是创造社会财富',
    );
    assert.equal(contents.kind, 'plaintext');
    assert.doesNotMatch(contents.value, /\*\*|`|\\/);
  });

  it('gives the outline as a flat list', async () => {
    const symbols = await client.ask<{ location: Location }[]>('textDocument/documentSymbol', uri);
    assert.ok(symbols.length > 5 && symbols.every((s) => s.location.uri === uri));
  });

  it('clears the diagnostics of a closed document', async () => {
    await client.close(uri);
    const last = await client.until('cleared', () => {
      const found = client.published.findLast((p) => p.uri === uri);
      return found?.diagnostics.length === 0 && found;
    });
    assert.deepEqual(last.diagnostics, []);
  });
});

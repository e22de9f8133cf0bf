import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it } from 'mocha';
import type { Connection } from 'vscode-languageserver';
import { clientFlags } from '../../server/src/protocol/capabilities.ts';
import { createConfiguration } from '../../server/src/protocol/configuration.ts';

const uri = 'file:///稿.txt';
const own = { severity: { numbering: 'off' } };
const sent = { severity: { divergence: 'off' } };

/** The configuration of a client that answers in its own way, which is waited for 20 ms. */
function configurationOf(answer: (scope: string | undefined) => Promise<unknown>) {
  let changes = 0;
  const getConfiguration = ({ scopeUri }: { scopeUri?: string }) => answer(scopeUri);
  const configuration = createConfiguration(
    { workspace: { getConfiguration } } as unknown as Connection,
    clientFlags({ workspace: { configuration: true } }),
    { corpusDirs: [], sourceScheme: false, listsMarkdown: false, problems: [], folders: [], settings: sent },
    () => changes++,
    20,
  );
  return { configuration, changes: () => changes };
}

describe('the configuration of a client that is asked for it', () => {
  it('is what it answers', async () => {
    const { configuration, changes } = configurationOf(async (scope) => (scope === uri ? own : null));
    assert.deepEqual([await configuration.options(uri), await configuration.options(undefined)], [own, sent]);
    assert.equal(changes(), 0);
  });

  it('is what it sent where it does not answer, or refuses', async () => {
    for (const answer of [() => new Promise(() => {}), () => Promise.reject(new Error('no such method'))]) {
      const { configuration, changes } = configurationOf(answer);
      assert.deepEqual(await configuration.options(uri), sent);
      assert.equal(changes(), 0);
    }
  });

  it('is taken over when it comes late, and told of once', async () => {
    const { configuration, changes } = configurationOf((scope) => wait(60, scope === uri ? own : null));
    const both = () => Promise.all([configuration.options(uri), configuration.options(undefined)]);
    assert.deepEqual(await both(), [sent, sent]);
    await wait(80);
    assert.equal(changes(), 1);
    assert.deepEqual(await both(), [own, sent]);
    await wait(80);
    assert.equal(changes(), 1);
  });

  it('is what the newest request was answered, whichever answer comes last', async () => {
    const older = { severity: { typography: 'off' } };
    const answers = [() => wait(60, older), async () => own, () => new Promise(() => {})];
    const { configuration, changes } = configurationOf(() => (answers.shift() ?? (async () => own))());
    assert.deepEqual(await Promise.all([configuration.options(uri), configuration.options(uri)]), [
      sent,
      own,
    ]);
    await wait(80);
    assert.equal(changes(), 0);
    assert.deepEqual(await configuration.options(uri), sent, 'what came too late for the first is not kept');
  });

  it('is what the newest request was answered where both answers come in time', async () => {
    const older = { severity: { typography: 'off' } };
    const answers = [() => wait(10, older), async () => own];
    const { configuration } = configurationOf(() => (answers.shift() ?? (async () => own))());
    assert.deepEqual(await Promise.all([configuration.options(uri), configuration.options(uri)]), [own, own]);
  });
});

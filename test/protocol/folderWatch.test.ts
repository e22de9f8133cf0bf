import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { createFolderWatch } from '../../server/src/protocol/runtime/folderWatch.ts';

describe('watching corpus folders', () => {
  /** A client that answers each registration as the list says. */
  function client(...answers: readonly ('taken' | 'refused')[]) {
    const asked: unknown[] = [];
    const register = async (_type: unknown, options: unknown) => {
      const answer = answers[asked.length];
      asked.push(options);
      if (answer === 'refused') throw new Error('refused');
      return { dispose: () => {} };
    };
    const connection = { client: { register } } as unknown as Connection;
    return { asked, watch: createFolderWatch(connection, { watchFiles: true, watchFolders: true }) };
  }
  const watches = { inside: ['**/库'], outside: [] };

  it('asks once for the same folders', async () => {
    const { asked, watch } = client('taken', 'taken');
    await watch(watches);
    await watch(watches);
    assert.deepEqual(asked, [{ watchers: [{ globPattern: '**/库' }] }]);
  });

  it('asks again for what was refused', async () => {
    const { asked, watch } = client('refused', 'taken');
    await assert.rejects(watch(watches), /refused/);
    await watch(watches);
    assert.equal(asked.length, 2);
  });
});

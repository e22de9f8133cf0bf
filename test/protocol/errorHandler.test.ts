import assert from 'node:assert/strict';
import type { CloseHandlerResult, ErrorHandler } from 'vscode-languageclient/node';
import { sayingOtherwise } from '../../client/src/errorHandler.ts';

/** As CloseAction has them, which only VS Code can load. */
const doNotRestart = 1;
const restart = 2;

describe('a server that breaks down', () => {
  let said = 0;
  let made = 0;
  const results: CloseHandlerResult[] = [
    ...Array.from({ length: 4 }, () => ({ action: restart })),
    { action: doNotRestart, message: 'The server crashed 5 times.' },
  ];
  const own = (): ErrorHandler => {
    made++;
    return { error: () => ({ action: 1 }), closed: () => results.shift() as CloseHandlerResult };
  };
  const handler = sayingOtherwise(own, () => said++);

  it('is started again without a word as long as the client would do so', async () => {
    for (let i = 0; i < 4; i++) assert.deepEqual(await handler.closed(), { action: restart, handled: true });
    assert.equal(said, 0);
  });

  it('is given up in the words of the product', async () => {
    const { action, handled } = await handler.closed();
    assert.deepEqual([action, handled, said], [doNotRestart, true, 1]);
    assert.equal(made, 1);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { remember } from '../../server/src/workspace/session/remember.ts';

describe('answers by document', () => {
  it('are asked for once, until they are forgotten', async () => {
    const asked: string[] = [];
    const answers = remember(async (uri) => asked.push(uri));
    await Promise.all([answers.of('甲'), answers.of('甲'), answers.of('乙')]);
    answers.forget('甲');
    await answers.of('甲');
    answers.forgetAll();
    await answers.of('乙');
    assert.deepEqual(asked, ['甲', '乙', '甲', '乙']);
  });

  it('are the newest, where all were forgotten while they were waited for', async () => {
    const waiting: ((answer: string) => void)[] = [];
    const answers = remember<string>(() => new Promise((resolve) => waiting.push(resolve)));
    const answer = answers.of('甲');
    answers.forgetAll();
    waiting[0]?.('older');
    await new Promise(setImmediate);
    waiting[1]?.('newer');
    assert.equal(await answer, 'newer');
  });

  it('are kept of open documents only', async () => {
    const open = new Set(['甲']);
    const asked: string[] = [];
    const answers = remember(
      async (uri) => asked.push(uri),
      (uri) => open.has(uri),
    );
    for (const uri of ['甲', '乙', '甲', '乙']) await answers.of(uri);
    assert.deepEqual(asked, ['甲', '乙', '乙']);
  });
});

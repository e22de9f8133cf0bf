import assert from 'node:assert/strict';
import { explainUsage } from '../../server/src/cli/usageError.ts';
import { createVoice } from '../../server/src/cli/voice.ts';

const cases: readonly (readonly [said: string, words: RegExp])[] = [
  ["error: missing required argument 'file'\n", /^用法有误：缺少参数 file/],
  ["error: unknown option '--nonsense'\n", /没有 --nonsense 这个选项/],
  ["error: unknown command 'chek'\n(Did you mean check?)\n", /没有 chek 这个命令/],
  ["error: too many arguments for 'lsp'. Expected 0 arguments but got 1: x.\n", /参数太多/],
  ["error: option '--corpus <folder>' argument missing\n", /选项 --corpus <folder> 后面缺少取值/],
  [
    "error: option '--as <draft|reprint>' argument 'foo' is invalid. Allowed choices are draft, reprint.\n",
    /不能取「foo」，只能取：draft, reprint/,
  ],
];

describe('an error of usage', () => {
  for (const [said, words] of cases) {
    it(`is worded in Chinese: ${said.trim().slice(0, 40)}`, () => {
      assert.match(explainUsage(said, createVoice('zh-cn')), words);
    });
  }

  it('stays as it is where it is not known', () => {
    assert.equal(explainUsage('error: something else\n', createVoice('zh-cn')), 'error: something else\n');
  });
});

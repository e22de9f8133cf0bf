import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { jsonFault } from '../../server/src/workspace/files/jsonFault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** The fault is in front of ▌. */
const faulty = [
  '▌',
  '{\n  "version": 1,\n  "entries": [{"rule":"typography"},▌]\n}',
  '{\n  "version": 1,▌\n}'.replace('▌\n', '\n▌'),
  '{"version": 1 ▌"entries": []}',
  '{"version" ▌1}',
  '{▌rule: 1}',
  '{"甲": "乙"}▌}',
  '[1, 2▌',
  '[1▌}',
  '["未完▌'.replace('"未完▌', '▌"未完'),
  '[▌"\\x"]',
  '[0▌1]',
  '[▌“甲”]',
  '// 说明'.replace('//', '▌//'),
  '▌]',
];
const sound = [
  '{}',
  ' [ ] ',
  '{"a":[{"b":null},true,-1.5e+3],"c":"\\u4e2d\\"\\n"}\n',
  '"甲"',
  '[[],{}]',
  '0',
];

describe('the first fault of a JSON text', () => {
  for (const marked of faulty)
    it(`is found in ${JSON.stringify(marked)}`, () => {
      const [before = '', behind = ''] = marked.split('▌');
      assert.ok(!isJson(before + behind));
      const lines = before.split('\n');
      const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
      assert.deepEqual(jsonFault(before + behind), place);
    });

  it('is none where the text is JSON', () => {
    for (const text of sound) assert.equal(jsonFault(text), undefined, text);
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    assert.equal(jsonFault(deep), undefined);
    assert.ok(jsonFault(`["${'a'.repeat(2_000_000)}`));
  });

  it('is there exactly where JSON.parse finds one', () => {
    const whole = sound[2] as string;
    for (let at = 0; at < whole.length; at++)
      for (const put of ['', ',', '}', '"', '1', 'x', ' ']) {
        const text = whole.slice(0, at) + put + whole.slice(at + 1);
        assert.equal(jsonFault(text) === undefined, isJson(text), text);
      }
  });
});

import assert from 'node:assert/strict';
import { unitSet } from '../../../server/src/engine/text/characters.ts';

describe('a set of units', () => {
  it('has its characters and no others', () => {
    const chars = '，。？ \u3000\uffffA工';
    const has = unitSet(chars);
    for (let unit = 0; unit <= 0xffff; unit++)
      assert.equal(has(unit), chars.includes(String.fromCharCode(unit)), unit.toString(16));
    assert.equal(has('工'.charCodeAt(1)), false); // behind a text's end
  });
});

import assert from 'node:assert/strict';
import { characterSet, presenceOf } from '../../../server/src/engine/text/presence.ts';

describe('the characters of a text', () => {
  const presence = presenceOf('第一条　本办法自２０２４年起施行。');

  for (const set of ['条', 'xyz条', '一-丁', '０-９', '-。'])
    it(`hold one of ${set}`, () => assert.ok(presence.holds(characterSet(set))));

  for (const set of ['款', '', '0-9', 'a-z', '-'])
    it(`hold none of ${set || 'nothing'}`, () => assert.ok(!presence.holds(characterSet(set))));
});

import assert from 'node:assert/strict';
import { characterSet } from '../../../server/src/engine/text/presence.ts';

describe('a set of characters', () => {
  const holds = (set: string, character: string): boolean =>
    characterSet(set).some(([from, to]) => from <= character.charCodeAt(0) && character.charCodeAt(0) <= to);

  for (const [set, character] of [
    ['条', '条'],
    ['xyz条', 'z'],
    ['一-丁', '丁'],
    ['０-９', '５'],
    ['-。', '-'],
    ['。-', '-'],
  ] as const)
    it(`${set} holds ${character}`, () => assert.ok(holds(set, character)));

  for (const [set, character] of [
    ['款', '条'],
    ['', '条'],
    ['0-9', '５'],
    ['-', '。'],
  ] as const)
    it(`${set || 'nothing'} does not hold ${character}`, () => assert.ok(!holds(set, character)));
});

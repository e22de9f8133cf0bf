import assert from 'node:assert/strict';
import { pinyin } from 'pinyin-pro';
import { soundsAlike } from '../../../server/src/engine/divergence/soundAlike.ts';

describe('characters that sound alike', () => {
  for (const pair of ['工公', '和合', '行形', '行航', '绿旅', '再在', '做作'])
    it(`are ${pair[0]} and ${pair[1]}`, () => assert.ok(soundsAlike(pair[0] as string, pair[1] as string)));

  for (const pair of ['工农', '入人', '、工', 'ab', '々工', '绿黄'])
    it(`are not ${pair[0]} and ${pair[1]}`, () =>
      assert.ok(!soundsAlike(pair[0] as string, pair[1] as string)));

  it('are not nothing and a character', () => assert.ok(!soundsAlike('', '工')));

  it('have the readings of the dictionary', () => {
    const sounds = (char: string): string[] =>
      pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true });
    for (let unit = 0x4e00; unit < 0x9fff; unit += 37) {
      const [a, b] = [String.fromCharCode(unit), String.fromCharCode(unit + 1)];
      const common = sounds(a).some((s) => s !== a && sounds(b).includes(s));
      assert.equal(soundsAlike(a, b), common, `${a} ${b}`);
    }
  });
});

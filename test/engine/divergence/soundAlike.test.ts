import assert from 'node:assert/strict';
import { pinyin } from 'pinyin-pro';
import { soundsAlike } from '../../../server/src/engine/divergence/kinds/soundAlike.ts';

describe('characters that sound alike', () => {
  for (const pair of ['工公', '和合', '行形', '行航', '绿旅', '再在', '做作'])
    it(`are ${pair[0]} and ${pair[1]}`, () => assert.ok(soundsAlike(pair[0] as string, pair[1] as string)));

  for (const pair of ['規规', '產产', '関关', '工农', '入人', '、工', 'ab', '々工', '绿黄'])
    it(`are not ${pair[0]} and ${pair[1]}`, () =>
      assert.ok(!soundsAlike(pair[0] as string, pair[1] as string)));

  it('are not nothing and a character', () => assert.ok(!soundsAlike('', '工')));

  it('have the readings of the dictionary', () => {
    const sounds = (char: string): string[] =>
      pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true });
    const gb = new TextDecoder('gb18030');
    for (let n = 0; n < 6000; n += 37) {
      const [row, cell] = [0xb0 + Math.floor(n / 94), 0xa1 + (n % 94)];
      if (cell === 0xfe) continue;
      const [a, b] = [gb.decode(Uint8Array.of(row, cell)), gb.decode(Uint8Array.of(row, cell + 1))];
      const common = sounds(a).some((s) => s !== a && sounds(b).includes(s));
      assert.equal(soundsAlike(a, b), common, `${a} ${b}`);
    }
  });
});

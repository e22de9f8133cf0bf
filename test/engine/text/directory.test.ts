import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Directory, type Stretch } from '../../../server/src/engine/text/directory.ts';
import { makeKey } from '../../../server/src/engine/text/key.ts';
import { finish } from '../../../server/src/engine/text/steps.ts';

const strings = ['改革', '改革创新', '革创', '创新创造', '三会一课', '工匠精神'];

function directoryOf(): Directory<string> {
  const directory = new Directory<string>();
  for (const units of strings) directory.add(units, units);
  return directory;
}

function hitsIn(directory: Directory<string>, text: string, within?: Stretch): string[] {
  const out: string[] = [];
  finish(
    directory.scan(makeKey(text), (at, length, value) => void out.push(`${at} ${length} ${value}`), within),
  );
  return out;
}

/** Texts of a few units, so that strings are made and broken again. */
const piece = fc
  .array(fc.constantFrom(...'改革创新造三会一课工匠精神，。的'), { maxLength: 12 })
  .map((units) => units.join(''));
describe('a directory of strings', () => {
  it('finds every string at every place, in order', () => {
    assert.deepEqual(hitsIn(directoryOf(), '推进改革创新创造。'), [
      '2 2 改革',
      '2 4 改革创新',
      '3 2 革创',
      '4 4 创新创造',
    ]);
  });

  it('finds in a stretch what begins there', () => {
    fc.assert(
      fc.property(piece, fc.nat(12), fc.nat(12), (text, a, b) => {
        const stretch = { start: Math.min(a, b), end: Math.max(a, b) };
        const inside = hitsIn(directoryOf(), text).filter((hit) => {
          const at = Number(hit.split(' ')[0]);
          return at >= stretch.start && at < stretch.end;
        });
        assert.deepEqual(hitsIn(directoryOf(), text, stretch), inside);
        const { units } = makeKey(text);
        assert.equal(directoryOf().isFree(units, stretch.start, stretch.end), inside.length === 0);
      }),
    );
  });
});

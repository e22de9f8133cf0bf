import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Directory } from '../../../server/src/engine/divergence/scan.ts';
import { makeKey } from '../../../server/src/engine/text/key.ts';
import { finish } from '../../../server/src/engine/text/steps.ts';

const strings = ['改革', '改革创新', '革创', '创新创造', '三会一课', '工匠精神'];

function directoryOf(): Directory<string> {
  const directory = new Directory<string>();
  for (const units of strings) directory.add(units, units);
  return directory;
}

function hitsIn(directory: Directory<string>, text: string): string[] {
  const out: string[] = [];
  finish(directory.scan(makeKey(text), (at, length, value) => void out.push(`${at} ${length} ${value}`)));
  return out;
}

/** Texts of a few units, so that strings are made and broken again. */
const piece = fc
  .array(fc.constantFrom(...'改革创新造三会一课工匠精神，。的'), { maxLength: 12 })
  .map((units) => units.join(''));
const edits = fc.array(fc.record({ at: fc.nat(40), out: fc.nat(6), put: piece }), { maxLength: 8 });

describe('a directory of strings', () => {
  it('finds every string at every place, in order', () => {
    assert.deepEqual(hitsIn(directoryOf(), '推进改革创新创造。'), [
      '2 2 改革',
      '2 4 改革创新',
      '3 2 革创',
      '4 4 创新创造',
    ]);
  });

  it('finds after any edits what it finds in the text alone', () => {
    fc.assert(
      fc.property(piece, edits, (start, changes) => {
        const kept = directoryOf();
        let text = start;
        assert.deepEqual(hitsIn(kept, text), hitsIn(directoryOf(), text));
        for (const { at, out, put } of changes) {
          text = text.slice(0, at) + put + text.slice(at + out);
          assert.deepEqual(hitsIn(kept, text), hitsIn(directoryOf(), text));
        }
      }),
    );
  });

  it('looks only at the places around an edit', () => {
    const directory = directoryOf();
    const text = '坚持改革创新，弘扬工匠精神。'.repeat(500);
    hitsIn(directory, text);
    const first = directory.looks;
    hitsIn(directory, `${text.slice(0, 3000)}的${text.slice(3000)}`);
    // The unit put in, and the three before it at which the longest string could begin.
    assert.deepEqual([first, directory.looks - first], [text.length - 1000 - 1, 4]);
  });
});

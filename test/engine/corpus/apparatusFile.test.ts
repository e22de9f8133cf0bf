import assert from 'node:assert/strict';
import { apparatusFile, parseApparatus } from '../../../server/src/engine/corpus/apparatusFile.ts';
import type { ApparatusEntry } from '../../../server/src/engine/corpus/model.ts';

const text = '产业工人是工人阶级的主体力量。';
const entry: ApparatusEntry = {
  span: { start: 10, end: 14 },
  kind: 'variant',
  readings: [{ witness: '002', text: '主力军' }],
  note: '002误',
};

describe('the apparatus file', () => {
  it('is read back as it was written', () => {
    const read = parseApparatus(JSON.parse(JSON.stringify(apparatusFile('opinions', text, [entry]))), text);
    assert.deepEqual(read, { entries: [entry], sound: true });
  });

  it('loses the entries that are not true of the text', () => {
    const value = apparatusFile('opinions', text, [entry, { ...entry, span: { start: 0, end: 4 } }]);
    const read = parseApparatus(value, text.replace('主体', '主要'));
    assert.equal(read.sound, false);
    assert.deepEqual(
      read.entries.map((e) => e.span.start),
      [0],
    );
  });

  it('has nothing in a value of another shape', () => {
    for (const value of [undefined, null, [], { entries: [{ start: -1 }] }]) {
      assert.deepEqual(parseApparatus(value, text), { entries: [], sound: false });
    }
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Marks } from '../../../server/src/engine/text/marks.ts';
import { COMMA, END, QUOTE, unitClasses } from '../../../server/src/engine/text/unitClasses.ts';

const found = (marks: Marks, text: string): string =>
  Array.from(marks.at.subarray(0, marks.count), (at) => text[at]).join('');

describe('the marks of a stretch', () => {
  const text = '他说：“要抓好落实。”会议强调，2024年要见实效！';

  it('are the units of the classes asked for, in order', () => {
    const marks = new Marks(END | QUOTE);
    marks.scan(text, 0, text.length);
    assert.equal(found(marks, text), '“。”！');
    marks.scan(text, text.indexOf('会'), text.length);
    assert.equal(found(marks, text), '！');
  });

  it('tell what is held and how much of it is narrow', () => {
    const marks = new Marks(END | COMMA);
    marks.scan(text, text.indexOf('会'), text.length);
    assert.equal(marks.held & (END | COMMA | QUOTE), END | COMMA);
    assert.equal(marks.narrow, 4);
  });

  it('are found from any place on', () => {
    const marks = new Marks(END);
    marks.scan(text, 0, text.length);
    assert.equal(marks.indexFrom(0), 0);
    assert.equal(marks.indexFrom(text.indexOf('。') + 1), 1);
    assert.equal(marks.indexFrom(text.length), marks.count);
  });

  it('of a further stretch come behind those before, and what is held is its own', () => {
    const marks = new Marks(END | QUOTE);
    const middle = text.indexOf('会');
    marks.scan(text, 0, middle);
    marks.scanOn(text, middle, text.length);
    assert.equal(found(marks, text), '“。”！');
    assert.equal(marks.held, END);
    assert.equal(marks.narrow, 4);
  });

  it('are complete however many there are', () => {
    const unit = fc.constantFrom(...'工人，。“”');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 2000 }), (s) => {
        const marks = new Marks(END | COMMA);
        marks.scan(s, 0, s.length);
        const isMark = (char: string) => ((unitClasses[char.charCodeAt(0)] as number) & (END | COMMA)) !== 0;
        assert.equal(found(marks, s), [...s].filter(isMark).join(''));
      }),
    );
  });
});

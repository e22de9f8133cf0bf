import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  formatNumeral,
  type NumeralForm,
  parseNumeral,
  regularHan,
} from '../../../server/src/engine/text/numerals.ts';

describe('numerals', () => {
  const regular: readonly (readonly [string, number, NumeralForm])[] = [
    ['一', 1, 'han'],
    ['十', 10, 'han'],
    ['十五', 15, 'han'],
    ['二十', 20, 'han'],
    ['二十一', 21, 'han'],
    ['九十九', 99, 'han'],
    ['一百', 100, 'han'],
    ['一百零一', 101, 'han'],
    ['一百一十', 110, 'han'],
    ['一百一十五', 115, 'han'],
    ['一百二十', 120, 'han'],
    ['一千二百六十', 1260, 'han'],
    ['一千零九', 1009, 'han'],
    ['一万零二百', 10200, 'han'],
    ['三亿', 300000000, 'han'],
    ['两百', 200, 'han'],
    ['一百一十', 110, 'han'],
    ['二〇二四', 2024, 'hanDigits'],
    ['21', 21, 'arabic'],
    ['２１', 21, 'fullWidth'],
    ['①', 1, 'circled'],
    ['㉑', 21, 'circled'],
    ['㊿', 50, 'circled'],
    ['⑴', 1, 'parenthesised'],
    ['⒇', 20, 'parenthesised'],
    ['⒈', 1, 'dotted'],
    ['㈠', 1, 'hanParenthesised'],
    ['㈩', 10, 'hanParenthesised'],
    ['㊂', 3, 'hanCircled'],
    ['Ⅳ', 4, 'roman'],
  ];
  for (const [text, value, form] of regular)
    it(`reads ${text} as ${value}`, () => {
      assert.deepEqual(parseNumeral(text), { value, form, defects: [] });
    });

  const irregular: readonly (readonly [string, number, string])[] = [
    ['廿一', 21, 'archaic'],
    ['卅', 30, 'archaic'],
    ['一十', 10, 'leadingOne'],
    ['一十二', 12, 'leadingOne'],
    ['十十', 20, 'repeatedUnit'],
    ['二十十', 30, 'repeatedUnit'],
    ['一百零十', 110, 'zero'],
    ['一百一', 101, 'zero'],
    ['二百零三十', 230, 'zero'],
    ['贰拾', 20, 'capital'],
    ['二○二四', 2024, 'lookAlike'],
    ['二十－', 21, 'lookAlike'],
    ['1十', 10, 'mixed'],
    ['03', 3, 'padded'],
  ];
  for (const [text, value, defect] of irregular)
    it(`reads ${text} as ${value} and says ${defect}`, () => {
      const numeral = parseNumeral(text);
      assert.equal(numeral?.value, value);
      assert.ok(numeral?.defects.includes(defect as never), `${numeral?.defects}`);
    });

  for (const text of ['', '百姓', '十分', 'ab', '一、', '半', '第一'])
    it(`takes ${JSON.stringify(text)} for no numeral`, () => assert.equal(parseNumeral(text), undefined));

  it('reads back every number it writes', () => {
    const forms: NumeralForm[] = ['han', 'arabic', 'fullWidth'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom(...forms), (n, form) => {
        const written = formatNumeral(n, form);
        assert.deepEqual(parseNumeral(written), { value: n, form, defects: [] });
      }),
    );
  });

  it('reads back composite forms as far as they reach', () => {
    const reach: readonly (readonly [NumeralForm, number])[] = [
      ['circled', 50],
      ['parenthesised', 20],
      ['dotted', 20],
      ['hanParenthesised', 10],
      ['hanCircled', 10],
      ['roman', 12],
    ];
    for (const [form, last] of reach)
      for (let n = 1; n <= last; n++)
        assert.deepEqual(parseNumeral(formatNumeral(n, form)), { value: n, form, defects: [] });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => void parseNumeral(s)));
  });

  it('knows the regular numbers from 1 to 999 in their place', () => {
    for (let n = 1; n < 1000; n++) {
      const written = formatNumeral(n, 'han');
      assert.equal(regularHan(`第${written}条`, 1, 1 + written.length), n);
    }
  });

  it('takes for a regular number nothing that parses otherwise or with a defect', () => {
    const unit = fc.constantFrom(...'一二九十百千零〇两廿○ 1');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
        const value = regularHan(text, 0, text.length);
        if (value > 0) assert.deepEqual(parseNumeral(text), { value, form: 'han', defects: [] });
      }),
      { numRuns: 1000 },
    );
  });
});

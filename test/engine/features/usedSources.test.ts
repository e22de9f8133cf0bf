import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { usedSources } from '../../../server/src/engine/features/usedSources.ts';
import type { Completeness } from '../../../server/src/engine/index.ts';
import { analysisOf, passageOf } from '../../support/analysed.ts';

const text = '坚持党的全面领导。大力弘扬劳模精神。建立职业资格制度，完善评价办法。';
const of = (source: string, passage: string) => passageOf({ text, passage }, { source, text, passage }, []);

describe('usedSources', () => {
  it('tells the sources of the wording, most of it first, each character once', () => {
    const analysis = analysisOf(text, {
      passages: [
        of('plan', '坚持党的全面领导'),
        of('opinions', '大力弘扬劳模精神。建立职业资格制度'),
        of('opinions', '建立职业资格制度，完善评价办法'),
      ],
    });
    assert.deepEqual(usedSources(analysis), [
      {
        source: 'opinions',
        reprinted: false,
        length: '大力弘扬劳模精神。建立职业资格制度，完善评价办法'.length,
      },
      { source: 'plan', reprinted: false, length: '坚持党的全面领导'.length },
    ]);
  });

  it('has what is reprinted before what more of the draft is from', () => {
    const reprint: Completeness = {
      source: 'plan',
      sentences: 1,
      present: 1,
      missing: [],
      added: [],
      moved: [],
      abridged: false,
    };
    const passages = [of('plan', '坚持党的全面领导'), of('opinions', '建立职业资格制度，完善评价办法')];
    const used = usedSources({ ...analysisOf(text, { passages }), reprints: [reprint] });
    assert.deepEqual(
      used.map(({ source, reprinted }) => [source, reprinted]),
      [
        ['plan', true],
        ['opinions', false],
      ],
    );
  });

  it('is short where a common phrase stands in many sources', () => {
    const passages = Array.from({ length: 100 }, (_, i) => of(`rules-${i}`, '坚持党的全面领导'));
    assert.equal(usedSources(analysisOf(text, { passages })).length, 20);
  });
});

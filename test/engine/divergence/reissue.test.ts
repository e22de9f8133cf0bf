import assert from 'node:assert/strict';
import { isReissue } from '../../../server/src/engine/divergence/sources/reissue.ts';
import { createCorpus } from '../../../server/src/engine/index.ts';
import { editionText } from '../../support/matching.ts';

const plan = editionText('2017-plan');
const opinions = editionText('2024-opinions');

/** Of a corpus with these two texts, whether they are issues of one document. */
function reissued(a: string, b: string): boolean {
  const parts = [a, b].map((text, i) => ({
    source: {
      id: `${i}`,
      title: `文件${i}`,
      aliases: [],
      authority: 'unspecified' as const,
      status: 'current' as const,
      relations: [],
    },
    text,
    uri: `file:///${i}.txt`,
  }));
  return isReissue(createCorpus(parts), '0', '1');
}

describe('issues of one document', () => {
  for (const [name, a, b, same] of [
    ['a text and itself', plan, plan, true],
    [
      'a text and how a province passes it on',
      plan,
      plan.replaceAll('全国', '全省').replaceAll('中央', '省委'),
      true,
    ],
    [
      'a text and one that lacks some sentences',
      plan,
      plan
        .split('。')
        .filter((_, i) => i % 30 !== 7)
        .join('。'),
      true,
    ],
    ['a plan and what replaced it', plan, opinions, false],
    ['a text and a part of it', plan, plan.slice(0, plan.length / 2), false],
    ['two texts of a few words', '一、总则。', '一、总则。', false],
  ] as const)
    it(`${same ? 'are' : 'are not'} ${name}`, () => {
      assert.equal(reissued(a, b), same);
      assert.equal(reissued(b, a), same);
    });
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { loadCorpus } from '../../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../../server/src/workspace/files/host.ts';
import { passagesOf } from './cases.ts';
import { type Ground, sampledGround, wholeGround } from './ground.ts';
import { operators } from './operators.ts';
import { Random } from './random.ts';

describe('the ground of planted cases', () => {
  let corpus: Corpus;
  let whole: Ground;
  let sampled: Ground;
  before(async () => {
    ({ corpus } = await loadCorpus([join(import.meta.dirname, '../../../corpus')], nodeFileHost));
    whole = wholeGround(corpus);
    sampled = sampledGround(corpus, ['2024-opinions']);
  });

  it('takes passages from the editions that it is given', () => {
    assert.deepEqual(
      sampled.editions.map((e) => e.source.id),
      ['2024-opinions'],
    );
  });

  it('finds through the index what stands in an edition, marks and all', () => {
    const random = new Random(5);
    for (const edition of whole.editions)
      for (const passage of random.shuffle(passagesOf(edition)).slice(0, 40))
        assert.ok(sampled.has(passage), passage);
  });

  it('does not find what a planted change made, unless an edition has it', () => {
    const random = new Random(6);
    const [edition] = sampled.editions;
    const texts = corpus.sources.map(({ id }) => corpus.edition(id)?.text ?? '');
    for (const passage of random.shuffle(passagesOf(edition!)).slice(0, 40))
      for (const operator of operators) {
        const planted = operator.plant(passage, random);
        if (!planted || operator.kind === 'typography') continue;
        const around = planted.text.slice(Math.max(0, planted.start - 6), planted.end + 6);
        const stands = texts.some((text) => text.includes(around));
        assert.equal(sampled.has(around), stands, `${operator.name}: ${around}`);
      }
  });
});

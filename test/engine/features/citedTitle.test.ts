import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { titleOffers } from '../../../server/src/engine/features/index.ts';
import { corpusOf, editionOf } from '../../support/analysed.ts';
import { builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

/** What a sample (⟦what is replaced⟧, ▌ the cursor) is offered; the span is checked. */
function offered(sample: string, corpus = builtinCorpus()): readonly string[] {
  const { text, cursors, spans } = marks(sample);
  const found = titleOffers(text, cursors[0] as number, corpus);
  assert.deepEqual(found?.replaces, spans[0], sample);
  return found?.offers.map((offer) => offer.text) ?? [];
}

const opinions = '中共中央 国务院关于深化产业工人队伍建设改革的意见';
const plan = '新时期产业工人队伍建设改革方案';
const questions = '产业工人队伍建设改革职工知识50问';

describe('titles of the sources at hand', () => {
  it('lists them by weight behind 《, with 》 where there is none', () => {
    const [first, ...others] = offered('一、依据\n根据《⟦⟧▌');
    assert.equal(first, `${opinions}》`);
    assert.deepEqual(others, [`${plan}》`, `${questions}》`]);
    assert.equal(offered('根据《⟦⟧▌》，制定本方案。')[0], opinions);
    assert.equal(offered('根据《⟦⟧▌，结合我市实际，见《意见》。')[0], `${opinions}》`);
  });

  it('puts those first that begin with what is written, then those that hold it', () => {
    assert.deepEqual(offered('根据《⟦新时期▌⟧'), [`${plan}》`]);
    assert.deepEqual(offered('根据《⟦产业工人▌⟧'), [`${questions}》`, `${opinions}》`, `${plan}》`]);
    assert.deepEqual(offered('根据《⟦深化意见▌⟧'), [`${opinions}》`]);
    assert.deepEqual(offered('根据《⟦食品安全▌⟧'), []);
  });

  it('puts what is no longer in force behind what is', () => {
    const source = (id: string, title: string, status: 'current' | 'superseded', date: string) => ({
      source: { id, title, date, status, aliases: [], authority: 'central' as const, relations: [] },
      text: title,
      uri: `file:///${id}.txt`,
    });
    const corpus = createCorpus([
      source('a', '江海省渡口管理条例', 'superseded', '2021-01-01'),
      source('b', '江海省渡口管理规定', 'current', '2019-01-01'),
    ]);
    assert.deepEqual(offered('根据《⟦江海▌⟧', corpus), ['江海省渡口管理规定》', '江海省渡口管理条例》']);
  });

  it('takes the place of the rest of a title that is closed', () => {
    assert.deepEqual(offered('根据《⟦新时期▌产业工人改革方案⟧》，制定'), [plan]);
  });

  it('knows where no title is being written', () => {
    for (const sample of ['根据▌', '根据《意见》▌', '根据《意见\n第二行▌'])
      assert.equal(offered(sample).length, 0);
  });

  it('writes marks within a title as 〈〉', () => {
    const passedOn =
      '国务院关于印发《深化改革方案》的通知\n各省人民政府：\n现将方案印发给你们，请认真贯彻执行。\n';
    const corpus = createCorpus([editionOf(corpusOf({ passedOn }), 'passedOn')]);
    assert.deepEqual(offered('根据《⟦国务院▌⟧》', corpus), ['国务院关于印发〈深化改革方案〉的通知']);
    assert.deepEqual(offered('根据《⟦国务院关于印发〈深▌⟧', corpus), [
      '国务院关于印发〈深化改革方案〉的通知》',
    ]);
  });
});

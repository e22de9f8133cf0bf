import assert from 'node:assert/strict';
import { createCorpus, emptyCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import type { EditionParts } from '../../../server/src/engine/corpus/editions.ts';

const part = (id: string, text: string, more: Partial<EditionParts> = {}): EditionParts => ({
  source: {
    id,
    title: text.split('\n')[0] ?? id,
    aliases: [],
    authority: 'central',
    status: 'current',
    relations: [],
  },
  text,
  uri: `file:///corpus/${id}.txt`,
  ...more,
});

const opinions = part(
  'opinions',
  '关于深化改革的意见\n一、总体要求\n推动平台企业建立常态化沟通协商〔缺文〕\n二、组织领导\n',
);
const plan = part('plan', '改革方案\n一、总体要求\n坚持党的领导，把握正确方向。\n');

describe('createCorpus', () => {
  it('finds the lacunae of an edition', () => {
    const edition = createCorpus([opinions]).edition('opinions');
    assert.ok(edition);
    assert.deepEqual(
      edition.lacunae.map(({ start, end }) => edition.text.slice(start, end)),
      ['〔缺文〕'],
    );
  });

  it('reads the structure of an edition', () => {
    const reading = createCorpus([opinions]).edition('opinions')?.reading;
    assert.deepEqual(
      reading?.outline.map((node) => opinions.text.slice(node.heading.start, node.heading.end)),
      ['总体要求', '组织领导'],
    );
  });

  it('knows its sources', () => {
    const corpus = createCorpus([opinions, plan]);
    assert.equal(corpus.source('plan'), plan.source);
    assert.equal(corpus.source('notes'), undefined);
  });

  it('gives the same structure as long as somebody holds it, however many others are asked for', () => {
    const long = (id: string) => part(id, '各级工会要加强组织领导，明确责任分工。\n'.repeat(26_000));
    const corpus = createCorpus([plan, long('a'), long('b'), long('c')]);
    const held = corpus.edition('plan')?.reading;
    for (const id of ['a', 'b', 'c']) assert.ok(corpus.edition(id)?.reading);
    assert.equal(corpus.edition('plan')?.reading, held);
    assert.equal(corpus.edition('plan'), corpus.edition('plan'));
  });

  it('knows no edition that it does not have', () => assert.equal(emptyCorpus.edition('plan'), undefined));

  it('keeps the first of two parts with one id', () => {
    const corpus = createCorpus([plan, part('plan', '另一方案\n')]);
    assert.equal(corpus.sources.length, 1);
    assert.equal(corpus.edition('plan')?.text, plan.text);
  });

  it('has the same revision for the same parts', () => {
    assert.equal(createCorpus([opinions, plan]).revision, createCorpus([opinions, plan]).revision);
  });

  for (const [what, changed] of [
    ['a text', [opinions, { ...plan, text: `${plan.text}。` }]],
    ['a title', [opinions, { ...plan, source: { ...plan.source, title: '方案' } }]],
    ['the order', [plan, opinions]],
    ['the number of sources', [opinions]],
  ] as const) {
    it(`has another revision when ${what} changes`, () => {
      assert.notEqual(createCorpus(changed).revision, createCorpus([opinions, plan]).revision);
    });
  }
});

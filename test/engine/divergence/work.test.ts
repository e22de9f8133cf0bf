import assert from 'node:assert/strict';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { JudgeCache } from '../../../server/src/engine/divergence/passageCache.ts';
import { createMatchCache } from '../../../server/src/engine/matching/matcher.ts';
import { defaultSettings as settings } from '../../../server/src/engine/settings/settings.ts';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const corpus = builtinCorpus();
const edition = corpus.edition('2024-opinions')?.text ?? '';
const clauses = edition.split('\n').filter((line) => line.length > 120 && !line.includes('〔缺文〕'));
/** A draft that takes up a paragraph of the source, with a change, between paragraphs of its own. */
const draft = clauses
  .slice(0, 16)
  .map(
    (line, i) =>
      `${line.slice(0, 100)}${i % 2 === 0 ? '切实' : ''}${line.slice(100)}\n本地区实际工作由各单位自行安排。`,
  )
  .join('\n');

describe('the work of judging', () => {
  it('is that of the paragraph that was edited, and nothing where nothing was', () => {
    const cache = { matching: createMatchCache(), judging: new JudgeCache() };
    const work = (text: string): number => {
      analyseNow({ text, corpus, settings, as: 'draft' }, cache);
      return cache.judging.work;
    };
    const all = work(draft);
    assert.ok(all >= 12, `${all}`);
    assert.equal(work(draft), 0);
    const at = draft.indexOf('实际', draft.length / 2);
    const typed = work(`${draft.slice(0, at)}的${draft.slice(at)}`);
    assert.ok(typed * 3 <= all, `${typed} of ${all}`);
  });

  it('is done anew for another corpus', () => {
    const cache = { matching: createMatchCache(), judging: new JudgeCache() };
    analyseNow({ text: draft, corpus, settings, as: 'draft' }, cache);
    const other = corpusOf({ a: clauses.slice(0, 16).join('\n') });
    const found = analyseNow({ text: draft, corpus: other, settings, as: 'draft' }, cache);
    assert.deepEqual(found, analysed(draft, other, { as: 'draft' }));
  });

  it('takes no structure of a source that the draft does not work with', () => {
    const stock = '坚持以习近平新时代中国特色社会主义思想为指导';
    const made = corpusOf({
      law: `江海市渡口管理规定\n第一条 ${stock}，加强渡口管理，保障人民群众生命财产安全。`,
    });
    const closed: Corpus = {
      ...made,
      matcher: made.matcher,
      edition: (id) => {
        const found = made.edition(id);
        return (
          found &&
          Object.defineProperty(found, 'reading', {
            configurable: true,
            get: (): never => {
              throw new Error(`the structure of ${id} was asked for`);
            },
          })
        );
      },
    };
    const analysis = analysed(`${stock}，我们要把各项工作做实做细，抓出成效。\n`, closed);
    assert.deepEqual(
      analysis.passages.map((p) => p.match.source),
      ['law'],
    );
    assert.deepEqual(divergencesIn(analysis), []);
  });
});

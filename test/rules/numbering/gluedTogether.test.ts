import assert from 'node:assert/strict';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import { createAnalysisCache } from '../../../server/src/engine/analysisCache.ts';
import { gluedLabel } from '../../../server/src/engine/rules/numbering/gluedLabel.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { findingsOf } from '../../support/ruleCases.ts';

const draft = [
  '关于加强工作的意见',
  '一、总体要求',
  '坚持党的领导，加强统筹协调。',
  '二、重点任务',
  '加强教育培训，提升技能水平。三、保障措施',
  '加强组织领导。',
  '四、监督检查',
  '加强督查。',
].join('\n');

describe('items in the middle of lines', () => {
  it('are glued in a paper, and no matter of the columns of a newspaper', () => {
    assert.equal(findingsOf([gluedLabel], draft, 'official').length, 1);
    assert.deepEqual(findingsOf([gluedLabel], draft, 'newspaper'), []);
  });

  it('are parted from the line as the paragraphs of the draft are, also when these come to be parted otherwise', () => {
    const settings = defaultSettings;
    const corpus = corpusOf({});
    const cache = createAnalysisCache();
    const fixesOf = (text: string): readonly (string | undefined)[] =>
      analyseNow({ text, corpus, settings }, cache)
        .findings.filter(({ rule }) => rule === 'numbering/glued-label')
        .map(({ fixes }) => fixes[0]?.edits[0]?.newText);
    assert.deepEqual(fixesOf(draft), ['\n']);
    const [before, behind] = draft.split('加强组织领导。\n');
    assert.deepEqual(fixesOf(`${before}加强组织领导。\n\n认真总结经验，抓好落实。\n${behind}`), ['\n\n']);
  });

  it('are told one by one where the source of a reprint tells them, however many', () => {
    const corpus = builtinCorpus();
    const text = corpus.edition('2024-opinions')?.text ?? '';
    let n = 0;
    const glued = text.replace(/。\n(?=（[一二三四五六七八九十]+）)/g, (own) => (n++ % 3 === 1 ? '。' : own));
    const found = analysed(glued, corpus).findings.filter(({ rule }) => rule === 'numbering/glued-label');
    const labels = found.map(({ span }) => glued.slice(span.start, span.end));
    assert.ok(labels.length >= 6);
    assert.deepEqual(
      found.map(({ fixes }) => fixes.map(({ edits }) => edits.length)),
      labels.map(() => [1]),
    );
  });
});

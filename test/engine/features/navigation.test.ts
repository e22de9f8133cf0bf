import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/document/read.ts';
import { definition } from '../../../server/src/engine/features/definition.ts';
import { documentLinks } from '../../../server/src/engine/features/links.ts';
import {
  referencesTo,
  sourcePlaceInDraft,
  sourcePlaceInEdition,
} from '../../../server/src/engine/features/references.ts';
import { documentSymbols } from '../../../server/src/engine/features/symbols.ts';
import { draftSymbols, sourceSymbols } from '../../../server/src/engine/features/workspaceSymbols.ts';
import { analysisOf, corpusOf, editionOf, passageOf } from '../../support/analysed.ts';
import { marks, spanOf } from '../../support/marks.ts';

const opinions = `关于深化产业工人队伍建设改革的意见
一、总体要求
产业工人是工人阶级的主体力量。创新驱动发展要靠骨干力量。
二、思想引领
（一）强化教育。深入开展理想信念教育。
（二）弘扬精神。大力弘扬劳模精神。
`;
const explainer = `改革知识问答
产业工人是工人阶级的主体力量。
`;
const corpus = corpusOf({ opinions, explainer });
const draft = '我们认为，产业工人是工人阶级的主力军。创新驱动发展要靠骨干力量。全市各级要落实。';
const passage = passageOf(
  { text: draft, passage: '产业工人是工人阶级的主力军。创新驱动发展要靠骨干力量。' },
  { source: 'opinions', text: opinions, passage: '产业工人是工人阶级的主体力量。创新驱动发展要靠骨干力量。' },
  [{ draft: '主力军', edition: '主体力量' }],
);
const analysis = analysisOf(draft, { passages: [passage] });
const edition = editionOf(corpus, 'opinions');

describe('definition', () => {
  it('opens the sentence of the source that a sentence comes from', () => {
    const [target, ...others] = definition(analysis, corpus, spanOf(draft, '骨干').start);
    assert.equal(others.length, 0);
    assert.ok(target?.kind === 'source');
    assert.equal(opinions.slice(target.span.start, target.span.end), '创新驱动发展要靠骨干力量。');
    assert.equal(draft.slice(target.origin.start, target.origin.end), '创新驱动发展要靠骨干力量。');
  });

  it('shows ties of other sources as further targets', () => {
    const tie = passageOf(
      { text: draft, passage: '产业工人是工人阶级的主力军。' },
      { source: 'explainer', text: explainer, passage: '产业工人是工人阶级的主体力量。' },
      [{ draft: '主力军', edition: '主体力量' }],
    );
    const elsewhere = passageOf(
      { text: draft, passage: '全市各级要落实。' },
      { source: 'explainer', text: explainer, passage: '改革知识问答' },
      [{ draft: '全市各级要落实', edition: '改革知识问答' }],
    );
    const tied = {
      ...analysis,
      matches: [passage.match, tie.match, elsewhere.match],
      passages: [{ ...passage, alsoIn: [{ source: 'explainer', address: '第1句' }] }],
    };
    const targets = definition(tied, corpus, spanOf(draft, '阶级').start);
    assert.deepEqual(
      targets.map((t) => t.kind === 'source' && t.source),
      ['opinions', 'explainer'],
    );
  });

  it('of two documents that are cited side by side opens the one that begins at the cursor', () => {
    const two = corpusOf({ opinions, explainer: explainer.replace('改革知识问答', '关于改革的知识问答') });
    const { text, cursors } = marks(
      '《关于改革的知识问答》▌《关于深化产业工人队伍建设改革的意见》已经印发。',
    );
    const targets = definition(analysisOf(text), two, cursors[0] as number);
    assert.deepEqual(
      targets.map((t) => t.kind === 'source' && t.source),
      ['opinions'],
    );
  });

  it('opens a cited document at its title', () => {
    const { text, cursors } = marks('根据《关于深化产业工人队伍▌建设改革的意见》，制定本方案。');
    const [target] = definition(analysisOf(text), corpus, cursors[0] as number);
    assert.ok(target?.kind === 'source');
    assert.equal(opinions.slice(target.span.start, target.span.end), '关于深化产业工人队伍建设改革的意见');
  });

  it('opens the nearest passage of a source for a quotation that has none', () => {
    const text = '有人说：“产业工人要当家作主。”';
    const finding = {
      rule: 'source/unfounded' as const,
      severity: 'error' as const,
      span: spanOf(text, '产业工人要当家作主。'),
      message: { key: 'k', args: {} },
      evidence: {
        source: 'opinions',
        address: '一',
        edition: spanOf(opinions, '主体力量'),
        reading: '主体力量',
      },
      fixes: [],
    };
    const [target] = definition(analysisOf(text, { findings: [finding] }), corpus, finding.span.start + 1);
    assert.deepEqual(target?.kind === 'source' && target.span, finding.evidence.edition);
  });

  it('leads nowhere from the draft’s own words', () => {
    assert.deepEqual(definition(analysis, corpus, draft.length), []);
  });
});

describe('references', () => {
  const usesOf = (words: string) => {
    const place = sourcePlaceInEdition('opinions', edition.reading, spanOf(opinions, words).start);
    return referencesTo(place, analysis, corpus).map(({ start, end }) => draft.slice(start, end));
  };

  it('lead from a sentence of a source to the draft that uses it', () => {
    assert.deepEqual(usesOf('骨干力量'), ['创新驱动发展要靠骨干力量。']);
    assert.deepEqual(usesOf('主体力量'), ['产业工人是工人阶级的主力军。']);
  });

  it('are none for a sentence that nobody uses', () => {
    assert.deepEqual(usesOf('理想信念'), []);
  });

  it('of a whole source are its passages and citations', () => {
    const citing = '《关于深化产业工人队伍建设改革的意见》已经印发。';
    const place = sourcePlaceInEdition('opinions', edition.reading, 2);
    assert.deepEqual(place, { source: 'opinions' });
    assert.equal(referencesTo(place, analysisOf(citing), corpus).length, 1);
    assert.equal(referencesTo(place, analysis, corpus).length, 1);
  });

  it('can be asked from the draft itself', () => {
    const place = sourcePlaceInDraft(analysis, corpus, spanOf(draft, '骨干').start);
    assert.equal(place && opinions.slice(place.span?.start, place.span?.end), '创新驱动发展要靠骨干力量。');
  });
});

describe('document links', () => {
  it('lead from citations to sources and from cross references to their items', () => {
    const text =
      '依据《关于深化产业工人队伍建设改革的意见》和《没有这份文件的通知》，制定本办法。\n第一条 适用范围为全市。\n第二条 按照本办法第一条执行。\n';
    const links = documentLinks(analysisOf(text).reading, corpus);
    assert.deepEqual(
      links.map((l) => `${l.kind} ${text.slice(l.span.start, l.span.end)}`),
      ['source 《关于深化产业工人队伍建设改革的意见》', 'here 第一条'],
    );
  });
});

describe('workspace symbols', () => {
  const found = (query: string) => {
    const steps = sourceSymbols(corpus, query);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value.map((s) => s.name);
    }
  };

  it('find sources by any characters of their names in order', () => {
    assert.deepEqual(found('产业改革意见'), ['关于深化产业工人队伍建设改革的意见']);
  });

  it('find items of sources', () => {
    assert.deepEqual(found('弘扬精神'), ['（二）弘扬精神']);
  });

  it('list all sources for an empty query', () => {
    assert.equal(found('').length, 2);
  });

  it('find the headings and items of a draft, its title for any query', () => {
    const text =
      '关于加强改革的实施方案\n\n一、总体要求\n坚持统筹。\n二、重点任务\n（一）强化引领。深入宣传。\n（二）提升技能。加强培训。\n';
    const outline = documentSymbols(read(text));
    const names = (query: string) =>
      draftSymbols(outline, query).map(({ name, container, span }) => [
        name,
        container,
        text.slice(span.start, span.end),
      ]);
    const title = '关于加强改革的实施方案';
    assert.deepEqual(names('提升 技能'), [['（二）提升技能', title, '（二）提升技能']]);
    assert.deepEqual(names('重点'), [['二、重点任务', title, '二、重点任务']]);
    assert.deepEqual(names(''), [[title, undefined, title]]);
    assert.deepEqual(names('技'), []);
    const long = read(Array.from({ length: 250 }, (_, i) => `${i + 1}. 抓好落实。\n`).join(''));
    assert.equal(draftSymbols(documentSymbols(long), '落实').length, 200);
  });
});

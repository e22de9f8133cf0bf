import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { hover, hoverInEdition } from '../../../server/src/engine/features/hover.ts';
import type { HoverCard, HoverPart, PassagePart } from '../../../server/src/engine/features/hoverCard.ts';
import type { Finding } from '../../../server/src/engine/index.ts';
import { analysisOf, corpusOf, editionOf, passageOf } from '../../support/analysed.ts';
import { marks, spanOf } from '../../support/marks.ts';

const plan = `关于深化产业工人队伍建设改革的意见
一、总体要求
产业工人是工人阶级的主体力量，是创新驱动发展的骨干力量。
（八）推动优秀文学艺术、网络视听和影视作品等，营造劳动光荣的社会风尚。
`;
const corpus = corpusOf(
  { opinions: plan },
  { aliases: ['意见'], documentNumber: '中发〔2024〕20号', date: '2024-10-12' },
);

const part = <K extends HoverPart['kind']>(card: HoverCard | undefined, kind: K) => {
  const found = card?.parts.find((p) => p.kind === kind);
  assert.ok(found, `a part about ${kind}`);
  return found as Extract<HoverPart, { kind: K }>;
};
const shown = (text: PassagePart['reading']) =>
  text.map((p) => (p.differs ? `[${p.text}]` : p.text)).join('');

describe('hover', () => {
  const draft = '导语。产业工人是工人阶级的主力军，是创新驱动发展的骨干力量。结语。';
  const passage = passageOf(
    { text: draft, passage: '产业工人是工人阶级的主力军，是创新驱动发展的骨干力量。' },
    { source: 'opinions', text: plan, passage: '产业工人是工人阶级的主体力量，是创新驱动发展的骨干力量。' },
    [{ draft: '主力军', edition: '主体力量' }],
  );
  const analysis = analysisOf(draft, { passages: [passage] });

  it('shows what the source reads, with the differing words marked on both sides', () => {
    const {
      reading,
      draft: own,
      source,
      address,
      verdict,
    } = part(hover(analysis, corpus, spanOf(draft, '骨干').start), 'passage');
    assert.equal(shown(reading), '产业工人是工人阶级的[主体力量]，是创新驱动发展的骨干力量。');
    assert.equal(shown(own), '产业工人是工人阶级的[主力军]，是创新驱动发展的骨干力量。');
    assert.deepEqual([source.id, address, verdict], ['opinions', '一第1句', 'variant']);
  });

  it('marks the place where the draft has nothing', () => {
    const text = '推动优秀文学艺术、网络视听和影视作品，营造劳动光荣的社会风尚。';
    const lost = passageOf(
      { text, passage: text },
      {
        source: 'opinions',
        text: plan,
        passage: '推动优秀文学艺术、网络视听和影视作品等，营造劳动光荣的社会风尚。',
      },
      [{ draft: '', draftAfter: '作品', edition: '等', editionAfter: '影视作品' }],
    );
    const { reading, draft: own } = part(hover(analysisOf(text, { passages: [lost] }), corpus, 3), 'passage');
    assert.equal(shown(reading), '推动优秀文学艺术、网络视听和影视作品[等]，营造劳动光荣的社会风尚。');
    assert.equal(shown(own), '推动优秀文学艺术、网络视听和影视作品[‸]，营造劳动光荣的社会风尚。');
  });

  it('shows of a passage without stops what is around the place', () => {
    const long = '推进产业工人队伍建设改革'.repeat(400);
    const source = `长文\n${long}。\n`;
    const draft = `${long}。`;
    const whole = passageOf({ text: draft, passage: long }, { source: 'long', text: source, passage: long });
    const card = hover(
      analysisOf(draft, { passages: [whole] }),
      corpusOf({ long: source }),
      draft.length >> 1,
    );
    assert.ok(shown(part(card, 'passage').reading).length <= 700);
    assert.ok(card && card.span.end - card.span.start <= 700);
  });

  it('is silent outside of passages, findings and citations', () => {
    assert.equal(hover(analysis, corpus, spanOf(draft, '结语').end), undefined);
  });

  it('puts the finding first, on its own span', () => {
    const finding: Finding = {
      rule: 'divergence/substitution',
      severity: 'error',
      span: spanOf(draft, '主力军'),
      message: { key: 'divergence.substitution', args: {} },
      evidence: { source: 'opinions', address: '一', edition: spanOf(plan, '主体力量'), reading: '主体力量' },
      fixes: [],
    };
    const card = hover(
      analysisOf(draft, { passages: [passage], findings: [finding] }),
      corpus,
      finding.span.start + 1,
    );
    assert.deepEqual(
      card?.parts.map((p) => p.kind),
      ['finding', 'passage'],
    );
    assert.deepEqual(card?.span, finding.span);
  });

  it('shows the place of a source that a finding rests on, where no passage does', () => {
    const text = '《意见》指出：“产业工人要当家作主。”';
    const finding: Finding = {
      rule: 'source/unfounded',
      severity: 'error',
      span: spanOf(text, '产业工人要当家作主。'),
      message: { key: 'source.unfounded', args: {} },
      evidence: {
        source: 'opinions',
        address: '一第1句',
        edition: spanOf(plan, '主体力量'),
        reading: '主体力量',
      },
      fixes: [],
    };
    const card = hover(analysisOf(text, { findings: [finding] }), corpus, finding.span.start + 2);
    assert.equal(
      shown(part(card, 'evidence').reading),
      '产业工人是工人阶级的[主体力量]，是创新驱动发展的骨干力量。',
    );
  });

  it('shows the card of a cited source, by alias, by number and by a declared short name', () => {
    for (const sample of [
      '贯彻《意⟦见⟧》精神。',
      '贯彻中发〔2024〕⟦20⟧号文件精神。',
      '贯彻《关于深化产业工人队伍建设改革的意见》（以下简称《改革意见》）。落实《改革⟦意见⟧》要求。',
    ]) {
      const { text, spans } = marks(sample);
      const { source } = part(hover(analysisOf(text), corpus, spans[0]?.start as number), 'source');
      assert.equal(source.id, 'opinions', sample);
    }
  });

  it('shows of a cited source nothing but its card, though its words stand around the name', () => {
    const text = '《意见》指出，产业工人是工人阶级的主体力量，是创新驱动发展的骨干力量。';
    const around = passageOf(
      { text, passage: text },
      { source: 'opinions', text: plan, passage: '产业工人是工人阶级的主体力量，是创新驱动发展的骨干力量。' },
      [{ draft: '《意见》指出', edition: '', editionAfter: '总体要求' }],
    );
    const card = hover(analysisOf(text, { passages: [around] }), corpus, 2);
    assert.deepEqual(
      card?.parts.map((p) => p.kind),
      ['source'],
    );
  });

  it('shows the document that a short name stood for last', () => {
    const two = corpusOf({ opinions: plan, method: '江海市职工培训办法\n第一条　各企业应当建立培训制度。' });
    const { text, cursors } = marks(
      '《关于深化产业工人队伍建设改革的意见》（以下简称《文件》）印发。《▌文件》要求落实。《江海市职工培训办法》（以下简称《文件》）施行。《▌文件》规定了期限。',
    );
    const shown = cursors.map((at) => part(hover(analysisOf(text), two, at), 'source').source.id);
    assert.deepEqual(shown, ['opinions', 'method']);
  });

  it('shows what a cross reference points at', () => {
    const { text, cursors } = marks(
      '第一章 总则\n第一条 为了规范管理，制定本办法。\n第二条 本办法适用于全市。\n第三条 违反本办法第二▌条规定的，责令改正。\n',
    );
    const { excerpt } = part(hover(analysisOf(text), corpus, cursors[0] as number), 'reference');
    assert.match(excerpt, /^第二条\s*本办法适用于全市。/);
  });

  it('shows the apparatus of an edition at its place', () => {
    const edition = editionOf(corpus, 'opinions');
    const entry = {
      span: spanOf(plan, '主体力量'),
      kind: 'variant' as const,
      readings: [{ witness: '002', text: '主力军' }],
      note: '',
    };
    const { source, text, uri } = edition;
    const noted = createCorpus([{ source, text, uri, apparatus: [entry] }]);
    const withNotes = editionOf(noted, source.id);
    const card = hoverInEdition(withNotes, corpus, entry.span.start + 1);
    assert.deepEqual(part(card, 'apparatus').entry, entry);
    assert.equal(hoverInEdition(withNotes, corpus, 0), undefined);
  });
});

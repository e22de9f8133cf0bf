import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const corpus = builtinCorpus();
const edition = corpus.edition('2017-plan');
const text = edition?.text ?? '';
const first = '加快发展技工教育，支持技师学院建设。';
const second = '组织开展各级各类创新创业教育，引导学生参与创业实践。';

describe('completeness of a reprint', () => {
  it('names a sentence that is missing, with its address, where it should stand', () => {
    const draft = text.replace(second, '');
    const analysis = analysed(draft, corpus);
    assert.deepEqual(
      analysis.completeness?.missing.map((m) => m.text),
      [second],
    );
    const [finding] = analysis.findings.filter((f) => f.rule === 'reprint/missing');
    assert.equal(draft.slice(0, finding?.span.start).endsWith('职业教育师资队伍。'), true);
    assert.deepEqual(divergencesIn(analysis), [`warning reprint/missing 「」←「${second}」`]);
  });

  it('puts the sentence back by its fix', () => {
    const draft = text.replace(second, '');
    const [finding] = analysed(draft, corpus).findings.filter((f) => f.rule === 'reprint/missing');
    const edit = finding?.fixes[0]?.edits[0];
    assert.ok(edit);
    assert.equal(draft.slice(0, edit.span.start) + edit.newText + draft.slice(edit.span.end), text);
  });

  it('names a sentence that was added', () => {
    const own = '本报将持续关注改革进展。';
    assert.deepEqual(divergencesIn(analysed(text.replace(first, first + own), corpus)), [
      `warning reprint/added 「${own}」`,
    ]);
  });

  it('tells a sentence that was moved from one that is missing', () => {
    const { completeness } = analysed(text.replace(second + first, first + second), corpus);
    assert.deepEqual([completeness?.missing.length, completeness?.added.length], [0, 0]);
    assert.equal(completeness?.moved.length, 1);
  });

  it('reports an abridgement in one line', () => {
    const lines = text.split('\n');
    const short = lines
      .map((line) =>
        line
          .split(/(?<=。)/)
          .slice(0, 2)
          .join(''),
      )
      .join('\n');
    const analysis = analysed(short, corpus);
    assert.equal(analysis.completeness?.abridged, true);
    assert.deepEqual(divergencesIn(analysis, 'warning'), []);
    assert.equal(analysis.findings.filter((f) => f.rule === 'reprint/abridged').length, 1);
  });

  it('does not miss what is said to stand on another page', () => {
    const half = `${text.slice(0, text.indexOf('6.改革职业技能培训制度'))}（下转第4版）\n本报讯 记者报道，昨日举行了代表座谈会。\n`;
    const { completeness } = analysed(half, corpus);
    assert.deepEqual(completeness?.missing, []);
    assert.ok(completeness?.continuedElsewhere);
  });

  it('counts no other article between the halves of a sentence as an addition', () => {
    const at = text.indexOf('搭建高技能人才交流平台') + 4;
    const alien =
      '\n\n广交会人气爆棚，展出新品百万件。\n采购商排队体验并连连称赞。\n现场签约不断，成果丰硕。\n\n';
    const analysis = analysed(text.slice(0, at) + alien + text.slice(at), corpus);
    assert.deepEqual(analysis.completeness?.added, []);
    assert.deepEqual(divergencesIn(analysis), []);
  });
});

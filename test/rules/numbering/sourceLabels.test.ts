import assert from 'node:assert/strict';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const corpus = builtinCorpus();
const opinions = corpus.edition('2024-opinions')?.text ?? '';
const plan = corpus.edition('2017-plan')?.text ?? '';

/** The text with one stretch of it changed. */
function changed(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
}

const lines = opinions.split('\n');
const third = lines.findIndex((line) => line.startsWith('（五）'));
const swapped = [...lines.slice(0, third), lines[third + 1], lines[third], ...lines.slice(third + 2)].join(
  '\n',
);
const doubled = [...lines.slice(0, third + 1), lines[third], ...lines.slice(third + 1)].join('\n');
const dotted = [...lines.slice(0, third), '……', ...lines.slice(third + 1)].join('\n');

const findings = (text: string) => {
  const analysis = analysed(text, corpus);
  assert.equal(analysis.as, 'reprint');
  return analysis.findings;
};

describe('labels in a reprint', () => {
  for (const [what, text, rule, at, source = opinions] of [
    [
      'a label that is lost at the beginning of a run',
      changed(opinions, '（一）', ''),
      'numbering/lost-label',
      '持续强化产业工人',
    ],
    [
      'a label that is lost within a run',
      changed(opinions, '（五）', ''),
      'numbering/lost-label',
      '完善企业民主管理',
    ],
    ['a heading’s label', changed(opinions, '\n三、', '\n'), 'numbering/lost-label', '发展全过程人民民'],
    [
      'the last label of all',
      changed(opinions, '（二十七）', ''),
      'numbering/lost-label',
      '健全社会支持体系',
    ],
    [
      'the last label of its form',
      changed(opinions, '\n九、', '\n'),
      'numbering/lost-label',
      '加强组织领导，合',
    ],
    [
      'a bracket of the last label',
      changed(opinions, '（二十七）', '（二十七'),
      'numbering/lost-label',
      '（二十七',
    ],
    ['a number of the innermost level', changed(plan, '\n23.', '\n'), 'numbering/lost-label', /^.{8}/, plan],
    [
      'a label and the line’s end before it',
      changed(opinions, '\n（五）', ''),
      'numbering/lost-label',
      '完善企业民主管理',
    ],
    [
      'the line’s end behind a heading',
      changed(opinions, '跟党走\n（一）', '跟党走（一）'),
      'numbering/glued-label',
      '（一）',
    ],
    [
      'the line’s end before an item',
      changed(opinions, '\n（十三）', '（十三）'),
      'numbering/glued-label',
      '（十三）',
    ],
    ['the line’s end before a heading', changed(opinions, '\n六、', '六、'), 'numbering/glued-label', '六、'],
    ['the line’s end before a number', changed(plan, '\n8.', '8.'), 'numbering/glued-label', '8.', plan],
    ['another number', changed(opinions, '（七）', '（九）'), 'divergence/number', '九'],
    ['a number that is none', changed(opinions, '（十七）', '（四七）'), 'divergence/number', '四七'],
    ['another number of a heading', changed(opinions, '\n三、', '\n四、'), 'divergence/number', '四'],
    ['a number with more digits', changed(opinions, '（七）', '（七十）'), 'numbering/gap', '（七十）'],
    ['an item that stands twice', doubled, 'reprint/added', /^（五）完善/],
  ] as const)
    it(`are the source’s: ${what} is one finding, and mended`, () => {
      const found = findings(text);
      assert.deepEqual(
        found.map((f) => f.rule),
        [rule],
      );
      const [finding] = found;
      const words = text.slice(finding?.span.start, finding?.span.end);
      if (typeof at === 'string') assert.equal(words, at);
      else assert.match(words, at);
      assert.equal(finding?.fixes.length, 1);
      assert.equal(applyEdits(text, finding?.fixes[0]?.edits ?? []), source);
    });

  it('go with items that changed places', () => {
    assert.deepEqual(
      findings(swapped).map((f) => f.rule),
      ['reprint/moved'],
    );
  });

  it('are not missed before dots that stand for an item', () => {
    assert.deepEqual(
      findings(dotted).map((f) => f.rule),
      ['reprint/missing'],
    );
  });

  it('are one finding where all of them are lost, which puts all back', () => {
    const text = opinions.replace(/\n(?:（[一二三四五六七八九十]+）|[一二三四五六七八九]、)/g, '\n');
    const found = findings(text);
    assert.deepEqual(
      found.map((f) => [f.rule, f.message.args['count']]),
      [['numbering/lost-label', 36]],
    );
    assert.equal(applyEdits(text, found[0]?.fixes[0]?.edits ?? []), opinions);
  });

  it('may stand in the lines where a medium sets all items of a heading in one paragraph', () => {
    assert.deepEqual(findings(opinions.replace(/(?<=。)\n(?=（[一二三四五六七八九十]+）)/g, '')), []);
  });

  it('are put back with the line ends of the draft', () => {
    const text = changed(opinions, '\n（五）', '').replaceAll('\n', '\r\n');
    const [finding] = findings(text);
    assert.equal(applyEdits(text, finding?.fixes[0]?.edits ?? []), opinions.replaceAll('\n', '\r\n'));
  });
});

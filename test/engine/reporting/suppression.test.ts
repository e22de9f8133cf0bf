import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Suppression } from '../../../server/src/engine/findings/model.ts';
import { report, reportFindings } from '../../../server/src/engine/reporting/pipeline.ts';
import {
  matchOnce,
  type SuppressionScope,
  suppressionOf,
} from '../../../server/src/engine/reporting/suppression.ts';
import { contextOf, patternRule, shown } from '../../support/findings.ts';
import { ruleFindings } from '../../support/ruleFindings.ts';

const rule = patternRule('divergence/substitution', /主力军/);
const original = `产业工人是工人阶级的主力军，是创造社会财富的中坚力量。
各级工会要发挥作用，让主力军建功立业，推动企业提高待遇，使其成为主力军。`;

/** The entry that ignores the nth finding of `original`. */
function entryFor(nth: number, scope: SuppressionScope): Suppression {
  const findings = reportFindings([rule], contextOf(original));
  return suppressionOf(findings[nth] as (typeof findings)[0], original, scope);
}

const left = (text: string, entries: readonly Suppression[]) =>
  reportFindings([rule], contextOf(text), { entries }).length;

describe('suppression entries', () => {
  it('ignore one place and no other with the same wording', () => {
    const { findings, suppressed } = report([rule], contextOf(original), { entries: [entryFor(1, 'place')] });
    assert.equal(findings.length, 2);
    assert.equal(suppressed[0]?.finding.span.start, original.indexOf('主力军建功'));
  });

  it('ignore the places that fit the words on the one side that is given', () => {
    const { text = '', before, after } = entryFor(1, 'place');
    assert.equal(left(original, [{ rule: rule.meta.id, text, ...(before && { before }) }]), 2);
    assert.equal(left(original, [{ rule: rule.meta.id, text, ...(after && { after }) }]), 2);
  });

  it('ignore a wording everywhere', () => assert.equal(left(original, [entryFor(0, 'wording')]), 0));

  it('ignore a rule, and an area', () => {
    assert.equal(left(original, [entryFor(0, 'rule')]), 0);
    assert.equal(left(original, [{ rule: 'divergence' }]), 0);
    assert.equal(left(original, [{ rule: 'diverg' }]), 3);
  });

  const edits: [string, (text: string) => string][] = [
    ['lines are inserted above', (t) => `关于产业工人队伍建设的意见\n\n${t}`],
    ['a line break comes between', (t) => t.replace('工人阶级的主力军', '工人阶\n级的主力军')],
    ['the punctuation changes its width', (t) => t.replaceAll('，', ',').replaceAll('。', '.')],
    ['the quoted words are broken over lines', (t) => t.replace('主力军，是', '主力\n军，是')],
    ['the words before are edited', (t) => t.replace('工人阶级的主力军', '劳动者阶层的主力军')],
    ['the words behind are edited', (t) => t.replace('是创造社会财富', '创造着社会财富')],
  ];
  for (const [name, change] of edits)
    it(`hold after ${name}`, () => {
      const entry = entryFor(0, 'place');
      const pattern = patternRule('divergence/substitution', /主力\s*军/);
      const found = reportFindings([pattern], contextOf(change(original)), { entries: [entry] });
      assert.equal(found.length, 2, shown(found, change(original)).join());
    });

  it('do not hold for other words at the same place', () => {
    const changed = original.replace('主力军', '主心骨');
    const other = patternRule('divergence/substitution', /主心骨/);
    assert.equal(reportFindings([other], contextOf(changed), { entries: [entryFor(0, 'place')] }).length, 1);
  });

  it('do not depend on the message', () => {
    const reworded = {
      ...rule,
      check: (context: Parameters<typeof rule.check>[0]) =>
        ruleFindings(rule, context).map((f) => ({ ...f, message: { key: 'other', args: { n: 1 } } })),
    };
    assert.equal(
      reportFindings([reworded], contextOf(original), { entries: [entryFor(0, 'place')] }).length,
      2,
    );
  });

  it('are reported when nothing in their document matches them any longer', () => {
    const entry = { ...entryFor(0, 'place'), document: '讲话.txt' };
    const found = reportFindings([rule], contextOf('本市深入推进改革。'), { entries: [entry] });
    assert.deepEqual(
      found.map((f) => f.rule),
      ['suppression/unused'],
    );
  });

  it('are not called unused from one document when they are for the whole workspace', () => {
    assert.equal(left('本市深入推进改革。', [entryFor(0, 'wording')]), 0);
  });

  it('that ignore everything found leave nothing', () => {
    const words = [
      '产业工人',
      '主力军',
      '，',
      '。',
      '\n',
      '技能',
      '（三）',
      '  ',
      '<!-- xunzhang-ignore -->',
      '𠮷',
      'A',
    ];
    const draft = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(''));
    const rules = [
      patternRule('divergence/substitution', /主力军|工人，/),
      patternRule('numbering/gap', /（三）/),
      patternRule('typography/dash', /[，。]|(?=技)/),
    ];
    const stale: Suppression = {
      rule: 'numbering/gap',
      text: '（九）',
      before: '甲',
      after: '乙',
      document: 'a.txt',
    };
    fc.assert(
      fc.property(draft, fc.boolean(), (text, withStale) => {
        const first = withStale ? [stale] : [];
        const found = reportFindings(rules, contextOf(text), { entries: first });
        const entries = [...first, ...found.map((f) => suppressionOf(f, text, 'place'))];
        assert.deepEqual(shown(reportFindings(rules, contextOf(text), { entries }), text), []);
      }),
    );
  });
});

describe('a finding that was ignored', () => {
  it('still stands for what says the same thing', () => {
    const rules = [
      patternRule('divergence/substitution', /主力军/),
      patternRule('typography/look-alike', /力军/),
    ];
    const { findings } = report(rules, contextOf(original), { entries: [entryFor(0, 'wording')] });
    assert.deepEqual(findings, []);
  });

  it('stands for nothing when its whole rule is ignored', () => {
    const rules = [
      patternRule('divergence/substitution', /主力军/),
      patternRule('typography/look-alike', /力军/),
    ];
    const { findings } = report(rules, contextOf(original), {
      entries: [{ rule: 'divergence/substitution' }],
    });
    assert.equal(findings.length, 3);
  });
});

describe('matching records one to one', () => {
  it('takes a second finding like the first for new', () => {
    const findings = reportFindings([rule], contextOf(original));
    const records = findings.slice(0, 1).map((f) => suppressionOf(f, original, 'place'));
    assert.deepEqual(matchOnce(findings, original, records), [records[0], undefined, undefined]);
    const doubled = `${original}\n${original}`;
    const all = reportFindings([rule], contextOf(doubled));
    const known = findings.map((f) => suppressionOf(f, original, 'place'));
    assert.equal(matchOnce(all, doubled, known).filter(Boolean).length, 3);
  });
});

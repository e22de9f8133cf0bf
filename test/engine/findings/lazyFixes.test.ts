import assert from 'node:assert/strict';
import { hasLazyFixes, withSeverity } from '../../../server/src/engine/findings/lazyFixes.ts';
import type { Finding, Fix } from '../../../server/src/engine/findings/model.ts';
import { reportFindings } from '../../../server/src/engine/reporting/pipeline.ts';
import { report, reportLazily } from '../../../server/src/engine/rules/report.ts';
import type { Rule } from '../../../server/src/engine/rules/rule.ts';
import { contextOf, finding, patternRule } from '../../support/findings.ts';

const text = '一、总体要求\n三、组织保障';
const fixAt = (start: number, end: number): Fix => ({
  title: { key: 'fix/replace', args: {} },
  edits: [{ span: { start, end }, newText: '二' }],
});

describe('fixes that are made when they are asked for', () => {
  /** What is reported of a finding with lazy fixes, and how often they were made. */
  const counted = (
    make: () => readonly Fix[],
    severity: Parameters<typeof contextOf>[1] = {},
  ): { found: Finding; work: { times: number } } => {
    const work = { times: 0 };
    const fixes = (): readonly Fix[] => {
      work.times++;
      return make();
    };
    const meta = patternRule('numbering/gap', /x/).meta;
    const rule: Rule = {
      meta,
      check: ({ reading }) => [reportLazily(report(meta, { start: 7, end: 9 }, 'test', {}), fixes, reading)],
    };
    const [found] = reportFindings([rule], contextOf(text, severity));
    assert.ok(found);
    return { work, found };
  };

  it('are not made by the way from rule to report, whatever the severity asked for', () => {
    for (const severity of [{}, { severity: { numbering: 'hint' } }] as const) {
      const { work, found } = counted(() => [fixAt(7, 8)], severity);
      assert.equal(work.times, 0);
      assert.deepEqual(found.fixes, [fixAt(7, 8)]);
      assert.deepEqual(found.fixes, [fixAt(7, 8)]);
      assert.equal(work.times, 1);
    }
  });

  it('are written out and copied like others', () => {
    const { found } = counted(() => [fixAt(7, 8)]);
    const plain = { ...finding('numbering/gap', 7, 9), fixes: [fixAt(7, 8)] };
    assert.equal(JSON.stringify(found), JSON.stringify(plain));
    assert.deepEqual({ ...found }, plain);
  });

  it('stay so in a copy of another severity', () => {
    const { work, found } = counted(() => []);
    const copy = withSeverity(found, 'hint');
    assert.deepEqual([copy.severity, hasLazyFixes(copy), work.times], ['hint', true, 0]);
  });

  it('are left out where the text has no such place', () => {
    const { found } = counted(() => [fixAt(7, 8), fixAt(7, 800)]);
    assert.deepEqual(found.fixes, [fixAt(7, 8)]);
  });

  it('never throw', () => {
    const { found } = counted(() => {
      throw new Error('no such label');
    });
    assert.deepEqual(found.fixes, []);
  });
});

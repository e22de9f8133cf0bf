import assert from 'node:assert/strict';
import { DraftHistory } from '../../../server/src/engine/document/lasting.ts';
import { mostOfOneRule } from '../../../server/src/engine/findings/model.ts';
import { report, reportFindings } from '../../../server/src/engine/reporting/pipeline.ts';
import type { Rule } from '../../../server/src/engine/rules/rule.ts';
import { contextOf, patternRule } from '../../support/findings.ts';

const line = '加强技能培训,提高待遇。\n';
const many = line.repeat(mostOfOneRule + 100);
const rules = [
  patternRule('typography/mixed-width', /,/),
  patternRule('divergence/substitution', /培训,提高/),
];
const [comma] = rules;
assert.ok(comma);

describe('a rule that finds something throughout a document', () => {
  it('has so many findings at most, and the last says how many more there are', () => {
    const found = reportFindings([comma], contextOf(many));
    assert.equal(found.length, mostOfOneRule + 1);
    const { message, span, severity } = found.at(-1) ?? assert.fail();
    assert.deepEqual(message, { key: 'finding.rest', args: { count: 100 } });
    assert.equal(severity, 'warning');
    assert.equal(span.start, mostOfOneRule * line.length + line.indexOf(','));
    assert.equal(reportFindings([comma], contextOf(line.repeat(mostOfOneRule))).length, mostOfOneRule);
  });

  it('gives the rest the severity asked for', () => {
    const found = reportFindings([comma], contextOf(many, { severity: { typography: 'hint' } }));
    assert.equal(found.at(-1)?.severity, 'hint');
  });

  it('says so whatever covers the place', () => {
    const keys = reportFindings(rules, contextOf(many)).map(({ rule, message }) => `${rule} ${message.key}`);
    assert.deepEqual(
      keys.filter((key) => key.endsWith('finding.rest')),
      ['divergence/substitution finding.rest', 'typography/mixed-width finding.rest'],
    );
  });

  it('says so until the rule itself is ignored', () => {
    const rest = (text: string, entries: Parameters<typeof report>[2]): number =>
      report([comma], contextOf(text), entries).findings.filter(
        ({ message }) => message.key === 'finding.rest',
      ).length;
    const around = `<!-- xunzhang-ignore-start -->\n${many}<!-- xunzhang-ignore-end -->\n`;
    assert.equal(rest(around, undefined), 1);
    assert.equal(rest(many, { entries: [{ rule: 'typography/mixed-width', text: ',' }] }), 1);
    assert.equal(rest(many, { entries: [{ rule: 'typography/mixed-width' }] }), 0);
    assert.equal(rest(`<!-- xunzhang-ignore-file typography -->\n${many}`, undefined), 0);
  });

  it('does not run again for an edit that touches nothing of it', () => {
    let runs = 0;
    const counted: Rule = {
      ...comma,
      stands: () => true,
      *check(context) {
        runs++;
        yield* comma.check(context);
      },
    };
    const { settings } = contextOf('');
    const history = new DraftHistory();
    const foundIn = (text: string) => {
      const context = { ...contextOf(text), settings };
      history.begin(context.reading);
      const found = reportFindings([counted], context);
      history.keep(context.reading);
      return found;
    };
    foundIn(many);
    const edited = `第一章　总则\n${many}`;
    assert.deepEqual(foundIn(edited), reportFindings([comma], contextOf(edited)));
    assert.equal(runs, 1);
    foundIn(edited.replace('培训,', '培训，'));
    assert.equal(runs, 2);
  });
});

import assert from 'node:assert/strict';
import { report, reportFindings } from '../../../server/src/engine/reporting/pipeline.ts';
import type { Rule } from '../../../server/src/engine/rules/rule.ts';
import { contextOf, finding, patternRule, shown } from '../../support/findings.ts';

const text = '各级政府应当（可以）加强技能培训,提高待遇。';

describe('findings pipeline', () => {
  it('orders findings by place, and those at one place by the order of the rules', () => {
    const rules = [
      patternRule('numbering/b', /待遇|技能/),
      patternRule('official/a', /技能|政府/),
      patternRule('typography/c', /,/),
    ];
    assert.deepEqual(shown(reportFindings(rules, contextOf(text)), text), [
      'official/a 「政府」',
      'numbering/b 「技能」',
      'official/a 「技能」',
      'typography/c 「,」',
      'numbering/b 「待遇」',
    ]);
  });

  it('reports a character rule only where no comparison with a source covers its place', () => {
    const rules = [
      patternRule('divergence/substitution', /培训,提高/),
      patternRule('typography/mixed-width', /[,（]/),
    ];
    assert.deepEqual(shown(reportFindings(rules, contextOf(text)), text), [
      'typography/mixed-width 「（」',
      'divergence/substitution 「培训,提高」',
    ]);
  });

  it('reports a mark of a heading once where its source has another, or none', () => {
    const rules = [
      patternRule('numbering/heading-punctuation', / ?[.。](?=\n)/),
      patternRule('divergence/punctuation', /[.。](?=\n)/),
    ];
    const text = '加强组织领导。\n健全工作机制 .\n';
    assert.deepEqual(shown(report(rules, contextOf(text)).findings, text), [
      'divergence/punctuation 「。」',
      'divergence/punctuation 「.」',
    ]);
  });

  it('does not mend the form of a label that is to become another one', () => {
    const rules = [patternRule('numbering/label-form', /2、/), patternRule('numbering/mixed-forms', /2、/)];
    const text = '（一）提高认识。\n2、加强领导。\n';
    assert.deepEqual(shown(report(rules, contextOf(text)).findings, text), ['numbering/mixed-forms 「2、」']);
  });

  it('reports the same place once when a rule names it twice, with the greater weight', () => {
    const twice: Rule = {
      ...patternRule('divergence/number', /x/),
      check: () => [finding('divergence/number', 2, 4, 'hint'), finding('divergence/number', 2, 4, 'error')],
    };
    const [only, ...rest] = reportFindings([twice], contextOf(text));
    assert.equal(only?.severity, 'error');
    assert.deepEqual(rest, []);
  });

  it('keeps two defects of different rules of one area at one place', () => {
    const rules = [patternRule('numbering/gap', /技能/), patternRule('numbering/label-form', /技能/)];
    assert.equal(reportFindings(rules, contextOf(text)).length, 2);
  });

  describe('severity', () => {
    const rules = [
      patternRule('numbering/gap', /技能/, 'error'),
      patternRule('numbering/regime', /培训/, 'off'),
    ];
    const cases: [string, Record<string, 'error' | 'hint' | 'off' | 'information'>, string[]][] = [
      ['leaves a rule that is off by default off', {}, ['numbering/gap error']],
      ['silences a rule', { 'numbering/gap': 'off' }, []],
      ['silences an area', { numbering: 'off' }, []],
      [
        'turns a rule on',
        { 'numbering/regime': 'information' },
        ['numbering/gap error', 'numbering/regime information'],
      ],
      [
        'lets the rule win over its area',
        { numbering: 'off', 'numbering/gap': 'hint' },
        ['numbering/gap hint'],
      ],
      ['does not take a name of another area for its own', { number: 'off' }, ['numbering/gap error']],
    ];
    for (const [name, severity, expected] of cases)
      it(name, () => {
        const found = reportFindings(rules, contextOf(text, { severity }));
        assert.deepEqual(
          found.map((f) => `${f.rule} ${f.severity}`),
          expected,
        );
      });

    it('lets a rule that was turned off cover nothing', () => {
      const both = [
        patternRule('divergence/substitution', /培训,提高/),
        patternRule('typography/mixed-width', /,/),
      ];
      const found = reportFindings(both, contextOf(text, { severity: { divergence: 'off' } }));
      assert.deepEqual(shown(found, text), ['typography/mixed-width 「,」']);
    });
  });

  describe('a rule that fails', () => {
    const good = patternRule('numbering/gap', /技能/);
    const failing = (check: Rule['check']): Rule => ({ ...patternRule('official/bad', /x/), check });
    const cases: [string, Rule][] = [
      [
        'throws at once',
        failing(() => {
          throw new Error('kaputt');
        }),
      ],
      [
        'throws while reporting',
        failing(function* () {
          yield* [];
          throw new TypeError('kaputt');
        }),
      ],
      ['reports a place behind the text', failing(() => [finding('official/bad', 0, 999)])],
      ['reports a reversed place', failing(() => [finding('official/bad', 5, 3)])],
      ['reports no number', failing(() => [finding('official/bad', Number.NaN, 3)])],
      [
        'offers a fix that overlaps itself',
        failing(() => [
          {
            ...finding('official/bad', 0, 3),
            fixes: [
              {
                title: { key: 'test', args: {} },
                edits: [
                  { span: { start: 0, end: 2 }, newText: '' },
                  { span: { start: 1, end: 3 }, newText: '' },
                ],
              },
            ],
          },
        ]),
      ],
    ];
    for (const [name, rule] of cases)
      it(`costs only itself when it ${name}`, () => {
        const found = reportFindings([rule, good], contextOf(text));
        assert.deepEqual(shown(found, text), ['internal/rule-failure 「」', 'numbering/gap 「技能」']);
        assert.equal(found[0]?.message.args['rule'], 'official/bad');
      });
  });

  it('gives the same report for the same input', () => {
    const rules = [patternRule('numbering/gap', /[政技培]/), patternRule('typography/dash', /[,。（）]/)];
    assert.deepEqual(report(rules, contextOf(text)), report(rules, contextOf(text)));
  });
});

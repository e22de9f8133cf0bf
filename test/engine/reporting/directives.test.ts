import assert from 'node:assert/strict';
import { reportFindings } from '../../../server/src/engine/reporting/pipeline.ts';
import { contextOf, patternRule, shown } from '../../support/findings.ts';

const rules = [patternRule('divergence/substitution', /主力军/), patternRule('typography/mixed-width', /,/)];
const check = (text: string) => shown(reportFindings(rules, contextOf(text)), text);

const cases: { name: string; text: string; left: string[] }[] = [
  {
    name: 'ignores one rule in the next paragraph',
    text: '<!-- xunzhang-ignore divergence/substitution: 口头表述 -->\n\n产业工人是主力军,要建功立业。\n\n成为主力军。\n',
    left: ['typography/mixed-width 「,」', 'divergence/substitution 「主力军」'],
  },
  {
    name: 'ignores every rule where it names none',
    text: '<!-- xunzhang-ignore -->\n\n产业工人是主力军,要建功立业。\n\n成为主力军。\n',
    left: ['divergence/substitution 「主力军」'],
  },
  {
    name: 'ignores the paragraph that it stands in',
    text: '产业工人是主力军。<!-- xunzhang-ignore divergence -->\n\n成为主力军。\n',
    left: ['divergence/substitution 「主力军」'],
  },
  {
    name: 'ignores several rules, separated by spaces or commas',
    text: '<!--xunzhang-ignore divergence/substitution, typography-->\n\n产业工人是主力军,要建功立业。\n',
    left: [],
  },
  {
    name: 'ignores a range',
    text: '主力军。\n\n<!-- xunzhang-ignore-start divergence -->\n\n主力军一。\n\n主力军二。\n\n<!-- xunzhang-ignore-end -->\n\n主力军三。\n',
    left: ['divergence/substitution 「主力军」', 'divergence/substitution 「主力军」'],
  },
  {
    name: 'ignores the whole file, from anywhere in it',
    text: '主力军一,二。\n\n<!-- xunzhang-ignore-file divergence -->\n\n主力军三。\n',
    left: ['typography/mixed-width 「,」'],
  },
  {
    name: 'takes a full-width colon before the reason',
    text: '<!-- xunzhang-ignore divergence：见会议纪要 -->\n\n主力军。\n',
    left: [],
  },
  {
    name: 'is reported when it ignores nothing',
    text: '<!-- xunzhang-ignore divergence -->\n\n产业工人。\n',
    left: ['suppression/unused 「<!-- xunzhang-ignore divergence -->」'],
  },
  {
    name: 'reaches the end where its end is missing, and says so',
    text: '<!-- xunzhang-ignore-start divergence -->\n\n主力军。\n',
    left: ['suppression/unpaired 「<!-- xunzhang-ignore-start divergence -->」'],
  },
  {
    name: 'is reported when its start is missing',
    text: '产业工人。\n\n<!-- xunzhang-ignore-end -->\n',
    left: ['suppression/unpaired 「<!-- xunzhang-ignore-end -->」'],
  },
  {
    name: 'is itself not checked',
    text: '<!-- xunzhang-ignore divergence: 主力军,主力军 -->\n\n主力军。\n',
    left: [],
  },
  {
    name: 'leaves other comments alone',
    text: '<!-- xunzhang：请校对 -->\n\n<!-- 说明 -->\n\n主力军。\n',
    left: ['divergence/substitution 「主力军」'],
  },
  {
    name: 'is known only where it is spelled rightly',
    text: '<!-- xunzhang-ignored divergence -->\n\n<!--XUNZHANG-IGNORE-FILE-->\n\n主力军。\n',
    left: [
      'suppression/unknown 「<!-- xunzhang-ignored divergence -->」',
      'suppression/unknown 「<!--XUNZHANG-IGNORE-FILE-->」',
      'divergence/substitution 「主力军」',
    ],
  },
  {
    name: 'is told of rules that there are not, not that it ignores nothing',
    text: '<!-- xunzhang-ignore-file divergence/substitutoin -->\n\n主力军。\n',
    left: [
      'suppression/unknown 「<!-- xunzhang-ignore-file divergence/substitutoin -->」',
      'divergence/substitution 「主力军」',
    ],
  },
  {
    name: 'is told of them beside rules that it does ignore, and of a reason without a colon',
    text: '<!-- xunzhang-ignore divergence 口头表述 -->\n\n主力军。\n',
    left: ['suppression/unknown 「<!-- xunzhang-ignore divergence 口头表述 -->」'],
  },
  {
    name: 'can name all rules by *',
    text: '<!-- xunzhang-ignore * -->\n\n主力军,好。\n',
    left: [],
  },
  {
    name: 'of a profile is told of one that there is not, and of none',
    text: '<!-- xunzhang-profile 法规 -->\n\n<!-- xunzhang-profile 法规文件 -->\n\n<!-- xunzhang-profile -->\n\n<!-- xunzhang-profile: Constructor -->\n\n工人。\n',
    left: [
      'suppression/unknown 「<!-- xunzhang-profile 法规文件 -->」',
      'suppression/unknown 「<!-- xunzhang-profile -->」',
      'suppression/unknown 「<!-- xunzhang-profile: Constructor -->」',
    ],
  },
];

describe('in-text ignore comment', () => {
  for (const { name, text, left } of cases) it(name, () => assert.deepEqual(check(text), left));

  it('offers to remove itself when it is unused', () => {
    const text = '<!-- xunzhang-ignore divergence -->\n\n产业工人。\n';
    const [unused] = reportFindings(rules, contextOf(text));
    assert.deepEqual(unused?.fixes[0]?.edits, [{ span: { start: 0, end: 35 }, newText: '' }]);
  });

  it('is told what it may have meant', () => {
    const messageOf = (text: string) => {
      const [finding] = reportFindings(rules, contextOf(text));
      return [finding?.message.key, finding?.message.args];
    };
    assert.deepEqual(messageOf('<!-- xunzhang-ignor-file -->\n\n工人。\n'), [
      'suppression.unknownComment',
      { name: 'xunzhang-ignor-file', near: 'xunzhang-ignore-file' },
    ]);
    assert.deepEqual(messageOf('<!-- xunzhang-ignore typografy -->\n\n工人。\n'), [
      'suppression.unknownRule',
      { rule: 'typografy', near: 'typography' },
    ]);
    assert.deepEqual(messageOf('<!-- xunzhang-ignore 口头 -->\n\n工人。\n'), [
      'suppression.unknownRule.bare',
      { rule: '口头' },
    ]);
  });

  // In time that grows with the square of their number, either would go on past the time that a test has.
  it('costs linear time however many there are', () => {
    check('<!-- xunzhang-ignore divergence '.repeat(100_000));
    check('<!-- xunzhang-ignore -->\n\n主力军。\n\n'.repeat(20_000));
  });

  // Behind the five hundredth place of a rule nobody looks at what a decision ignores.
  it('is not called unused where the places of its rule are no longer listed', () => {
    const ignored = '<!-- xunzhang-ignore divergence -->\n\n主力军。\n\n';
    const idle = '<!-- xunzhang-ignore typography -->\n\n主力军。\n\n';
    assert.deepEqual(check(ignored.repeat(510) + idle), [
      'divergence/substitution 「主力军」',
      'suppression/unused 「<!-- xunzhang-ignore typography -->」',
    ]);
    assert.deepEqual(
      check(`<!-- xunzhang-ignore divergence -->\n\n提法。\n\n${'主力军。'.repeat(510)}`).at(0),
      'suppression/unused 「<!-- xunzhang-ignore divergence -->」',
    );
  });

  it('is not called unused as an entry either', () => {
    const text = `${'主力军。\n\n'.repeat(510)}骨干。\n`;
    const entries = [
      { rule: 'divergence/substitution', document: '稿.txt', text: '主力军', before: '骨干' },
      { rule: 'typography/mixed-width', document: '稿.txt', text: ',' },
    ];
    const found = reportFindings(rules, contextOf(text), { entries });
    const unused = found.filter(({ rule }) => rule === 'suppression/unused');
    assert.deepEqual(
      unused.map(({ message }) => message.args),
      [{ rule: 'typography/mixed-width', text: ',' }],
    );
  });
});

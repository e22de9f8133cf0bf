import assert from 'node:assert/strict';
import { fingerprint } from '../../../server/src/engine/reporting/fingerprint.ts';
import { marks } from '../../support/marks.ts';

const of = (source: string, rule: `${string}/${string}` = 'divergence/substitution') => {
  const { text, spans } = marks(source);
  return fingerprint({ rule, span: spans[0] as { start: number; end: number } }, text);
};

const base = '在新时代新征程上产业工人是工人阶级的⟦主力军⟧，是创造社会财富的中坚力量。';

describe('fingerprint', () => {
  it('keeps its form: version and sixteen hexadecimal digits', () =>
    assert.match(of(base), /^1:[0-9a-f]{16}$/));

  const same: [string, string][] = [
    ['text is added far before', `为贯彻落实党中央决策部署，制定本意见。${base}`],
    ['lines are wrapped', '在新时代新征程上产业工人是工\n人阶级的⟦主\n力军⟧，是创造社会财富的中坚力量。'],
    [
      'characters change their width',
      '在新时代新征程上产业工人是工人阶级的⟦主力军⟧,是创造社会财富的中坚力量.',
    ],
  ];
  for (const [name, source] of same) it(`stays when ${name}`, () => assert.equal(of(source), of(base)));

  const other: [string, string][] = [
    ['other words are quoted', '在新时代新征程上产业工人是工人阶级的⟦主心骨⟧，是创造社会财富的中坚力量。'],
    ['the words before differ', '在新时代新征程上产业工人是先进阶级的⟦主力军⟧，是创造社会财富的中坚力量。'],
    ['the words behind differ', '在新时代新征程上产业工人是工人阶级的⟦主力军⟧，是发展社会经济的中坚力量。'],
    [
      'only a punctuation mark is quoted',
      '在新时代新征程上产业工人是工人阶级的主力军⟦，⟧是创造社会财富的中坚力量。',
    ],
  ];
  for (const [name, source] of other) it(`differs when ${name}`, () => assert.notEqual(of(source), of(base)));

  it('tells punctuation marks apart', () => assert.notEqual(of('奖励⟦。⟧培训'), of('奖励⟦，⟧培训')));

  it('differs for another rule', () => assert.notEqual(of(base, 'divergence/name'), of(base)));

  it('never splits a character outside the BMP', () => {
    const source = `${'𠮷'.repeat(9)}⟦野⟧${'𠮷'.repeat(9)}`;
    assert.equal(of(source), of(`甲${source}乙`));
  });
});

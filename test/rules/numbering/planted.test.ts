import assert from 'node:assert/strict';
import type { Finding } from '../../../server/src/engine/findings/model.ts';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { officialRules } from '../../../server/src/engine/rules/official/index.ts';
import { numberingOperators, type Planted } from '../../support/numberingOperators.ts';
import { findingsOf, fixAll } from '../../support/ruleCases.ts';
import { soundDrafts, soundFiles } from '../../support/soundDrafts.ts';

const rules = [...numberingRules, ...officialRules];
/** What must be found wherever it is planted, and what nearly always. */
const always = /^N(?:[1-5]|1[0-3])\b/;

/** What is found in a planted document; several tests ask. */
const known = new WeakMap<Planted, readonly Finding[]>();
function found(planted: Planted): readonly Finding[] {
  const findings = known.get(planted) ?? findingsOf(rules, planted.text);
  known.set(planted, findings);
  return findings;
}

const touches = (planted: Planted, span: { start: number; end: number }): boolean =>
  span.start < planted.end && planted.at < Math.max(span.end, span.start + 1);

const describeFindings = (text: string): string =>
  findingsOf(rules, text)
    .map((f) => `  ${f.rule} 「${text.slice(f.span.start, f.span.end)}」@${f.span.start}`)
    .join('\n');

describe('planted numbering defects', function () {
  this.timeout(60_000);

  for (const operator of numberingOperators) {
    const cases = Object.entries({ ...soundDrafts, ...soundFiles }).flatMap(([name, text]) =>
      operator.plant(text).map((planted) => ({ name, planted })),
    );
    const least = always.test(operator.id) ? 1 : 0.95;

    it(`${operator.id} are found where ${operator.name} (${cases.length})`, () => {
      assert.ok(cases.length > 0, 'the operator applies to some draft');
      const missed = cases.filter(
        ({ planted }) =>
          !found(planted).some((f) => planted.rules.includes(f.rule) && touches(planted, f.span)),
      );
      assert.ok(
        missed.length <= cases.length * (1 - least),
        missed
          .map(
            ({ name, planted }) =>
              `${name}: ${planted.what} @${planted.at}\n${describeFindings(planted.text)}`,
          )
          .join('\n'),
      );
    });

    it(`${operator.id} are reported once`, () => {
      const loud = cases.filter(({ planted }) => found(planted).length > 1);
      assert.ok(
        loud.length <= cases.length * 0.05,
        loud
          .map(({ name, planted }) => `${name}: ${planted.what}\n${describeFindings(planted.text)}`)
          .join('\n'),
      );
    });

    if (always.test(operator.id))
      it(`${operator.id} are mended by their fixes`, () => {
        const unclean = cases.filter(
          ({ planted }) => findingsOf(rules, fixAll(rules, planted.text)).length > 0,
        );
        assert.deepEqual(
          unclean.map(
            ({ name, planted }) =>
              `${name}: ${planted.what}\n${describeFindings(fixAll(rules, planted.text))}`,
          ),
          [],
        );
      });
  }
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { officialRules } from '../../../server/src/engine/rules/official/index.ts';
import { typographyRules } from '../../../server/src/engine/rules/typography/index.ts';
import { findingsOf } from '../../support/ruleCases.ts';
import { soundDrafts, soundFiles } from '../../support/soundDrafts.ts';

const rules = [...numberingRules, ...officialRules, ...typographyRules];
const shown = (text: string) =>
  findingsOf(rules, text).map(
    (f) => `${f.rule} 「${text.slice(f.span.start, f.span.end)}」 ${JSON.stringify(f.message)}`,
  );

describe('sound documents', () => {
  for (const [name, text] of Object.entries({ ...soundDrafts, ...soundFiles }))
    it(`raise nothing: ${name}`, () => {
      assert.deepEqual(shown(text), []);
    });

  for (const id of ['2017-plan', '2024-opinions'])
    it(`raise nothing: the edition ${id}`, () => {
      assert.deepEqual(
        shown(readFileSync(new URL(`../../../corpus/editions/${id}.txt`, import.meta.url), 'utf8')),
        [],
      );
    });
});

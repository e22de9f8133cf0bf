import assert from 'node:assert/strict';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { officialRules } from '../../../server/src/engine/rules/official/index.ts';
import { findingsOf } from '../../support/ruleCases.ts';
import { soundDrafts, soundFiles } from '../../support/soundDrafts.ts';

const rules = [...numberingRules, ...officialRules];
const steps = 30;
/** What a writer bears while he types: what he has just begun, not a page of squiggles. */
const bearable = 3;

describe('a sound document that is typed only up to some point', () => {
  it('never raises a flood of warnings', () => {
    for (const [name, text] of Object.entries({ ...soundDrafts, ...soundFiles }))
      for (let step = 1; step < steps; step++) {
        const typed = text.slice(0, Math.floor((text.length * step) / steps));
        const loud = findingsOf(rules, typed).filter(
          (f) => f.severity === 'error' || f.severity === 'warning',
        );
        assert.ok(
          loud.length <= bearable,
          `${name} …${typed.slice(-20)}: ${loud.map((f) => `${f.rule} 「${typed.slice(f.span.start, f.span.end)}」`).join(' ')}`,
        );
      }
  });
});

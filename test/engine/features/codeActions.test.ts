import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { codeActions } from '../../../server/src/engine/features/codeActions.ts';
import type { Finding, TextEdit } from '../../../server/src/engine/index.ts';
import { analysisOf } from '../../support/analysed.ts';
import { marks, spanOf } from '../../support/marks.ts';

const text = '产业工人是工人阶级的主力军，影视作品，营造风尚。';
const fix = (edits: readonly TextEdit[], preferred = true) => ({
  title: { key: 'k', args: {} },
  edits,
  preferred,
});
const substitution: Finding = {
  rule: 'divergence/substitution',
  severity: 'error',
  span: spanOf(text, '主力军'),
  message: { key: 'k', args: {} },
  fixes: [fix([{ span: spanOf(text, '主力军'), newText: '主体力量' }])],
};
const place = marks('产业工人是工人阶级的主力军，影视作品▌，营造风尚。').cursors[0] as number;
const omission: Finding = {
  rule: 'divergence/omission',
  severity: 'warning',
  span: { start: place, end: place },
  message: { key: 'k', args: {} },
  fixes: [fix([{ span: { start: place, end: place }, newText: '等' }])],
};
const analysis = analysisOf(text, { findings: [substitution, omission] });
const kinds = (start: number, end = start) =>
  codeActions(analysis, { start, end }).map((a) => (a.kind === 'ignore' ? a.scope : a.kind));

describe('code actions', () => {
  it('offer the fix first, then to ignore in growing scopes', () => {
    assert.deepEqual(kinds(substitution.span.start + 1), ['fix', 'place', 'wording', 'rule']);
  });

  it('do not offer to ignore a wording where there is none', () => {
    assert.deepEqual(kinds(place), ['fix', 'place', 'rule']);
  });

  it('reach something missing from either side of its place', () => {
    assert.ok(kinds(place - 1).includes('fix'));
    assert.ok(kinds(place + 1).includes('fix'));
  });

  it('cover every finding of a selection', () => {
    assert.equal(kinds(0, text.length).filter((k) => k === 'fix').length, 2);
  });

  it('are none away from findings', () => {
    assert.deepEqual(kinds(1), []);
  });

  it('hang ignoring on rule, words and neighbourhood, not on offsets', () => {
    const [action] = codeActions(analysis, substitution.span).filter((a) => a.kind === 'ignore');
    assert.ok(action?.kind === 'ignore');
    assert.deepEqual(action.suppression, {
      rule: 'divergence/substitution',
      text: '主力军',
      before: '产业工人是工人阶级的',
      after: '影视作品营造风尚',
    });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { preferredFixes } from '../../../server/src/engine/features/fixAll.ts';
import type { Finding, TextEdit } from '../../../server/src/engine/index.ts';
import { spanOf } from '../../support/marks.ts';

const text = '（一）把好关口。按第（四）项办理。（三）管好后厨..每日自查。（四）规范供餐。';

/** What is written for a quotation; behind it, where the quotation begins with `+`. */
type Change = readonly [quoted: string, written: string];

function editOf([quoted, newText]: Change): TextEdit {
  const behind = quoted.startsWith('+');
  const span = spanOf(text, behind ? quoted.slice(1) : quoted);
  return { span: behind ? { start: span.end, end: span.end } : span, newText };
}

const finding = (changes: readonly Change[], preferred = true): Finding => ({
  rule: 'numbering/gap',
  severity: 'warning',
  span: { start: 0, end: 1 },
  message: { key: 'k', args: {} },
  fixes: [{ title: { key: 'k', args: {} }, edits: changes.map(editOf), preferred }],
});

const renumbering: readonly Change[] = [
  ['（三）', '（二）'],
  ['（四）规范', '（三）规范'],
  ['（四）项', '（三）项'],
];

const cases: readonly [what: string, findings: readonly Finding[], fixed: string, count: number][] = [
  [
    'takes what lies between the edits of another fix',
    [finding(renumbering), finding([['..', '。']])],
    '（一）把好关口。按第（三）项办理。（二）管好后厨。每日自查。（三）规范供餐。',
    2,
  ],
  [
    'takes edits that several fixes have in common once, and counts all that they mend',
    [finding(renumbering), finding(renumbering.slice(0, 1))],
    '（一）把好关口。按第（三）项办理。（二）管好后厨..每日自查。（三）规范供餐。',
    2,
  ],
  [
    'leaves a fix whole where one of its edits overlaps one of an earlier fix',
    [
      finding([
        ['每日', '每天'],
        ['（三）管', '（2）管'],
      ]),
      finding(renumbering),
    ],
    '（一）把好关口。按第（三）项办理。（二）管好后厨..每日自查。（三）规范供餐。',
    1,
  ],
  [
    'writes at one place for one of two fixes only',
    [finding([['+后厨', '。']]), finding([['+后厨', '；']]), finding([['..', '。']])],
    '（一）把好关口。按第（四）项办理。（三）管好后厨。..每日自查。（四）规范供餐。',
    1,
  ],
  ['leaves alone what is not beyond doubt', [finding([['..', '。']], false)], text, 0],
];

describe('fixing everything', () => {
  it('takes a fix of very many edits', () => {
    const edits = Array.from({ length: 200_000 }, (_, i) => ({
      span: { start: 2 * i, end: 2 * i + 1 },
      newText: '，',
    }));
    const many = { ...finding([]), fixes: [{ title: { key: 'k', args: {} }, edits, preferred: true }] };
    assert.equal(preferredFixes([many]).edits.length, edits.length);
  });

  it('writes a mark beside the break of a word processor that another fix replaces', () => {
    const draft = '（一）把好关口，\v（二）管好后厨\v\v';
    const [first, last] = [draft.indexOf('\v'), draft.indexOf('\v\v')];
    const broken = (start: number, end: number, newText: string): Finding => ({
      ...finding([]),
      fixes: [{ title: { key: 'k', args: {} }, edits: [{ span: { start, end }, newText }], preferred: true }],
    });
    const fixed = (findings: readonly Finding[]) =>
      [...preferredFixes(findings).edits]
        .reverse()
        .reduce((out, { span, newText }) => out.slice(0, span.start) + newText + out.slice(span.end), draft);
    const breaks = [broken(first, first + 1, '\n'), broken(last, last + 2, '\n\n')];
    assert.equal(
      fixed([...breaks, broken(last, last, '。'), broken(first + 1, first + 1, '　　')]),
      '（一）把好关口，\n　　（二）管好后厨。\n\n',
    );
    assert.equal(
      fixed([broken(last, last, '。'), broken(first + 1, first + 1, '　　'), ...breaks]),
      '（一）把好关口，\n　　（二）管好后厨。\n\n',
    );
    // A break that is inserted beside another may be the same one.
    assert.equal(
      fixed([...breaks, broken(first + 1, first + 1, '\n')]),
      '（一）把好关口，\n（二）管好后厨\n\n',
    );
  });

  for (const [what, findings, fixed, count] of cases)
    it(what, () => {
      const all = preferredFixes(findings);
      const made = [...all.edits]
        .reverse()
        .reduce((out, { span, newText }) => out.slice(0, span.start) + newText + out.slice(span.end), text);
      assert.equal(made, fixed);
      assert.equal(all.count, count);
    });
});

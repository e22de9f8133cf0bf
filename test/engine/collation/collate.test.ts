import assert from 'node:assert/strict';
import { collate } from '../../../server/src/engine/collation/collate.ts';
import type { Decision, Recipe } from '../../../server/src/engine/collation/model.ts';
import { withMarks } from '../../support/marks.ts';

const base =
  '某报\n\n关于加强管理的意见\n\n(一)落实责任。各级政府应当加强组\n\n今日天气晴\n\n织领导,按规定予以表\n\n(二)做好人会工作。';
const witnesses = new Map([
  ['甲', base],
  ['乙', '关于加强管理的意见\n一、总体要求\n（一）落实责任。各级政府要加强组织领导，'],
]);

const recipe = (...decisions: Decision[]): Recipe => ({
  edition: 'sample',
  base: '甲',
  witnesses: [
    { id: '甲', standing: 'full', note: '' },
    { id: '乙', standing: 'partial', note: '' },
  ],
  normalise: ['marks', 'lines', 'spaces', 'quotes', 'punctuation'],
  decisions,
});
const reason = '有据';

const whole = recipe(
  { kind: 'exclusion', to: '某报', reason },
  { kind: 'restoration', at: '管理的意见⟦⟧(一)落实', text: '\n一、总体要求\n', witness: '乙', reason },
  { kind: 'exclusion', from: '今日天气晴', to: '今日天气晴', reason },
  { kind: 'lacuna', at: '按规定予以表⟦⟧', reason },
  { kind: 'emendation', at: '做好⟦人⟧会工作', text: '入', reason },
  { kind: 'variant', at: '各级政府⟦应当⟧加强组织领导', witness: '乙', text: '要', reason },
  { kind: 'sic', at: '⟦落实责任⟧。', right: '压实责任', reason },
);

describe('collate', () => {
  it('makes the edition from base and decisions', () => {
    const { text, problems } = collate(whole, witnesses);
    assert.deepEqual(problems, []);
    assert.equal(
      text,
      [
        '关于加强管理的意见',
        '一、总体要求',
        '（一）落实责任。各级政府应当加强组织领导，按规定予以表〔缺文〕',
        '（二）做好入会工作。',
        '',
      ].join('\n'),
    );
  });

  it('notes every decision at its place in the edition', () => {
    const { text, apparatus } = collate(whole, witnesses);
    const noted = apparatus.filter((e) => e.kind !== 'normalisation');
    assert.equal(
      withMarks(
        text,
        noted.map((e) => e.span),
      ).replaceAll('\n', '|'),
      '⟦⟧关于加强管理的意见|⟦一、总体要求⟧|（一）⟦落实责任⟧。各级政府⟦应当⟧加强组⟦⟧织领导，按规定予以表⟦〔缺文〕⟧|（二）做好⟦入⟧会工作。|'
        .replace(/^⟦⟧/, '⟧⟦')
        .replace('组⟦⟧', '组⟧⟦'),
    );
    assert.deepEqual(
      noted.map((e) => e.kind),
      ['exclusion', 'restoration', 'sic', 'variant', 'exclusion', 'lacuna', 'emendation'],
    );
    assert.deepEqual(noted[3]?.readings, [{ witness: '乙', text: '要' }]);
  });

  for (const [title, decision, kind] of [
    ['words that are not in the base', { kind: 'lacuna', at: '没有的话⟦⟧', reason }, 'notFound'],
    ['words that occur twice', { kind: 'lacuna', at: '管⟦⟧', reason }, undefined],
    [
      'a witness that does not have the words',
      { kind: 'restoration', at: '做好人会工作⟦⟧', text: '等', witness: '乙', reason },
      'unattested',
    ],
    [
      'a witness that is not there',
      { kind: 'restoration', at: '做好人会工作⟦⟧', text: '等', witness: '丙', reason },
      'unknownWitness',
    ],
    [
      'a sign that the witness does not have',
      { kind: 'restoration', at: '织领导⟦⟧,按规定', text: '；', witness: '乙', reason },
      'unattested',
    ],
    [
      'evidence that is not there',
      {
        kind: 'emendation',
        at: '做好⟦人⟧会',
        text: '入',
        evidence: [{ witness: '乙', quote: '入会' }],
        reason,
      },
      'unattested',
    ],
    [
      'a variant that the witness does not read',
      { kind: 'variant', at: '各级政府⟦应当⟧加强', witness: '乙', text: '可以', reason },
      'unattested',
    ],
  ] as const) {
    it(`reports ${title}`, () => {
      assert.equal(collate(recipe(decision as Decision), witnesses).problems[0]?.kind, kind);
    });
  }

  it('reports two decisions on the same words and makes the first', () => {
    const { text, problems } = collate(
      recipe(
        { kind: 'emendation', at: '做好⟦人⟧会工作', text: '入', reason },
        { kind: 'emendation', at: '做⟦好人会⟧工作', text: '实', reason },
      ),
      witnesses,
    );
    assert.deepEqual(problems, [{ kind: 'overlap', where: '做⟦好人会⟧工作' }]);
    assert.match(text, /做好入会工作/);
  });

  it('reports a missing base and makes nothing', () => {
    assert.deepEqual(collate({ ...recipe(), base: '丙' }, witnesses), {
      text: '',
      apparatus: [],
      problems: [{ kind: 'unknownWitness', where: '丙' }],
    });
  });
});

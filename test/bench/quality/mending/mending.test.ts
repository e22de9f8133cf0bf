import assert from 'node:assert/strict';
import type { Finding } from '../../../../server/src/engine/findings/model.ts';
import { builtinCorpus } from '../../../support/judged.ts';
import { wholeGround } from '../ground.ts';
import { Random } from '../random.ts';
import { type MendingCase, mendingCases } from './figures.ts';
import { mendingGates } from './gates.ts';
import { mend, type Outcome } from './outcome.ts';
import { type Setting, type SoundDraft, settings, soundDraft } from './settings.ts';
import { plantSlip, runsIn, type Slip, slipKinds, slipPlaces } from './slips.ts';

const sound = '（一）加强工会组织建设。\n（二）完善职业技能等级认定政策，畅通发展通道。\n';
const draft = sound.replace('认定', '');
const at = sound.indexOf('认定');
const slip: Slip = { kind: 'deletion', place: 'inside', draft, start: at, end: at };

/** A finding with one fix that puts words in the place of a stretch. */
const finding = (start: number, end: number, newText?: string): Finding => ({
  rule: 'divergence/omission',
  severity: 'warning',
  span: { start, end },
  message: { key: 'divergence.omission.missing', args: {} },
  evidence: { source: 'rules', address: '', edition: { start: 0, end: 0 }, reading: '认定' },
  fixes:
    newText === undefined
      ? []
      : [{ title: { key: 'divergence.fix.insert', args: {} }, edits: [{ span: { start, end }, newText }] }],
});

/** [what becomes of it, what is found in the draft with the slip, what is found after its fixes] */
const judged: readonly (readonly [Outcome, readonly Finding[], readonly Finding[]])[] = [
  ['exact', [finding(at, at, '认定')], []],
  ['white space', [finding(at, at, '认定\n')], []],
  ['other', [finding(at, at, '评定')], []],
  ['harmful', [finding(at, at, '评定')], [finding(at, at + 2)]],
  ['harmful', [finding(at - 2, at, '认定')], []],
  ['harmful', [finding(at, at, '认定'), finding(at + 2, at + 4, '')], []],
  ['harmful', [finding(at - 2, at + 1, '等级认定'), finding(at - 1, at + 2, '认定政策')], []],
  ['no fix', [finding(at, at)], []],
  ['silent', [], []],
];

describe('what becomes of a slip', () => {
  for (const [outcome, first, second] of judged)
    it(`is told: ${outcome}, ${first.length} findings, then ${second.length}`, () => {
      const judge = (text: string): readonly Finding[] => (text === draft ? first : second);
      assert.equal(mend(slip, sound, judge).outcome, outcome);
    });
});

describe('slips', () => {
  const runs = runsIn(sound, { start: 0, end: sound.length });

  it('stand beside what they say, never within a label', () => {
    assert.deepEqual(
      runs.runs.map(({ start, end, before, after }) => [before, sound.slice(start, end), after]),
      [
        ['label', '加强工会组织建设', 'line break'],
        ['label', '完善职业技能等级认定政策', 'clause'],
        ['clause', '畅通发展通道', 'line break'],
      ],
    );
  });

  it('change one to four characters, at every place that there is', () => {
    const random = new Random(3);
    const places = new Set<string>();
    for (const kind of slipKinds)
      for (let n = 0; n < 100; n++) {
        const planted = plantSlip(runs, kind, random);
        if (!planted) continue;
        places.add(planted.place);
        const kept = planted.draft.length - (planted.end - planted.start);
        const taken = sound.length - kept;
        const put = planted.end - planted.start;
        assert.ok(Math.max(taken, put) >= 1 && Math.max(taken, put) <= 4);
        assert.equal(put === 0, kind === 'deletion');
        assert.equal(taken === 0, kind === 'insertion' || kind === 'doubling');
        const { start, end } = planted;
        assert.equal(planted.draft.slice(0, start), sound.slice(0, start));
        assert.ok(sound.endsWith(planted.draft.slice(end)));
      }
    assert.deepEqual(
      [...places].sort(),
      slipPlaces.filter((p) => p !== 'quotation mark' && p !== 'sentence').sort(),
    );
  });
});

describe('sound drafts', () => {
  const { editions } = wholeGround(builtinCorpus());
  const of = (setting: Setting): readonly (SoundDraft & { readonly source: string })[] => {
    const random = new Random(4);
    return Array.from({ length: 40 }, () => random.pick(editions)).flatMap((edition) => {
      const made = soundDraft(setting, edition, random);
      return made ? [{ ...made, source: edition.text }] : [];
    });
  };
  const words = ({ text, region }: SoundDraft): string => text.slice(region.start, region.end);

  it("quote the source's words, one line or several", () => {
    const made = of('quotation');
    assert.ok(made.length > 5);
    for (const one of made) assert.ok(one.source.includes(words(one)), words(one));
  });

  it("have its sentences behind labels of the draft's own", () => {
    const made = of('plain');
    assert.ok(made.length > 5);
    for (const one of made)
      for (const sentence of words(one).match(/[^。；\n]{14,}[。；]/g) ?? [])
        assert.ok(one.source.includes(sentence.slice(-12)), sentence);
  });

  it('reprint all of it', () => {
    for (const one of of('reprint')) {
      assert.equal(one.text.replaceAll('。', ''), one.source.replaceAll(/〔缺文〕|。/g, ''));
      for (const at of one.lacunae) assert.equal(one.text[at], '。');
    }
  });
});

describe('the benchmark of slips and their fixes', () => {
  let cases: readonly MendingCase[];
  before(() => {
    cases = [...mendingCases(wholeGround(builtinCorpus()), 3, 8)];
  });

  it('plants the same cases whenever it is run', () => {
    const again = [...mendingCases(wholeGround(builtinCorpus()), 3, 8)];
    assert.equal(cases.length, 3 * settings.length * slipKinds.length);
    assert.deepEqual(
      again.map((c) => c.slip.draft),
      cases.map((c) => c.slip.draft),
    );
  });

  it('lets this build pass', () => {
    assert.deepEqual(mendingGates(cases), []);
  });

  for (const [what, outcome] of [
    ['does harm', 'harmful'],
    ['mends too little', 'no fix'],
  ] as const)
    it(`stops a build that ${what}`, () => {
      const worse = cases.map((c, i) => (c.setting === 'quotation' && i % 8 === 0 ? { ...c, outcome } : c));
      const failed = mendingGates(worse);
      assert.ok(failed.length > 0);
      assert.ok(failed.every((line) => line.includes('quotation')));
    });
});

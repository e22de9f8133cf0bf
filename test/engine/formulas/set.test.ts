import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import type { EditionParts } from '../../../server/src/engine/corpus/editions.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { bendsAfter, findBends } from '../../../server/src/engine/divergence/formulas/set.ts';
import {
  supersessionIndexOf,
  supersessionsOf,
} from '../../../server/src/engine/divergence/supersession/set.ts';
import { changeOf, DraftHistory } from '../../../server/src/engine/document/lasting.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import { keyOf } from '../../../server/src/engine/text/key.ts';
import type { Steps } from '../../../server/src/engine/text/steps.ts';

const draft = '要弘扬劳模精神、工匠精神、劳动精神，引导职工。';

const sourceOf = (id: string, supersedes: readonly string[] = []): EditionParts['source'] => ({
  id,
  title: id,
  aliases: [],
  authority: 'central',
  status: 'current',
  relations: supersedes.map((target) => ({ kind: 'supersedes', target })),
});

/** Each text has the formula beside other words, and is longer than one step. */
const partsOf = (name: string): EditionParts[] =>
  ['弘扬', '宣传', '践行', '培育', '学习', '传承'].map((verb, i) => ({
    source: sourceOf(`${name}-${i}`),
    text: `通知\n各单位要大力${verb}劳模精神、劳动精神、工匠精神，引导职工。\n${'本通知自印发之日起施行。\n'.repeat(800)}`,
    uri: `file:///${name}-${i}.txt`,
  }));

const bends = (corpus: Corpus): ReturnType<typeof findBends> => findBends(draft, keyOf(draft), corpus);

function stepsOf<T>(steps: Steps<T>): { readonly value: T; readonly yields: number } {
  for (let yields = 0; ; yields++) {
    const step = steps.next();
    if (step.done) return { value: step.value, yields };
  }
}

/** What makes a formula, breaks it, or stands beside one. */
const words = fc.constantFrom(
  ...[
    '劳模精神',
    '劳动精神',
    '工匠精神',
    '、',
    '，',
    '和',
    '弘扬',
    '引导职工',
    '劳模精深',
    '。\n',
    '的',
    '大力',
    '增强',
    '坚定',
    '做到',
    '“四个意识”',
    '“四个自信”',
    '“两个维护”',
  ],
  '各级要结合实际认真抓好落实，切实加强组织领导和统筹协调，确保各项任务落到实处。',
);

describe('formulas of a draft after an edit', () => {
  it('are those of the draft as it is now', () => {
    const terms = '增强“四个意识”、坚定“四个自信”、做到“两个维护”。\n';
    const corpus = createCorpus(partsOf('edited').map((part) => ({ ...part, text: part.text + terms })));
    const change = fc.record({
      at: fc.nat(),
      cut: fc.nat(6),
      put: fc.array(words, { maxLength: 3 }),
    });
    let renewed = 0;
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), change, (draft, { at, cut, put }) => {
        const before = draft.join('');
        const place = at % (before.length + 1);
        const after = before.slice(0, place) + put.join('') + before.slice(place + cut);
        const history = new DraftHistory();
        const [old, now] = [read(before), read(after)];
        history.keep(old);
        history.begin(now);
        const made = changeOf(now);
        if (!made) return;
        const found = stepsOf(findBends(before, keyOf(before), corpus)).value;
        const kept = bendsAfter(found, made, corpus);
        if (kept) renewed++;
        const wanted = stepsOf(findBends(after, keyOf(after), corpus)).value;
        if (kept) assert.deepEqual(kept, wanted);
      }),
      { numRuns: 1000, examples: [[['劳模精神', '、', '劳动精神'], { at: 0, cut: 0, put: ['、'] }]] },
    );
    assert.ok(renewed > 800, `${renewed}`);
  });
});

describe('what is derived of a corpus', () => {
  it('is derived in steps, and once for the same texts', () => {
    const first = stepsOf(bends(createCorpus(partsOf('steps'))));
    assert.deepEqual(
      first.value.map(({ kind }) => kind),
      ['order'],
    );
    assert.ok(first.yields > 12, `${first.yields} yields`);
    const again = stepsOf(bends(createCorpus(partsOf('steps'))));
    assert.deepEqual(again.value, first.value);
    assert.ok(again.yields <= 2, `${again.yields} yields`);
  });

  it('is derived anew where the texts are the same and something was found wrong in them', () => {
    const parts = partsOf('mended');
    const known = stepsOf(bends(createCorpus(parts)));
    const sic = {
      kind: 'sic' as const,
      span: { start: 3, end: 5 },
      readings: [{ witness: '', text: '各地' }],
      note: '',
    };
    const mended = createCorpus(parts.map((part, i) => (i === 0 ? { ...part, apparatus: [sic] } : part)));
    assert.ok(stepsOf(bends(mended)).yields > known.yields / 2);
  });

  it('goes on where a run was given up', () => {
    const all = stepsOf(bends(createCorpus(partsOf('alone')))).yields;
    const corpus = createCorpus(partsOf('given-up'));
    const left = bends(corpus);
    for (let i = 0; i < 8; i++) left.next();
    assert.equal(stepsOf(bends(corpus)).yields, all - 8);
  });

  it('costs a shelf that is too large for it no more than the first of its texts', () => {
    let asked = 0;
    const parts = Array.from({ length: 100 }, (_, i) => ({
      source: sourceOf(`large-${i}`),
      get text(): string {
        asked++;
        return '';
      },
      length: 1_000_000,
      digest: String(i),
      uri: '',
    }));
    assert.deepEqual(stepsOf(bends(createCorpus(parts))).value, []);
    assert.equal(asked, 0);
  });

  it('takes what two editions gave before, whatever else the corpus has now', () => {
    const older = '旧法\n县级以上工商行政管理部门负责广告监督工作。';
    const newer = '新法\n县级以上市场监督管理部门负责广告监督工作。';
    const pair = (text = newer): EditionParts[] => [
      { source: sourceOf('pair-older'), text: older, uri: '' },
      { source: sourceOf('pair-newer', ['pair-older']), text, uri: '' },
    ];
    const first = createCorpus(pair());
    const made = stepsOf(supersessionIndexOf(first)).yields;
    assert.equal(supersessionsOf(first).length, 1);
    const grown = createCorpus([...pair(), ...partsOf('beside')]);
    assert.ok(stepsOf(supersessionIndexOf(grown)).yields < made);
    assert.deepEqual(supersessionsOf(grown), supersessionsOf(first));
    const file = { part: new Set(['pair-older', 'pair-newer']), supersessions: supersessionsOf(first) };
    const told = createCorpus([...pair(`${newer}\n`), ...partsOf('beside')], { derived: [file] });
    assert.equal(stepsOf(supersessionIndexOf(told)).yields, 0);
    assert.deepEqual(supersessionsOf(told), supersessionsOf(first));
    assert.deepEqual(supersessionsOf(createCorpus(pair(older.replace('旧法', '新法')))), []);
  });
});

import assert from 'node:assert/strict';
import { gates } from './gates.ts';
import type { Results, SizeResult } from './results.ts';

const at = (median: number) => ({ median, low: median, high: median });
const answered = { n: 100, found: 100, kind: 100, reading: 100, single: 100, alarms: 0 };

const size: SizeResult = {
  size: 20,
  bytesPerCharacter: 4.7,
  accuracy: { recall: 1, precision: 1, silent: 1, short: [1, 1, 1, 1], reordered: 1 },
  quality: {
    planted: { quotation: answered, attribution: answered, plain: answered, reprint: answered },
    verbatim: { drafts: 1000, alarmed: 0 },
    adapted: { drafts: 1000, alarmed: 0 },
  },
  retriever: { match: at(900), whole: at(300) },
};

const times = { match: at(2100), whole: at(500) };
const good: Results = {
  sizes: [size],
  scaling: [{ name: 'mixed', match: at(4), whole: at(3) }],
  wholeDiff: { raw: times, folded: times, foldedOne: times },
  hostile: {
    drafts: [
      {
        name: '的的的',
        stage: 'whole',
        microsecondsPerCharacter: 0.3,
        processorMicroseconds: 0.4,
        doubling: at(2),
      },
    ],
    silent: 1,
  },
};

const sized = (change: Partial<SizeResult>): Results => ({ ...good, sizes: [{ ...size, ...change }] });
const { accuracy, quality, hostile, wholeDiff } = { ...size, ...good } as Required<SizeResult & Results>;

const lost: Readonly<Record<string, Results>> = {
  bytes: sized({ bytesPerCharacter: 5.5 }),
  recall: sized({ accuracy: { ...accuracy, recall: 0.98 } }),
  'precision of edits': sized({ accuracy: { ...accuracy, precision: 0.96 } }),
  'short sentences': sized({ accuracy: { ...accuracy, short: [1, 1, 0.8, 1] } }),
  'exact quotations': sized({ quality: { ...quality, verbatim: { drafts: 1000, alarmed: 2 } } }),
  'planted divergences found (plain)': sized({
    quality: { ...quality, planted: { ...quality.planted, plain: { ...answered, found: 90 } } },
  }),
  'precision of findings': sized({
    quality: { ...quality, planted: { ...quality.planted, plain: { ...answered, alarms: 20 } } },
  }),
  FTS5: sized({ retriever: { match: at(600), whole: at(300) } }),
  'analysis takes': { ...good, scaling: [{ name: 'mixed', match: at(4), whole: at(7) }] },
  'diff-match-patch': { ...good, wholeDiff: { ...wholeDiff, raw: { match: at(1900), whole: at(500) } } },
  的的的: { ...good, hostile: { ...hostile, drafts: [{ ...hostile.drafts[0]!, doubling: at(2.4) }] } },
  'exact copies': { ...good, hostile: { ...hostile, silent: 0.9 } },
};

describe('the gates of the benchmark', () => {
  it('let a run pass that loses nothing, and parts that were not measured', () => {
    assert.deepEqual(gates(good), []);
    assert.deepEqual(gates({ sizes: [] }), []);
  });

  for (const [what, results] of Object.entries(lost))
    it(`stop a run that loses ${what}`, () => {
      const failed = gates(results);
      assert.equal(failed.length, 1, failed.join('\n'));
      assert.ok(failed[0]?.includes(what), failed[0]);
    });
});

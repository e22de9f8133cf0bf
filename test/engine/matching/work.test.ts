import assert from 'node:assert/strict';
import type { WorkCounters } from '../../../server/src/engine/matching/counters.ts';
import { hostileTexts } from '../../bench/perf/adversarial.ts';
import { type Bench, benchOf, editionText, matchNow } from '../../support/matching.ts';

/** Exact work of one match. */
function workOf(bench: Bench, text: string): WorkCounters {
  const before = { ...bench.counters };
  matchNow(bench.matcher, text);
  const out = { ...bench.counters };
  for (const key of Object.keys(out) as (keyof WorkCounters)[]) out[key] -= before[key];
  return out;
}

const sum = (w: WorkCounters): number =>
  w.lookups + w.probes + w.anchors + w.alignments + w.cells + w.waves + w.windows;

describe('the work of matching', () => {
  const editions = { '2017-plan': editionText('2017-plan'), '2024-opinions': editionText('2024-opinions') };
  let bench: Bench;
  before(() => {
    bench = benchOf({
      ...editions,
      ...Object.fromEntries(Object.entries(hostileTexts).map(([name, make]) => [name, make(2000)])),
    });
  });

  for (const [name, make] of Object.entries(hostileTexts)) {
    it(`grows with the length of the draft, for ${name}`, () => {
      const [once, twice] = [workOf(bench, make(8000)), workOf(bench, make(16_000))];
      assert.ok(sum(twice) <= 2.3 * sum(once) + 1000, `${JSON.stringify(once)} → ${JSON.stringify(twice)}`);
      assert.ok(sum(twice) <= 60 * 16_000, JSON.stringify(twice));
    });
  }

  it('is the same every time', () => {
    const draft = editions['2024-opinions'].slice(300, 2300);
    assert.deepEqual(workOf(bench, draft), workOf(bench, draft));
  });

  it('stays within its budget on ordinary prose', () => {
    const draft = editions['2017-plan'].slice(0, 5000).replaceAll('产业', '工业');
    const work = workOf(bench, draft);
    const per = (n: number): number => n / draft.length;
    assert.ok(per(work.lookups) <= 1 && per(work.probes) <= 10, JSON.stringify(work));
    assert.ok(per(work.waves) <= 40 && per(work.cells) <= 40, JSON.stringify(work));
  });
});

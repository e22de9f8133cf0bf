import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

  /** Work in all, on drafts that never change. What does less lowers a figure here; nothing may raise one. */
  const budgets: Readonly<Record<string, { readonly draft: () => string; readonly most: WorkCounters }>> = {
    'an exact copy': {
      draft: () => editions['2024-opinions'].slice(300, 5300),
      most: {
        lookups: 388,
        probes: 1515,
        anchors: 243,
        alignments: 17,
        cells: 2713,
        waves: 272,
        windows: 7,
      },
    },
    'a copy with a word exchanged throughout': {
      draft: () => editions['2017-plan'].slice(0, 5000).replaceAll('产业', '工业'),
      most: {
        lookups: 977,
        probes: 3123,
        anchors: 433,
        alignments: 23,
        cells: 1628,
        waves: 130,
        windows: 7,
      },
    },
    'prose of no source': {
      draft: () => `${soundDraft('政府工作报告')}${soundDraft('民商法典')}`,
      most: { lookups: 1176, probes: 663, anchors: 49, alignments: 1, cells: 0, waves: 0, windows: 2 },
    },
    'boilerplate that the corpus has': {
      draft: () => hostileTexts['boilerplate']!(5000),
      most: { lookups: 370, probes: 3988, anchors: 179, alignments: 71, cells: 0, waves: 303, windows: 3 },
    },
  };
  for (const [name, { draft, most }] of Object.entries(budgets)) {
    it(`is no more than it was, for ${name}`, () => {
      const work = workOf(bench, draft());
      const over = (Object.keys(most) as (keyof WorkCounters)[]).filter((key) => work[key] > most[key]);
      assert.deepEqual(over, [], JSON.stringify(work));
    });
  }
});

const soundDraft = (name: string): string =>
  readFileSync(new URL(`../../rules/fixtures/sound/${name}.txt`, import.meta.url), 'utf8');

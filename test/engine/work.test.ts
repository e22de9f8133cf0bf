import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyseNow } from '../../server/src/engine/analyse.ts';
import type { AnalysisCache } from '../../server/src/engine/analysis.ts';
import type { Corpus } from '../../server/src/engine/corpus/model.ts';
import { JudgeCache } from '../../server/src/engine/divergence/passageCache.ts';
import { workOf } from '../../server/src/engine/document/memory/memory.ts';
import type { WorkCounters } from '../../server/src/engine/matching/counters.ts';
import { createMatchCache } from '../../server/src/engine/matching/matcher.ts';
import { defaultSettings as settings } from '../../server/src/engine/settings/settings.ts';
import { Random } from '../bench/perf/random.ts';
import { planDraft } from '../bench/pipeline/drafts.ts';
import { corpusOf } from '../support/analysed.ts';
import { type Bench, benchOf, editionText } from '../support/matching.ts';
import { withMatcher } from '../support/withMatcher.ts';

/** Exact work of one analysis: that of matching, UTF-16 units read, passages judged anew. */
interface Work extends WorkCounters {
  read: number;
  judged: number;
}

/** Keeps what a `JudgeCache` keeps, and counts what it had to have judged. */
class CountingJudgeCache extends JudgeCache {
  judged = 0;

  override begin(...given: Parameters<JudgeCache['begin']>): ReturnType<JudgeCache['begin']> {
    const memory = super.begin(...given);
    const judge = memory.judge.bind(memory);
    memory.judge = (input, anew) =>
      judge(input, (asked) => {
        this.judged++;
        return anew(asked);
      });
    return memory;
  }
}

const ids = ['2017-plan', '2024-opinions', '2022-questions'];
const drafts = new URL('../fixtures/drafts/', import.meta.url);
const prose = readdirSync(drafts)
  .sort()
  .map((name) => readFileSync(new URL(name, drafts), 'utf8'));

describe('the work of an edit', () => {
  const texts = Object.fromEntries(ids.map((id) => [id, editionText(id)]));
  const draft = planDraft(Object.values(texts), prose, new Random(1), 20_000);
  let bench: Bench;
  let corpus: Corpus;
  before(() => {
    bench = benchOf(texts);
    corpus = withMatcher(corpusOf(texts), bench.matcher);
  });

  /** Analyses text after text with one cache, and counts each time. */
  function counting(): (text: string) => Work {
    const judging = new CountingJudgeCache();
    const cache: AnalysisCache = { matching: createMatchCache(), judging };
    return (text) => {
      const before = { ...bench.counters };
      judging.judged = 0;
      const { reading } = analyseNow({ text, corpus, settings }, cache);
      const work: Work = { ...bench.counters, read: workOf(reading), judged: judging.judged };
      for (const key of Object.keys(before) as (keyof WorkCounters)[]) work[key] -= before[key];
      return work;
    };
  }

  /** The most that any of the edits costs, and what all cost. What does less lowers a figure here; nothing may raise one. */
  const edits = 30;
  const largest: Work = {
    lookups: 310,
    probes: 1575,
    anchors: 534,
    alignments: 13,
    cells: 13_020,
    waves: 119,
    windows: 2,
    read: 596,
    // The draft has titles with slips: what is said under them is judged as their source's.
    judged: 3,
  };
  const all: Work = {
    lookups: 1299,
    probes: 16_790,
    anchors: 6613,
    alignments: 96,
    cells: 14_969,
    waves: 1068,
    windows: 36,
    read: 10_386,
    judged: 17,
  };

  it('is that of its surroundings', function () {
    this.timeout(60_000);
    const analysed = counting();
    const random = new Random(2);
    let text = draft;
    analysed(text);
    const works = Array.from({ length: edits }, () => {
      const at = random.below(text.length);
      text = text.slice(0, at) + random.pick([...'的和在了新，。']) + text.slice(at + random.below(2));
      return analysed(text);
    });
    const keys = Object.keys(largest) as (keyof Work)[];
    const found = keys.map((key) => {
      const costs = works.map((w) => w[key]);
      return { key, largest: Math.max(...costs), all: costs.reduce((sum, n) => sum + n, 0) };
    });
    const over = found.filter((f) => f.largest > largest[f.key] || f.all > all[f.key]);
    assert.deepEqual(over, []);
  });

  it('is nothing where nothing has changed', () => {
    const analysed = counting();
    analysed(draft);
    const { judged, ...work } = analysed(draft);
    for (const [key, n] of Object.entries(work)) assert.equal(n, 0, key);
    // A passage that ends with the draft is looked at again: it may go on there.
    assert.ok(judged <= 1, `${judged} passages judged`);
  });
});

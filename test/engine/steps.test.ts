import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type AnalyseInput, analyse, analyseNow } from '../../server/src/engine/analyse.ts';
import type { Analysis } from '../../server/src/engine/analysis.ts';
import { createAnalysisCache } from '../../server/src/engine/analysisCache.ts';
import { JudgeCache } from '../../server/src/engine/divergence/passageCache.ts';
import { readInSteps } from '../../server/src/engine/document/read.ts';
import { createMatchCache } from '../../server/src/engine/matching/matcher.ts';
import { defaultSettings as settings } from '../../server/src/engine/settings/settings.ts';
import { unitsPerStep } from '../../server/src/engine/text/steps.ts';
import { corpusOf } from '../support/analysed.ts';
import { benchOf, editionText } from '../support/matching.ts';
import { withMatcher } from '../support/withMatcher.ts';

const ids = ['2017-plan', '2024-opinions', '2022-questions'];
const texts = Object.fromEntries(ids.map((id) => [id, editionText(id)]));
const samples = ['2017-plan', '2024-opinions'].map((id) => (texts[id] as string).slice(0, 6000));
const prose = readFileSync(
  new URL('../../corpus/witnesses/002_250769cfe35d9007.txt', import.meta.url),
  'utf8',
).slice(0, 6000);

/** Counts the passages that are judged. */
class CountingJudgeCache extends JudgeCache {
  judged = 0;

  override begin(...given: Parameters<JudgeCache['begin']>): ReturnType<JudgeCache['begin']> {
    const memory = super.begin(...given);
    const piece = memory.piece.bind(memory);
    memory.piece = (match, cluster) => {
      this.judged += match.matched;
      return piece(match, cluster);
    };
    return memory;
  }
}

describe('an analysis in steps', () => {
  let ground: Omit<AnalyseInput, 'text'>;
  before(() => {
    ground = {
      corpus: withMatcher(corpusOf(texts), benchOf(texts).matcher),
      settings,
    };
  });

  it('says what it says alone where the steps of others come between', () => {
    const inputs = [...samples, prose].map((text) => ({ ...ground, text }));
    const alone = inputs.map((input) => analyseNow(input));
    const runs = inputs.map((input) => analyse(input, createAnalysisCache()));
    const found = new Map<number, Analysis>();
    while (found.size < runs.length)
      runs.forEach((run, i) => {
        if (found.has(i)) return;
        const step = run.next();
        if (step.done) found.set(i, step.value);
      });
    alone.forEach((analysis, i) => void assert.deepEqual(found.get(i), analysis));
  });

  it('may be left at any of its yields', function () {
    this.timeout(60_000);
    const text = prose.slice(0, 1500);
    const cache = createAnalysisCache();
    analyseNow({ ...ground, text }, cache);
    const edited = `${text.slice(0, 700)}不${text.slice(702)}`;
    const expected = analyseNow({ ...ground, text: edited });
    for (let steps = 1, done = false; !done; steps += 3) {
      const left = analyse({ ...ground, text: `${edited}。` }, cache);
      for (let i = 0; i < steps && !done; i++) done = left.next().done ?? false;
      left.return({} as Analysis);
      assert.deepEqual(analyseNow({ ...ground, text: edited }, cache), expected);
    }
  });

  it('reads some thousand characters at a step', () => {
    const text = Object.values(texts).join('\n').repeat(4);
    let steps = 1;
    for (const run = readInSteps(text); !run.next().done; ) steps++;
    assert.ok(steps >= text.length / unitsPerStep, `${steps} steps for ${text.length} units`);
  });

  it('reads one long line in one step for each thing that is looked for in it', () => {
    let steps = 1;
    for (const run = readInSteps('发展经济，改善民生。'.repeat(5000)); !run.next().done; ) steps++;
    assert.ok(steps >= 12, `${steps} steps`);
  });

  it('judges some thousand characters at a step', () => {
    const judging = new CountingJudgeCache();
    const text = Object.values(texts).join('\n').repeat(3);
    let most = 0;
    const run = analyse({ ...ground, text, as: 'draft' }, { matching: createMatchCache(), judging });
    for (let before = 0; !run.next().done; before = judging.judged)
      most = Math.max(most, judging.judged - before);
    const longest = Math.max(...Object.values(texts).map((t) => t.length));
    assert.ok(judging.judged > 2 * unitsPerStep);
    assert.ok(most <= unitsPerStep + longest, `${most} units judged in one step`);
  });
});

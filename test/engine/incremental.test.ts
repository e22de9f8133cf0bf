import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type AnalyseInput, analyse, analyseNow } from '../../server/src/engine/analyse.ts';
import type { Analysis } from '../../server/src/engine/analysis.ts';
import { createAnalysisCache } from '../../server/src/engine/analysisCache.ts';
import { defaultSettings } from '../../server/src/engine/settings/settings.ts';
import { loadCorpus } from '../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../server/src/workspace/files/host.ts';
import { hostileDrafts } from '../bench/pipeline/drafts.ts';

const folder = join(import.meta.dirname, '../../corpus');
const witnesses = readdirSync(join(folder, 'witnesses')).map((name) =>
  readFileSync(join(folder, 'witnesses', name), 'utf8'),
);
const samples = readdirSync(join(folder, '../samples'))
  .filter((name) => /\.(policy|txt)$/.test(name))
  .map((name) => readFileSync(join(folder, '../samples', name), 'utf8'));

/** What people type, paste and delete. */
const typed = fc.oneof(
  fc.constantFrom(
    '的',
    '不',
    '，',
    '。',
    '、',
    '\n',
    '“',
    '”',
    '"',
    '《意见》指出：“',
    '《若干措施》提出，',
    '省委、省政府印发',
    '应当',
    '三',
    '2035',
    '我省',
    '',
  ),
  fc.constantFrom(
    '（三）',
    '\n（三 ',
    '\v',
    '\v（三 ',
    '\u2028二、总体要求\v',
    '\n二 ',
    '\n第三　',
    '\n一、总体要求\n',
    '其次，',
    '附件1\n',
    '……',
    '见第（三）条',
    '  ',
    '(',
    '）',
    '发展',
  ),
  fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 80 }) }),
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
    fc.integer({ min: 0, max: 200 }),
  ),
  typed,
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(text: string, { at, removed, typed }: Edit): string {
  const start = Math.floor(at * text.length);
  const pasted =
    typeof typed === 'string'
      ? typed
      : text.slice(Math.floor(typed.from * text.length)).slice(0, typed.length);
  return text.slice(0, start) + pasted + text.slice(start + removed);
}

/** Verdicts and addresses are looked up as they are written out. */
function assertSame(found: Analysis, expected: Analysis): void {
  assert.deepEqual(found, expected);
  assert.equal(JSON.stringify(found.passages), JSON.stringify(expected.passages));
}

describe('an analysis with the cache of the last one', () => {
  let ground: Omit<AnalyseInput, 'text'>;
  before(async () => {
    const { corpus } = await loadCorpus([folder], nodeFileHost);
    ground = { corpus, settings: defaultSettings };
  });

  it('says what an analysis from scratch says, whatever is edited', function () {
    this.timeout(60_000);
    const hostile = Object.values(hostileDrafts).map((make) => make(900));
    const drafts = fc.constantFrom(...[...witnesses, ...samples].map((t) => t.slice(0, 4000)), ...hostile);
    fc.assert(
      fc.property(drafts, fc.array(edit, { minLength: 1, maxLength: 5 }), (draft, edits) => {
        const cache = createAnalysisCache();
        let text = draft;
        analyseNow({ ...ground, text }, cache);
        for (const e of edits) {
          text = apply(text, e);
          assertSame(analyseNow({ ...ground, text }, cache), analyseNow({ ...ground, text }));
        }
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 12), seed: Number(process.env['FUZZ_SEED'] ?? 20240) },
    );
  });

  it('says so after analyses that were left at any of their yields', () => {
    const text = witnesses[2] as string;
    const cache = createAnalysisCache();
    analyseNow({ ...ground, text }, cache);
    for (let steps = 1; steps < 12; steps++) {
      const edited = text.slice(0, 500 * steps) + text.slice(500 * steps + 3);
      const left = analyse({ ...ground, text: edited }, cache);
      for (let i = 0; i < steps; i++) left.next();
      left.return({} as Analysis);
      const next = `${edited}。`;
      assertSame(analyseNow({ ...ground, text: next }, cache), analyseNow({ ...ground, text: next }));
    }
  });
});

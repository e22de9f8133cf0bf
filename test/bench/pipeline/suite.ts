import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import { createAnalysisCache } from '../../../server/src/engine/analysisCache.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { defaultSettings as settings } from '../../../server/src/engine/settings/settings.ts';
import { loadCorpus } from '../../../server/src/workspace/corpusLoader.ts';
import { nodeFileHost } from '../../../server/src/workspace/host.ts';
import { bestOf, now, processorTime, quantile, show } from '../perf/measure.ts';
import { Random } from '../perf/random.ts';
import { loadTexts } from '../perf/texts.ts';
import { hostileDrafts, planDraft } from './drafts.ts';
import { measureWire } from './wire.ts';

declare const BENCH_ROOT: string;

const usage = `node --import tsx test/bench/pipeline/main.ts [FOLDER] [--quick]

Reading, matching, judging and rules together, against the built-in corpus.
FOLDER   .txt and .md files of real prose; default: the built-in editions
--quick  fewer edits, smaller hostile drafts`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
if (values.help) console.log(usage);
else await main(positionals[0] as string, positionals[1], values.quick);

async function main(program: string, folder: string | undefined, quick: boolean): Promise<void> {
  const editions = path.join(BENCH_ROOT, 'corpus/editions');
  const prose = loadTexts(folder ?? editions);
  const { corpus } = await loadCorpus([path.join(BENCH_ROOT, 'corpus')], nodeFileHost);
  const random = new Random(11);
  const draft = planDraft(loadTexts(editions), prose, random, 20_000);
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n`,
  );
  measureEdits(corpus, draft, random, quick ? 100 : 1000);
  const wire = (await measureWire(draft, quick ? 100 : 1000, random)).slice(quick ? 20 : 100);
  console.log(
    `edit → diagnostics on the wire: p50 ${show(quantile(wire, 0.5))} p99 ${show(quantile(wire, 0.99))} ms`,
  );
  measureWhole(corpus, prose);
  measureProgram(program, prose);
  const slow = measureHostile(corpus, quick ? 20_000 : 100_000);
  for (const name of slow) console.log(`FAILED  ${name}: twice the draft takes more than 2.3 times as long`);
  if (slow.length > 0) process.exitCode = 1;
}

/** One character typed anywhere in a draft of 20,000: text to findings, with what is kept of the last analysis. */
function measureEdits(corpus: Corpus, draft: string, random: Random, edits: number): void {
  const cache = createAnalysisCache();
  const elapsed: number[] = [];
  const processor: number[] = [];
  let text = draft;
  analyseNow({ text, corpus, settings }, cache);
  for (let i = 0; i < edits + 100; i++) {
    const at = random.below(text.length);
    text = text.slice(0, at) + random.pick([...'的和在了新，']) + text.slice(at + random.below(2));
    const start = now();
    const time = processorTime(1, () => analyseNow({ text, corpus, settings }, cache));
    if (i < 100) continue; // until the code is compiled
    processor.push(time);
    elapsed.push(now() - start);
  }
  const row = (times: readonly number[]): string =>
    `p50 ${show(quantile(times, 0.5))} p90 ${show(quantile(times, 0.9))} p99 ${show(quantile(times, 0.99))} ms`;
  console.log(`edit → findings, draft of 20,000: ${row(elapsed)}; processor ${row(processor)}`);
}

function measureWhole(corpus: Corpus, prose: readonly string[]): void {
  const all = prose.join('\n');
  for (const [name, text] of [
    ['20,000 characters', all.slice(0, 20_000)],
    ['200,000 characters', all.slice(0, 200_000)],
    ['one line', all.replaceAll('\n', '').slice(0, 1_600_000)],
  ] as const) {
    const time = bestOf(3, () => analyseNow({ text, corpus, settings }));
    console.log(`whole analysis, ${name.padEnd(18)} ${show(text.length / time / 1000)} M char/s`);
  }
}

/** The command line from start to exit, the best of several runs. */
function measureProgram(program: string, prose: readonly string[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'xunzhang-bench-'));
  const book = prose.join('\n');
  const texts = {
    'book.txt': book.repeat(Math.ceil(400_000 / book.length)).slice(0, 400_000),
    'note.txt': book.slice(0, 3000),
  };
  try {
    for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, name), text);
    const run = (...args: string[]) =>
      bestOf(5, () => spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' }));
    console.log(`check, 3,000 characters:   ${show(run('check', 'note.txt'))} ms from start to exit`);
    console.log(`check, 400,000 characters: ${show(run('check', 'book.txt'))} ms from start to exit`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The names of drafts of which twice as much takes more than 2.3 times as long. */
function measureHostile(corpus: Corpus, length: number): string[] {
  const slow: string[] = [];
  console.log('\nhostile drafts                    µs/char   2× draft');
  for (const [name, make] of Object.entries(hostileDrafts)) {
    const [once, twice] = [make(length), make(2 * length)];
    const time = (text: string): number =>
      Math.min(...[1, 2, 3].map(() => processorTime(1, () => analyseNow({ text, corpus, settings }))));
    const [t1, t2] = [time(once), time(twice)];
    console.log(
      `${name.padEnd(32)} ${show((1000 * t2) / (2 * length), 3).padStart(8)} ${show(t2 / t1).padStart(8)} ×`,
    );
    if (t2 / t1 > 2.3 && t2 > 40) slow.push(name);
  }
  return slow;
}

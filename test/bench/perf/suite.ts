import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureAccuracy } from './accuracy.ts';
import { measureHostile } from './adversarial.ts';
import { measureRetriever, measureWholeDiff } from './baselines.ts';
import { measureColdStart } from './coldStart.ts';
import { buildCorpus } from './corpus.ts';
import { gates, type SizeResult } from './gates.ts';
import { show, showSpread } from './measure.ts';
import { measureSpeed } from './speed.ts';
import { loadTexts } from './texts.ts';

declare const BENCH_ROOT: string;

const usage = `npm run bench -- [FOLDER] [--sizes 1,20,100] [--baselines 1,20] [--passages 300] [--quick]

FOLDER      .txt and .md files of real prose; default: the built-in editions (too little text for figures that mean much)
--sizes     corpus sizes in millions of characters, grown from the folder
--baselines sizes at which FTS5 + diff-match-patch is measured as well
--quick     1 million characters and few passages`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1,20,100' },
    baselines: { type: 'string', default: '1,20' },
    passages: { type: 'string', default: '300' },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else await main();

async function main(): Promise<void> {
  const all = loadTexts(positionals[0] ?? path.join(BENCH_ROOT, 'corpus/editions'));
  // One text in twenty is held out: prose of the same kind that the corpus does not have.
  const held = all.length < 20 ? all : all.filter((_, i) => i % 20 === 7);
  const base = all.length < 20 ? all : all.filter((_, i) => i % 20 !== 7);
  const sizes = (values.quick ? '1' : values.sizes).split(',').map((m) => Number(m) * 1e6);
  const passages = values.quick ? 60 : Number(values.passages);
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
  console.log(`${all.length} texts, ${show(all.join('').length)} characters\n`);
  const results: SizeResult[] = [];
  for (const size of sizes) results.push(await measureSize(base, held, size, passages));
  console.log(
    `against diff-match-patch on the reprinted document, built-in corpus: ${showSpread(measureWholeDiff(path.join(BENCH_ROOT, 'corpus')))} ×`,
  );
  for (const size of values.quick
    ? []
    : values.baselines
        .split(',')
        .filter(Boolean)
        .map((m) => Number(m) * 1e6))
    console.log(
      `against FTS5 + diff-match-patch per paragraph, ${size / 1e6} M: ${showSpread(measureRetriever(base, size))} ×`,
    );
  const hostile = measureHostile(base, Math.min(5e6, sizes[0]! * 5), values.quick ? 20_000 : 200_000);
  console.log('\nhostile drafts            µs/char   2× draft');
  for (const h of hostile.drafts)
    console.log(
      `${h.name.padEnd(22)} ${show(h.microsecondsPerCharacter, 3).padStart(10)} ${show(h.doubling).padStart(8)} ×`,
    );
  console.log(
    `exact copies of one of 10,000 near-identical paragraphs, silent: ${(100 * hostile.silent).toFixed(1)} %`,
  );
  const failed = gates(results, hostile);
  for (const line of failed) console.log(`FAILED  ${line}`);
  if (failed.length > 0) process.exitCode = 1;
}

async function measureSize(
  base: readonly string[],
  held: readonly string[],
  size: number,
  passages: number,
): Promise<SizeResult> {
  const corpus = buildCorpus(base, size);
  const { characters, documents, segment, buildMs, bytes } = corpus;
  const perChar = bytes / characters;
  console.log(
    `== ${show(characters)} characters, ${show(documents)} documents; k ${segment.k}, every ${segment.step}. suffix`,
  );
  console.log(
    `build ${show(buildMs / 1000)} s (${show((buildMs * 1e6) / characters)} ns/char), ${show(perChar)} bytes/char`,
  );
  const speed = measureSpeed(corpus, corpus.texts, held, passages);
  console.log(
    `paragraph of 300, first touch: p50 ${show(speed.p50, 3)} p90 ${show(speed.p90, 3)} p99 ${show(speed.p99, 3)} ms`,
  );
  console.log(`edit in a draft of 20,000: p50 ${show(speed.editP50, 3)} p99 ${show(speed.editP99, 3)} ms`);
  for (const d of speed.drafts)
    console.log(
      `${d.name.padEnd(22)} ${show(d.millionPerSecond)} M char/s (${show(d.cpuMilliseconds)} ms processor time); per 1,000 chars: ${Object.entries(
        d.work,
      )
        .map(([k, v]) => `${k} ${v}`)
        .join(', ')}`,
    );
  const cold = await measureColdStart(corpus, corpus.texts);
  console.log(`cold start to first answer: ${show(cold)} ms`);
  const accuracy = measureAccuracy(corpus.matcher, corpus.texts, passages);
  const percent = (x: number): string => `${(100 * x).toFixed(1)} %`;
  console.log(
    `planted edits: recall ${percent(accuracy.recall)}, precision ${percent(accuracy.precision)}; exact passages silent ${percent(accuracy.silent)}`,
  );
  console.log(
    `sentences of 16–40 with 1/2/3/4 edits: ${accuracy.short.map(percent).join(' / ')}; exchanged sentences ${percent(accuracy.reordered)}\n`,
  );
  return { characters, perChar, buildMs, speed, cold, accuracy };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureWholeDiff } from './baselines.ts';
import { measureBuiltinStart } from './coldStart.ts';
import { measureCommandLine } from './commandLine.ts';
import { gates } from './gates.ts';
import { measureHostileApart } from './hostileApart.ts';
import { show } from './measure.ts';
import { isPart, type Part, type Plan, parts, places } from './plan.ts';
import { printBuiltinStart, printCommandLine, printHostile, printWholeDiff } from './print.ts';
import type { Results } from './results.ts';
import { measureSizes } from './sizes.ts';
import { summary } from './summary.ts';
import { loadTexts, partTexts } from './texts.ts';

const usage = `npm run bench -- [FOLDER] [--sizes 1,20,100] [--only PART,…] [--shelves DIR] [--quick]

FOLDER     .txt and .md files of real prose; default: the built-in editions (too little text for figures that mean much)
--sizes    corpus sizes in millions of characters, grown from the folder
--only     parts of the benchmark: ${parts.join(', ')}
--shelves  where grown corpora are kept for another run, with their indexes; default: a folder that is removed at the end
--quick    1 million characters, few passages and edits`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string' },
    only: { type: 'string', default: parts.join(',') },
    shelves: { type: 'string' },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const wanted = values.only.split(',');
const sizes = (values.sizes ?? (values.quick ? '1' : '1,20,100'))
  .split(',')
  .map(Number)
  .sort((a, b) => a - b);

if (values.help || !wanted.every(isPart) || !sizes.every((size) => size > 0)) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const scratch = mkdtempSync(path.join(tmpdir(), 'xunzhang-bench-'));
  try {
    const failed = await run(wanted, scratch);
    for (const line of failed) console.log(`FAILED  ${line}`);
    if (failed.length > 0) process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function run(wanted: readonly Part[], scratch: string): Promise<string[]> {
  const folder = positionals[0] ?? path.join(places.builtin, 'editions');
  const all = loadTexts(folder);
  const plan: Plan = {
    ...partTexts(all),
    sizes,
    shelves: path.resolve(values.shelves ?? path.join(scratch, 'shelves')),
    quick: values.quick,
    wants: (part) => wanted.includes(part),
  };
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
  console.log(`${all.length} texts, ${show(all.join('').length)} characters`);
  const alone = await measureAlone(plan, folder, all, scratch);
  const results: Results = { ...(await measureSizes(plan)), ...alone };
  console.log(`\n${summary(results)}\n\n${show(performance.now() / 60_000, 1)} minutes`);
  return gates(results);
}

/** What needs no large corpus comes first: a process that holds one collects its garbage more slowly. */
async function measureAlone(
  plan: Plan,
  folder: string,
  all: readonly string[],
  scratch: string,
): Promise<Partial<Results>> {
  const results: Partial<Results> = {};
  if (plan.wants('cold')) {
    const { program, builtin, prebuilt } = places;
    const server = { program, builtinCorpus: builtin, cache: path.join(scratch, 'cache') };
    results.builtinStart = await measureBuiltinStart(server, prebuilt, all[0]!.slice(0, 300));
    printBuiltinStart(results.builtinStart);
  }
  if (plan.wants('command')) {
    results.command = measureCommandLine(places.commandLine, folder, all);
    printCommandLine(results.command);
  }
  if (plan.wants('baselines')) {
    results.wholeDiff = measureWholeDiff(places.builtin);
    printWholeDiff(results.wholeDiff);
  }
  if (plan.wants('hostile')) {
    results.hostile = measureHostileApart(folder, plan.quick);
    printHostile(results.hostile);
  }
  return results;
}

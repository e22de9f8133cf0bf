import { resolve } from 'node:path';
import type { BaselineFiles, BaselineRecord } from './baseline.ts';
import { type BaselineTarget, baselineTarget, nameIn, writeBaseline } from './baselineFile.ts';
import type { CheckerConfig, CheckOptions } from './checkOptions.ts';
import { errorCode } from './errorCode.ts';
import { createFileChecker, type FileChecker, type FileOutcome } from './fileChecker.ts';
import { createFormatter } from './format/index.ts';
import { printable } from './format/printable.ts';
import { findInputs, type Input } from './inputs.ts';
import { checkInParallel, extraThreads } from './pool.ts';
import { createProblemTeller } from './problemTeller.ts';
import { createProgress } from './progress.ts';
import { addTotals, noTotals } from './results.ts';
import { wantsColor } from './terminal.ts';
import { createEntryWatch } from './unusedEntries.ts';
import { OutputClosed, type Problem, status, type Voice, type World } from './world.ts';

/** `xunzhang check`: reads, checks and reports drafts, and writes what it has of one before it goes on. */
export async function check(
  world: World,
  voice: Voice,
  names: readonly string[],
  options: CheckOptions,
): Promise<number> {
  const config: CheckerConfig = {
    options,
    locale: voice.locale,
    color: wantsColor(options.color, world),
    columns: world.stdout.columns ?? (Number(world.env['COLUMNS']) || 100),
    cwd: world.cwd,
    home: world.home,
    cache: world.cache,
  };
  const progress = createProgress(world);
  const { told, tell } = createProblemTeller(world, voice, progress);

  progress.show(0, 1, voice.say('cli.loadingCorpus'));
  const [checker, { inputs, problems: missing }] = await Promise.all([
    createFileChecker(config, world.stdin),
    findInputs(names, world.cwd, voice),
  ]).finally(() => progress.clear());
  const target =
    options.writeBaseline === undefined
      ? undefined
      : await baselineTarget(options.writeBaseline, inputs, world.cwd, voice);
  await tell(checker.corpusProblems);
  await tell(missing);
  await tell(draftsOfCorpus(names, inputs, checker, world, voice));

  const formatter = createFormatter(config);
  const totals = noTotals();
  const records = new Map<string, readonly BaselineRecord[]>();
  const watch = createEntryWatch();
  let reached = false;
  let separator = '';
  let done = 0;
  const isWhole = () => told.every(({ level }) => level !== 'error');
  /** What the run comes to as far as it has come; undefined where nothing speaks against the drafts. */
  const verdict = () => {
    if (!isWhole()) return status.trouble;
    // Who records a baseline accepts what there is.
    return reached && options.writeBaseline === undefined ? status.found : undefined;
  };
  const checkAll = async (): Promise<number> => {
    await world.stdout.write(formatter.begin());
    progress.show(0, inputs.length, inputs[0]?.path ?? '');
    for await (const outcome of outcomes(inputs, checker, config, world)) {
      const input = inputs[done++] as Input;
      reached ||= outcome.reached;
      await tell(outcome.problems);
      if (outcome.output !== '') {
        if (world.stdout.isTTY) progress.clear();
        await world.stdout.write(separator + outcome.output);
        separator = formatter.separator;
      }
      addTotals(totals, outcome.totals);
      if (target && outcome.records.length > 0)
        records.set(await nameIn(target.name, world.cwd, input), outcome.records);
      if (input.file !== undefined && outcome.used) watch.add(input.file, outcome.used);
      if (done < inputs.length) progress.show(done, inputs.length, inputs[done]?.path ?? '');
    }
    progress.clear();
    const whole = isWhole();
    const interrupted = world.interrupted.aborted;
    if (interrupted) await tell([{ level: 'error', message: voice.say('cli.interrupted') }]);
    else {
      await tell(await watch.unused(names, world, voice));
      if (target) await tell(await recordBaseline(target, records, world, voice));
    }
    await world.stdout.write(formatter.end(totals, told, whole && !interrupted));
    return interrupted ? status.interrupted : (verdict() ?? status.clean);
  };
  return checkAll().catch((error: unknown) => {
    if (!(error instanceof OutputClosed)) throw error;
    return verdict() ?? status.closed;
  });
}

/**
 * Drafts that are held against themselves: those that were named, or all that there are. That a folder has a corpus among its
 * drafts is nothing to speak of.
 */
function draftsOfCorpus(
  names: readonly string[],
  inputs: readonly Input[],
  { isSource }: FileChecker,
  { cwd }: World,
  { say }: Voice,
): readonly Problem[] {
  const own = inputs.filter(({ file }) => file !== undefined && isSource(file));
  const named = new Set(names.map((name) => resolve(cwd, name)));
  const told = own.length === inputs.length ? own : own.filter(({ file = '' }) => named.has(file));
  const [first] = told;
  if (!first) return [];
  const { path } = first;
  const key = told.length === 1 ? 'cli.draftIsSource' : 'cli.draftsAreSources';
  return [{ level: 'warning', path, message: say(key, { path, count: told.length }) }];
}

/** The outcomes in the order of the inputs, on several threads where there are many. */
async function* outcomes(
  inputs: readonly Input[],
  checker: FileChecker,
  config: CheckerConfig,
  { interrupted, program }: World,
): AsyncGenerator<FileOutcome> {
  const threads = inputs.some(({ file }) => file === undefined) ? 0 : extraThreads(inputs.length, checker);
  if (threads > 0 && program !== undefined) {
    yield* checkInParallel({ inputs, checker, config, program, threads, interrupted });
    return;
  }
  for (const input of inputs) {
    if (interrupted.aborted) return;
    const outcome = await checker.check(input, interrupted);
    if (!outcome) return;
    yield outcome;
  }
}

/** Writes the baseline and says so; else what kept it from being written. */
async function recordBaseline(
  { name: path, file }: BaselineTarget,
  records: BaselineFiles,
  world: World,
  voice: Voice,
): Promise<readonly Problem[]> {
  try {
    await writeBaseline(file, records);
  } catch (error) {
    const message = voice.say('cli.cannotWrite', { path, detail: errorCode(error) });
    return [{ level: 'error', path, message }];
  }
  await world.stderr.write(`${printable(voice.say('cli.baselineWritten', { path }))}\n`);
  return [];
}

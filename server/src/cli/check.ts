import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Severity, severities } from '../engine/index.ts';
import { type Baseline, createBaselineWriter, newFindings, parseBaseline } from './baseline.ts';
import type { CheckOptions } from './checkOptions.ts';
import { checkText } from './checkText.ts';
import { loadCorpora } from './corpora.ts';
import { jsonFormatter } from './format/json.ts';
import { prettyFormatter } from './format/pretty.ts';
import { sarifFormatter } from './format/sarif.ts';
import { findInputs, readInput } from './inputs.ts';
import { createProgress } from './progress.ts';
import { type FileResult, type Formatter, noTotals } from './results.ts';
import { createSuppressionLookup } from './suppressions.ts';
import { wantsColor } from './terminal.ts';
import { type Problem, status, UsageError, type Voice, type World } from './world.ts';

const formatters = { pretty: prettyFormatter, json: jsonFormatter, sarif: sarifFormatter };

/** `xunzhang check`: reads, checks and reports the drafts one after the other, holding one at a time. */
export async function check(
  world: World,
  voice: Voice,
  names: readonly string[],
  options: CheckOptions,
): Promise<number> {
  const baseline = await readBaseline(options.baseline, world, voice);
  const progress = createProgress(world);
  const problems: Problem[] = [];
  const totals = noTotals();
  const report = async (found: readonly Problem[]) => {
    for (const problem of found) {
      problems.push(problem);
      progress.clear();
      await world.stderr.write(`${problemLine(problem, voice)}\n`);
    }
  };

  progress.show(0, 1, voice.say('cli.loadingCorpus'));
  const loaded = await loadCorpora(options, world, voice).finally(() => progress.clear());
  await report(loaded.problems);
  if (options.source !== undefined && !loaded.corpus.edition(options.source))
    throw new UsageError(voice.say('cli.noSuchSource', { source: options.source }));
  const { inputs, problems: missing } = await findInputs(names, world.cwd, voice);
  await report(missing);

  const formatter: Formatter = formatters[options.format]({
    voice,
    color: wantsColor(options.color, world),
    columns: world.stdout.columns ?? (Number(world.env['COLUMNS']) || 100),
    cwd: world.cwd,
    home: world.home,
  });
  const suppressions = createSuppressionLookup(options.suppressions, voice);
  const writer = createBaselineWriter();
  let worst = false;
  await world.stdout.write(formatter.begin());
  for (const [index, input] of inputs.entries()) {
    if (world.interrupted.aborted) break;
    progress.show(index, inputs.length, input.path);
    const { text, problem } = await readInput(input, world.stdin, voice);
    if (problem) await report([problem]);
    if (text === undefined) continue;
    const ignored = await suppressions.of(input.file);
    await report(ignored.problems);
    const checked = await checkText(
      { path: input.path, text, options, ...loaded, ...ignored },
      world.interrupted,
    );
    if (!checked) break;
    await report(checked.problems(voice));
    const findings = newFindings(checked.findings, text, baseline?.files.get(input.path));
    const result: FileResult = {
      path: input.path,
      analysis: checked.analysis,
      findings,
      corpus: loaded.corpus,
    };
    writer.add(input.path, checked.findings, text);
    totals.files++;
    totals.known += checked.findings.length - findings.length;
    totals.suppressed += checked.suppressed;
    for (const { severity } of findings) totals[severity]++;
    worst ||= findings.some(({ severity }) => reaches(severity, options.failOn));
    const out = formatter.file(result);
    if (out !== '' && world.stdout.isTTY) progress.clear();
    await world.stdout.write(out);
  }
  progress.clear();
  if (world.interrupted.aborted) await report([{ level: 'error', message: voice.say('cli.interrupted') }]);
  else if (options.writeBaseline !== undefined)
    await writeBaseline(options.writeBaseline, writer.toText(), world, voice);
  await world.stdout.write(formatter.end(totals, problems));

  if (world.interrupted.aborted) return status.interrupted;
  if (problems.some((problem) => problem.level === 'error')) return status.trouble;
  return worst ? status.found : status.clean;
}

function reaches(severity: Severity, failOn: CheckOptions['failOn']): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}

const problemLine = ({ level, message }: Problem, voice: Voice): string =>
  `${voice.say(`cli.problem.${level}`)}${message}`;

async function readBaseline(
  name: string | undefined,
  world: World,
  voice: Voice,
): Promise<Baseline | undefined> {
  if (name === undefined) return undefined;
  const text = await readFile(resolve(world.cwd, name), 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError(voice.say('cli.noBaseline', { path: name }));
  const baseline = parseBaseline(text);
  if (!baseline) throw new UsageError(voice.say('cli.badBaseline', { path: name }));
  return baseline;
}

async function writeBaseline(name: string, text: string, world: World, voice: Voice): Promise<void> {
  try {
    await writeFile(resolve(world.cwd, name), text);
  } catch (error) {
    throw new UsageError(voice.say('cli.cannotWrite', { path: name, detail: codeOf(error) }));
  }
  await world.stderr.write(`${voice.say('cli.baselineWritten', { path: name })}\n`);
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

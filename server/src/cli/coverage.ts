import { analyse, carriedOut, coverage, defaultSettings } from '../engine/index.ts';
import { isMarkdownPath } from '../workspace/files/textFile.ts';
import { type CorpusChoice, loadCorpora } from './corpora.ts';
import { type CoverageFile, coverageFormatter } from './format/coverage.ts';
import { findInputs, readInput } from './inputs.ts';
import { interruptible } from './interruptible.ts';
import { createProblemTeller } from './problemTeller.ts';
import { createProgress } from './progress.ts';
import { wantsColor } from './terminal.ts';
import { type Problem, status, UsageError, type Voice, type World } from './world.ts';

export interface CoverageOptions extends CorpusChoice {
  readonly source?: string;
  readonly format: 'pretty' | 'json';
  /** False with `--no-color`. */
  readonly color: boolean;
}

/** `xunzhang coverage`: which measures of a source drafts take up, and which they do not. */
export async function coverageOf(
  world: World,
  voice: Voice,
  names: readonly string[],
  options: CoverageOptions,
): Promise<number> {
  const { stdout, stdin, interrupted, cwd } = world;
  const progress = createProgress(world);
  const { told, tell } = createProblemTeller(world, voice, progress);
  progress.show(0, 1, voice.say('cli.loadingCorpus'));
  const [{ corpus, problems }, { inputs, problems: missing }] = await Promise.all([
    loadCorpora(options, world, voice),
    findInputs(names, cwd, voice),
  ]).finally(() => progress.clear());
  if (options.source !== undefined && !corpus.source(options.source))
    throw new UsageError(voice.say('cli.noSuchSource', { source: options.source }));
  await tell(problems);
  await tell(missing);

  const formatter = coverageFormatter(options.format, {
    voice,
    color: wantsColor(options.color, world),
    columns: stdout.columns ?? (Number(world.env['COLUMNS']) || 100),
  });
  await stdout.write(formatter.begin());
  let separator = '';
  for (const [done, input] of inputs.entries()) {
    const { path } = input;
    progress.show(done, inputs.length, path);
    const { text, problem } = await readInput(input, stdin, voice);
    if (problem) await tell([problem]);
    if (text === undefined) continue;
    const covered = await interruptible(coveredBy(text, path), interrupted);
    if (!covered) break;
    if (covered.coverage === undefined) await tell([sourceless(path, voice)]);
    progress.clear();
    await stdout.write(separator + formatter.file(covered));
    separator = formatter.separator;
  }
  progress.clear();
  if (interrupted.aborted) await tell([{ level: 'error', message: voice.say('cli.interrupted') }]);
  await stdout.write(formatter.end(told));
  if (interrupted.aborted) return status.interrupted;
  return told.some(({ level }) => level === 'error') ? status.trouble : status.clean;

  function* coveredBy(text: string, path: string): Generator<unknown, CoverageFile> {
    const markdown = isMarkdownPath(path);
    const analysis = yield* analyse({ text, corpus, settings: defaultSettings, markdown });
    const source = options.source ?? carriedOut(analysis, corpus);
    const found = source === undefined ? undefined : yield* coverage(analysis, corpus, source);
    const edition = found && corpus.edition(found.source);
    return { path, text, ...(edition && found && { source: edition.source, coverage: found }) };
  }
}

const sourceless = (path: string, { say }: Voice): Problem => ({
  level: 'warning',
  path,
  message: say('cli.coverage.noSource', { path }),
});

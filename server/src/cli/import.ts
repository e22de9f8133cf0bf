import { access, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { formatNumeral } from '../engine/index.ts';
import { slashed } from '../workspace/files/paths.ts';
import { replaceFile } from '../workspace/files/replaceFile.ts';
import { errorCode } from './errorCode.ts';
import { printable } from './format/printable.ts';
import { findInputs, type Input } from './inputs.ts';
import { createProblemTeller } from './problemTeller.ts';
import { createProgress } from './progress.ts';
import { type Problem, status, UsageError, type Voice, type World } from './world.ts';

export interface ImportOptions {
  /** The folder that texts go to; without it, beside their documents. */
  readonly output?: string;
  readonly force?: true;
}

const isDocx = ({ file = '' }: Input): boolean => /\.docx$/i.test(file);

/** `xunzhang import`: Word documents as texts, each in a new file. */
export async function importWord(
  world: World,
  voice: Voice,
  names: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const { cwd, stdout, interrupted } = world;
  const progress = createProgress(world);
  const { told, tell } = createProblemTeller(world, voice, progress);
  if (options.output !== undefined && !(await exists(resolve(cwd, options.output))))
    throw new UsageError(voice.say('cli.import.noFolder', { path: options.output }));
  const { inputs, problems } = await findInputs(names, cwd, voice);
  await tell(problems);
  const documents = inputs.filter(isDocx);
  const named = new Set(names.map((name) => resolve(cwd, name)));
  await tell(
    inputs
      .filter((input) => !isDocx(input) && (input.file === undefined || named.has(input.file)))
      .map(({ path }) => trouble(voice, 'word.other', path)),
  );
  const written = new Set<string>();
  for (const [done, input] of documents.entries()) {
    if (interrupted.aborted) break;
    progress.show(done, documents.length, input.path);
    const target = targetOf(input, options, cwd);
    const problem = written.has(target)
      ? taken(voice, input, target)
      : await importOne(input, target, options, voice);
    written.add(target);
    progress.clear();
    if (problem) await tell([problem]);
    else
      await stdout.write(
        `${printable(voice.say('cli.import.written', { path: input.path, target: shown(target, cwd) }))}\n`,
      );
  }
  progress.clear();
  if (interrupted.aborted) {
    await tell([{ level: 'error', message: voice.say('cli.interrupted') }]);
    return status.interrupted;
  }
  return told.some(({ level }) => level === 'error') ? status.trouble : status.clean;
}

function targetOf({ file = '' }: Input, { output }: ImportOptions, cwd: string): string {
  const name = basename(file).replace(/\.docx$/i, '.txt');
  return output === undefined ? join(dirname(file), name) : resolve(cwd, output, name);
}

async function importOne(
  input: Input,
  target: string,
  { force }: ImportOptions,
  voice: Voice,
): Promise<Problem | undefined> {
  const { readWord } = await import('../workspace/word/docx.ts');
  const { file = '', path } = input;
  try {
    const word = readWord(await readFile(file), formatNumeral);
    if ('problem' in word) return trouble(voice, `word.${word.problem}`, path);
    if (!force && (await exists(target))) return taken(voice, input, target);
    await replaceFile(target, word.text);
    return undefined;
  } catch (error) {
    return trouble(voice, 'cli.unreadable', path, { detail: errorCode(error) });
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const shown = (path: string, cwd: string): string => {
  const folder = `${slashed(resolve(cwd))}/`;
  return slashed(path).startsWith(folder) ? slashed(path).slice(folder.length) : slashed(path);
};

const taken = (voice: Voice, { path }: Input, target: string): Problem =>
  trouble(voice, 'cli.import.exists', path, { target: slashed(target) });

const trouble = (
  { say }: Voice,
  key: string,
  path: string,
  args: Readonly<Record<string, string>> = {},
): Problem => ({ level: 'error', path, message: say(key, { path, ...args }) });

import { access, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { formatNumeral } from '../engine/index.ts';
import { slashed } from '../workspace/files/paths.ts';
import { replaceFile } from '../workspace/files/replaceFile.ts';
import { wordProblem } from '../workspace/word/fileKind.ts';
import { errorCode } from './errorCode.ts';
import { printable } from './format/printable.ts';
import { findInputs, type Input, wordDocuments } from './inputs.ts';
import { createProblemTeller } from './problemTeller.ts';
import { createProgress } from './progress.ts';
import { type Problem, status, UsageError, type Voice, type World } from './world.ts';

export interface ImportOptions {
  /** The folder that texts go to; without it, beside their documents. */
  readonly output?: string;
  readonly force?: true;
}

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
  if (options.output !== undefined && !(await isFolder(resolve(cwd, options.output))))
    throw new UsageError(voice.say('cli.import.noFolder', { path: options.output }));
  const { inputs, problems } = await findInputs(names, cwd, voice, wordDocuments);
  await tell(problems);
  const written = new Set<string>();
  for (const [done, input] of inputs.entries()) {
    if (interrupted.aborted) break;
    progress.show(done, inputs.length, input.path);
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
  const name = `${basename(file).replace(/\.[^.]+$/, '')}.txt`;
  return output === undefined ? join(dirname(file), name) : resolve(cwd, output, name);
}

async function importOne(
  input: Input,
  target: string,
  { force }: ImportOptions,
  voice: Voice,
): Promise<Problem | undefined> {
  const { readWord } = await import('../workspace/word/docx.ts');
  const { file, path } = input;
  // What is called a text already would be written over.
  if (file === undefined || file === target) return trouble(voice, 'word.other', path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return trouble(voice, 'cli.unreadable', path, { detail: errorCode(error) });
  }
  const word = readWord(bytes, formatNumeral);
  if ('problem' in word) return trouble(voice, wordProblem(word.problem, path), path);
  if (!force && (await exists(target))) return taken(voice, input, target);
  try {
    await replaceFile(target, word.text);
    return undefined;
  } catch (error) {
    return trouble(voice, 'cli.cannotWrite', slashed(target), { detail: errorCode(error) });
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

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

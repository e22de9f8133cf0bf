import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { slashed } from '../workspace/files/paths.ts';
import { replaceFile } from '../workspace/files/replaceFile.ts';
import { decodeText } from '../workspace/files/textFile.ts';
import { type BaselineFiles, formatBaseline, type KnownPlaces, parseBaseline } from './baseline.ts';
import { errorCode } from './errorCode.ts';
import type { Input } from './inputs.ts';
import { UsageError, type Voice } from './world.ts';

/** What a baseline knows of a draft; undefined where it knows nothing. */
export type KnownFindings = (input: Input) => Promise<KnownPlaces | undefined>;

/** Reads the baseline of that name. Rejects with a `UsageError` where there is none to be read. */
export async function readBaseline(name: string, cwd: string, { say }: Voice): Promise<KnownFindings> {
  const baseline = parseBaseline(decodeText(await bytesOf(name, cwd, say)).text);
  if (!baseline) throw new UsageError(say('cli.badBaseline', { path: name }));
  const { names, counted, files } = baseline;
  return async (input) => {
    const records = files.get(
      names === 'spelling' ? input.path.normalize('NFC') : await nameIn(name, cwd, input),
    );
    return records && { records, counted };
  };
}

/** Rejects with a `UsageError`. Devices are not read, since some never end; pipes are, as a shell's `<(…)` is one. */
async function bytesOf(name: string, cwd: string, say: Voice['say']): Promise<Uint8Array> {
  const path = resolve(cwd, name);
  try {
    const found = await stat(path);
    if (found.isFile() || found.isFIFO()) return await readFile(path);
  } catch (error) {
    const detail = errorCode(error);
    const key = isMissing(detail) ? 'cli.noBaseline' : 'cli.baselineUnreadable';
    throw new UsageError(say(key, { path: name, detail }));
  }
  throw new UsageError(say('cli.baselineNoFile', { path: name }));
}

const isMissing = (code: string): boolean => ['ENOENT', 'ENOTDIR'].includes(code);

/** How the baseline called `name` names a draft, however the run names the two, and the system writes its letters. */
export async function nameIn(name: string, cwd: string, { path, file }: Input): Promise<string> {
  if (file === undefined) return path;
  const [baseline, draft] = await Promise.all([placeOf(resolve(cwd, name)), placeOf(file)]);
  return slashed(relative(dirname(baseline), draft)).normalize('NFC');
}

/** The path of a file without links on the way to its folder. */
const placeOf = async (file: string): Promise<string> =>
  join(await realpath(dirname(file)).catch(() => dirname(file)), basename(file));

/** Where a new baseline goes. */
export interface BaselineTarget {
  /** As the user named it. */
  readonly name: string;
  /** Absolute path, links followed. */
  readonly file: string;
}

/**
 * The file that a new baseline of that name goes to. Rejects with a `UsageError` where something would be
 * lost by writing there: one of the drafts, or a file that is no baseline.
 */
export async function baselineTarget(
  name: string,
  inputs: readonly Input[],
  cwd: string,
  { say }: Voice,
): Promise<BaselineTarget> {
  const named = resolve(cwd, name);
  const file = await realpath(named).catch(() => named);
  if (inputs.some((input) => input.file === named || input.file === file))
    throw new UsageError(say('cli.baselineIsDraft', { path: name }));
  const bytes = (await isRegular(file)) ? await readFile(file).catch(() => Buffer.alloc(0)) : undefined;
  if (bytes !== undefined && !parseBaseline(decodeText(bytes).text))
    throw new UsageError(say('cli.baselineReplaces', { path: name }));
  return { name, file };
}

/** Writes a baseline so that a run that breaks off leaves the former one whole. Rejects with the system's error. */
export const writeBaseline = (file: string, files: BaselineFiles): Promise<void> =>
  replaceFile(file, formatBaseline(files));

const isRegular = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

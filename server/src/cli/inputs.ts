import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { type DecodedText, decodeText } from '../workspace/textFile.ts';
import type { Problem, Voice } from './world.ts';

/** One draft to check. */
export interface Input {
  /** As the user knows it, with `/`; `-` for standard input. */
  readonly path: string;
  /** Where it lies; undefined for standard input. */
  readonly file?: string;
}

/** What a folder is searched for. A file that is named is read whatever its ending. */
const draft = /\.(txt|md|markdown|policy)$/i;

/** The drafts that the arguments name, folders walked in a fixed order, each file once. */
export async function findInputs(
  names: readonly string[],
  cwd: string,
  voice: Voice,
): Promise<{ inputs: readonly Input[]; problems: readonly Problem[] }> {
  const inputs = new Map<string, Input>();
  const problems: Problem[] = [];
  const add = (input: Input) => inputs.set(input.file ?? '-', inputs.get(input.file ?? '-') ?? input);
  for (const name of names) {
    if (name === '-') {
      add({ path: '-' });
      continue;
    }
    const file = resolve(cwd, name);
    const kind = await kindOf(file);
    if (kind === 'file') add({ path: slashed(name), file });
    else if (kind === 'folder') {
      const before = problems.length;
      const found = await draftsBelow(file, (folder, error) => {
        const path = slashed(shownPath(folder, name, cwd));
        problems.push(trouble(voice, 'cli.unreadable', path, { detail: codeOf(error) }));
      });
      if (found.length === 0 && problems.length === before)
        problems.push(trouble(voice, 'cli.noDrafts', slashed(name)));
      for (const draft of found) add({ path: slashed(shownPath(draft, name, cwd)), file: draft });
    } else
      problems.push(trouble(voice, kind === 'missing' ? 'cli.noSuchFile' : 'cli.notAFile', slashed(name)));
  }
  return { inputs: [...inputs.values()], problems };
}

/** The text of a draft, or nothing where it cannot be read; and what there is to say about it. */
export async function readInput(
  input: Input,
  stdin: AsyncIterable<Uint8Array>,
  voice: Voice,
): Promise<{ text?: string; problem?: Problem }> {
  let decoded: DecodedText;
  try {
    decoded = decodeText(input.file === undefined ? await readAll(stdin) : await readFile(input.file));
  } catch (error) {
    return { problem: trouble(voice, 'cli.unreadable', input.path, { detail: codeOf(error) }) };
  }
  const { text, encoding, problem } = decoded;
  if (problem === 'binary') return { problem: trouble(voice, 'cli.binaryFile', input.path) };
  if (problem === 'empty') return { text, problem: aside(voice, 'warning', 'cli.emptyFile', input.path) };
  if (problem === 'damaged') return { text, problem: aside(voice, 'warning', 'cli.damagedFile', input.path) };
  if (encoding === 'utf-8') return { text };
  return { text, problem: aside(voice, 'information', 'cli.otherEncoding', input.path, { encoding }) };
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

type Args = Readonly<Record<string, string>>;

const aside = (
  voice: Voice,
  level: Problem['level'],
  key: string,
  path: string,
  args: Args = {},
): Problem => ({
  level,
  path,
  message: voice.say(key, { path, ...args }),
});

const trouble = (voice: Voice, key: string, path: string, args?: Args): Problem =>
  aside(voice, 'error', key, path, args);

async function kindOf(file: string): Promise<'file' | 'folder' | 'missing' | 'other'> {
  try {
    const found = await stat(file);
    return found.isFile() || found.isFIFO() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'missing';
  }
}

/** Drafts in a folder and below it; hidden folders, installed packages and links to folders are left alone. */
async function draftsBelow(
  folder: string,
  unreadable: (folder: string, error: unknown) => void,
): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    unreadable(folder, error);
    return [];
  });
  const found = entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return draftsBelow(path, unreadable);
      return draft.test(entry.name) && (await kindOf(path)) === 'file' ? [path] : [];
    });
  return (await Promise.all(found)).flat();
}

/** Below a folder that was named relatively, files are named relatively too. */
const shownPath = (file: string, folder: string, cwd: string): string =>
  isAbsolute(folder) ? file : relative(cwd, file) || file;

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A path with `/`, as reports and files name it. */
export const slashed = (path: string): string =>
  process.platform === 'win32' ? path.replace(/\\/g, '/') : path;

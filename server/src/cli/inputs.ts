import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { formatNumeral } from '../engine/index.ts';
import { slashed } from '../workspace/files/paths.ts';
import { type DecodedText, decodeText } from '../workspace/files/textFile.ts';
import { isCalledDocx, isWordFile, wordProblem } from '../workspace/word/fileKind.ts';
import { errorCode } from './errorCode.ts';
import { filesMatching } from './patterns.ts';
import type { Problem, Voice } from './world.ts';

/** One draft to check. */
export interface Input {
  /** As the user knows it, with `/`; `-` for standard input. */
  readonly path: string;
  /** Where it lies; undefined for standard input. */
  readonly file?: string;
}

/** What a folder is searched for. A file that is named is read whatever its ending. */
export interface Wanted {
  /** The names that files have; ~$… is what Word keeps beside a document that is open. */
  readonly name: RegExp;
  /** What there is to say of a folder without any. */
  readonly none: string;
}

const drafts: Wanted = { name: /^(?!~\$).*\.(txt|md|markdown|policy|docx)$/is, none: 'cli.noDrafts' };
export const wordDocuments: Wanted = { name: /^(?!~\$).*\.docx$/is, none: 'cli.import.noDocuments' };

/** The files that the arguments name, folders walked in a fixed order, each file once. */
export async function findInputs(
  names: readonly string[],
  cwd: string,
  voice: Voice,
  wanted: Wanted = drafts,
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
    const { kind, error } = await kindOf(file);
    if (kind === 'file') add({ path: slashed(name), file });
    else if (kind === 'folder') {
      const found = await filesBelow(file, wanted);
      if (found.length === 0) problems.push(trouble(voice, wanted.none, slashed(name)));
      for (const { path: below, error } of found) {
        const path = slashed(shownPath(below, name, cwd));
        if (error === undefined) add({ path, file: below });
        else problems.push(unreachable(path, error, voice));
      }
    } else if (kind === 'other') problems.push(trouble(voice, 'cli.notAFile', slashed(name)));
    else {
      const matching = isMissing(error) ? await filesMatching(name, cwd) : undefined;
      if (matching === undefined) problems.push(unreachable(slashed(name), error, voice));
      else if (matching.length === 0) problems.push(trouble(voice, 'cli.noMatch', slashed(name)));
      else
        for (const found of matching) {
          const file = resolve(found);
          add({ path: slashed(shownPath(file, name, cwd)), file });
        }
    }
  }
  return { inputs: [...inputs.values()], problems };
}

/** The text of a draft, or nothing where it cannot be read; and what there is to say about it. */
export async function readInput(
  input: Input,
  stdin: AsyncIterable<Uint8Array>,
  voice: Voice,
): Promise<{ text?: string; problem?: Problem }> {
  let bytes: Uint8Array;
  try {
    bytes = input.file === undefined ? await readAll(stdin) : await readFile(input.file);
  } catch (error) {
    return { problem: trouble(voice, 'cli.unreadable', input.path, { detail: errorCode(error) }) };
  }
  if (isWordFile(bytes)) return readWordInput(bytes, input, voice);
  const decoded: DecodedText = decodeText(bytes);
  const { text, encoding, problem } = decoded;
  if (problem === 'binary') {
    const key = isCalledDocx(input.path) ? 'word.damaged' : 'cli.binaryFile';
    return { problem: trouble(voice, key, input.path) };
  }
  if (problem === 'empty') return { text, problem: aside(voice, 'warning', 'cli.emptyFile', input.path) };
  if (problem === 'damaged') return { text, problem: aside(voice, 'warning', 'cli.damagedFile', input.path) };
  if (encoding === 'utf-8') return { text };
  return { text, problem: aside(voice, 'information', 'cli.otherEncoding', input.path, { encoding }) };
}

async function readWordInput(
  bytes: Uint8Array,
  { path }: Input,
  voice: Voice,
): Promise<{ text?: string; problem?: Problem }> {
  const { readWord } = await import('../workspace/word/docx.ts');
  const word = readWord(bytes, formatNumeral);
  if ('problem' in word) {
    const isOther = (word.problem === 'other' || word.problem === 'damaged') && !isCalledDocx(path);
    return { problem: trouble(voice, isOther ? 'cli.binaryFile' : wordProblem(word.problem, path), path) };
  }
  const { text } = word;
  if (text.trim() === '') return { text, problem: aside(voice, 'warning', 'cli.emptyFile', path) };
  // Said once for all such files.
  return { text, problem: { level: 'information', message: voice.say('word.lines') } };
}

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
  message: voice.say(key, { path: path === '-' ? voice.say('cli.stdin') : path, ...args }),
});

const trouble = (voice: Voice, key: string, path: string, args?: Args): Problem =>
  aside(voice, 'error', key, path, args);

/** Stands for the system's error where a name is not in UTF-8: as text it leads nowhere. */
const otherName = { code: 'other name' };
/** Stands for it where something is no file: nobody may ever write to a pipe that lies in a folder. */
const notAFile = { code: 'not a file' };

/** What there is to say of a file or folder that the system does not let us at. */
function unreachable(path: string, error: unknown, voice: Voice): Problem {
  const missing = isMissing(error);
  // Of an argument we have the text only, where bytes that are not UTF-8 are lost.
  if (error === otherName || (missing && path.includes('\ufffd')))
    return trouble(voice, 'cli.otherName', path);
  if (error === notAFile) return trouble(voice, 'cli.notAFile', path);
  return missing
    ? trouble(voice, 'cli.noSuchFile', path)
    : trouble(voice, 'cli.unreadable', path, { detail: errorCode(error) });
}

/** ENOENT is what Windows says of a name that no file can have, as one with `*`, as well. */
const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(errorCode(error));

type Kind = { readonly kind: 'file' | 'folder' | 'other' | 'unreachable'; readonly error?: unknown };

async function kindOf(file: string): Promise<Kind> {
  try {
    const found = await stat(file);
    return { kind: found.isFile() || found.isFIFO() ? 'file' : found.isDirectory() ? 'folder' : 'other' };
  } catch (error) {
    return { kind: 'unreachable', error };
  }
}

/** What keeps us from a file that nobody named; undefined where nothing does. */
const obstacleOf = (file: string): Promise<unknown> =>
  stat(file).then(
    (found) => (found.isFile() ? undefined : notAFile),
    (error: unknown) => error,
  );

/** A file that is wanted, or with the `error` that keeps us from it, or such a folder. */
interface Found {
  readonly path: string;
  readonly error?: unknown;
}

/** What is wanted in a folder and below it; hidden folders, installed packages and links to folders are left alone. */
async function filesBelow(folder: string, wanted: Wanted): Promise<readonly Found[]> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' }).catch(
    (error: unknown) => ({ error }),
  );
  if ('error' in entries) return [{ path: folder, error: entries.error }];
  const found = entries
    .map((entry) => ({ entry, name: readableName(entry.name), known: isUtf8(entry.name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .map(async ({ entry, name, known }): Promise<readonly Found[]> => {
      const path = join(folder, name);
      if (!entry.isDirectory() && !wanted.name.test(name)) return [];
      if (!known) return [{ path, error: otherName }];
      if (entry.isDirectory()) return filesBelow(path, wanted);
      // Links to folders are no drafts, whatever they are called.
      if (entry.isSymbolicLink() && (await kindOf(path)).kind === 'folder') return [];
      const error = await obstacleOf(path);
      return error === undefined ? [{ path }] : [{ path, error }];
    });
  return (await Promise.all(found)).flat();
}

/** A name that is not in UTF-8 is most likely in the encoding of a Chinese Windows. */
const readableName = (name: Uint8Array): string =>
  new TextDecoder(isUtf8(name) ? 'utf-8' : 'gb18030', { ignoreBOM: true }).decode(name);

/** What was named relatively, by its folder or by a pattern, is shown so. */
const shownPath = (file: string, named: string, cwd: string): string =>
  isAbsolute(named) ? file : relative(cwd, file) || file;

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

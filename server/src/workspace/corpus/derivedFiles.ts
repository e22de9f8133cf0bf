import { posix } from 'node:path';
import { type Derived, type ParsedDerived, parseDerived, parseLocalisation } from '../../engine/index.ts';
import type { FileHost } from '../files/host.ts';
import { parseJson } from '../files/jsonFault.ts';
import { below } from '../files/paths.ts';
import { reasonOf } from '../files/reason.ts';
import { decodeText } from '../files/textFile.ts';
import { type CorpusProblem, problemAt } from './corpusProblem.ts';

/** Where a workspace keeps formulas of its own, and its vetoes. */
export const formulaFileName = 'xunzhang-formulas.json';
/** Where a workspace keeps local wordings of its own. */
export const localisationFileName = 'xunzhang-localisation.json';

/** Where a corpus folder keeps its reviewed files, and what they are called. */
export const derivedFolder = 'derived';
export const derivedFileNames = ['formulas.json', 'supersessions.json'] as const;

export interface FoundDerived {
  readonly derived: readonly Derived[];
  readonly problems: readonly CorpusProblem[];
}

/** The reviewed files of a corpus folder, where it has them. Never rejects. */
export const readDerived = async (dir: string, files: FileHost): Promise<FoundDerived> =>
  joined(
    await Promise.all(
      derivedFileNames.map((name) =>
        readOne(below(dir, derivedFolder, name), files, (value) => parseDerived(value)),
      ),
    ),
  );

/** A workspace's own files, and how each is read. */
const additions: Readonly<Record<string, (value: unknown) => ParsedDerived>> = {
  [formulaFileName]: (value) => parseDerived(value, true),
  [localisationFileName](value) {
    const { table, unsound } = parseLocalisation(value);
    return { derived: { localisation: table }, unsound };
  },
};

/** A workspace folder's own formulas and local wordings. Never rejects. */
export const readAdditions = async (dir: string, files: FileHost): Promise<FoundDerived> =>
  joined(
    await Promise.all(
      Object.entries(additions).map(([name, parse]) => readOne(below(dir, name), files, parse)),
    ),
  );

/** The paths of such files that count for what lies in the first of these folders: of each name the first that is there. */
export async function findAdditions(
  folders: readonly string[],
  files: Pick<FileHost, 'stat'>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of Object.keys(additions))
    for (const folder of folders) {
      const path = below(folder, name);
      if ((await files.stat(path))?.kind !== 'file') continue;
      found.push(path);
      break;
    }
  return found;
}

/** What is in one of the files that `findAdditions` finds. Never rejects. */
export const readAddition = (path: string, files: FileHost): Promise<FoundDerived> =>
  readOne(path, files, additions[posix.basename(path)] ?? parseDerived);

const joined = (found: readonly FoundDerived[]): FoundDerived => ({
  derived: found.flatMap((f) => f.derived),
  problems: found.flatMap((f) => f.problems),
});

async function readOne(
  path: string,
  files: FileHost,
  parse: (value: unknown) => ParsedDerived,
): Promise<FoundDerived> {
  let text: string;
  try {
    if ((await files.stat(path))?.kind !== 'file') return { derived: [], problems: [] };
    text = decodeText(await files.readFile(path)).text;
  } catch (error) {
    return { derived: [], problems: [problemAt(path, 'derivedUnreadable', { detail: reasonOf(error) })] };
  }
  const read = parseJson(text);
  if ('fault' in read)
    return { derived: [], problems: [problemAt(path, 'derivedNotJson', { ...read.fault })] };
  const { derived, unsound } = parse(read.value);
  if (unsound.includes('version')) return { derived: [], problems: [problemAt(path, 'derivedShape')] };
  const where = unsound.slice(0, 5).join('、');
  const problems = where === '' ? [] : [problemAt(path, 'derivedInvalid', { where }, 'warning')];
  return { derived: [derived], problems };
}

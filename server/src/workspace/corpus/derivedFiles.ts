import { type Derived, type ParsedDerived, parseDerived, parseLocalisation } from '../../engine/index.ts';
import type { FileHost } from '../files/host.ts';
import { below } from '../files/paths.ts';
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

/** A workspace folder's own formulas and local wordings. Never rejects. */
export const readAdditions = async (dir: string, files: FileHost): Promise<FoundDerived> =>
  joined(
    await Promise.all([
      readOne(below(dir, formulaFileName), files, (value) => parseDerived(value, true)),
      readOne(below(dir, localisationFileName), files, (value) => {
        const { table, unsound } = parseLocalisation(value);
        return { derived: { localisation: table }, unsound };
      }),
    ]),
  );

const joined = (found: readonly FoundDerived[]): FoundDerived => ({
  derived: found.flatMap((f) => f.derived),
  problems: found.flatMap((f) => f.problems),
});

async function readOne(
  path: string,
  files: FileHost,
  parse: (value: unknown) => ParsedDerived,
): Promise<FoundDerived> {
  let value: unknown;
  try {
    if ((await files.stat(path))?.kind !== 'file') return { derived: [], problems: [] };
    value = JSON.parse(decodeText(await files.readFile(path)).text);
  } catch {
    value = undefined;
  }
  const { derived, unsound } = parse(value);
  const where = unsound.slice(0, 5).join('、');
  const problems = where === '' ? [] : [problemAt(path, 'derivedInvalid', { where }, 'warning')];
  return { derived: [derived], problems };
}

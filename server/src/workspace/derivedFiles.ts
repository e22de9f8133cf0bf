import { posix } from 'node:path';
import { type Derived, parseDerived } from '../engine/index.ts';
import { type CorpusProblem, problemAt } from './corpusProblem.ts';
import type { FileHost } from './host.ts';
import { decodeText } from './textFile.ts';

/** Where a workspace keeps formulas of its own, and its vetoes. */
export const formulaFileName = 'xunzhang-formulas.json';

export interface FoundDerived {
  readonly derived: readonly Derived[];
  readonly problems: readonly CorpusProblem[];
}

/** The reviewed files of a corpus folder, where it has them. Never rejects. */
export async function readDerived(dir: string, files: FileHost): Promise<FoundDerived> {
  const names = ['formulas.json', 'supersessions.json'];
  return joined(await Promise.all(names.map((n) => readOne(posix.join(dir, 'derived', n), files, false))));
}

/** A workspace folder's own formulas. Never rejects. */
export const readAdditions = (dir: string, files: FileHost): Promise<FoundDerived> =>
  readOne(posix.join(dir, formulaFileName), files, true);

const joined = (found: readonly FoundDerived[]): FoundDerived => ({
  derived: found.flatMap((f) => f.derived),
  problems: found.flatMap((f) => f.problems),
});

async function readOne(path: string, files: FileHost, byHand: boolean): Promise<FoundDerived> {
  let value: unknown;
  try {
    if ((await files.stat(path))?.kind !== 'file') return { derived: [], problems: [] };
    value = JSON.parse(decodeText(await files.readFile(path)).text);
  } catch {
    value = undefined;
  }
  const { derived, unsound } = parseDerived(value, byHand);
  const where = unsound.slice(0, 5).join('、');
  const problems = where === '' ? [] : [problemAt(path, 'derivedInvalid', { where }, 'warning')];
  return { derived: [derived], problems };
}

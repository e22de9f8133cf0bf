import {
  deriveAllSupersessions,
  deriveFormulas,
  formulaNames,
  reviewed,
  supersessionNames,
} from '../../engine/index.ts';
import type { FileHost } from '../files/host.ts';
import { below } from '../files/paths.ts';
import { loadCorpus } from './corpusLoader.ts';
import type { CorpusProblem } from './corpusProblem.ts';
import { derivedFolder } from './derivedFiles.ts';

/** One reviewed file of a corpus folder as it should be. */
export interface DerivedFile {
  /** From the corpus folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether the file that is there has these bytes already. */
  readonly same: boolean;
}

export interface DerivedFolder {
  readonly outputs: readonly DerivedFile[];
  readonly problems: readonly CorpusProblem[];
}

const notes = {
  formulas:
    '固定提法：由文献推得，可人工核定。status 为 derived 的条目每次重新推得；改为 locked 的照此不变，改为 vetoed 的不再使用。forms 第一项是最新的写法，其余也不算错。',
  supersessions:
    '旧提法：由新旧文献对勘推得，可人工核定。status 为 derived 的条目每次重新推得；改为 locked 的照此不变，改为 vetoed 的不再使用。',
} as const;

/** Derives formulas and superseded wording of one corpus folder anew, under the review that its files hold. Writes nothing. */
export async function deriveFolder(dir: string, files: FileHost): Promise<DerivedFolder> {
  const { corpus, problems } = await loadCorpus([dir], files);
  const { revision, derived = [], sources } = corpus;
  const editions = sources.flatMap(({ id }) => corpus.edition(id) ?? []);
  const formulas = reviewed(
    deriveFormulas(editions),
    derived.flatMap((d) => d.formulas ?? []),
    formulaNames,
  );
  const supersessions = reviewed(
    deriveAllSupersessions(corpus),
    derived.flatMap((d) => d.supersessions ?? []),
    supersessionNames,
  );
  const contents = { formulas, supersessions };
  const outputs = (['formulas', 'supersessions'] as const).map(async (name): Promise<DerivedFile> => {
    const path = `${derivedFolder}/${name}.json`;
    const value = { version: 1, revision, note: notes[name], [name]: contents[name] };
    const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
    const there = await files.readFile(below(dir, path)).catch(() => undefined);
    return { path, bytes, same: there !== undefined && Buffer.compare(there, bytes) === 0 };
  });
  return { outputs: await Promise.all(outputs), problems };
}

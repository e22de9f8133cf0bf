import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCorpus } from '../server/src/engine/index.ts';
import { loadTexts } from '../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../server/src/workspace/files/host.ts';
import { prebuiltFile, prebuiltName } from '../server/src/workspace/index/prebuiltIndex.ts';

/** Indexes the built-in corpus, so that nobody's start has to. The same texts give the same bytes. */
export async function prebuild(root: string, folder: string): Promise<void> {
  const { parts, problems } = await loadTexts([join(root, 'corpus')], nodeFileHost);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  writeFileSync(join(folder, prebuiltName), prebuiltFile(parts, createCorpus(parts)));
}

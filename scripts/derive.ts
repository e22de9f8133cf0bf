/** Derives the built-in corpus's formulas and superseded wording anew: `npx tsx scripts/derive.ts`. Read the difference before committing it. */
import { join } from 'node:path';
import { deriveFolder } from '../server/src/workspace/corpus/corpusDerive.ts';
import { nodeFileHost } from '../server/src/workspace/files/host.ts';

const corpus = join(import.meta.dirname, '..', 'corpus');
const { outputs, problems } = await deriveFolder(corpus, nodeFileHost);
for (const { path, bytes, same } of outputs) {
  if (!same) await nodeFileHost.writeFile(join(corpus, path), bytes);
  process.stdout.write(`${path}${same ? '' : ' *'}\n`);
}
for (const { path, message } of problems) process.stderr.write(`${path}: ${message.key}\n`);

import { join } from 'node:path';
import type { World } from './world.ts';

/** `xunzhang lsp --stdio`: the language server on this process's standard streams, until the editor ends it. */
export async function lsp(world: World): Promise<number> {
  // Read only here: no other command needs the protocol.
  const { startStdioServer } = await import('../protocol/nodeServer.ts');
  return startStdioServer({ builtinCorpus: join(world.home, 'corpus') });
}

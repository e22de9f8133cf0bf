import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { absolute } from './paths.ts';

/** Where indexes of large corpora are kept: `XUNZHANG_CACHE`, else where this system keeps what can be made anew. */
export const cacheFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env['XUNZHANG_CACHE'] || join(cacheHome(env), 'xunzhang', 'index');

/** The folder of the index of these corpora, among those of others; the same for any spelling of their paths. */
export function indexFolder(
  cache: string,
  folders: readonly string[],
  system?: Parameters<typeof absolute>[1],
): string {
  // Editors and terminals write the letters of drives differently.
  const paths = folders.map((folder) =>
    absolute(folder, system).replace(/^[a-z]:/, (drive) => drive.toUpperCase()),
  );
  return join(cache, createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, 16));
}

function cacheHome({ LOCALAPPDATA, XDG_CACHE_HOME }: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}

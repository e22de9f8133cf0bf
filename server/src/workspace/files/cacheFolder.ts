import { createHash } from 'node:crypto';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { absolute } from './paths.ts';

/** Where indexes of large corpora are kept: `XUNZHANG_CACHE`, else where this system keeps what can be made anew. */
export const cacheFolder = (env: NodeJS.ProcessEnv = process.env, home: () => string = homedir): string =>
  env['XUNZHANG_CACHE'] || join(cacheHome(env, home), 'xunzhang', 'index');

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

function cacheHome({ LOCALAPPDATA, XDG_CACHE_HOME }: NodeJS.ProcessEnv, home: () => string): string {
  const inHome = (...names: string[]) => join(homeOr(tmpdir(), home), ...names);
  if (process.platform === 'win32') return LOCALAPPDATA || inHome('AppData', 'Local');
  if (process.platform === 'darwin') return inHome('Library', 'Caches');
  return XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : inHome('.cache');
}

/** In a container there may be a user whom the system does not know: who asks for their folder gets an error, or an empty name. */
function homeOr(other: string, home: () => string): string {
  try {
    const folder = home();
    return isAbsolute(folder) ? folder : other;
  } catch {
    return other;
  }
}

/** The newest V8 that is known to have the flag: with one that it does not know the server would not start. */
const newestKnown = 14;
/** So many threads Node lets V8 have besides the main one, whatever the machine. */
const usual = 4;

export interface Runtime {
  readonly versions: { readonly [name: string]: string | undefined };
  readonly platform: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** Processors that the process may use. */
  readonly processors: number;
}

/** How the server's process is started, beside its program. */
export interface ServerStart {
  readonly execArgv: string[];
  /** What stands in its environment besides or instead of ours. */
  readonly env: Record<string, string>;
}

export const serverStart = (runtime: Runtime): ServerStart => ({
  execArgv: serverFlags(runtime),
  env: serverEnvironment(runtime),
});

/**
 * What the server's process is told at its start. An analysis makes some megabytes of short-lived objects: with more room they are
 * dropped, not copied about, and the server itself says when. What is made of a draft lives until the next edit: V8 is not to take
 * it for lasting, since among the old objects it would keep, even dead, all that it refers to.
 */
function serverFlags({ versions, processors }: Runtime): string[] {
  const flags = ['--max-semi-space-size=32', '--expose-gc'];
  if (Number.parseInt(versions['v8'] ?? '', 10) <= newestKnown)
    flags.push('--no-allocation-site-pretenuring');
  // More threads than processors, and compiling gets in the way of whoever writes or reads an answer. Electron has threads of its own.
  if (versions['electron'] === undefined && processors <= usual)
    flags.push(`--v8-pool-size=${Math.max(1, processors - 1)}`);
  return flags;
}

const tunables = 'GLIBC_TUNABLES';
const hugePages = 'glibc.malloc.hugetlb';

/**
 * A large index is read into fresh memory. Page by page of 4 KB the system takes longer to provide that than to fill it: 0.6 s of a
 * start with 337 MB. Where Linux leaves it to programs to ask for pages of 2 MB, glibc asks for them (2.35 and later; others do
 * not look at it). Electron has memory of its own.
 */
function serverEnvironment({ versions, platform, env }: Runtime): Record<string, string> {
  const own = env[tunables];
  if (platform !== 'linux' || versions['electron'] !== undefined || own?.includes(hugePages)) return {};
  return { [tunables]: [...(own ? [own] : []), `${hugePages}=1`].join(':') };
}

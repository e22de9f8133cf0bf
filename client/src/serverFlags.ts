/** The newest V8 that is known to have the flag: with one that it does not know the server would not start. */
const newestKnown = 14;
/** So many threads Node lets V8 have besides the main one, whatever the machine. */
const usual = 4;

export interface Runtime {
  readonly versions: { readonly [name: string]: string | undefined };
  /** Processors that the process may use. */
  readonly processors: number;
}

/**
 * What the server's process is told at its start. An analysis makes some megabytes of short-lived objects: with more room they are
 * dropped, not copied about, and the server itself says when. What is made of a draft lives until the next edit: V8 is not to take
 * it for lasting, since among the old objects it would keep, even dead, all that it refers to.
 */
export function serverFlags({ versions, processors }: Runtime): readonly string[] {
  const flags = ['--max-semi-space-size=32', '--expose-gc'];
  if (Number.parseInt(versions['v8'] ?? '', 10) <= newestKnown)
    flags.push('--no-allocation-site-pretenuring');
  // More threads than processors, and compiling gets in the way of whoever writes or reads an answer. Electron has threads of its own.
  if (versions['electron'] === undefined && processors <= usual)
    flags.push(`--v8-pool-size=${Math.max(1, processors - 1)}`);
  return flags;
}

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Doubling, Hostile, HostileTime, Of } from './adversarial.ts';

/**
 * Megabytes of V8's space for young objects while doublings are measured. What outlives it is copied about: with the usual 16
 * that befalls long drafts and spares short ones, so that one of the doublings between costs more than all others. With so few
 * it befalls both.
 */
const youngSpace = 1;

/** What a process of `hostileProcess.ts` measures and prints. */
export interface Measured {
  doublings: { readonly drafts: readonly Of<Doubling>[]; readonly silent: number };
  times: { readonly drafts: readonly Of<HostileTime>[] };
}

/**
 * Measures hostile drafts in processes of their own: one for what twice a draft costs, one with the usual memory for what a
 * character costs.
 * @param folder of the texts that the corpus is grown from
 */
export function measureHostileApart(folder: string, quick: boolean): Hostile {
  const program = fileURLToPath(new URL('hostileProcess.mjs', import.meta.url));
  const measure = <W extends keyof Measured>(what: W, ...flags: string[]): Measured[W] => {
    const args = [...process.execArgv, ...flags, program, what, folder, ...(quick ? ['quick'] : [])];
    const out = execFileSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 2 ** 24,
    });
    return JSON.parse(out) as Measured[W];
  };
  const times = measure('times').drafts;
  const { drafts, silent } = measure('doublings', `--max-semi-space-size=${youngSpace}`, '--expose-gc');
  return { drafts: drafts.map((draft, i) => ({ ...(times[i] as Of<HostileTime>), ...draft })), silent };
}

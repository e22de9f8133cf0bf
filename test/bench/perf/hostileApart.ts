import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Hostile } from './adversarial.ts';

/**
 * Megabytes of V8's space for young objects. What outlives it is copied about: with the usual 16 that befalls long drafts and
 * spares short ones, so that one of the doublings between costs more than all others. With so few it befalls both.
 */
const youngSpace = 1;

/**
 * Measures hostile drafts in a process of their own.
 * @param folder of the texts that the corpus is grown from
 */
export function measureHostileApart(folder: string, quick: boolean): Hostile {
  const program = fileURLToPath(new URL('hostileProcess.mjs', import.meta.url));
  const flags = [...process.execArgv, `--max-semi-space-size=${youngSpace}`];
  const out = execFileSync(process.execPath, [...flags, program, folder, ...(quick ? ['quick'] : [])], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 24,
  });
  return JSON.parse(out) as Hostile;
}

import type { World } from './world.ts';

/** Colour on a terminal only, unless the user says otherwise: `--no-color`, NO_COLOR, FORCE_COLOR. */
export function wantsColor(option: boolean, { env, stdout }: World): boolean {
  if (!option) return false;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stdout.isTTY && env['TERM'] !== 'dumb';
}

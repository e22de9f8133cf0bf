import { spawnSync } from 'node:child_process';

/** Runs npm, by the npm that runs us where there is one (it may not be on the PATH by that name). True if it succeeded. */
export function runNpm(args: readonly string[], cwd: string): boolean {
  const self = process.env['npm_execpath'];
  const known = self?.endsWith('.js') ? self : undefined;
  const result = known
    ? spawnSync(process.execPath, [known, ...args], { cwd, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  return result.status === 0;
}

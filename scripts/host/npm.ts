import { spawnSync } from 'node:child_process';

/**
 * Runs npm, by the npm that runs us where there is one (it may not be on the PATH by that name). True if it succeeded;
 * `quiet` shows what it says only if it does not.
 */
export function runNpm(args: readonly string[], cwd: string, quiet = false): boolean {
  const self = process.env['npm_execpath'];
  const [command, first] = self?.endsWith('.js') ? [process.execPath, [self]] : ['npm', []];
  const { status, stdout, stderr } = spawnSync(command, [...first, ...args], {
    cwd,
    stdio: quiet ? 'pipe' : 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0 && quiet)
    process.stderr.write(Buffer.concat([stdout ?? Buffer.of(), stderr ?? Buffer.of()]));
  return status === 0;
}

import { spawnSync } from 'node:child_process';

export interface RunOptions {
  readonly cwd?: string;
  /** What the program says is shown only if it fails. */
  readonly quiet?: boolean;
}

/** Runs a program found on the PATH, or a file; the exit status, or `undefined` where it could not be started. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): number | undefined {
  const { file, args: given, shell } = commandOf(command, args, process.platform);
  const { status, stdout, stderr, error } = spawnSync(file, given, {
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    stdio: options.quiet ? 'pipe' : 'inherit',
    shell,
  });
  if (error) console.error(error.message);
  if (status !== 0 && options.quiet)
    for (const said of [stdout, stderr]) if (said) process.stderr.write(said);
  return status ?? undefined;
}

/** How Node is asked to start a program. */
export function commandOf(
  command: string,
  args: readonly string[],
  platform: string,
): { readonly file: string; readonly args: readonly string[]; readonly shell: boolean } {
  // Programs such as npm and code are batch files on Windows, which only its shell runs, and it wants quotes.
  if (platform !== 'win32' || command === process.execPath) return { file: command, args, shell: false };
  return { file: [command, ...args].map((part) => `"${part}"`).join(' '), args: [], shell: true };
}

/** Runs npm, by the npm that runs us where there is one. True if it succeeded. */
export function runNpm(args: readonly string[], options: RunOptions = {}): boolean {
  const self = process.env['npm_execpath'];
  const status = self?.endsWith('.js')
    ? run(process.execPath, [self, ...args], options)
    : run('npm', args, options);
  return status === 0;
}

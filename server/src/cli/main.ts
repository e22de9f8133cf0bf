import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeOutput } from './nodeOutput.ts';
import { run } from './run.ts';
import { status } from './world.ts';

const interruption = new AbortController();
process.on('SIGINT', () => {
  // A second Ctrl-C does not wait.
  if (interruption.signal.aborted) process.exit(status.interrupted);
  interruption.abort();
});

void run({
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: nodeOutput(process.stdout),
  stderr: nodeOutput(process.stderr),
  home: findHome(),
  interrupted: interruption.signal,
}).then((code) => {
  process.exitCode = code;
  // An open standard input would keep the process alive.
  process.stdin.unref?.();
});

/** The nearest folder above the program that holds a corpus: works for the bundle, a link to it, and the sources. */
function findHome(): string {
  const program = realpathSync(process.argv[1] ?? '.');
  let folder = dirname(program);
  while (!existsSync(join(folder, 'corpus', 'manifest.json'))) {
    const above = dirname(folder);
    if (above === folder) return dirname(dirname(program));
    folder = above;
  }
  return folder;
}

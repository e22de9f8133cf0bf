import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../workspace/files/cacheFolder.ts';
import { servesInBackground } from '../workspace/shelf/indexProcess.ts';
import { drained, nodeOutput } from './nodeOutput.ts';
import { run } from './run.ts';
import { work, workerRole } from './worker.ts';
import { status } from './world.ts';

/** Opened when it is read, which few runs do. */
const stdin: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator](),
};

const program = realpathSync(process.argv[1] ?? '.');
const role = workerRole();
if (role) work(role);
else if (!servesInBackground()) void main();

async function main(): Promise<void> {
  const interruption = new AbortController();
  process.on('SIGINT', () => {
    // A second Ctrl-C does not wait.
    if (interruption.signal.aborted) process.exit(status.interrupted);
    interruption.abort();
  });
  const code = await run({
    args: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    stdin,
    stdout: nodeOutput(process.stdout),
    stderr: nodeOutput(process.stderr),
    program,
    home: findHome(),
    cache: cacheFolder(),
    interrupted: interruption.signal,
  });
  await Promise.all([drained(process.stdout), drained(process.stderr)]);
  // Left to itself Node would wait for V8 to optimise what nobody runs any more, then take its heap apart.
  process.exit(code);
}

/** The nearest folder above the program that holds a corpus: right for the bundle, a link to it, and the sources. */
function findHome(): string {
  for (let folder = dirname(program); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'corpus', 'manifest.json'))) return folder;
    if (dirname(folder) === folder) return dirname(dirname(program));
  }
}

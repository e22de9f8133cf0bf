import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../server/src/cli/run.ts';
import type { Output, World } from '../../server/src/cli/world.ts';
import { root } from './sources.ts';

export interface CliResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Record<string, string>;
  /** Makes standard output a terminal of this width. */
  readonly terminal?: number;
  readonly home?: string;
  readonly cache?: string;
  readonly interrupted?: AbortSignal;
}

/** Runs the command line in this process, whole, with its surroundings in memory. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const stdout = outputOf(options.terminal);
  const stderr = outputOf(undefined);
  const world: World = {
    args,
    env: options.env ?? {},
    cwd: options.cwd ?? root,
    stdin: (async function* () {
      if (options.stdin !== undefined) yield Buffer.from(options.stdin);
    })(),
    stdout: stdout.output,
    stderr: stderr.output,
    home: options.home ?? root,
    ...(options.cache === undefined ? {} : { cache: options.cache }),
    interrupted: options.interrupted ?? new AbortController().signal,
  };
  return { status: await run(world), stdout: stdout.text(), stderr: stderr.text() };
}

function outputOf(columns: number | undefined): { output: Output; text: () => string } {
  let text = '';
  const write = async (more: string) => {
    text += more;
  };
  return { output: { write, isTTY: columns !== undefined, columns }, text: () => text };
}

/** A folder of files that is there for one group of tests. */
export function withFolder(files: Readonly<Record<string, string | Uint8Array>>): { readonly path: string } {
  const folder = { path: '' };
  before(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'xunzhang-'));
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder.path, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  });
  after(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}

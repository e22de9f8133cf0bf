import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cost, now, quantile } from './measure.ts';

/** The command line against the built-in corpus, from the start of its process to its end. */
export interface CommandLine {
  /** A note of 3,000 characters. */
  readonly note: Cost;
  /** A book of 400,000 characters. */
  readonly book: Cost;
  /** The folder itself, file by file, on all cores. */
  readonly batch: Cost & { readonly files: number; readonly perSecond: number; readonly megabytes: number };
}

/** One run of a program: its times, and its largest resident size in megabytes. */
interface Run extends Cost {
  readonly megabytes: number;
}

/** @param texts are those of the files in `folder`. */
export function measureCommandLine(program: string, folder: string, texts: readonly string[]): CommandLine {
  const scratch = mkdtempSync(path.join(tmpdir(), 'xunzhang-bench-'));
  const book = texts.join('\n');
  const file = (name: string, length: number): string => {
    const text = book.repeat(Math.ceil(length / book.length)).slice(0, length);
    writeFileSync(path.join(scratch, name), text);
    return name;
  };
  try {
    const check = (what: string): Run => runOnce(program, ['check', what, '--fail-on', 'never'], scratch);
    const several = (what: string): Cost => {
      const runs = Array.from({ length: 7 }, () => check(what));
      const median = (of: (run: Run) => number): number => quantile(runs.map(of), 0.5);
      return { wall: median((r) => r.wall), processor: median((r) => r.processor) };
    };
    const note = several(file('note.txt', 3000));
    const wholeBook = several(file('book.txt', 400_000));
    const batch = check(path.resolve(folder));
    const characters = texts.reduce((n, text) => n + text.length, 0);
    return {
      note,
      book: wholeBook,
      batch: { ...batch, files: texts.length, perSecond: characters / batch.wall / 1000 },
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Loaded into the program before it starts: writes down at its end what it took. */
const witness = `
const { isMainThread } = require('node:worker_threads');
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.XUNZHANG_BENCH_USAGE, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 }));
});`;

function runOnce(program: string, args: readonly string[], cwd: string): Run {
  const preload = path.join(cwd, 'witness.cjs');
  const usage = path.join(cwd, 'usage.json');
  writeFileSync(preload, witness);
  const start = now();
  const { status, error } = spawnSync(process.execPath, ['-r', preload, program, ...args], {
    cwd,
    env: { ...process.env, XUNZHANG_BENCH_USAGE: usage, XUNZHANG_CACHE: path.join(cwd, 'cache') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const wall = now() - start;
  if (error || status !== 0) throw error ?? new Error(`${args.join(' ')} ended with ${status}`);
  const taken = JSON.parse(readFileSync(usage, 'utf8')) as Omit<Run, 'wall'>;
  return { wall, ...taken };
}

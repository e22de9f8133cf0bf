import type * as cliProgress from 'cli-progress';
import { printable } from './format/printable.ts';
import type { World } from './world.ts';

/** Progress of long work on a terminal's standard error; nothing at all where that is no terminal. */
export interface Progress {
  /** Says what is under way, `done` of `total`. */
  show(done: number, total: number, what: string): void;
  /** Takes the line away, before something else is printed and at the end. */
  clear(): void;
}

/** Work that is done sooner (milliseconds) shows nothing, so that nothing flickers. */
const patience = 400;

const silent: Progress = { show: () => {}, clear: () => {} };

export function createProgress(world: World): Progress {
  if (!world.stderr.isTTY || world.env['TERM'] === 'dumb') return silent;
  const started = performance.now();
  let library: typeof cliProgress | undefined;
  let asked = false;
  let bar: cliProgress.SingleBar | undefined;
  return {
    show(done, total, what) {
      if (performance.now() - started < patience) return;
      if (!asked) void import('cli-progress').then((loaded) => (library = loaded.default));
      asked = true;
      if (!library) return;
      const payload = { what: printable(what) };
      if (bar) return bar.update(done, payload);
      bar = barOf(library);
      bar.start(total, done, payload);
    },
    clear() {
      bar?.stop();
      bar = undefined;
    },
  };
}

const barOf = ({ Format, Presets, SingleBar }: typeof cliProgress): cliProgress.SingleBar =>
  new SingleBar(
    {
      format: (options, { progress, value, total }, payload) =>
        `${Format.BarFormat(progress, options)} ${value}/${total} ${payload.what}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      barsize: 24,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );

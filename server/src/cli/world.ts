import type { Locale } from '../messages/index.ts';

/** One of the two streams that a run writes to. */
export interface Output {
  /**
   * Resolves when the stream can take more; rejects with `OutputClosed` once nobody reads it any longer, with
   * `OutputFailed` where the system refuses.
   */
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
  /** Width of the terminal in columns; undefined where there is none. */
  readonly columns: number | undefined;
}

/** Everything outside that a run of the command line touches, so that tests can run it whole. */
export interface World {
  /** The arguments behind the command's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The program's own file, where other threads can run it too. */
  readonly program?: string;
  /** The product's own folder, which holds `corpus/` and `docs/`. */
  readonly home: string;
  /** Where indexes of large corpora are kept; without it they are made anew each time. */
  readonly cache?: string;
  /** Aborted when the user interrupts. */
  readonly interrupted: AbortSignal;
}

/** The reader of a stream is gone (`| head`): nothing is to be said of it, and nothing left to do. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** The system does not take what is written, as on a full disk; the message is the system's reason. */
export class OutputFailed extends Error {
  override readonly name = 'OutputFailed';
}

/** The user asked for something that cannot be done; the message says what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command line's exit statuses. `closed`, as of a program that the system ends so: nobody knows what was still to come. */
export const status = { clean: 0, found: 1, trouble: 2, interrupted: 130, closed: 141 } as const;

/** Something that went wrong beside the findings. An `error` makes the run end with status 2. */
export interface Problem {
  readonly level: 'error' | 'warning' | 'information';
  /** The file or folder it is about, as the user knows it. */
  readonly path?: string;
  readonly message: string;
}

/** How a run speaks. */
export interface Voice {
  readonly locale: Locale;
  /** A message of the tables in `server/src/messages`. */
  say(key: string, args?: Readonly<Record<string, string | number>>): string;
}

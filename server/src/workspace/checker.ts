import {
  type Analysis,
  analyse,
  type Corpus,
  createAnalysisCache,
  type Suppressions,
} from '../engine/index.ts';
import { type Cancel, never, untilCancelled } from './cancel.ts';
import type { Options } from './options.ts';
import type { Job, Scheduler } from './scheduler.ts';
import { isMarkdown, type OpenDocument } from './textView.ts';

/** A document with what is known about it; the two belong together. */
export interface Checked {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  /** Differs whenever the analysis was made anew; never reused in a session. */
  readonly stamp: number;
  /** Milliseconds of work. */
  readonly elapsed: number;
}

/** What an analysis rests on besides the text, asked for at its beginning. */
export interface Ground {
  readonly corpus: Corpus;
  readonly options: Options;
  readonly suppressions: Suppressions;
}

export interface CheckerDeps {
  readonly scheduler: Scheduler;
  ground(document: OpenDocument): Promise<Ground>;
  /** Told once for each analysis that was finished and is still true. */
  finished(checked: Checked): void;
}

/** Keeps the analysis of one open document up to date; asked from many sides, works once. */
export interface Checker {
  /** A new state of the text. Work on an older one is abandoned. */
  update(document: OpenDocument): void;
  /** What the analysis rests on has changed. */
  invalidate(): void;
  /**
   * The analysis of the newest state; waits for it where it is not made yet. `undefined` after `close` and for a
   * request that was cancelled. Rejects where the analysis itself failed.
   */
  check(cancel?: Cancel): Promise<Checked | undefined>;
  /** The last finished analysis, which may be older than the text. */
  latest(): Checked | undefined;
  close(): void;
}

interface Run {
  readonly document: OpenDocument;
  readonly done: Promise<void>;
  waiting: number;
  abandoned: boolean;
  job?: Job<Analysis>;
}

let stamps = 0;

export function createChecker(first: OpenDocument, deps: CheckerDeps): Checker {
  let document = first;
  let cache = createAnalysisCache();
  let current: Checked | undefined;
  let latest: Checked | undefined;
  let run: Run | undefined;
  let closed = false;

  const abandon = () => {
    current = undefined;
    if (!run) return;
    run.abandoned = true;
    run.job?.abandon();
    run = undefined;
  };

  const start = (): Run => {
    const started = { document, waiting: 0, abandoned: false } as { -readonly [K in keyof Run]: Run[K] };
    started.done = work(started).finally(() => {
      if (run === started) run = undefined;
    });
    return started;
  };

  const work = async (self: Run): Promise<void> => {
    const { corpus, options, suppressions } = await deps.ground(self.document);
    if (self.abandoned) return;
    const { text } = self.document;
    const input = {
      text,
      corpus,
      settings: options.settings,
      suppressions,
      markdown: isMarkdown(self.document),
    };
    const job = deps.scheduler.start(analyse(input, cache));
    self.job = job;
    try {
      const analysis = await job.done;
      if (!analysis || self.abandoned) return;
      current = { document: self.document, analysis, stamp: ++stamps, elapsed: job.elapsed() };
      latest = current;
      deps.finished(current);
    } catch (error) {
      // What a failed analysis left in the cache is not to be trusted.
      cache = createAnalysisCache();
      throw error;
    }
  };

  return {
    update(next) {
      document = next;
      abandon();
    },
    invalidate: abandon,
    async check(cancel = never) {
      while (!closed && !cancel.isCancelled) {
        if (current) return current;
        run ??= start();
        const joined = run;
        joined.waiting++;
        try {
          await untilCancelled(joined.done, cancel);
        } finally {
          joined.waiting--;
          if (joined.waiting === 0 && run === joined && !current) abandon();
        }
      }
      return undefined;
    },
    latest: () => latest,
    close() {
      closed = true;
      abandon();
    },
  };
}

import {
  type AnalyseInput,
  type Analysis,
  analyse,
  type Corpus,
  createAnalysisCache,
  type Suppressions,
} from '../../engine/index.ts';
import { type Cancel, never, untilCancelled } from './cancel.ts';
import { type Glance, isGlanceable, type Lines, seenSpan } from './glance.ts';
import { type Look, lookAt } from './look.ts';
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
  /** Waits until what was said before is on its way, since a step of an analysis cannot be cut. */
  pause(): Promise<void>;
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
  /** Which lines an editor shows. True where the last glance was at others, so that it is time for another. */
  see(visible: Lines): boolean;
  /**
   * What the visible stretch of a long document shows by itself, before the whole was analysed for the first time;
   * `undefined` where the whole is to be waited for: short documents, and all that have had an analysis. Work on the
   * whole goes on behind it. Never rejects.
   */
  glance(cancel?: Cancel): Promise<Glance | undefined>;
  /** The last finished analysis, which may be older than the text. */
  latest(): Checked | undefined;
  close(): void;
}

/** The work on one analysis. */
interface Run {
  readonly document: OpenDocument;
  /** Rejects where the analysis fails. */
  done: Promise<void>;
  /** How many requests wait for it: work that nobody waits for is abandoned. */
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
  let visible: Lines | undefined;
  let look: Look | undefined;
  let closed = false;

  const abandonLook = () => {
    look?.abandon();
    look = undefined;
  };

  const abandon = () => {
    current = undefined;
    abandonLook();
    if (!run) return;
    run.abandoned = true;
    run.job?.abandon();
    run = undefined;
  };

  const start = (): Run => {
    const started: Run = { document, done: Promise.resolve(), waiting: 0, abandoned: false };
    started.done = work(started).finally(() => {
      if (run === started) run = undefined;
    });
    return started;
  };

  const inputOf = async (of: OpenDocument): Promise<AnalyseInput> => {
    const { corpus, options, suppressions } = await deps.ground(of);
    return { text: of.text, corpus, settings: options.settings, suppressions, markdown: isMarkdown(of) };
  };

  const work = async (self: Run): Promise<void> => {
    const input = await inputOf(self.document);
    // What starts last runs first: the whole must not get before a glance, one that scrolling began meanwhile included.
    for (let waited: Look | undefined; look && look !== waited && !self.abandoned; ) {
      waited = look;
      await look.done;
      await deps.pause();
    }
    if (self.abandoned) return;
    const job = deps.scheduler.start(analyse(input, cache));
    self.job = job;
    try {
      const analysis = await job.done;
      if (!analysis || self.abandoned) return;
      current = { document: self.document, analysis, stamp: ++stamps, elapsed: job.elapsed() };
      latest = current;
      abandonLook();
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
    see(lines) {
      visible = lines;
      if (!look) return false;
      const { start, end } = seenSpan(document.lines, lines);
      const { stretch } = look;
      if (stretch.start <= start && end <= stretch.end) return false;
      abandonLook();
      return true;
    },
    async glance(cancel = never) {
      const isWanted = () => !closed && !cancel.isCancelled && !latest && isGlanceable(document.text);
      while (isWanted()) {
        look ??= lookAt(document, visible, { scheduler: deps.scheduler, inputOf });
        const joined = look;
        await untilCancelled(joined.done, cancel);
        if (!joined.isAbandoned() && isWanted()) return joined.done;
      }
      return undefined;
    },
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

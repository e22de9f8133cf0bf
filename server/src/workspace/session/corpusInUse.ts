import { type Corpus, emptyCorpus, type Message } from '../../engine/index.ts';
import { reasonOf } from '../files/reason.ts';
import type { CorpusOptions } from './options.ts';
import type { LoadedCorpus, SessionHost } from './sessionHost.ts';

export type CorpusState = 'loading' | 'ready' | 'failed';

export interface CorpusEvents {
  /** Which corpora the user wants. */
  options(): Promise<CorpusOptions>;
  /** Another corpus serves from now on. */
  exchanged(): void;
  /** The corpus begins to be read, or has been. */
  changed(): void;
  /** How much of an index is built, from 0 to 1; `undefined` when nothing is being indexed any longer. */
  indexing(done: number | undefined): void;
}

/**
 * The corpus that a session works with, while corpora are read, indexed, exchanged and called off. One is read at a time; while it
 * is, what is there of it, or what was there before, serves.
 */
export function createCorpusInUse(
  host: Pick<SessionHost, 'loadCorpus' | 'removeDamaged' | 'log'>,
  events: CorpusEvents,
) {
  let corpus: Corpus = emptyCorpus;
  let state: CorpusState = 'loading';
  let problems: readonly Message[] = [];
  let loadedWith: CorpusOptions | undefined;
  let indexed: number | undefined;
  /** The last loading that was asked for, whole; and how to call off the one that is under way. */
  let loading: Promise<void> = Promise.resolve();
  let waiting: { readonly turn: Promise<void>; readonly nowUsable: () => void } | undefined;
  let stopLoading = () => {};
  /** Whether the user wants another corpus than the one that is being read; that is read next. */
  let isOutdated = false;
  /** Until there is something to check against. */
  let usable: Promise<void> = Promise.resolve();

  const take = (loaded: LoadedCorpus) => {
    corpus = loaded.corpus;
    problems = loaded.problems;
    state = corpus.sources.length > 0 || problems.length === 0 ? 'ready' : 'failed';
  };

  const loadNow = async (nowUsable: () => void) => {
    state = 'loading';
    events.changed();
    const stop = new AbortController();
    stopLoading = () => stop.abort();
    try {
      const before = loadedWith;
      loadedWith = await events.options();
      isOutdated = false;
      const sameAsBefore = JSON.stringify(before) === JSON.stringify(loadedWith);
      const loaded = await host.loadCorpus(loadedWith, {
        signal: stop.signal,
        meanwhile(first) {
          // A corpus that was complete before some of its files changed serves better than a part of it.
          if (sameAsBefore && corpus.sources.length > 0) state = 'ready';
          else take(first);
          nowUsable();
          // The next reading waits until the index is built; questions do not.
          waiting?.nowUsable();
          events.changed();
          events.exchanged();
        },
        indexing(done) {
          indexed = done;
          events.indexing(done);
          if (isOutdated) stop.abort();
        },
      });
      if (!isOutdated) take(loaded);
    } catch (error) {
      state = 'failed';
      problems = [{ key: 'editor.corpusFailed', args: { detail: reasonOf(error) } }];
      host.log(String(error));
    }
    stopLoading = () => {};
    if (indexed !== undefined) {
      indexed = undefined;
      events.indexing(undefined);
    }
    nowUsable();
    if (isOutdated) return;
    events.changed();
    events.exchanged();
    host.removeDamaged?.().then(
      (found) => void (found && load()),
      (error) => host.log(String(error)),
    );
  };

  const load = (): Promise<void> => {
    if (waiting) return waiting.turn;
    let nowUsable = () => {};
    const first = new Promise<void>((resolve) => (nowUsable = resolve));
    usable = indexed === undefined ? usable.then(() => first) : usable;
    const turn = loading.then(() => {
      waiting = undefined;
      return loadNow(nowUsable);
    });
    waiting = { turn, nowUsable };
    loading = turn;
    return turn;
  };

  const stopIndexing = (): void => {
    if (indexed !== undefined) stopLoading();
  };

  return {
    corpus: (): Corpus => corpus,
    /** Waits until there is a corpus to ask, though more of it may be on its way. */
    usable: (): Promise<void> => usable,
    load,
    stopIndexing,
    /** The user wants these corpora: reads them, unless they are those that are read or being read; then says so at once. */
    async follow(wanted: CorpusOptions): Promise<boolean> {
      if (!loadedWith || JSON.stringify(loadedWith) === JSON.stringify(wanted)) return true;
      isOutdated = true;
      stopIndexing();
      await load();
      return false;
    },
    status: () => ({ state, problems, sources: corpus.sources.length, indexed }),
  };
}

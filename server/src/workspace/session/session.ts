import {
  type Corpus,
  type Edition,
  emptyCorpus,
  type Message,
  type Reading,
  read,
  type Suppression,
  type Suppressions,
} from '../../engine/index.ts';
import { reasonOf } from '../files/reason.ts';
import type { Cancel } from './cancel.ts';
import { type Checked, type Checker, createChecker } from './checker.ts';
import type { Glance, Lines } from './glance.ts';
import { type CorpusOptions, type Options, parseOptions } from './options.ts';
import { remember } from './remember.ts';
import { createScheduler, type Scheduler, type Work } from './scheduler.ts';
import { createSourceUris } from './sourceUris.ts';
import { editionView, isMarkdown, type OpenDocument, openDocument, type TextView } from './textView.ts';

export interface LoadedCorpus {
  readonly corpus: Corpus;
  readonly problems: readonly Message[];
}

/** How a session follows the loading of a corpus that takes long. */
export interface CorpusWatch {
  /** What can serve while the rest is indexed; questions no longer wait. */
  meanwhile(loaded: LoadedCorpus): void;
  /** How much of the index is built, from 0 to 1. */
  indexing(done: number): void;
  /** Aborted when the user wants no index, or another corpus. */
  readonly signal: AbortSignal;
}

/** Decisions to ignore, and one message for each thing in their file that could not be understood. */
export interface FoundSuppressions extends Suppressions {
  readonly problems?: readonly Message[];
}

/** The world as a session needs it; nothing here may throw, except by a rejection that is logged. */
export interface SessionHost {
  /** Reads the corpora that the options ask for; tells `watch` where that takes long. */
  loadCorpus(options: CorpusOptions, watch: CorpusWatch): Promise<LoadedCorpus>;
  /**
   * Looks through what is kept on disk of the corpus that was loaded last, when nobody waits. Whether some of it was damaged;
   * then it has been removed, and loading makes it anew.
   */
  removeDamaged?(): Promise<boolean>;
  /** The user's options for a document, or for the whole session: any JSON value. */
  options(uri: string | undefined): Promise<unknown>;
  /** Decisions to ignore that concern a document. */
  suppressions(uri: string): Promise<FoundSuppressions>;
  /**
   * Writes one decision down, for the document or for the whole workspace, and says where. Rejects where it cannot, with a
   * `Refusal` where there is more to say than the system does.
   */
  suppress(uri: string, entry: Suppression, scope: 'document' | 'workspace'): Promise<string>;
  log(message: string): void;
}

export interface SessionEvents {
  /** A document was analysed, and the result is still true. */
  checked?(checked: Checked): void;
  /** Something that findings rest on has changed: ask again. */
  invalidated?(): void;
  /** The corpus begins to be read, or has been. */
  corpusChanged?(): void;
  /** How much of an index is built, from 0 to 1; `undefined` when nothing is being indexed any longer. */
  indexing?(done: number | undefined): void;
}

export interface SessionConfig {
  readonly sourceScheme: boolean;
  readonly scheduler?: Scheduler;
}

/** Long enough for an answer to be written to the client, which takes a few turns of the event loop. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Stands for the session where options are kept by document. */
const whole = '';

export type CorpusState = 'loading' | 'ready' | 'failed';

/**
 * State over time: open documents, the corpus, options, analyses. The facade of both shells' long-lived side; features
 * are asked through `queries.ts`.
 */
export type Session = ReturnType<typeof createSession>;

export function createSession(host: SessionHost, config: SessionConfig, events: SessionEvents = {}) {
  const scheduler = config.scheduler ?? createScheduler();
  const uris = createSourceUris(config.sourceScheme);
  const documents = new Map<string, { document: OpenDocument; checker: Checker }>();
  const readings = new WeakMap<OpenDocument, Reading>();
  let corpus: Corpus = emptyCorpus;
  let corpusState: CorpusState = 'loading';
  let corpusProblems: readonly Message[] = [];
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

  const isOpen = (uri: string) => documents.has(uri);
  const options = remember<Options>(
    (uri) =>
      host.options(uri === whole ? undefined : uri).then(parseOptions, (error) => {
        host.log(String(error));
        return parseOptions(undefined);
      }),
    (uri) => uri === whole || isOpen(uri),
  );
  /** By open document, as of the last time that its decisions were read. */
  const suppressionProblems = new Map<string, readonly Message[]>();
  const suppressions = remember<Suppressions>(
    (uri) =>
      host.suppressions(uri).then(
        ({ problems = [], ...decisions }) => {
          if (isOpen(uri)) suppressionProblems.set(uri, problems);
          return decisions;
        },
        (error) => {
          host.log(String(error));
          return { entries: [] };
        },
      ),
    isOpen,
  );

  const invalidateAll = () => {
    for (const { checker } of documents.values()) checker.invalidate();
    events.invalidated?.();
  };

  const take = (loaded: LoadedCorpus) => {
    corpus = loaded.corpus;
    corpusProblems = loaded.problems;
    corpusState = corpus.sources.length > 0 || corpusProblems.length === 0 ? 'ready' : 'failed';
  };

  const load = async (nowUsable: () => void) => {
    corpusState = 'loading';
    events.corpusChanged?.();
    const stop = new AbortController();
    stopLoading = () => stop.abort();
    try {
      const before = loadedWith;
      loadedWith = (await options.of(whole)).corpus;
      isOutdated = false;
      const sameAsBefore = JSON.stringify(before) === JSON.stringify(loadedWith);
      const loaded = await host.loadCorpus(loadedWith, {
        signal: stop.signal,
        meanwhile(first) {
          // A corpus that was complete before some of its files changed serves better than a part of it.
          if (sameAsBefore && corpus.sources.length > 0) corpusState = 'ready';
          else take(first);
          nowUsable();
          // The next reading waits until the index is built; questions do not.
          waiting?.nowUsable();
          events.corpusChanged?.();
          invalidateAll();
        },
        indexing(done) {
          indexed = done;
          events.indexing?.(done);
          if (isOutdated) stop.abort();
        },
      });
      if (!isOutdated) take(loaded);
    } catch (error) {
      corpusState = 'failed';
      corpusProblems = [{ key: 'editor.corpusFailed', args: { detail: reasonOf(error) } }];
      host.log(String(error));
    }
    stopLoading = () => {};
    if (indexed !== undefined) {
      indexed = undefined;
      events.indexing?.(undefined);
    }
    nowUsable();
    if (isOutdated) return;
    events.corpusChanged?.();
    invalidateAll();
    host.removeDamaged?.().then(
      (found) => void (found && loadCorpus()),
      (error) => host.log(String(error)),
    );
  };

  const loadCorpus = (): Promise<void> => {
    if (waiting) return waiting.turn;
    let nowUsable = () => {};
    const first = new Promise<void>((resolve) => (nowUsable = resolve));
    usable = indexed === undefined ? usable.then(() => first) : usable;
    const turn = loading.then(() => {
      waiting = undefined;
      return load(nowUsable);
    });
    waiting = { turn, nowUsable };
    loading = turn;
    return turn;
  };

  const ground = async (document: OpenDocument) => {
    await usable;
    const [ofDocument, decisions] = await Promise.all([
      options.of(document.uri),
      suppressions.of(document.uri),
    ]);
    return { corpus, options: ofDocument, suppressions: decisions };
  };

  const editionAt = (uri: string): Edition | undefined => {
    const edition = uris.editionAt(uri, corpus);
    const open = documents.get(uri)?.document;
    // A text that was changed in the editor is a draft of its own and no longer the edition.
    return edition && (!open || open.text === edition.text) ? edition : undefined;
  };

  return {
    /** Opens a document, or takes over its new text. */
    put(uri: string, languageId: string, version: number, text: string): void {
      const document = openDocument(uri, languageId, version, text);
      const known = documents.get(uri);
      if (known) {
        known.document = document;
        known.checker.update(document);
      } else {
        const finished = (checked: Checked) => events.checked?.(checked);
        const checker = createChecker(document, { scheduler, ground, finished, pause });
        documents.set(uri, { document, checker });
      }
    },

    close(uri: string): void {
      documents.get(uri)?.checker.close();
      documents.delete(uri);
      options.forget(uri);
      suppressions.forget(uri);
      suppressionProblems.delete(uri);
    },

    document: (uri: string): OpenDocument | undefined => documents.get(uri)?.document,

    documents: (): readonly OpenDocument[] => [...documents.values()].map((d) => d.document),

    /** The text at a URI: an open document's, or a source's. */
    view(uri: string): TextView | undefined {
      const open = documents.get(uri)?.document;
      if (open) return open;
      const edition = editionAt(uri);
      return edition && editionView(edition, uri);
    },

    /** The edition that a document is, where it is a text of the corpus as the corpus has it. */
    editionAt,

    editionView: (edition: Edition): TextView => editionView(edition, uris.uriOf(edition)),

    /** The structure of the text at a URI, without waiting for a comparison with sources. */
    reading(uri: string): Reading | undefined {
      const edition = editionAt(uri);
      if (edition) return edition.reading;
      const open = documents.get(uri);
      if (!open) return undefined;
      const { document } = open;
      const checked = open.checker.latest();
      if (checked?.document === document) return checked.analysis.reading;
      const reading =
        readings.get(document) ??
        read(document.text, {
          markdown: isMarkdown(document),
          ...(checked && { previous: checked.analysis.reading }),
        });
      readings.set(document, reading);
      return reading;
    },

    /** The newest analysis of an open draft; `undefined` for sources, for what is turned off, and when cancelled. */
    async check(uri: string, cancel?: Cancel): Promise<Checked | undefined> {
      await usable;
      if (editionAt(uri) || !(await options.of(uri)).enable) return undefined;
      return documents.get(uri)?.checker.check(cancel);
    },

    /** Which lines of an open document an editor shows. True where the last glance was at others. */
    see: (uri: string, visible: Lines): boolean => documents.get(uri)?.checker.see(visible) ?? false,

    /** What the visible stretch of a long draft shows before its first analysis; see `Checker.glance`. */
    async glance(uri: string, cancel?: Cancel): Promise<Glance | undefined> {
      await usable;
      if (editionAt(uri) || !(await options.of(uri)).enable) return undefined;
      return documents.get(uri)?.checker.glance(cancel);
    },

    /** The newest analyses of all open drafts. */
    async checkAll(cancel?: Cancel): Promise<readonly Checked[]> {
      const all = await Promise.all(
        [...documents.keys()].map((uri) => this.check(uri, cancel).catch(() => undefined)),
      );
      return all.filter((c): c is Checked => c !== undefined);
    },

    /** Does other work in slices, beside the analyses; `undefined` when cancelled. */
    async run<T>(work: Work<T>, cancel: Cancel): Promise<T | undefined> {
      const job = scheduler.start(work);
      const stop = cancel.onCancel(job.abandon);
      return job.done.finally(stop);
    },

    /** The user's options for a document, or for the whole session. */
    options: (uri: string | undefined): Promise<Options> => options.of(uri ?? whole),

    /**
     * Reads the corpus (again), after what is being read. Never rejects; resolves when all of it is there. While one
     * reading waits for its turn, further ones are the same.
     */
    loadCorpus,

    /** Calls off the indexing that is under way; what serves meanwhile goes on serving. */
    stopIndexing(): void {
      if (indexed !== undefined) stopLoading();
    },

    /** Waits until there is a corpus to ask, though more of it may be on its way. */
    ready: (): Promise<void> => usable,

    corpus: (): Corpus => corpus,

    corpusStatus: () => ({
      state: corpusState,
      problems: corpusProblems,
      sources: corpus.sources.length,
      indexed,
    }),

    /** The user's options have changed. */
    async optionsChanged(): Promise<void> {
      options.forgetAll();
      const { corpus: wanted } = await options.of(whole);
      if (loadedWith && JSON.stringify(loadedWith) !== JSON.stringify(wanted)) {
        isOutdated = true;
        this.stopIndexing();
        await loadCorpus();
      } else invalidateAll();
    },

    /** What is wrong with the files of decisions of the open documents; the same more than once where they share a file. */
    suppressionProblems: (): readonly Message[] => [...suppressionProblems.values()].flat(),

    /** Decisions to ignore have changed. */
    suppressionsChanged(): void {
      suppressions.forgetAll();
      invalidateAll();
    },

    async suppress(uri: string, entry: Suppression, scope: 'document' | 'workspace'): Promise<string> {
      const where = await host.suppress(uri, entry, scope);
      this.suppressionsChanged();
      return where;
    },
  };
}

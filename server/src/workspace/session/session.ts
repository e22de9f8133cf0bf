import type { Edition, Message, Reading, Suppression } from '../../engine/index.ts';
import type { Cancel } from './cancel.ts';
import { type Checked, type Checker, createChecker } from './checker.ts';
import { createCorpusInUse } from './corpusInUse.ts';
import type { Glance, Lines } from './glance.ts';
import { keepSuppressions } from './keptSuppressions.ts';
import { type Options, parseOptions } from './options.ts';
import { readingOf } from './readings.ts';
import { remember } from './remember.ts';
import { createScheduler, type Scheduler, type Work } from './scheduler.ts';
import type { SessionEvents, SessionHost } from './sessionHost.ts';
import { createSourceUris } from './sourceUris.ts';
import { editionView, type OpenDocument, openDocument, type TextView } from './textView.ts';

export interface SessionConfig {
  /** Whether the client opens sources as documents of their own; else their files are opened. */
  readonly sourceScheme: boolean;
  /** Where it is not given, the session has one of its own. */
  readonly scheduler?: Scheduler;
}

/** Long enough for an answer to be written to the client, which takes a few turns of the event loop. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Stands for the session where options are kept by document. */
const whole = '';

/**
 * State over time: open documents, the corpus, options, analyses. What the language server holds; features are asked through
 * `queries.ts`.
 */
export type Session = ReturnType<typeof createSession>;

export function createSession(host: SessionHost, config: SessionConfig, events: SessionEvents = {}) {
  const scheduler = config.scheduler ?? createScheduler();
  const uris = createSourceUris(config.sourceScheme);
  const documents = new Map<string, { document: OpenDocument; checker: Checker }>();
  const isOpen = (uri: string) => documents.has(uri);
  const options = remember<Options>(
    (uri) =>
      host.options(uri === whole ? undefined : uri).then(parseOptions, (error) => {
        host.log(String(error));
        return parseOptions(undefined);
      }),
    (uri) => uri === whole || isOpen(uri),
  );
  const suppressions = keepSuppressions(host, isOpen);

  const invalidateAll = () => {
    for (const { checker } of documents.values()) checker.invalidate();
    events.invalidated?.();
  };

  const inUse = createCorpusInUse(host, {
    options: async () => (await options.of(whole)).corpus,
    exchanged: invalidateAll,
    changed: () => events.corpusChanged?.(),
    indexing: (done) => events.indexing?.(done),
  });

  const ground = async (document: OpenDocument) => {
    await inUse.usable();
    const [ofDocument, decisions] = await Promise.all([
      options.of(document.uri),
      suppressions.of(document.uri),
    ]);
    return { corpus: inUse.corpus(), options: ofDocument, suppressions: decisions };
  };

  const editionAt = (uri: string): Edition | undefined => {
    const edition = uris.editionAt(uri, inUse.corpus());
    const open = documents.get(uri)?.document;
    // A text that was changed in the editor is a draft of its own and no longer the edition.
    return edition && (!open || open.text === edition.text) ? edition : undefined;
  };

  /** Sources are not, nor what the user has turned off. Waits until there is a corpus that tells sources. */
  const isChecked = async (uri: string): Promise<boolean> => {
    await inUse.usable();
    return !editionAt(uri) && (await options.of(uri)).enable;
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
      return open && readingOf(open.document, open.checker.latest());
    },

    /** The newest analysis of an open draft; `undefined` for sources, for what is turned off, and when cancelled. */
    async check(uri: string, cancel?: Cancel): Promise<Checked | undefined> {
      return (await isChecked(uri)) ? documents.get(uri)?.checker.check(cancel) : undefined;
    },

    /** Which lines of an open document an editor shows. True where the last glance was at others. */
    see: (uri: string, visible: Lines): boolean => documents.get(uri)?.checker.see(visible) ?? false,

    /** What the visible stretch of a long draft shows before its first analysis; see `Checker.glance`. */
    async glance(uri: string, cancel?: Cancel): Promise<Glance | undefined> {
      return (await isChecked(uri)) ? documents.get(uri)?.checker.glance(cancel) : undefined;
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
    loadCorpus: inUse.load,

    /** Calls off the indexing that is under way; what serves meanwhile goes on serving. */
    stopIndexing: inUse.stopIndexing,

    /** Waits until there is a corpus to ask, though more of it may be on its way. */
    ready: inUse.usable,

    corpus: inUse.corpus,

    corpusStatus: inUse.status,

    /** The user's options have changed. */
    async optionsChanged(): Promise<void> {
      options.forgetAll();
      const isSame = await inUse.follow((await options.of(whole)).corpus);
      if (isSame) invalidateAll();
    },

    /** What is wrong with the files of decisions of the open documents; the same more than once where they share a file. */
    suppressionProblems: (): readonly Message[] => suppressions.problems(),

    /** Decisions to ignore have changed. */
    suppressionsChanged(): void {
      suppressions.forgetAll();
      invalidateAll();
    },

    /** Whether a decision on a document can be written down somewhere. */
    canSuppress: (uri: string): boolean => host.canSuppress(uri),

    async suppress(uri: string, entry: Suppression, scope: 'document' | 'workspace'): Promise<string> {
      const where = await host.suppress(uri, entry, scope);
      this.suppressionsChanged();
      return where;
    },

    /** Takes a decision back; says where it was written down, if it was. */
    async unsuppress(uri: string, entry: Suppression): Promise<string | undefined> {
      const where = await host.unsuppress(uri, entry);
      this.suppressionsChanged();
      return where;
    },

    /** Path of the file of decisions that counts for a document, open or not, or for a folder (its URI with / at the end). */
    suppressionFile: async (uri: string): Promise<string | undefined> => (await host.suppressions(uri)).path,
  };
}

import type { Corpus, Message, Suppression, Suppressions } from '../../engine/index.ts';
import type { Checked } from './checker.ts';
import type { CorpusOptions } from './options.ts';

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
  /** The file that they are in; absent where there is none. */
  readonly path?: string;
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
  /** Whether there is a place for decisions on a document; there is none for what lies in no file, as a draft that was never saved. */
  canSuppress(uri: string): boolean;
  /**
   * Writes one decision down, for the document or for the whole workspace, and says where. Rejects where it cannot, with a
   * `Refusal` where there is more to say than the system does.
   */
  suppress(uri: string, entry: Suppression, scope: 'document' | 'workspace'): Promise<string>;
  /** Takes a decision back that is written down as `entry`, and says where it was; undefined where it is not there. Rejects likewise. */
  unsuppress(uri: string, entry: Suppression): Promise<string | undefined>;
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

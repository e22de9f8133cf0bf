import type { Norm } from '../engine/index.ts';
import type { SessionHost } from '../workspace/session/sessionHost.ts';
import type { FolderWatches } from '../workspace/session/watchedFiles.ts';
import type { Introduction } from './introduction.ts';
import type { Log } from './runtime/guard.ts';

/** The machine as the server needs it; tests bring their own. */
export interface ServerDeps {
  /** The world of a session, for what the client said of itself. Options come from the client, so they are given. */
  host(introduction: Introduction, log: Log): Omit<SessionHost, 'options' | 'log'> & ServerHost;
  norm(rule: string): Norm | undefined;
  /** Told when the client has its answer and nothing is under way. */
  atRest?(): void;
}

/** What the server asks of the machine beside what its session does. */
export interface ServerHost {
  /** Glob patterns of the files whose changes matter, e.g. the suppression file. */
  readonly watched: readonly string[];
  /** What to watch besides for the corpus that was loaded last. */
  folderWatches(): FolderWatches;
  /** What the change of a file or folder means. @param cameOrWent false where only its content has changed */
  changed(uri: string, cameOrWent: boolean): 'corpus' | 'suppressions' | undefined;
  /** Folders (URIs) were opened or closed. Whether the corpus has to be read again. */
  foldersChanged(added: readonly string[], removed: readonly string[]): Promise<boolean>;
}

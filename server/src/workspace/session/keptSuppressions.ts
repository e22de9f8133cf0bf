import type { Message, Suppressions } from '../../engine/index.ts';
import { type Remembered, remember } from './remember.ts';
import type { SessionHost } from './sessionHost.ts';

/** The decisions to ignore of open documents, read once and kept until they are forgotten. */
export interface KeptSuppressions extends Remembered<Suppressions> {
  /** What is wrong with the files of the open documents; the same more than once where they share a file. */
  problems(): readonly Message[];
}

/** What cannot be read is logged, and ignores nothing. */
export function keepSuppressions(
  host: Pick<SessionHost, 'suppressions' | 'log'>,
  isOpen: (uri: string) => boolean,
): KeptSuppressions {
  /** By open document, as of the last time that its decisions were read. */
  const found = new Map<string, readonly Message[]>();
  const kept = remember<Suppressions>(
    (uri) =>
      host.suppressions(uri).then(
        ({ problems = [], ...decisions }) => {
          if (isOpen(uri)) found.set(uri, problems);
          return decisions;
        },
        (error) => {
          host.log(String(error));
          return { entries: [] };
        },
      ),
    isOpen,
  );
  return {
    ...kept,
    forget(uri) {
      kept.forget(uri);
      found.delete(uri);
    },
    problems: () => [...found.values()].flat(),
  };
}

import type { Message } from '../../engine/index.ts';

/** Something in a corpus that could not be used; the rest goes on without it. */
export interface CorpusProblem {
  /** The file or folder, as the host names it. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  /** Names the path and says what to do; a key of `messages/…/corpus.ts`. */
  readonly message: Message;
}

export const problemAt = (
  path: string,
  key: string,
  args: Readonly<Record<string, string | number>> = {},
  severity: CorpusProblem['severity'] = 'error',
): CorpusProblem => ({ path, severity, message: { key: `corpus.${key}`, args: { path, ...args } } });

/** Answers by document, asked for once and kept until they are forgotten. */
export interface Remembered<T> {
  /** The newest answer: where all were forgotten while it was waited for, it is asked for again. */
  of(uri: string): Promise<T>;
  forget(uri: string): void;
  forgetAll(): void;
}

/**
 * @param ask must not reject; what it answers is shared by all who ask meanwhile.
 * @param isKept whether to keep the answer: a question may come after the document was closed, and nobody would forget it again
 */
export function remember<T>(
  ask: (uri: string) => Promise<T>,
  isKept: (uri: string) => boolean = () => true,
): Remembered<T> {
  const answers = new Map<string, Promise<T>>();
  let forgotten = 0;
  return {
    async of(uri) {
      for (;;) {
        const before = forgotten;
        const known = answers.get(uri) ?? ask(uri);
        if (isKept(uri)) answers.set(uri, known);
        const answer = await known;
        if (forgotten === before) return answer;
      }
    },
    forget: (uri) => void answers.delete(uri),
    forgetAll() {
      answers.clear();
      forgotten++;
    },
  };
}

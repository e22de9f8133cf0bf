/** Answers by document, asked for once and kept until they are forgotten. */
export interface Remembered<T> {
  of(uri: string): Promise<T>;
  forget(uri: string): void;
  forgetAll(): void;
}

/** @param ask must not reject; what it answers is shared by all who ask meanwhile. */
export function remember<T>(ask: (uri: string) => Promise<T>): Remembered<T> {
  const answers = new Map<string, Promise<T>>();
  return {
    of(uri) {
      const known = answers.get(uri) ?? ask(uri);
      answers.set(uri, known);
      return known;
    },
    forget: (uri) => void answers.delete(uri),
    forgetAll: () => answers.clear(),
  };
}

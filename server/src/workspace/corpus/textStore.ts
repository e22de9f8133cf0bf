/** Gives the raw text of a source on demand; synchronous, since the engine asks in the middle of its work. */
export interface TextStore {
  textOf(source: string): string;
  /** A text that was read anyway: it waits to be asked for once, where there is room for it. */
  offer(source: string, text: string): void;
}

/**
 * A store that keeps the texts last used, up to `budget` UTF-16 units together, and reads the others anew. Texts that
 * were offered wait outside this budget, up to `mostWaiting` units together, until they are asked for.
 */
export function createTextStore(
  readNow: (source: string) => string,
  budget: number,
  mostWaiting = budget,
): TextStore {
  const waiting = new Map<string, string>();
  let waitingSize = 0;
  const kept = new Map<string, string>();
  let size = 0;
  /** What was asked for last: the same text is asked for many times in a row. */
  let last: { readonly source: string; readonly text: string } | undefined;
  const take = (source: string): string | undefined => {
    const text = waiting.get(source);
    if (text !== undefined && waiting.delete(source)) waitingSize -= text.length;
    return text;
  };
  return {
    offer(source, text) {
      if (waiting.has(source) || waitingSize + text.length > mostWaiting) return;
      waiting.set(source, text);
      waitingSize += text.length;
    },
    textOf(source) {
      if (last?.source === source) return last.text;
      const known = kept.get(source);
      const text = known ?? take(source) ?? readNow(source);
      // A map keeps the order of insertion: the first is the one used longest ago.
      kept.delete(source);
      kept.set(source, text);
      last = { source, text };
      if (known !== undefined) return text;
      size += text.length;
      // A map's beginning is where what was taken out has left its places: looked at where that is needed.
      if (size > budget) {
        for (const [oldest, held] of kept) {
          if (size <= budget || oldest === source) break;
          kept.delete(oldest);
          size -= held.length;
        }
      }
      return text;
    },
  };
}

import type { Connection } from 'vscode-languageserver';
import type { ClientFlags } from './capabilities.ts';
import type { Introduction } from './introduction.ts';

/** The section of a client's configuration that is ours. */
export const configurationSection = 'xunzhang';

/** Where users' options come from: asked for by document where the client answers, else what it sent last. */
export interface Configuration {
  options(uri: string | undefined): Promise<unknown>;
  /** The `settings` of a `didChangeConfiguration`. */
  pushed(settings: unknown): void;
}

/** Milliseconds that an answer is waited for: a client that promises to answer and does not must not keep every check waiting. */
const usualPatience = 5000;

/** @param changed called when options have come that were no longer waited for. */
export function createConfiguration(
  connection: Connection,
  flags: ClientFlags,
  introduction: Introduction,
  changed: () => void,
  patience = usualPatience,
): Configuration {
  let sent: unknown = introduction.settings;
  /** The last answers that came late, by document: they count until one comes in time. */
  const late = new Map<string | undefined, unknown>();
  /** Requests that are not answered yet, by document, and the newest that is: what an older one is answered after it is no longer so. */
  const asked = new Map<string | undefined, Asked>();
  let requests = 0;
  let isTelling = false;

  /** Tells once of all that arrive together. */
  const tell = () => {
    if (isTelling) return;
    isTelling = true;
    setImmediate(() => {
      isTelling = false;
      changed();
    });
  };

  /** The pages of the rules show what is to be reported. */
  const isPage = (uri: string): boolean =>
    introduction.docsBase !== undefined && uri.startsWith(`${introduction.docsBase}/`);

  return {
    async options(uri) {
      if (uri !== undefined && isPage(uri)) return { enable: false };
      if (!flags.pullConfiguration) return sent;
      const item = { section: configurationSection, ...(uri !== undefined && { scopeUri: uri }) };
      const request = ++requests;
      const ofDocument = asked.get(uri) ?? { open: 0 };
      asked.set(uri, ofDocument);
      ofDocument.open++;
      let isLate = false;
      const answer = connection.workspace.getConfiguration(item).then(
        (answered: unknown) => {
          const { newest } = ofDocument;
          if (newest && newest.request > request) return newest.answered;
          ofDocument.newest = { request, answered };
          if (!isLate) late.delete(uri);
          else if (JSON.stringify(answered ?? sent) !== JSON.stringify(late.get(uri) ?? sent)) {
            late.set(uri, answered);
            tell();
          }
          return answered;
        },
        // Who refuses does not answer.
        () => undefined,
      );
      void answer.finally(() => {
        if (--ofDocument.open === 0) asked.delete(uri);
      });
      const answered = await within(patience, answer, () => {
        isLate = true;
        return late.get(uri);
      });
      return answered ?? sent;
    },
    pushed(settings) {
      const section = typeof settings === 'object' && settings !== null && configurationSection in settings;
      if (section) sent = (settings as Record<string, unknown>)[configurationSection];
    },
  };
}

interface Asked {
  open: number;
  newest?: { readonly request: number; readonly answered: unknown };
}

/** What is answered in so many milliseconds, or what there is instead. */
function within<T>(patience: number, answer: Promise<T>, instead: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(instead()), patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

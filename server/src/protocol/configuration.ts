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

export function createConfiguration(
  connection: Connection,
  flags: ClientFlags,
  introduction: Introduction,
): Configuration {
  let sent: unknown = introduction.settings;
  return {
    async options(uri) {
      if (!flags.pullConfiguration) return sent;
      const item = { section: configurationSection, ...(uri !== undefined && { scopeUri: uri }) };
      const answered = await withinReason(connection.workspace.getConfiguration(item));
      return answered ?? sent;
    },
    pushed(settings) {
      const section = typeof settings === 'object' && settings !== null && configurationSection in settings;
      if (section) sent = (settings as Record<string, unknown>)[configurationSection];
    },
  };
}

/** A client that promises to answer and does not must not keep every check waiting. */
function withinReason(answer: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

const patience = 5000;

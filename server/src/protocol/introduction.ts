import { pathToFileURL } from 'node:url';
import type { InitializeParams } from 'vscode-languageserver';
import * as z from 'zod';
import type { InitializationOptions } from './messages.ts';

/** What a client said of itself, total. */
export interface Introduction {
  readonly corpusDirs: readonly string[];
  /** Absent: the one beside the program. Empty: none. */
  readonly builtinCorpus?: string;
  readonly locale?: string;
  readonly sourceScheme: boolean;
  readonly listsMarkdown: boolean;
  readonly docsBase?: string;
  readonly reopenCommand?: string;
  /** URIs of the open folders. */
  readonly folders: readonly string[];
  /** Section `xunzhang` of the configuration, for clients that send it along. */
  readonly settings?: unknown;
}

/** Reads `initialize` leniently: an option of the wrong shape counts as absent. */
export function introductionOf(params: InitializeParams): Introduction {
  const record = z.record(z.string(), z.unknown()).safeParse(params.initializationOptions);
  const given = record.success ? record.data : {};
  const field = <T>(name: keyof InitializationOptions, schema: z.ZodType<T>): T | undefined => {
    const parsed = schema.safeParse(given[name]);
    return parsed.success ? parsed.data : undefined;
  };
  const builtinCorpus = field('builtinCorpus', z.string());
  const locale = field('locale', z.string());
  const reopenCommand = field('reopenCommand', z.string());
  const docsBase = field('docsBase', z.string())?.replace(/\/+$/, '');
  return {
    corpusDirs: field('corpusDirs', z.array(z.string())) ?? [],
    sourceScheme: field('sourceScheme', z.boolean()) ?? false,
    listsMarkdown: field('listsMarkdown', z.boolean()) ?? false,
    folders: foldersOf(params),
    settings: given['settings'],
    ...(builtinCorpus !== undefined && { builtinCorpus }),
    ...(locale !== undefined && { locale }),
    ...(docsBase && { docsBase }),
    ...(reopenCommand && { reopenCommand }),
  };
}

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  // Older clients know paths only.
  return rootPath ? [pathToFileURL(rootPath).href] : [];
}

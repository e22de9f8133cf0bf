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
  readonly compareCommand?: string;
  /** URIs of the open folders. */
  readonly folders: readonly string[];
  /** Section `xunzhang` of the configuration, for clients that send it along. */
  readonly settings?: unknown;
  /** Options that could not be read: what each should have been, and is. */
  readonly problems: readonly OptionProblem[];
}

export type OptionProblem = Readonly<Record<'name' | 'expected' | 'found', string>>;

/** What the options should be, as it is shown to users. */
const shapes = {
  corpusDirs: '[ "…", … ]',
  builtinCorpus: '"…"',
  locale: 'zh-cn | en',
  sourceScheme: 'true | false',
  docsBase: '"…"',
  listsMarkdown: 'true | false',
  reopenCommand: '"…"',
  compareCommand: '"…"',
} as const satisfies Record<Exclude<keyof InitializationOptions, 'settings'>, string>;

/** UTF-16 units of what was found that are shown. */
const longestFound = 60;

/** Reads `initialize` leniently: an option of the wrong shape counts as absent, and is named; null is what some clients send for none. */
export function introductionOf(params: InitializeParams): Introduction {
  const record = z.record(z.string(), z.unknown()).safeParse(params.initializationOptions);
  const given = record.success ? record.data : {};
  const problems: OptionProblem[] = [];
  const field = <T>(name: keyof typeof shapes, schema: z.ZodType<T>): T | undefined => {
    const value = given[name] ?? undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    if (value !== undefined) {
      const found = JSON.stringify(value).slice(0, longestFound);
      problems.push({ name, expected: shapes[name], found });
    }
    return undefined;
  };
  const builtinCorpus = field('builtinCorpus', z.string());
  const locale = field('locale', z.string().regex(/^(zh|en)(?![a-z])/i));
  const reopenCommand = field('reopenCommand', z.string());
  const compareCommand = field('compareCommand', z.string());
  const docsBase = field('docsBase', z.string())?.replace(/\/+$/, '');
  return {
    corpusDirs: field('corpusDirs', z.array(z.string())) ?? [],
    sourceScheme: field('sourceScheme', z.boolean()) ?? false,
    listsMarkdown: field('listsMarkdown', z.boolean()) ?? false,
    folders: foldersOf(params),
    settings: given['settings'],
    problems,
    ...(builtinCorpus !== undefined && { builtinCorpus }),
    ...(locale !== undefined && { locale }),
    ...(docsBase && { docsBase }),
    ...(reopenCommand && { reopenCommand }),
    ...(compareCommand && { compareCommand }),
  };
}

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  // Older clients know paths only.
  return rootPath ? [pathToFileURL(rootPath).href] : [];
}

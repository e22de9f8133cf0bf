import * as z from 'zod';
import {
  asRecord,
  parseField,
  parseSettings,
  type Settings,
  type SettingsProblem,
} from '../../engine/index.ts';
import { configurable, nearestConfigurable } from '../configurable.ts';
import { usualMemoryLimit } from '../index/memoryLimit.ts';

/** What a user may set for a document, engine settings and shell options together; total. */
export interface DocumentOptions {
  /** False turns every check of the document off. */
  readonly enable: boolean;
  /** Whether a line above the title says what the document reprints or quotes. */
  readonly codeLens: boolean;
  /** Whether the places of quotations in their sources are shown behind them. */
  readonly inlayHints: boolean;
  readonly settings: Settings;
}

/** What a user may set for the corpus of a session; total. */
export interface CorpusOptions {
  /** Folders with canonical texts; absolute, or relative to the workspace folder. */
  readonly folders: readonly string[];
  /** Whether the built-in corpus is used as well. */
  readonly builtin: boolean;
  /** Megabytes of memory that the index of the corpus may take; the host lowers it where the machine has little. */
  readonly memoryLimit: number;
}

export interface Options extends DocumentOptions {
  readonly corpus: CorpusOptions;
  readonly problems: readonly SettingsProblem[];
}

/** Parses the section `xunzhang` of a user's configuration (any JSON value). Never throws. */
export function parseOptions(value: unknown): Options {
  const { settings, problems: settingsProblems } = parseSettings(value);
  const problems = [...settingsProblems, ...unknownRules(settings)];
  // A section of the wrong shape has been reported by parseSettings already.
  const given = asRecord(value ?? {}, '', []);
  const corpus = asRecord(given['corpus'] ?? {}, 'corpus', problems);
  const flag = (path: string, value: unknown, usual: boolean) =>
    parseField(z.boolean(), value, usual, { path, expected: 'true | false', problems });
  const memoryLimit = parseField(z.number().positive(), corpus['memoryLimit'], usualMemoryLimit, {
    path: 'corpus.memoryLimit',
    expected: '1, 2, … (MB)',
    problems,
  });
  return {
    enable: flag('enable', given['enable'], true),
    codeLens: flag('codeLens', given['codeLens'], true),
    inlayHints: flag('inlayHints', given['inlayHints'], false),
    settings,
    corpus: {
      folders: parseField(z.array(z.string()), corpus['folders'], [], {
        path: 'corpus.folders',
        expected: '[ "…", … ]',
        problems,
      }),
      builtin: flag('corpus.builtin', corpus['builtin'], true),
      memoryLimit,
    },
    problems,
  };
}

/** A rule that is misspelled would go on reporting without a word. */
const unknownRules = ({ severity }: Settings): SettingsProblem[] =>
  Object.keys(severity)
    .filter((name) => !configurable.has(name))
    .map((name) => ({
      path: `severity.${name}`,
      expected: nearestConfigurable(name),
      found: name,
      isName: true,
    }));

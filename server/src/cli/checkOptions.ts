import { type Profile, type Severity, severities } from '../engine/index.ts';
import type { Locale } from '../messages/index.ts';

/** The options of `check` as commander hands them over. */
export interface CheckOptions {
  readonly corpus?: readonly string[];
  readonly withBuiltin?: true;
  /** Megabytes that the index of the corpus may take. */
  readonly memoryLimit?: number;
  readonly as?: 'draft' | 'reprint';
  readonly source?: string;
  readonly format: 'pretty' | 'json' | 'sarif' | 'html';
  readonly failOn: Severity | 'never';
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
  readonly profile: Profile | 'auto';
  readonly baseline?: string;
  readonly writeBaseline?: string;
  /** False with `--no-suppressions`. */
  readonly suppressions: boolean;
  /** False with `--no-color`. */
  readonly color: boolean;
}

/** Everything that decides how a file is checked and shown; can be sent to another thread. */
export interface CheckerConfig {
  readonly options: CheckOptions;
  readonly locale: Locale;
  readonly color: boolean;
  readonly columns: number;
  readonly cwd: string;
  readonly home: string;
  readonly cache?: string | undefined;
}

/** `numbering/gap=off`, `typography=hint`. */
export function parseSeverityOption(text: string): { rule: string; severity: Severity | 'off' } | undefined {
  const match = /^([a-z][a-z-]*(?:\/[a-z][a-z0-9-]*)?)=([a-z]+)$/.exec(text);
  const severity = [...severities, 'off' as const].find((name) => name === match?.[2]);
  return match && severity ? { rule: match[1] as string, severity } : undefined;
}

import * as z from 'zod';
import { type Severity, severities } from '../findings/model.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** One option that could not be understood; its default stands in for it. */
export interface SettingsProblem {
  /** Dotted path of the option, e.g. `severity.numbering/gap`. */
  readonly path: string;
  /** What the option may be, e.g. `official | statute | newspaper | book | auto`. */
  readonly expected: string;
  /** What was found, shortened. */
  readonly found: string;
  /** Set where `found` is a name that nothing bears, and `expected` the nearest that something does. */
  readonly isName?: true;
}

export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

const severityNames = [...severities, 'off'] as const;
const profileNames = ['official', 'statute', 'newspaper', 'book', 'auto'] as const;
const severitySchema = z.enum(severityNames);
const profileSchema = z.enum(profileNames);
const ruleOrArea = /^[a-z][a-z-]*(\/[a-z][a-z0-9-]*)?$/;

/**
 * Turns what a user wrote (any JSON value) into total settings. Never throws: each option that cannot be understood
 * keeps its default and is named among the problems. Options it does not know are left to others.
 */
export function parseSettings(options: unknown): ParsedSettings {
  const problems: SettingsProblem[] = [];
  if (options === undefined || options === null) return { settings: defaultSettings, problems };
  const given = asRecord(options, '', problems);
  return {
    settings: {
      severity: parseSeverities(given['severity'], problems),
      profile: parseField(profileSchema, given['profile'], defaultSettings.profile, {
        path: 'profile',
        expected: profileNames.join(' | '),
        problems,
      }),
    },
    problems,
  };
}

/** How one option is parsed where it stands alone. */
export interface FieldReport {
  readonly path: string;
  readonly expected: string;
  readonly problems: SettingsProblem[];
}

/** The value where the schema accepts it; the default where there is none or it is refused, which is reported. */
export function parseField<T>(schema: z.ZodType<T>, value: unknown, fallback: T, report: FieldReport): T {
  if (value === undefined || value === null) return fallback;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  report.problems.push({ path: report.path, expected: report.expected, found: shorten(value) });
  return fallback;
}

/** The value as a record; an empty one where it is something else, which is reported. */
export function asRecord(
  value: unknown,
  path: string,
  problems: SettingsProblem[],
): Readonly<Record<string, unknown>> {
  const record = z.record(z.string(), z.unknown());
  return parseField(record, value, {}, { path, expected: '{ … }', problems });
}

function parseSeverities(value: unknown, problems: SettingsProblem[]): Settings['severity'] {
  const out: Record<string, Severity | 'off'> = {};
  for (const [name, given] of Object.entries(asRecord(value, 'severity', problems))) {
    const path = `severity.${name}`;
    if (!ruleOrArea.test(name)) {
      problems.push({ path, expected: 'area | area/rule', found: shorten(name) });
      continue;
    }
    const report = { path, expected: severityNames.join(' | '), problems };
    const severity = parseField(severitySchema.optional(), given, undefined, report);
    if (severity) out[name] = severity;
  }
  return out;
}

function shorten(value: unknown): string {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown;
}

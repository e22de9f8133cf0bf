import { type Severity, severities } from '../findings/model.ts';
import type { Settings } from '../settings/settings.ts';

/** What the settings say of a rule: by its id, else by its area, else nothing. */
export function configuredSeverity(settings: Settings, rule: string): Severity | 'off' | undefined {
  const own = entry(settings, rule);
  return own ?? entry(settings, rule.slice(0, Math.max(0, rule.indexOf('/'))));
}

/** `error` is 0; a smaller rank weighs more. */
export const severityRank = (severity: Severity): number => severities.indexOf(severity);

/** Whether `severity` reaches `threshold`. */
export const atLeast = (severity: Severity, threshold: Severity): boolean =>
  severityRank(severity) <= severityRank(threshold);

const entry = (settings: Settings, name: string): Severity | 'off' | undefined =>
  Object.hasOwn(settings.severity, name) ? settings.severity[name] : undefined;

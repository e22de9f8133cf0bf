import { LazyFinding } from './lazyFinding.ts';
import type { Finding, Severity } from './model.ts';

/** Whether the fixes are made when somebody first asks for them. */
export const hasLazyFixes = (finding: Finding): boolean => finding instanceof LazyFinding;

/** Of lazy fixes those that cannot be applied to a text of `length` UTF-16 units will be left out when they are made. */
export function guardLazyFixes(finding: Finding, length: number): void {
  if (finding instanceof LazyFinding) finding.guard(length);
}

/** A copy with another severity; lazy fixes stay so. */
export const withSeverity = (finding: Finding, severity: Severity): Finding =>
  finding instanceof LazyFinding ? finding.withSeverity(severity) : { ...finding, severity };

import { LazyFinding } from './lazyFinding.ts';
import type { Finding, Severity } from './model.ts';

/** Whether the fixes are made when somebody first asks for them; those that cannot be applied are then left out. */
export const hasLazyFixes = (finding: Finding): boolean => finding instanceof LazyFinding;

/** A copy with another severity; lazy fixes stay so. */
export const withSeverity = (finding: Finding, severity: Severity): Finding =>
  finding instanceof LazyFinding ? finding.with({ severity }) : { ...finding, severity };

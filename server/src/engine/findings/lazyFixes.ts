import { isFix } from './check.ts';
import type { Finding, Fix, Severity } from './model.ts';

/**
 * Whether the fixes are made when somebody first asks for them: renumbering a document with its cross references is work that
 * hardly any finding needs done. They are a property like any other to those who read, copy or write out a finding.
 */
export const hasLazyFixes = (finding: Finding): boolean =>
  Object.getOwnPropertyDescriptor(finding, 'fixes')?.get !== undefined;

/**
 * Lazy fixes are checked when they are made: what cannot be applied to a text of `length` UTF-16 units is left out, and a failure
 * costs the fixes only.
 */
export function guardLazyFixes(finding: Finding, length: number): void {
  const make = Object.getOwnPropertyDescriptor(finding, 'fixes')?.get;
  if (!make) return;
  let made: readonly Fix[] | undefined;
  const get = (): readonly Fix[] => {
    made ??= soundFixes(make, length);
    return made;
  };
  Object.defineProperty(finding, 'fixes', { get });
}

function soundFixes(make: () => readonly Fix[], length: number): readonly Fix[] {
  try {
    return make().filter((fix) => isFix(fix, length));
  } catch {
    return [];
  }
}

/** A copy with another severity; lazy fixes stay so. */
export const withSeverity = (finding: Finding, severity: Severity): Finding =>
  hasLazyFixes(finding)
    ? Object.defineProperties({} as Finding, {
        ...Object.getOwnPropertyDescriptors(finding),
        severity: { value: severity, enumerable: true, configurable: true },
      })
    : { ...finding, severity };

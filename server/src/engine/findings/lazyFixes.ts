import { isFix } from './check.ts';
import type { Finding, Fix, Severity } from './model.ts';

/** Fixes that are not made yet. */
export type LazyFixes = () => readonly Fix[];

const lazy = new WeakSet<Finding>();

/**
 * Fixes that are made when somebody first asks for them: renumbering a document with its cross references is work that hardly
 * any finding needs done. What cannot be applied to a text of `length` UTF-16 units is left out, and a failure costs the fixes only.
 */
export function lazyFixes(length: number, make: () => readonly Fix[]): LazyFixes {
  let made: readonly Fix[] | undefined;
  return () => {
    if (made) return made;
    try {
      made = make().filter((fix) => isFix(fix, length));
    } catch {
      made = [];
    }
    return made;
  };
}

/** The finding itself, now with these fixes: a property as any other for those who read, copy or write it out. */
export function giveFixes(finding: Finding, fixes: LazyFixes): Finding {
  lazy.add(finding);
  return Object.defineProperty(finding, 'fixes', { get: fixes, enumerable: true, configurable: true });
}

/** Whether reading a finding's fixes would make them. */
export const hasLazyFixes = (finding: Finding): boolean => lazy.has(finding);

/** A copy with another severity; lazy fixes stay so. */
export function withSeverity(finding: Finding, severity: Severity): Finding {
  if (!hasLazyFixes(finding)) return { ...finding, severity };
  const descriptors = Object.getOwnPropertyDescriptors(finding);
  const copy: Finding = Object.defineProperties({} as Finding, {
    ...descriptors,
    severity: { ...descriptors.severity, value: severity },
  });
  lazy.add(copy);
  return copy;
}

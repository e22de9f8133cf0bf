import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The product's version, as its manifest has it; empty where it was installed without one. */
export function versionOf(home: string): string {
  try {
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version?: unknown };
    return typeof version === 'string' ? version : '';
  } catch {
    return '';
  }
}

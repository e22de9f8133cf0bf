import type { MendingCase } from './figures.ts';
import { tallyOf } from './figures.ts';
import { type Setting, settings } from './settings.ts';

/** What must hold of the slips of one setting, as shares of its cases. */
interface Least {
  /** Those that are given back as they were, white space apart. */
  readonly mended: number;
  /** Those whose mending did harm, at most. */
  readonly harmful: number;
}

/** A writer's own prose may differ from its source; a quotation and a reprint may not. */
const least: Readonly<Record<Setting, Least>> = {
  quotation: { mended: 0.98, harmful: 0.01 },
  reprint: { mended: 0.98, harmful: 0.01 },
  plain: { mended: 0.55, harmful: 0.01 },
};

/** One line for each figure that a build must not fall behind. */
export function mendingGates(cases: readonly MendingCase[]): string[] {
  const failed: string[] = [];
  for (const setting of settings) {
    const own = cases.filter((c) => c.setting === setting);
    if (own.length === 0) continue;
    const tally = tallyOf(own);
    const mended = (tally.exact + tally['white space']) / own.length;
    const harmful = tally.harmful / own.length;
    if (mended < least[setting].mended)
      failed.push(`slips mended (${setting}): ${share(mended)}, not ${share(least[setting].mended)}`);
    if (harmful > least[setting].harmful)
      failed.push(`slips whose fixes do harm (${setting}): ${share(harmful)}`);
  }
  return failed;
}

const share = (part: number): string => `${(100 * part).toFixed(1)} %`;

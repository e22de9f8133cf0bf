import type { Accuracy } from './accuracy.ts';
import type { Hostile } from './adversarial.ts';
import type { TimesAsLong, WholeDiff } from './baselines.ts';
import type { Build } from './build.ts';
import type { BuiltinStart, ColdStart } from './coldStart.ts';
import type { CommandLine } from './commandLine.ts';
import type { Edits } from './edits.ts';
import type { FirstTouch } from './firstTouch.ts';
import type { Quality } from './quality.ts';
import type { Scaling } from './scaling.ts';
import type { WholeDraft } from './wholeDrafts.ts';
import type { Wire } from './wire.ts';

/** What was measured against a corpus of one size; what was not asked for is not there. */
export interface SizeResult {
  /** Millions of characters as asked for. */
  readonly size: number;
  readonly bytesPerCharacter: number;
  build?: Build;
  touch?: FirstTouch;
  drafts?: readonly WholeDraft[];
  edits?: Readonly<Record<string, Edits>>;
  wire?: Readonly<Record<string, Wire>>;
  cold?: ColdStart;
  accuracy?: Accuracy;
  quality?: Quality;
  retriever?: TimesAsLong;
}

export interface Results {
  readonly sizes: readonly SizeResult[];
  /** The largest corpus against the smallest. */
  scaling?: readonly Scaling[];
  wholeDiff?: WholeDiff;
  hostile?: Hostile;
  builtinStart?: BuiltinStart;
  command?: CommandLine;
}

import type { Corpus } from '../corpus/model.ts';
import type { Completeness, Misnamed, Passage } from '../divergence/model.ts';
import type { Change } from '../document/lasting.ts';
import type { Reading } from '../document/model.ts';
import type { Finding, RuleId, Severity } from '../findings/model.ts';
import type { Settings } from '../settings/settings.ts';
import type { Steps } from '../text/steps.ts';

/** How far a rule's norm binds. 规定 is said only of the first three. */
export type NormStrength = 'regulation' | 'standard' | 'standardSoft' | 'practice';

export interface Norm {
  /** E.g. GB/T 15834—2011; 循章 for what follows from the source itself. */
  readonly authority: string;
  readonly clause?: string;
  readonly strength: NormStrength;
}

export interface RuleMeta {
  readonly id: RuleId;
  readonly severity: Severity | 'off';
  readonly norm: Norm;
}

/** What a rule may look at. Nothing here changes while rules run. */
export interface RuleContext {
  readonly reading: Reading;
  readonly corpus: Corpus;
  readonly as: 'draft' | 'reprint';
  /** The reprinted source, where the draft is a reprint; of several that which is most of it. */
  readonly source?: string;
  readonly passages: readonly Passage[];
  /** Of each source that the draft reprints, in its order. */
  readonly reprints: readonly Completeness[];
  /** The names that the draft gives sources by a slip. */
  readonly misnamed: readonly Misnamed[];
  readonly settings: Settings;
}

/** What a rule gives at once that sees that it has nothing to say. */
export const nothingFound: readonly Finding[] = [];

/** What a rule gives between findings where it has done a good deal of work and may be left. */
export const pause = Symbol('pause');
export type Pause = typeof pause;

export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): Iterable<Finding | Pause>;
  /**
   * Whether a rule that goes by the reading alone has the same to say after an edit that touched none of the places that it spoke
   * of: what it said is then moved, and the draft is not checked for it again. Without it a rule always checks again.
   */
  stands?(change: Change): boolean;
}

/** Work in steps as part of a rule. */
export function* pausing<T>(steps: Steps<T>): Generator<Pause, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield pause;
  }
}

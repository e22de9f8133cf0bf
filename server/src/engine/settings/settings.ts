import type { Profile } from '../document/model.ts';
import type { Severity } from '../findings/model.ts';

/** What the engine works with: total, typed, defaults filled in. User options are parsed into it once (`parse.ts`). */
export interface Settings {
  /**
   * Severity by rule id (`numbering/gap`) or by area (`numbering`), overriding the rule's own; `off` silences it.
   * A rule id wins over its area.
   */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** The kind of document whose conventions hold; `auto` tells it from the text. */
  readonly profile: Profile | 'auto';
}

export const defaultSettings: Settings = { severity: {}, profile: 'auto' };

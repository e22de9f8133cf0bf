import { type Change, changeOf } from '../document/lasting.ts';
import type { Reading } from '../document/model.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { Attached } from '../text/attached.ts';
import { isApart, moveFinding, Recogniser } from './moved.ts';
import type { Found } from './rest.ts';

/** What the rules reported of one state of a draft, each for itself, and what they went by besides its text and passages. */
interface Kept extends Pick<RuleContext, 'corpus' | 'settings' | 'as' | 'source'> {
  readonly found: ReadonlyMap<Rule, Found>;
}

const kept = new Attached<Reading, Kept>();

/** Keeps what the rules reported for the draft's next state. */
export function keepFindings(context: RuleContext, found: Kept['found']): void {
  const { reading, corpus, settings, as, source } = context;
  kept.set(
    reading,
    source === undefined ? { corpus, settings, as, found } : { corpus, settings, as, source, found },
  );
}

/** What the rules reported of a draft before the edit that led to its state under analysis. */
export class Earlier {
  readonly #found: Kept['found'];
  readonly #change: Change;
  readonly #isReprint: boolean;

  /** Undefined where nothing is known, or where the rules went by other sources or settings. */
  static of(context: RuleContext): Earlier | undefined {
    const change = changeOf(context.reading);
    const known = change && kept.get(change.old);
    return known &&
      known.corpus === context.corpus &&
      known.settings === context.settings &&
      known.as === context.as &&
      known.source === context.source
      ? new Earlier(known, change)
      : undefined;
  }

  private constructor({ found, as }: Kept, change: Change) {
    this.#found = found;
    this.#change = change;
    // Which part of a reprint is checked its passages tell.
    this.#isReprint = as === 'reprint';
  }

  /** What the rule reports now, where the edit has not touched anything that it goes by. */
  standing(rule: Rule): Found | undefined {
    const change = this.#change;
    const old = this.#found.get(rule);
    // Where there are more than were kept, their places are not known.
    if (!old || old.more > 0 || !rule.stands || this.#isReprint) return undefined;
    const { kept } = old;
    for (const finding of kept) if (!isApart(finding, change)) return undefined;
    if (!rule.stands(change)) return undefined;
    return kept.length === 0 ? old : { kept: kept.map((finding) => moveFinding(finding, change)), more: 0 };
  }

  recogniser(rule: Rule): Recogniser | undefined {
    const old = this.#found.get(rule)?.kept ?? [];
    return old.length > 0 ? new Recogniser(old, this.#change) : undefined;
  }
}

import type { Reading } from '../document/model.ts';
import { isFix } from './check.ts';
import type { Finding, Fix, Severity } from './model.ts';

/** What a finding has besides its fixes. */
type Bare = Pick<Finding, 'rule' | 'severity' | 'span' | 'message' | 'related'>;

/** Makes the fixes of a finding for the draft as it was read last: words far away may belong to them. */
export type MakeFixes = (reading: Reading) => readonly Fix[];

/**
 * A finding whose fixes are made when somebody first asks for them: renumbering a document with its cross references is work that
 * hardly any finding needs done. They are a property like any other to those who read, copy or write out a finding; all lazy
 * findings share one getter, since one for each would be most of what a finding costs.
 */
export class LazyFinding implements Finding {
  readonly rule: Finding['rule'];
  readonly severity: Severity;
  readonly span: Finding['span'];
  readonly message: Finding['message'];
  declare readonly fixes: readonly Fix[];
  declare readonly related?: NonNullable<Finding['related']>;
  readonly #make: MakeFixes;
  readonly #reading: Reading;
  #made: readonly Fix[] | undefined;

  constructor({ rule, severity, span, message, related }: Bare, make: MakeFixes, reading: Reading) {
    this.rule = rule;
    this.severity = severity;
    this.span = span;
    this.message = message;
    Object.defineProperty(this, 'fixes', lazily);
    if (related) this.related = related;
    this.#make = make;
    this.#reading = reading;
  }

  /** The fixes that can be applied; a failure to make them costs the fixes only. */
  sound(): readonly Fix[] {
    if (this.#made) return this.#made;
    try {
      const { length } = this.#reading.text;
      this.#made = this.#make(this.#reading).filter((fix) => isFix(fix, length));
    } catch {
      this.#made = [];
    }
    return this.#made;
  }

  /** The same finding with something else; its fixes are made for `reading` when somebody asks. */
  with(changes: Partial<Bare>, reading = this.#reading): LazyFinding {
    const { rule, severity, span, message, related } = this;
    const bare = { rule, severity, span, message, ...changes };
    return new LazyFinding(related && !bare.related ? { ...bare, related } : bare, this.#make, reading);
  }
}

const lazily: PropertyDescriptor & ThisType<LazyFinding> = {
  enumerable: true,
  configurable: true,
  get() {
    return this.sound();
  },
};

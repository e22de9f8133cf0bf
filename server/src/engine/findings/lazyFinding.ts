import { isFix } from './check.ts';
import type { Finding, Fix, Severity } from './model.ts';

/** What a finding has besides its fixes. */
type Bare = Pick<Finding, 'rule' | 'severity' | 'span' | 'message' | 'related'>;

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
  readonly #make: () => readonly Fix[];
  #made: readonly Fix[] | undefined;
  #length = Number.POSITIVE_INFINITY;

  constructor({ rule, severity, span, message, related }: Bare, make: () => readonly Fix[]) {
    this.rule = rule;
    this.severity = severity;
    this.span = span;
    this.message = message;
    Object.defineProperty(this, 'fixes', lazily);
    if (related) this.related = related;
    this.#make = make;
  }

  /** Fixes that cannot be applied to a text of `length` UTF-16 units will be left out when they are made. */
  guard(length: number): void {
    this.#length = length;
  }

  /** The fixes that can be applied; a failure to make them costs the fixes only. */
  sound(): readonly Fix[] {
    if (this.#made) return this.#made;
    try {
      this.#made = this.#make().filter((fix) => isFix(fix, this.#length));
    } catch {
      this.#made = [];
    }
    return this.#made;
  }

  withSeverity(severity: Severity): LazyFinding {
    const { rule, span, message, related } = this;
    const bare = { rule, severity, span, message };
    return new LazyFinding(related ? { ...bare, related } : bare, () => this.fixes);
  }
}

const lazily: PropertyDescriptor & ThisType<LazyFinding> = {
  enumerable: true,
  configurable: true,
  get() {
    return this.sound();
  },
};

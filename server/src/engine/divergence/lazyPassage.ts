import type { Passage, Verdict } from './model.ts';

/** What is known of a passage when it is made. */
type Known = Omit<Passage, 'verdict' | 'address'>;

/**
 * A passage whose address, and verdict where it is given as a function, are looked up when somebody asks for them. They are
 * properties like any other to those who read, copy or write out a passage; all passages share the getters, since an object
 * with getters of its own costs many times as much to make.
 */
class LazyPassage implements Passage {
  readonly match: Passage['match'];
  readonly frame: Passage['frame'];
  declare readonly verdict: Verdict;
  declare readonly divergences: Passage['divergences'];
  declare readonly liberties?: NonNullable<Passage['liberties']>;
  declare readonly address: string;
  declare readonly alsoIn: Passage['alsoIn'];
  readonly #place: { readonly address: string };
  #verdict: Verdict | (() => Verdict);

  constructor(known: Known, verdict: Verdict | (() => Verdict), place: { readonly address: string }) {
    this.match = known.match;
    this.frame = known.frame;
    if (typeof verdict === 'string') this.verdict = verdict;
    else Object.defineProperty(this, 'verdict', lazyVerdict);
    this.divergences = known.divergences;
    if (known.liberties) this.liberties = known.liberties;
    Object.defineProperty(this, 'address', lazyAddress);
    this.alsoIn = known.alsoIn;
    this.#place = place;
    this.#verdict = verdict;
  }

  verdictNow(): Verdict {
    if (typeof this.#verdict !== 'string') this.#verdict = this.#verdict();
    return this.#verdict;
  }

  addressNow(): string {
    return this.#place.address;
  }

  altered(known: Known, verdict: Verdict | undefined): Passage {
    return new LazyPassage(known, verdict ?? this.#verdict, this.#place);
  }
}

const lazyVerdict: PropertyDescriptor & ThisType<LazyPassage> = {
  enumerable: true,
  configurable: true,
  get() {
    return this.verdictNow();
  },
};

const lazyAddress: PropertyDescriptor & ThisType<LazyPassage> = {
  enumerable: true,
  configurable: true,
  get() {
    return this.addressNow();
  },
};

/** A passage of which `place` is asked for the address, and `verdict` called, when somebody wants to know. */
export const lazyPassage = (
  known: Known,
  verdict: Verdict | (() => Verdict),
  place: { readonly address: string },
): Passage => new LazyPassage(known, verdict, place);

/** A copy of a passage with something changed; what is looked up when it is asked for stays so. */
export function alteredPassage(passage: Passage, changes: Partial<Omit<Passage, 'address'>>): Passage {
  const liberties = changes.liberties ?? passage.liberties;
  const known: Known = {
    match: changes.match ?? passage.match,
    frame: changes.frame ?? passage.frame,
    divergences: changes.divergences ?? passage.divergences,
    ...(liberties && { liberties }),
    alsoIn: changes.alsoIn ?? passage.alsoIn,
  };
  return passage instanceof LazyPassage
    ? passage.altered(known, changes.verdict)
    : lazyPassage(known, changes.verdict ?? (() => passage.verdict), passage);
}

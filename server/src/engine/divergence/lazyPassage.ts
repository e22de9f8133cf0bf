import type { Passage, Verdict } from './model.ts';

/** What is known of a passage when it is made. */
type Known = Omit<Passage, 'address'>;

interface Place {
  readonly address: string;
}

/**
 * A passage of which its place is asked for the address when somebody wants to know. An edit makes a hundred of them:
 * address and verdict are getters of the class, which JSON has as well, while a copy is made by `alteredPassage`.
 */
class LazyPassage implements Passage {
  readonly match: Passage['match'];
  readonly frame: Passage['frame'];
  readonly divergences: Passage['divergences'];
  declare readonly liberties?: NonNullable<Passage['liberties']>;
  readonly alsoIn: Passage['alsoIn'];
  readonly #verdict: Verdict | (() => Verdict);
  readonly #place: Place;

  constructor(known: Omit<Known, 'verdict'>, verdict: Verdict | (() => Verdict), place: Place) {
    this.match = known.match;
    this.frame = known.frame;
    this.divergences = known.divergences;
    if (known.liberties) this.liberties = known.liberties;
    this.alsoIn = known.alsoIn;
    this.#verdict = verdict;
    this.#place = place;
  }

  get verdict(): Verdict {
    const verdict = this.#verdict;
    return typeof verdict === 'string' ? verdict : verdict();
  }

  get address(): string {
    return this.#place.address;
  }

  altered(changes: Partial<Known>): Passage {
    const { match, frame, divergences, liberties, alsoIn } = this;
    const known = { match, frame, divergences, ...(liberties && { liberties }), alsoIn, ...changes };
    return new LazyPassage(known, changes.verdict ?? this.#verdict, this.#place);
  }

  /** In the order in which a passage is written out. */
  toJSON(): Passage {
    const { match, frame, verdict, divergences, liberties, address, alsoIn } = this;
    return { match, frame, verdict, divergences, ...(liberties && { liberties }), address, alsoIn };
  }
}

/** A passage of which `from` is asked for the address when somebody wants to know. */
export const lazyPassage = (known: Known, from: Place): Passage =>
  new LazyPassage(known, known.verdict, from);

/** A passage in which nothing differs that counts; how close it is, is looked up when somebody wants to know. */
export const unjudgedPassage = (
  known: Omit<Known, 'verdict' | 'divergences'>,
  from: Place,
  verdict: () => Verdict,
): Passage => new LazyPassage({ divergences: nothing, ...known }, verdict, from);

const nothing: readonly never[] = [];

/** A copy of a passage with something changed; what is looked up when it is asked for stays so. */
export const alteredPassage = (passage: Passage, changes: Partial<Known>): Passage =>
  passage instanceof LazyPassage ? passage.altered(changes) : { ...passage, ...changes };

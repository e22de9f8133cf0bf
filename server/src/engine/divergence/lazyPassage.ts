import type { Passage, Verdict } from './model.ts';

/** What is known of a passage when it is made. */
type Known = Omit<Passage, 'address'>;

interface Place {
  readonly address: string;
}

/** Where a passage keeps who knows its address; nobody who copies it or writes it out sees this. */
const place = Symbol('place');

interface Placed extends Known {
  readonly [place]: Place;
}

/** All passages share one getter: an object with a getter of its own costs many times as much to make. */
const lazyAddress: PropertyDescriptor & ThisType<Placed> = {
  enumerable: true,
  configurable: true,
  get() {
    return this[place].address;
  },
};

/** A passage of which `from` is asked for the address when somebody wants to know; it is a property like any other. */
export function lazyPassage(known: Known, from: Place): Passage {
  const { match, frame, verdict, divergences, liberties, alsoIn } = known;
  const made = liberties
    ? { match, frame, verdict, divergences, liberties }
    : { match, frame, verdict, divergences };
  Object.defineProperty(made, 'address', lazyAddress);
  Object.defineProperty(made, place, { value: from });
  return Object.assign(made, { alsoIn }) as unknown as Passage;
}

const verdict = Symbol('verdict');

interface Unread {
  readonly [verdict]: () => Verdict;
}

const lazyVerdict: PropertyDescriptor & ThisType<Unread> = {
  enumerable: true,
  configurable: true,
  get() {
    return this[verdict]();
  },
};

/** A passage in which nothing differs that counts; how close it is, is looked up when somebody wants to know. */
export function unjudgedPassage(
  known: Omit<Known, 'verdict' | 'divergences'>,
  from: Place,
  verdictNow: () => Verdict,
): Passage {
  const { match, frame, alsoIn } = known;
  const made = { match, frame };
  Object.defineProperty(made, 'verdict', lazyVerdict);
  Object.assign(made, { divergences: nothing });
  Object.defineProperty(made, 'address', lazyAddress);
  Object.defineProperty(made, place, { value: from });
  Object.defineProperty(made, verdict, { value: verdictNow });
  return Object.assign(made, { alsoIn }) as unknown as Passage;
}

const nothing: readonly never[] = [];

/** A copy of a passage with something changed; the address is looked up when it is asked for, as that of the first one. */
export function alteredPassage(passage: Passage, changes: Partial<Known>): Passage {
  const { match, frame, divergences, alsoIn } = passage;
  const liberties = changes.liberties ?? passage.liberties;
  const known: Known = {
    match: changes.match ?? match,
    frame: changes.frame ?? frame,
    verdict: changes.verdict ?? passage.verdict,
    divergences: changes.divergences ?? divergences,
    ...(liberties && { liberties }),
    alsoIn,
  };
  return lazyPassage(known, place in passage ? (passage as unknown as Placed)[place] : passage);
}

import type { Corpus, Source } from '../../corpus/model.ts';
import { derivedNames } from '../../corpus/names.ts';
import { perCorpus } from '../../corpus/perCorpus.ts';
import { type Key, makeKey } from '../../text/key.ts';
import { Pace } from '../../text/steps.ts';
import { type TitleSlip, titleSlip } from './titleSlip.ts';

/** A name of a source that a name in a draft is a slip away from. */
export interface Near {
  readonly source: Source;
  readonly title: string;
  readonly slip: TitleSlip;
}

/** One of the names that a source goes by. */
interface Name {
  readonly source: Source;
  readonly title: string;
  key: Key | undefined;
}

/** Names that are remembered: those of a long document, which asks for all of them again after each edit. */
const mostRemembered = 2048;
/** A name and one that it is a slip away from differ by no more in length, signs and spaces included. */
const mostLonger = 16;

/** The names of a corpus by their first two units, which a slip leaves. */
export class NearNames {
  readonly #names: ReadonlyMap<string, readonly Name[]>;
  readonly #known = new Map<string, readonly Near[]>();
  readonly #knownTold = new Map<string, readonly Near[]>();

  constructor(names: ReadonlyMap<string, readonly Name[]>) {
    this.#names = names;
  }

  /**
   * All names that a name in a draft is a slip away from.
   * @param isTold see `titleSlip`
   */
  near(name: string, isTold = false): readonly Near[] {
    const known = isTold ? this.#knownTold : this.#known;
    let found = known.get(name);
    if (!found) {
      found = this.#find(name, isTold);
      if (known.size >= mostRemembered) known.clear();
      known.set(name, found);
    }
    return found;
  }

  #find(name: string, isTold: boolean): readonly Near[] {
    const own = makeKey(name);
    const out: Near[] = [];
    for (const one of this.#names.get(beginOf(name)) ?? []) {
      const { source, title } = one;
      if (Math.abs(title.length - name.length) > mostLonger) continue;
      one.key ??= makeKey(title);
      const slip = titleSlip(own, one.key, isTold);
      if (slip) out.push({ source, title, slip });
    }
    return out;
  }
}

const beginOf = (name: string): string => name.slice(0, 2);

const sourcesPerStep = 1024;

/** What finds the names of sources that a name is near to. */
export const nearNames = perCorpus<NearNames>(function* ({ sources }: Corpus) {
  const pace = new Pace(sourcesPerStep);
  const names = new Map<string, Name[]>();
  for (const source of sources) {
    if (pace.isDue()) yield;
    const { title, aliases } = source;
    for (const name of [title, ...derivedNames(title), ...aliases]) {
      const begin = beginOf(name);
      const alike = names.get(begin);
      const one = { source, title: name, key: undefined };
      if (alike) alike.push(one);
      else names.set(begin, [one]);
    }
  }
  return new NearNames(names);
});

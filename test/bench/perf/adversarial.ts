import { analyseNow } from '../../../server/src/engine/analyse.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { defaultSettings as settings } from '../../../server/src/engine/settings/settings.ts';
import { counted, hostileDrafts } from '../pipeline/drafts.ts';
import { corpusOfTexts, matchText } from './corpus.ts';
import { mixedDraft } from './drafts.ts';
import { growTexts } from './grow.ts';
import { costOf, ratio, type Side, type Spread } from './measure.ts';
import { Random } from './random.ts';

/** A hostile draft, of any length, for matching alone or for the whole analysis. */
export interface Trial {
  readonly name: string;
  readonly stage: 'match' | 'whole';
  readonly make: (length: number) => string;
  readonly run: (text: string) => void;
}

/** What was measured of a trial. */
export type Of<T> = Pick<Trial, 'name' | 'stage'> & T;

/** Of the longer draft, the shortest of three runs: by the clock, and processor time of all threads. */
export interface HostileTime {
  readonly microsecondsPerCharacter: number;
  readonly processorMicroseconds: number;
}

/** Processor time for twice the draft, in times of the draft: the mean of three doublings. */
export interface Doubling {
  readonly doubling: Spread;
}

export type HostileResult = Of<HostileTime & Doubling>;

const boilerplate =
  '各地区各部门要提高政治站位，切实加强组织领导，明确责任分工，细化工作措施，健全工作机制，加强统筹协调，确保各项任务落到实处。\n';

/** Texts that make careless matchers quadratic; each of any length. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  的的的: (n) => '的'.repeat(n),
  'period 7': (n) => '加强组织领导和'.repeat(Math.ceil(n / 7)).slice(0, n),
  'Fibonacci word': (n) => {
    let [a, b] = ['的', '的和'];
    while (b.length < n) [a, b] = [b, b + a];
    return b.slice(0, n);
  },
  boilerplate: (n) => boilerplate.repeat(Math.ceil(n / boilerplate.length)).slice(0, n),
  'random Han': (n) => {
    const random = new Random(9);
    return Array.from({ length: n }, () => String.fromCharCode(0x4e00 + random.below(6000))).join('');
  },
};

export interface Hostile {
  readonly drafts: readonly HostileResult[];
  /** Exact copies of one of 10,000 near-identical paragraphs for which a match without edits is found. */
  readonly silent: number;
}

export interface Bed {
  readonly trials: Iterable<Trial>;
  /** See `Hostile.silent`; asked for after the trials. */
  silent(): number;
}

/**
 * Hostile drafts: those that try the matcher against about `characters` of real text with the same hostile texts among it, and
 * those that try the other stages against the built-in corpus.
 * @param longest draft that will be asked for, in characters
 */
export function hostileBed(
  base: readonly string[],
  characters: number,
  longest: number,
  builtin: Corpus,
): Bed {
  const random = new Random(77);
  const wrong = (): string => String.fromCharCode(0x4e00 + random.below(6000));
  const paragraph = boilerplate.trim().repeat(3);
  const copies = Array.from({ length: 10_000 }, () =>
    [...paragraph].map((c) => (random.next() < 0.01 ? wrong() : c)).join(''),
  );
  const planted = Object.values(hostileTexts).map((make) => make(longest));
  let corpus: Corpus | undefined;
  const large = (): Corpus =>
    (corpus ??= corpusOfTexts([...growTexts(base, characters), ...planted, ...copies]));
  const whole =
    (corpus: Corpus): Trial['run'] =>
    (text) =>
      void analyseNow({ text, corpus, settings });
  function* trials(): Generator<Trial> {
    // Before there is a large corpus, in whose company the collector has more to look through.
    for (const [name, make] of Object.entries(hostileDrafts))
      if (!(name in hostileTexts)) yield { name, stage: 'whole', make, run: whole(builtin) };
    const crowded = crowdedShelf(base);
    yield {
      name: 'quotations, crowded shelf',
      stage: 'whole',
      make: crowded.draft,
      run: whole(crowded.corpus),
    };
    const volume = base.join('\n\n').slice(0, volumeLength);
    yield {
      name: 'changed passages of one long source',
      stage: 'whole',
      make: (n) => mixedDraft([volume], [volume], new Random(41), n),
      run: whole(corpusOfTexts([volume])),
    };
    const real = base.join('').replaceAll('\n', '');
    const line = (n: number): string => real.repeat(Math.ceil(n / real.length)).slice(0, n);
    for (const [name, make] of Object.entries({ ...hostileTexts, 'one line': line })) {
      yield { name, stage: 'match', make, run: (text) => void matchText(large().matcher, text) };
      yield { name, stage: 'whole', make, run: whole(large()) };
    }
  }
  return {
    trials: { [Symbol.iterator]: trials },
    silent() {
      const asked = copies.slice(0, 500);
      const found = asked.filter((copy) =>
        matchText(large().matcher, copy).some(
          (m) => m.edits.length === 0 && m.draft.end - m.draft.start >= copy.length - 1,
        ),
      );
      return found.length / asked.length;
    },
  };
}

/** Characters of a source in which a whole collection of laws was put together, 5 MB. */
const volumeLength = 1_650_000;

/**
 * A document that is quoted, and others that have the words that are quoted better than it has: it is then asked itself, quotation by
 * quotation.
 */
function crowdedShelf(base: readonly string[]): { corpus: Corpus; draft: (length: number) => string } {
  const sentences = base
    .flatMap((text) => text.match(/[^。；：“”《》\n]{20,60}。/g) ?? [])
    .slice(0, 500)
    .map((sentence) => sentence.trim());
  const title = '关于加强渡口管理的意见';
  const own = sentences.map((sentence) => `${sentence.slice(0, 10)}渡${sentence.slice(11)}`);
  const others = Array.from({ length: 6 }, (_, i) => `县级规定之${i}\n${sentences.join('\n')}`);
  return {
    corpus: corpusOfTexts([`${title}\n${own.join('\n')}`, ...others]),
    draft: (length) => counted((i) => `《${title}》指出：“${sentences[i % sentences.length]}”\n`, length),
  };
}

/** How much longer the longer draft is: three doublings, the mean of which varies less than one. */
export const times = 8;
/** Milliseconds that one side of a comparison takes at least, so that neither constant costs nor the clock decide. */
const long = 40;

/** Collects the garbage of what ran before, where the process may: beside a large corpus that takes longer than a short draft. */
const collect = (): void => globalThis.gc?.();

/** What a draft of `length` costs doubled. */
export function doubled({ make, run }: Trial, length: number): Doubling {
  const [short, longer] = [make(length), make(times * length)];
  const side = (text: string): Side => {
    run(text);
    const { processor } = costOf(() => run(text));
    // What is short is run as often as the longer takes: garbage that one run leaves to the next is then shared out.
    const least = text === short ? times : 1;
    const repeats = Math.max(least, Math.min(50, Math.ceil(long / processor)));
    return { run: () => run(text), repeats, before: collect };
  };
  const { median, low, high } = ratio(side(short), side(longer));
  return { doubling: { median: Math.cbrt(median), low: Math.cbrt(low), high: Math.cbrt(high) } };
}

/** What each character of a draft of `times * length` costs. */
export function timed({ make, run }: Trial, length: number): HostileTime {
  const text = make(times * length);
  // Until the code is compiled for what this draft is made of.
  for (let n = 0; n < 2; n++) run(text);
  const costs = Array.from({ length: 3 }, () => costOf(() => run(text)));
  const perCharacter = (all: readonly number[]): number => (Math.min(...all) * 1000) / text.length;
  return {
    microsecondsPerCharacter: perCharacter(costs.map(({ wall }) => wall)),
    processorMicroseconds: perCharacter(costs.map(({ processor }) => processor)),
  };
}

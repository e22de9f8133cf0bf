import { analyseNow } from '../../../server/src/engine/analyse.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { defaultSettings as settings } from '../../../server/src/engine/settings/settings.ts';
import { counted, hostileDrafts } from '../pipeline/drafts.ts';
import { corpusOfTexts, matchText } from './corpus.ts';
import { growTexts } from './grow.ts';
import { costOf, ratio, type Side, type Spread } from './measure.ts';
import { Random } from './random.ts';

/** One hostile draft: of matching alone or of the whole analysis. */
export interface HostileResult {
  readonly name: string;
  readonly stage: 'match' | 'whole';
  /** Of the longer draft, the shortest of three runs: by the clock, and processor time of all threads. */
  readonly microsecondsPerCharacter: number;
  readonly processorMicroseconds: number;
  /** Processor time for twice the draft, in times of the draft: the mean of three doublings. */
  readonly doubling: Spread;
}

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

/**
 * Measures hostile drafts of `length` and eight times that: those that try the matcher against about `characters` of real text
 * with the same hostile texts among it, and those that try the other stages against the built-in corpus.
 */
export function measureHostile(
  base: readonly string[],
  characters: number,
  length: number,
  builtin: Corpus,
): Hostile {
  const drafts: HostileResult[] = [];
  // Before there is a large corpus, in whose company the collector has more to look through.
  for (const [name, make] of Object.entries(hostileDrafts)) {
    if (name in hostileTexts) continue;
    drafts.push(
      doubled(name, 'whole', make, length, (text) => void analyseNow({ text, corpus: builtin, settings })),
    );
  }
  const crowded = crowdedShelf(base);
  drafts.push(
    doubled(
      'quotations, crowded shelf',
      'whole',
      crowded.draft,
      length,
      (text) => void analyseNow({ text, corpus: crowded.corpus, settings }),
    ),
  );
  const random = new Random(77);
  const wrong = (): string => String.fromCharCode(0x4e00 + random.below(6000));
  const paragraph = boilerplate.trim().repeat(3);
  const copies = Array.from({ length: 10_000 }, () =>
    [...paragraph].map((c) => (random.next() < 0.01 ? wrong() : c)).join(''),
  );
  const planted = Object.values(hostileTexts).map((make) => make(times * length));
  const corpus = corpusOfTexts([...growTexts(base, characters), ...planted, ...copies]);
  const real = base.join('').replaceAll('\n', '');
  const line = (n: number): string => real.repeat(Math.ceil(n / real.length)).slice(0, n);
  for (const [name, make] of Object.entries({ ...hostileTexts, 'one line': line })) {
    drafts.push(doubled(name, 'match', make, length, (text) => void matchText(corpus.matcher, text)));
    drafts.push(doubled(name, 'whole', make, length, (text) => void analyseNow({ text, corpus, settings })));
  }
  const asked = copies.slice(0, 500);
  const silent = asked.filter((copy) =>
    matchText(corpus.matcher, copy).some(
      (m) => m.edits.length === 0 && m.draft.end - m.draft.start >= copy.length - 1,
    ),
  ).length;
  return { drafts, silent: silent / asked.length };
}

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
const times = 8;
/** Milliseconds that one side of a comparison takes at least, so that neither constant costs nor the clock decide. */
const long = 40;

function doubled(
  name: string,
  stage: HostileResult['stage'],
  make: (length: number) => string,
  length: number,
  run: (text: string) => void,
): HostileResult {
  const [short, longer] = [make(length), make(times * length)];
  const side = (text: string): Side => {
    run(text);
    const { processor } = costOf(() => run(text));
    // What is short is run as often as the longer takes: garbage that one run leaves to the next is then shared out.
    const least = text === short ? times : 1;
    return { run: () => run(text), repeats: Math.max(least, Math.min(50, Math.ceil(long / processor))) };
  };
  const { median, low, high } = ratio(side(short), side(longer));
  const costs = Array.from({ length: 3 }, () => costOf(() => run(longer)));
  const perCharacter = (times: readonly number[]): number => (Math.min(...times) * 1000) / longer.length;
  return {
    name,
    stage,
    doubling: { median: Math.cbrt(median), low: Math.cbrt(low), high: Math.cbrt(high) },
    microsecondsPerCharacter: perCharacter(costs.map(({ wall }) => wall)),
    processorMicroseconds: perCharacter(costs.map(({ processor }) => processor)),
  };
}

import { buildCorpus, matchText } from './corpus.ts';
import { processorTime } from './measure.ts';
import { Random } from './random.ts';

/** One hostile draft against a corpus that has the same in it. */
export interface HostileResult {
  readonly name: string;
  readonly microsecondsPerCharacter: number;
  /** Processor time for twice the draft, in times of the draft. */
  readonly doubling: number;
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

/** Measures hostile drafts of `length` and twice that, against `base` with hostile documents among it. */
export function measureHostile(base: readonly string[], characters: number, length: number): Hostile {
  const random = new Random(77);
  const wrong = (): string => String.fromCharCode(0x4e00 + random.below(6000));
  const paragraph = boilerplate.trim().repeat(3);
  const copies = Array.from({ length: 10_000 }, () =>
    [...paragraph].map((c) => (random.next() < 0.01 ? wrong() : c)).join(''),
  );
  const hostile = [...Object.values(hostileTexts).map((make) => make(2 * length)), ...copies];
  const { matcher } = buildCorpus(base, characters, hostile);
  const real = base.join('').replaceAll('\n', '');
  const line = (n: number): string => real.repeat(Math.ceil(n / real.length)).slice(0, n);
  const drafts = Object.entries({ ...hostileTexts, 'one line': line }).map(([name, make]) => {
    const size = name === 'one line' ? length * 4 : length;
    const [once, twice] = [make(size), make(2 * size)];
    const run = (text: string) => (): void => void matchText(matcher, text);
    run(once)();
    const t1 = processorTime(8, run(once));
    const t2 = processorTime(4, run(twice));
    return { name, microsecondsPerCharacter: (t2 * 1000) / (2 * size), doubling: t2 / t1 };
  });
  const asked = copies.slice(0, 500);
  const silent = asked.filter((copy) =>
    matchText(matcher, copy).some(
      (m) => m.edits.length === 0 && m.draft.end - m.draft.start >= copy.length - 1,
    ),
  ).length;
  return { drafts, silent: silent / asked.length };
}

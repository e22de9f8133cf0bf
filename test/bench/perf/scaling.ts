import type { BenchCorpus } from './corpus.ts';
import { matchText } from './corpus.ts';
import { mixedDraft } from './drafts.ts';
import { ratio, type Spread } from './measure.ts';
import { Random } from './random.ts';
import type { StageClock } from './stages.ts';

/** One corpus of a comparison. */
export interface Scaled {
  readonly corpus: BenchCorpus;
  readonly clock: StageClock;
}

/** How many times as long the same draft takes against the larger of two corpora, in processor time. */
export interface Scaling {
  readonly name: string;
  readonly match: Spread;
  /** The whole analysis. */
  readonly whole: Spread;
}

/** @param texts that both corpora have. */
export function measureScaling(
  small: Scaled,
  large: Scaled,
  texts: readonly string[],
  held: readonly string[],
): Scaling[] {
  const random = new Random(31);
  const drafts = {
    'mixed, 20,000': mixedDraft(texts, held, random, 20_000),
    'new, 20,000': mixedDraft(held, held, random, 20_000),
    'copied, 20,000': mixedDraft(texts, texts, random, 20_000),
  };
  return Object.entries(drafts).map(([name, text]) => {
    const compare = (run: (side: Scaled) => void): Spread => {
      for (const side of [small, large]) for (let i = 0; i < 3; i++) run(side);
      return ratio({ run: () => run(small), repeats: 4 }, { run: () => run(large), repeats: 4 });
    };
    return {
      name,
      match: compare(({ corpus }) => void matchText(corpus.corpus.matcher, text)),
      whole: compare(({ clock }) => void clock(text)),
    };
  });
}

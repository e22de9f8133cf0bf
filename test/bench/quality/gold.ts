import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { z } from 'zod';

/**
 * The gold format: versions of texts with their true differences, found by hand.
 *
 * - `draft` is a file beside the gold file; or `text` gives the draft itself.
 * - `corpus` (optional, beside the gold file) is a folder as `--corpus` takes it; without it the run's corpus is used.
 * - each expected difference quotes the draft with the differing words in ⟦…⟧ (⟦⟧ where words are missing), unique in it.
 * - `optional` ones may be reported or not.
 */
const goldSchema = z.object({
  cases: z.array(
    z.object({
      name: z.string(),
      draft: z.string().optional(),
      text: z.string().optional(),
      corpus: z.string().optional(),
      as: z.enum(['draft', 'reprint', 'auto']).default('auto'),
      expected: z.array(
        z.object({
          quote: z.string(),
          kinds: z.array(z.string()).optional(),
          reading: z.string().optional(),
          optional: z.boolean().default(false),
        }),
      ),
    }),
  ),
});

export interface GoldCase {
  readonly name: string;
  readonly draft: string;
  readonly corpus?: string;
  readonly as: 'draft' | 'reprint' | 'auto';
  readonly expected: readonly GoldDifference[];
}

/** Offsets are UTF-16 units of the draft. */
export interface GoldDifference {
  readonly start: number;
  readonly end: number;
  readonly kinds?: readonly string[];
  readonly reading?: string;
  readonly optional: boolean;
}

/** @throws Error naming the file where it cannot be read, does not fit the format, or quotes what is not there once. */
export async function readGold(file: string): Promise<GoldCase[]> {
  const parsed = goldSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const beside = (name: string): string => path.resolve(path.dirname(file), name);
  return Promise.all(
    parsed.cases.map(async (c) => {
      const draft = c.text ?? (await readFile(beside(c.draft ?? ''), 'utf8'));
      const expected = c.expected.map((e) => {
        const mark = e.quote.indexOf('⟦');
        const inner = e.quote.slice(mark + 1, e.quote.indexOf('⟧'));
        const plain = e.quote.replace(/[⟦⟧]/g, '');
        const at = draft.indexOf(plain);
        if (mark < 0 || at < 0 || draft.indexOf(plain, at + 1) >= 0)
          throw new Error(`${file}: ${c.name}: «${e.quote}» is not in the draft exactly once`);
        return {
          start: at + mark,
          end: at + mark + inner.length,
          optional: e.optional,
          ...(e.kinds ? { kinds: e.kinds } : {}),
          ...(e.reading === undefined ? {} : { reading: e.reading }),
        };
      });
      return { name: c.name, draft, as: c.as, expected, ...(c.corpus ? { corpus: beside(c.corpus) } : {}) };
    }),
  );
}

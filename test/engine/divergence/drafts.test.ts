import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldCase, readGold } from '../../bench/quality/gold.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { root } from '../../support/sources.ts';

/**
 * Local documents that borrow from the sources in all the ways such documents do, each with a few bends. A place that
 * the matcher cannot reach yet is counted here, so that it shows when it can.
 */
const notYet = new Set(['10-工作要点 产学研学']);

const file = join(root, 'test/bench/quality/gold/drafts.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: { name: string }[] };

describe('local drafts that borrow from the sources', () => {
  for (const [i, { name }] of cases.entries())
    it(`${name}: every bend is found, and nothing else`, async () => {
      const { draft, expected } = (await readGold(file))[i] as GoldCase;
      // A bent formula is worth more than the difference that it gives rise to.
      const all = analysed(draft, builtinCorpus()).findings;
      const found = all.filter((f) => f.rule.startsWith('divergence/') || f.rule === 'formula/bent');
      const touches = (f: (typeof found)[number], e: (typeof expected)[number]): boolean =>
        f.span.start <= e.end + 2 && f.span.end >= e.start - 2;
      const missed = expected
        .filter((e) => !e.optional && !found.some((f) => touches(f, e)))
        .map((e) => `${name} ${draft.slice(e.start, e.end)}`);
      assert.deepEqual(
        missed.filter((m) => !notYet.has(m)),
        [],
      );
      const invented = found.filter((f) => !expected.some((e) => touches(f, e)));
      assert.deepEqual(
        invented.map((f) => `${f.severity} ${f.rule} ${draft.slice(f.span.start - 8, f.span.end + 8)}`),
        [],
      );
    });
});

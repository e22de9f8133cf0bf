import assert from 'node:assert/strict';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';
import { frameCases, introductions } from './attributedWords.cases.ts';
import { quotedCases } from './quotedWords.cases.ts';

const areas = /^(?:divergence|source|quotation|reprint)\//;

const rulesIn = (draft: string) =>
  analysed(draft, builtinCorpus()).findings.filter((f) => areas.test(f.rule));

/** `rule 「own words」`, in order of place, with ` ←reading` where asked for. */
const found = (draft: string, readings: readonly boolean[]): string[] =>
  rulesIn(draft).map(({ rule, span, evidence }, i) => {
    const own = `${rule} 「${draft.slice(span.start, span.end)}」`;
    return readings[i] ? `${own} ←${evidence?.reading ?? ''}` : own;
  });

describe('words presented as those of a source', () => {
  for (const { name, draft, finds = [] } of [...frameCases, ...quotedCases])
    it(`${finds.length > 0 ? 'reports' : 'accepts'} ${name}`, () => {
      const { text, spans } = marks(draft);
      assert.equal(spans.length, finds.length, 'one mark for each finding');
      const wanted = finds.map((line, i) => {
        const [rule, reading] = line.split(' ←');
        const span = spans[i] as { start: number; end: number };
        return `${rule} 「${text.slice(span.start, span.end)}」${reading ? ` ←${reading}` : ''}`;
      });
      assert.deepEqual(
        found(
          text,
          finds.map((line) => line.includes(' ←')),
        ),
        wanted,
      );
    });

  const words = '企业按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训';
  for (const intro of introductions) {
    it(`accepts exact words behind «${intro}»`, () =>
      assert.deepEqual(found(`${intro}“${words}。”`, []), []));
    it(`reports a changed figure behind «${intro}»`, () =>
      assert.deepEqual(found(`${intro}“${words.replace('60%', '30%')}。”`, [true]), [
        'divergence/number 「30」 ←60',
      ]));
  }
});

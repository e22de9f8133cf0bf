import type { Finding, Fix } from '../../findings/model.ts';
import { span } from '../../text/span.ts';
import { edit, fix, report } from '../report.ts';
import { type Pause, pausing, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';
import { pairedMarks } from './marks.ts';
import { type Half, pairMarks } from './pairs.ts';

const meta: RuleMeta = {
  id: 'typography/pairing',
  severity: 'warning',
  norm: { authority: 'GB/T 15834—2011', clause: '4.8.2、4.9.2、4.15.2', strength: 'standard' },
  fixable: true,
};

/** Quotation marks, brackets and title marks come in pairs. */
export const pairing: Rule = {
  meta,
  *check({ reading }: RuleContext): Iterable<Finding | Pause> {
    const { text } = reading;
    const { unmatched } = yield* pausing(pairMarks.inSteps(reading));
    for (const [index, half] of unmatched.entries()) {
      const mark = pairedMarks.get(half.char);
      if (!mark) continue;
      const previous = unmatched[index - 1];
      // “…“ and ”…”: one mark turned the wrong way makes two unmatched halves; it is reported once, at the wrong one.
      const next = unmatched[index + 1];
      if (mark.opens && sameWay(half, next)) continue;
      if (!mark.opens && sameWay(previous, half)) continue;
      const turned = mark.opens ? sameWay(previous, half) : sameWay(half, next);
      const args = { mark: half.char, other: mark.other };
      const at = span(half.at, half.at + 1);
      if (turned)
        yield report(meta, at, 'typography/pairing/turned', args, {
          fixes: [
            fix('fix/replace', { bad: half.char, good: mark.other }, [edit(at.start, at.end, mark.other)]),
          ],
        });
      else
        yield report(
          meta,
          at,
          mark.opens ? 'typography/pairing/unclosed' : 'typography/pairing/unopened',
          args,
          {
            fixes: deletion(text, half),
          },
        );
    }
  },
};

const sameWay = (a: Half | undefined, b: Half | undefined): boolean =>
  a !== undefined && b !== undefined && a.char === b.char && a.paragraph === b.paragraph && b.at > a.at + 1;

/** A mark typed twice (》》) loses its double. */
function deletion(text: string, { at, char }: Half): Fix[] {
  if (text[at - 1] !== char && text[at + 1] !== char) return [];
  return [fix('fix/delete', { bad: char }, [edit(at, at + 1, '')])];
}

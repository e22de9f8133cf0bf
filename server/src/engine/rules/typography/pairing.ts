import type { Finding } from '../../findings/model.ts';
import { span } from '../../text/span.ts';
import { edit, type FindingExtras, fix, report } from '../report.ts';
import { type Pause, pausing, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';
import { pairedMarks } from './marks.ts';
import { type Half, pairMarks, pairsStand } from './pairs.ts';

const meta: RuleMeta = {
  id: 'typography/pairing',
  severity: 'warning',
  norm: { authority: 'GB/T 15834—2011', clause: '4.8.2、4.9.2、4.15.2', strength: 'standard' },
  fixable: true,
};

/** Quotation marks, brackets and title marks come in pairs. */
export const pairing: Rule = {
  meta,
  stands: pairsStand,
  *check({ reading }: RuleContext): Iterable<Finding | Pause> {
    const { text } = reading;
    const { unmatched } = yield* pausing(pairMarks.inSteps(reading));
    for (let index = 0; index < unmatched.length; index++) {
      const half = unmatched[index] as Half;
      const words = wordsOf.get(half.char);
      if (!words) continue;
      const previous = unmatched[index - 1];
      // “…“ and ”…”: one mark turned the wrong way makes two unmatched halves; it is reported once, at the wrong one.
      const next = unmatched[index + 1];
      if (half.opens && sameWay(half, next)) continue;
      if (!half.opens && sameWay(previous, half)) continue;
      const turned = half.opens ? sameWay(previous, half) : sameWay(half, next);
      const at = span(half.at, half.at + 1);
      if (turned) {
        const turn = fix('fix/replace', words.turn, [edit(at.start, at.end, words.turn.good)]);
        yield report(meta, at, 'typography/pairing/turned', words.args, { fixes: [turn] });
      } else yield report(meta, at, words.key, words.args, deletion(text, half, words));
    }
  },
};

/** What is said of a mark without its partner; the same of all its kind. */
interface Words {
  readonly key: string;
  readonly args: { readonly mark: string; readonly other: string };
  readonly turn: { readonly bad: string; readonly good: string };
  readonly double: { readonly bad: string };
}

const wordsOf: ReadonlyMap<string, Words> = new Map(
  [...pairedMarks].map(([mark, { opens, other }]) => [
    mark,
    {
      key: opens ? 'typography/pairing/unclosed' : 'typography/pairing/unopened',
      args: { mark, other },
      turn: { bad: mark, good: other },
      double: { bad: mark },
    },
  ]),
);

const sameWay = (a: Half | undefined, b: Half | undefined): boolean =>
  a !== undefined && b !== undefined && a.char === b.char && a.paragraph === b.paragraph && b.at > a.at + 1;

/** A mark typed twice (》》) loses its double. */
function deletion(text: string, { at, char }: Half, { double }: Words): FindingExtras {
  if (text[at - 1] !== char && text[at + 1] !== char) return nothing;
  return { fixes: [fix('fix/delete', double, [edit(at, at + 1, '')])] };
}

const nothing: FindingExtras = {};

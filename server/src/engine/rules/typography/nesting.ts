import type { Finding } from '../../findings/model.ts';
import { span } from '../../text/span.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import type { PairKind } from './marks.ts';
import { pairMarks, pairsStand } from './pairs.ts';

const meta: RuleMeta = {
  id: 'typography/nesting',
  severity: 'information',
  norm: { authority: 'GB/T 15834—2011', clause: '4.8.3.4、4.9.3.6、4.15.3.5', strength: 'standard' },
};

/** What stands inside a pair of the same kind: 引号 and 书名号 double outside and single inside, brackets of another shape. */
const inner: Partial<Record<PairKind, readonly [string, string]>> = {
  double: ['‘', '’'],
  title: ['〈', '〉'],
};

/** Marks of one shape are not put inside one another. */
export const nesting: Rule = {
  meta,
  stands: pairsStand,
  *check({ reading }: RuleContext): Iterable<Finding> {
    const { text } = reading;
    for (const { open, close, depth } of pairMarks(reading).nested) {
      if (open.paragraph !== close.paragraph) continue;
      // A third level turns back to the outer shape.
      if (depth % 2 === 0 && inner[open.kind]) continue;
      const shape = inner[open.kind];
      if (!shape && open.kind !== 'round') continue;
      const args = {
        open: text.charAt(open.at),
        close: text.charAt(close.at),
        goodOpen: shape?.[0] ?? '〔',
        goodClose: shape?.[1] ?? '〕',
      };
      const at = span(open.at, close.at + 1);
      if (!shape) {
        yield report(meta, at, 'typography/nesting/bracket', args, { severity: 'hint' });
        continue;
      }
      const edits = [edit(open.at, open.at + 1, shape[0]), edit(close.at, close.at + 1, shape[1])];
      yield report(meta, at, 'typography/nesting', args, { fixes: [fix('fix/nest', args, edits)] });
    }
  },
};

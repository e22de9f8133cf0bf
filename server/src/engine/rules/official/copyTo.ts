import type { Finding } from '../../findings/model.ts';
import { span } from '../../text/span.ts';
import { numberingStands } from '../numbering/standing.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'official/copy-to',
  severity: 'warning',
  norm: { authority: 'GB/T 9704—2012', clause: '7.4.2', strength: 'standard' },
  fixable: true,
};

/** 抄送：… closes with 。. */
export const copyTo: Rule = {
  meta,
  stands: numberingStands,
  *check({ reading: { text, elements } }: RuleContext): Iterable<Finding> {
    for (const { kind, span: s } of elements) {
      if (kind !== 'copyTo') continue;
      const words = text.slice(s.start, s.end);
      if (words.endsWith('。')) continue;
      const bare = words.replace(/[；;，,、.]+$/, '');
      const from = s.start + bare.length;
      const args = { good: '。' };
      yield report(meta, span(from - (from === s.end ? 1 : 0), s.end), 'official/copy-to', args, {
        fixes: [fix('fix/copy-to', args, [edit(from, s.end, '。')])],
      });
    }
  },
};

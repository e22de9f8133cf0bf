import { findAnnexes } from '../../document/annexes.ts';
import type { Finding } from '../../findings/model.ts';
import { span } from '../../text/span.ts';
import { numberingStands } from '../numbering/standing.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'official/annex-note',
  severity: 'warning',
  norm: { authority: 'GB/T 9704—2012', clause: '7.3.4', strength: 'standard' },
  fixable: true,
};

/** 附件：1.名称 — a full-width colon, Arabic numbers with a point, no mark after the name. */
export const annexNote: Rule = {
  meta,
  stands: numberingStands,
  *check({ reading }: RuleContext): Iterable<Finding> {
    const { text } = reading;
    const { opening, notes } = findAnnexes(reading);
    if (opening && notes.length > 0) {
      const bad = text.slice(opening.start, opening.end);
      if (bad.replace(/[ \u3000]/g, '') !== '附件：') {
        const args = { bad, good: '附件：' };
        yield report(meta, opening, 'official/annex-note/opening', args, {
          fixes: [fix('fix/replace', args, [edit(opening.start, opening.end, '附件：')])],
        });
      }
    }
    for (const { label, value, tail } of notes) {
      if (value !== undefined) {
        const bad = text.slice(label.start, label.end);
        const good = `${value}.`;
        if (bad !== good && bad !== `${value}．`) {
          const args = { bad, good };
          yield report(meta, label, 'official/annex-note/number', args, {
            fixes: [fix('fix/replace', args, [edit(label.start, label.end, good)])],
          });
        }
      }
      if (tail.end > tail.start) {
        const args = { bad: text.slice(tail.start, tail.end) };
        yield report(meta, span(tail.start, tail.end), 'official/annex-note/tail', args, {
          fixes: [fix('fix/delete', args, [edit(tail.start, tail.end, '')])],
        });
      }
    }
  },
};

import { findHalfLocalised } from '../../divergence/liberties/halfLocalised.ts';
import type { Finding } from '../../findings/model.ts';
import { edit, fix, message, report } from '../report.ts';
import { type Pause, pausing, type Rule, type RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'adaptation/half-localised',
  severity: 'hint',
  norm: { authority: '循章', clause: '改写前后一致', strength: 'practice' },
};

/** 省 in one clause, 全国 left in the next. */
export const halfLocalised: Rule = {
  meta,
  *check({ reading, passages, corpus, as }): Iterable<Finding | Pause> {
    if (as === 'reprint') return;
    for (const { kept, adapted, expected } of yield* pausing(findHalfLocalised(reading, passages, corpus))) {
      const { from, to, draft } = adapted;
      const fixes =
        expected === undefined
          ? []
          : [fix('adaptation.fix.localise', { to: expected }, [edit(kept.start, kept.end, expected)], false)];
      const related = [{ span: draft, message: message('adaptation.related', { from, to }) }];
      const args = { kept: reading.text.slice(kept.start, kept.end), from, to };
      yield report(meta, kept, 'adaptation.halfLocalised', args, { fixes, related });
    }
  },
};

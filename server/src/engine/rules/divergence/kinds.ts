import type { DivergenceKind } from '../../divergence/model.ts';
import { divergenceKinds } from '../../divergence/model.ts';
import { addressAt } from '../../document/address.ts';
import type { DivergenceFinding } from '../../findings/model.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { severityOf } from './severity.ts';
import { adopt, messageOf } from './wording.ts';

/** One rule for each kind of divergence. The norm: a quotation is to be exact (条例第二十条：审核引文是否准确). */
export const kindRules: readonly Rule[] = divergenceKinds.filter((k) => k !== 'typography').map(ruleFor);

function ruleFor(kind: DivergenceKind): Rule {
  const id = `divergence/${kind}` as const;
  return {
    meta: {
      id,
      severity: 'warning',
      norm: { authority: '循章', clause: '与原文逐字核对', strength: 'practice' },
      fixable: true,
    },
    check: (context) => findings(context, kind, id),
  };
}

function* findings(
  { passages, corpus }: RuleContext,
  kind: DivergenceKind,
  rule: `divergence/${string}`,
): Iterable<DivergenceFinding> {
  for (const passage of passages) {
    const edition = corpus.edition(passage.match.source);
    if (!edition) continue;
    for (const d of passage.divergences) {
      if (d.kind !== kind) continue;
      const address = addressAt(edition.reading, d.edition.start).text;
      yield {
        rule,
        severity: severityOf(passage, d),
        span: d.draft,
        message: messageOf({ ...passage, address }, d, corpus),
        evidence: { source: passage.match.source, address, edition: d.edition, reading: d.editionText },
        fixes: [adopt(passage, d)],
      };
    }
  }
}

import { sideOf } from '../../divergence/sides/side.ts';
import { type FormDifference, formDifferences } from '../../divergence/wording/forms.ts';
import type { DivergenceFinding } from '../../findings/model.ts';
import type { Match } from '../../matching/model.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { addressIn } from './addresses.ts';
import { messageOf } from './wording.ts';

/** Width of characters and style of quotation marks where they differ from the source; off unless asked for. */
export const typographyRule: Rule = {
  meta: {
    id: 'divergence/typography',
    severity: 'off',
    norm: { authority: '循章', clause: '与原文逐字核对', strength: 'practice' },
  },
  *check(context) {
    for (const passage of context.passages)
      if (passage.frame.kind !== 'plain') yield* findings(context, passage.match);
  },
};

function* findings({ corpus, reading }: RuleContext, match: Match): Iterable<DivergenceFinding> {
  const edition = corpus.edition(match.source);
  if (!edition) return;
  const differences: readonly FormDifference[] = formDifferences(
    match,
    sideOf(reading.text),
    sideOf(edition.text, edition.lacunae),
  );
  for (const { draft, edition: at } of differences) {
    const address = addressIn(edition, at.start);
    const divergence = {
      kind: 'typography' as const,
      draft,
      edition: at,
      draftText: reading.text.slice(draft.start, draft.end),
      editionText: edition.text.slice(at.start, at.end),
      critical: false,
    };
    yield {
      rule: 'divergence/typography',
      severity: 'hint',
      span: draft,
      message: messageOf(divergence, match.source, address, corpus),
      evidence: { source: match.source, address, edition: at, reading: divergence.editionText },
      fixes: [
        {
          title: {
            key: 'divergence.fix.adopt',
            args: { text: divergence.draftText, reading: divergence.editionText },
          },
          edits: [{ span: draft, newText: divergence.editionText }],
          preferred: true,
        },
      ],
    };
  }
}

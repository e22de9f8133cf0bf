import type { Liberty, Passage } from '../../divergence/model.ts';
import type { Finding } from '../../findings/model.ts';
import { nothingFound, type Rule, type RuleContext } from '../rule.ts';
import { addressIn } from './addresses.ts';
import { notedIn } from './byKind.ts';
import { nameOf, shown } from './wording.ts';

/** Cuts and joins in what is attributed to a source: no errors of wording, but the words are not the source's in a row. */
function libertyRule(kind: Liberty['kind']): Rule {
  const id = `quotation/${kind}` as const;
  return {
    meta: {
      id,
      severity: 'hint',
      norm: { authority: '循章', clause: '与原文逐字核对', strength: 'practice' },
    },
    check(context) {
      const { liberties } = notedIn(context.passages);
      return liberties.length > 0 ? findings(context, liberties, kind, id) : nothingFound;
    },
  };
}

function* findings(
  { corpus }: RuleContext,
  liberties: readonly { readonly passage: Passage; readonly it: Liberty }[],
  kind: Liberty['kind'],
  rule: `quotation/${string}`,
): Iterable<Finding> {
  for (const { passage, it: liberty } of liberties) {
    const { match } = passage;
    const edition = corpus.edition(match.source);
    if (!edition || liberty.kind !== kind) continue;
    const reading = edition.text.slice(liberty.edition.start, liberty.edition.end);
    const address = addressIn(edition, liberty.edition.start);
    yield {
      rule,
      severity: 'hint',
      span: liberty.draft,
      message: {
        key: `quotation.${kind}${liberty.apart ? '.apart' : reading.trim() === '' ? '.more' : ''}`,
        args: { reading: shown(reading), source: nameOf(corpus, match.source), address },
      },
      evidence: { source: match.source, address, edition: liberty.edition, reading },
      fixes: [],
    };
  }
}

export const libertyRules: readonly Rule[] = [libertyRule('cut'), libertyRule('joined')];

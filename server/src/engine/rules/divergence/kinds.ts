import type { Corpus, Edition } from '../../corpus/model.ts';
import type { Divergence, DivergenceKind, Passage } from '../../divergence/model.ts';
import { divergenceKinds } from '../../divergence/model.ts';
import { withoutLineMarks } from '../../divergence/sides/setOff.ts';
import type { DivergenceFinding, Fix } from '../../findings/model.ts';
import { lengthOf, type Span } from '../../text/span.ts';
import { nothingFound, type Rule, type RuleContext } from '../rule.ts';
import { addressIn } from './addresses.ts';
import { notedIn } from './byKind.ts';
import { removalOf } from './removal.ts';
import { keepSaid, saidBefore } from './said.ts';
import { losesSentences, severityOf } from './severity.ts';
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
    },
    check(context) {
      const { divergences, turn } = notedIn(context.passages);
      const placed = divergences.get(kind);
      return placed ? findings(context, placed, id, turn) : nothingFound;
    },
  };
}

function* findings(
  { corpus, reading }: RuleContext,
  placed: readonly { readonly passage: Passage; readonly it: Divergence }[],
  rule: `divergence/${string}`,
  turn: number,
): Iterable<DivergenceFinding> {
  for (const { passage, it: divergence } of placed) {
    const { source } = passage.match;
    const edition = corpus.edition(source);
    if (!edition) continue;
    const severity = severityOf(passage, divergence);
    const manner = mannerOf(passage, reading.text);
    const parts = withoutLineMarks(reading.text, divergence.draft);
    if (parts.length > 1) {
      const finding = findingOf(passage, divergence, { rule, severity, manner }, edition, corpus);
      yield { ...finding, fixes: finding.fixes.map((fix) => onLines(fix, parts)) };
      continue;
    }
    const removed =
      divergence.editionText === '' ? removalOf(reading.text, divergence.draft) : divergence.draft;
    if (lengthOf(removed) > lengthOf(divergence.draft)) {
      const finding = findingOf(passage, divergence, { rule, severity, manner }, edition, corpus);
      yield {
        ...finding,
        fixes: finding.fixes.map((fix) => ({ ...fix, edits: [{ span: removed, newText: '' }] })),
      };
      continue;
    }
    const before = saidBefore(corpus, source, divergence, { rule, severity, manner, turn });
    const finding = before ?? findingOf(passage, divergence, { rule, severity, manner }, edition, corpus);
    keepSaid(corpus, { finding, divergence, manner, turn });
    yield finding;
  }
}

/** A fix of words on several lines with marks before them: what is new stands on the first. */
const onLines = (fix: Fix, parts: readonly Span[]): Fix => ({
  ...fix,
  edits: parts.map((span, i) => ({ span, newText: i === 0 ? (fix.edits[0]?.newText ?? '') : '' })),
});

/** A passage is quoted where quotation marks of the draft hold it; where the closing one is lost, that is what is put in, and no mark within. */
function mannerOf({ frame }: Passage, text: string): Parameters<typeof adopt>[1] {
  if (frame.kind === 'plain' || frame.kind === 'attribution') return 'own';
  return frame.kind === 'quotation' && /[”’」』"']/.test(text.charAt(frame.span.end))
    ? 'quoted'
    : 'reprinted';
}

function findingOf(
  passage: Passage,
  divergence: Divergence,
  {
    rule,
    severity,
    manner,
  }: Pick<DivergenceFinding, 'rule' | 'severity'> & { manner: Parameters<typeof adopt>[1] },
  edition: Edition,
  corpus: Corpus,
): DivergenceFinding {
  const { source } = passage.match;
  const address = addressIn(edition, divergence.edition.start);
  const fix = adopt(divergence, manner);
  return {
    rule,
    severity,
    span: divergence.draft,
    message: messageOf(divergence, source, address, corpus),
    evidence: { source, address, edition: divergence.edition, reading: divergence.editionText },
    fixes: [losesSentences(passage, divergence) ? { ...fix, preferred: false } : fix],
  };
}

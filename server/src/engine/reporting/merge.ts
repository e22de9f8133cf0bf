import type { Finding } from '../findings/model.ts';
import { withoutLostHalves } from './lostHalves.ts';
import { isRest } from './rest.ts';
import { withoutSecondCopies } from './secondCopies.ts';
import { severityRank } from './severity.ts';

/**
 * 一事一报: a thing that two rules see is reported once. For each area, the areas that it yields to where a finding of
 * theirs covers its own. A comparison with the source says more than a look at the characters alone.
 */
const yieldsTo: Readonly<Record<string, readonly string[]>> = {
  typography: ['divergence', 'formula', 'numbering', 'official'],
  official: ['divergence'],
  formula: ['divergence'],
  divergence: ['formula', 'superseded'],
};

/**
 * The same for single rules: what a reprint has twice is said by what the source has, a mark that it has twice running by the two; a mark
 * of a heading that its source has otherwise, by the source; the form of a label that is to be another one, by that.
 */
const ruleYieldsTo: Readonly<Record<string, string>> = {
  'typography/duplicate-sentence': 'reprint/added',
  'divergence/punctuation': 'typography/doubled-mark',
  'numbering/heading-punctuation': 'divergence/punctuation',
  'numbering/label-form': 'numbering/mixed-forms',
};

const areas = new Map<string, string>();

function areaOf({ rule }: Finding): string {
  const known = areas.get(rule) ?? rule.slice(0, rule.indexOf('/'));
  areas.set(rule, known);
  return known;
}

/**
 * Leaves out what another finding already says. `findings` must be ordered by span; the order stays. Of two findings of
 * the same rule at the same span the weightier, then the earlier one stays. Costs the findings that overlap, no more.
 */
export const mergeFindings = (findings: readonly Finding[]): readonly Finding[] =>
  withoutSecondCopies(withoutLostHalves(withoutCovered(findings)));

function withoutCovered(findings: readonly Finding[]): readonly Finding[] {
  let dropped: Set<Finding> | undefined;
  /** The first `count` are those that reach as far as the next one begins, or further. */
  const live: Finding[] = [];
  let count = 0;
  for (const finding of findings) {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const other = live[i] as Finding;
      if (other.span.end >= finding.span.start && !dropped?.has(other)) live[kept++] = other;
    }
    count = kept;
    let loser: Finding | undefined;
    for (let i = 0; i < kept && loser !== finding; i++) {
      loser = loserOf(live[i] as Finding, finding);
      if (!loser) continue;
      dropped ??= new Set();
      dropped.add(loser);
    }
    if (loser !== finding) live[count++] = finding;
  }
  const lost = dropped;
  return lost ? findings.filter((finding) => !lost.has(finding)) : findings;
}

/** Which of two findings says nothing of its own, `a` being the earlier in order. */
function loserOf(a: Finding, b: Finding): Finding | undefined {
  if (isRest(a) || isRest(b)) return undefined;
  if (a.rule === b.rule) {
    if (a.span.start === b.span.start && a.span.end === b.span.end)
      return areTwoLosses(a, b) ? undefined : outweighs(b, a) ? a : b;
    return isTwice(a, b) ? (a.span.end < b.span.end ? b : a) : undefined;
  }
  if (yields(b, a)) return b;
  return yields(a, b) ? a : undefined;
}

/** What stands in two places of a source may be missing at one place of the draft. */
const areTwoLosses = (a: Finding, b: Finding): boolean =>
  a.span.start === a.span.end &&
  a.evidence !== undefined &&
  a.evidence.source === b.evidence?.source &&
  (a.evidence.edition.end <= b.evidence.edition.start || b.evidence.edition.end <= a.evidence.edition.start);

/** Words beside a quotation that reach into it see with its mark what the quotation itself is reported for. */
const isTwice = (a: Finding, b: Finding): boolean =>
  areaOf(a) === 'divergence' &&
  a.span.start < a.span.end &&
  b.span.start < b.span.end &&
  (isWithin(a, b) || isWithin(b, a)) &&
  a.evidence !== undefined &&
  a.evidence.source === b.evidence?.source;

const isWithin = (small: Finding, large: Finding): boolean =>
  large.span.start <= small.span.start && small.span.end <= large.span.end;

const yields = (small: Finding, large: Finding): boolean =>
  (isWithin(small, large) || isSameTurn(small, large) || isSameMark(small, large)) &&
  (ruleYieldsTo[small.rule] === large.rule || (yieldsTo[areaOf(small)]?.includes(areaOf(large)) ?? false)) &&
  !(isBetween(small, large) && outweighs(small, large));

/** A turn of words takes in what stands beside a formula's members; the formula, where it weighs more, says what is wrong. */
const isSameTurn = (small: Finding, large: Finding): boolean =>
  small.rule === 'divergence/transposition' &&
  large.rule === 'formula/bent' &&
  small.span.start < large.span.end &&
  large.span.start < small.span.end &&
  outweighs(large, small);

/** The space before a mark of a heading is a part of the same slip. */
const isSameMark = (small: Finding, large: Finding): boolean =>
  small.rule === 'numbering/heading-punctuation' && isWithin(large, small);

/** A bent formula and a divergence each give way to the other: there the weightier one stays. */
function isBetween(a: Finding, b: Finding): boolean {
  const [one, other] = [areaOf(a), areaOf(b)];
  return (one === 'divergence' && other === 'formula') || (one === 'formula' && other === 'divergence');
}

const outweighs = (a: Finding, b: Finding): boolean => severityRank(a.severity) < severityRank(b.severity);

import type { ApparatusEntry } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import { attests, checkEvidence } from './attest.ts';
import type { CollationProblem, Decision, Recipe } from './model.ts';
import type { Normalised } from './normalise.ts';
import { locate, type Quotable } from './quote.ts';
import type { Revision } from './revise.ts';

/** A decision with the revision of the base that carries it out. */
export interface Made {
  readonly decision: Decision;
  readonly revision: Revision;
  /** The base's words at the place. */
  readonly reading: string;
  /** What the decision writes is final: typographic rules leave it alone. */
  readonly protects: boolean;
}

/** The apparatus's word on a decision that has been carried out at `span` of the edition. */
export function entryOf(made: Made, span: Span, base: string): readonly ApparatusEntry[] {
  const { decision, reading } = made;
  const note = decision.reason;
  const asReceived = { witness: base, text: shortened(reading) };
  switch (decision.kind) {
    case 'restoration': {
      const readings = [{ witness: decision.witness, text: decision.text.trim() }];
      return [{ span, kind: 'restoration', readings: [asReceived, ...readings], note }];
    }
    case 'paragraph':
    case 'join':
      return [{ span, kind: 'normalisation', readings: [], note }];
    case 'variant':
    case 'sic':
      return [];
    default:
      return [
        {
          span,
          kind: decision.kind,
          readings: [
            asReceived,
            ...(decision.evidence ?? []).map((e) => ({ witness: e.witness, text: e.quote })),
          ],
          note,
        },
      ];
  }
}

const shortened = (text: string): string => {
  const plain = text.trim();
  return plain.length <= 60 ? plain : `${plain.slice(0, 20)}……${plain.slice(-20)}`;
};

/** Variants not adopted and errors kept: looked up in the finished text, changing nothing. */
export function keptReadings(
  recipe: Recipe,
  edition: Quotable,
  copies: ReadonlyMap<string, Quotable>,
  problems: CollationProblem[],
): readonly ApparatusEntry[] {
  const out: ApparatusEntry[] = [];
  for (const decision of recipe.decisions) {
    if (decision.kind !== 'variant' && decision.kind !== 'sic') continue;
    const place = locate(edition, decision.at);
    if (!place.ok) {
      problems.push({ kind: place.kind, where: decision.at });
      continue;
    }
    checkEvidence(decision, place, copies, problems);
    if (decision.kind === 'variant') {
      const copy = copies.get(decision.witness);
      if (!copy) problems.push({ kind: 'unknownWitness', where: decision.witness });
      else if (!attests(copy, place.before + decision.text + place.after)) {
        problems.push({ kind: 'unattested', where: `${decision.witness}: ${decision.at}` });
      }
      const readings = [{ witness: decision.witness, text: decision.text }];
      out.push({ span: place.span, kind: 'variant', readings, note: decision.reason });
    } else {
      const readings = decision.right === undefined ? [] : [{ witness: '', text: decision.right }];
      out.push({ span: place.span, kind: 'sic', readings, note: decision.reason });
    }
  }
  return out;
}

const ruleNotes = {
  marks: '书签标记、零宽字符等排版残留，删',
  lines: '断行、空行依文义连属或分段',
  spaces: '汉字之间及其旁的空白，删',
  quotes: '直引号改弯引号',
  punctuation: '半角标点改全角',
} as const;

/** One entry for each rule that changed something, at the beginning; one for each paragraph joined. */
export function normalisationEntries(
  { counts, joins }: Normalised,
  recipe: Recipe,
): readonly ApparatusEntry[] {
  const start = { start: 0, end: 0 };
  const out: ApparatusEntry[] = [];
  for (const rule of recipe.normalise) {
    const count = counts.get(rule) ?? 0;
    if (count > 0) {
      out.push({
        span: start,
        kind: 'normalisation',
        readings: [],
        note: `${ruleNotes[rule]}，计${count}处`,
      });
    }
  }
  for (const at of joins) {
    const span = { start: at, end: at };
    out.push({ span, kind: 'normalisation', readings: [], note: '一段断作两行（换栏、换页），今连属' });
  }
  return out;
}

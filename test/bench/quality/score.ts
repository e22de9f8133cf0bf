import { analyseNow } from '../../../server/src/engine/analyse.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import type { DivergenceKind } from '../../../server/src/engine/divergence/model.ts';
import type { Finding, TextEdit } from '../../../server/src/engine/findings/model.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import type { PlantedCase, PlantedChange } from './cases.ts';

/** How one planted change was answered. */
export interface Scored {
  readonly case: PlantedCase;
  readonly change: PlantedChange;
  readonly found: boolean;
  readonly kindRight: boolean;
  /** Applying the finding's first fix gives back the text before the change. */
  readonly readingRight: boolean;
  readonly findings: readonly Finding[];
}

export interface CaseScore {
  readonly scored: readonly Scored[];
  /** Findings at hint or above that belong to no planted change. */
  readonly falseAlarms: readonly Finding[];
}

/** Findings about wording; numbering and typography have tests and figures of their own. */
export const isWording = (finding: Finding): boolean =>
  /^(divergence|formula|reprint|source|adaptation)\//.test(finding.rule);

export function check(
  draft: string,
  corpus: Corpus,
  as: 'draft' | 'reprint' | 'auto' = 'auto',
): readonly Finding[] {
  return analyseNow({ text: draft, corpus, settings: defaultSettings, as }).findings;
}

export function scoreCase(planted: PlantedCase, corpus: Corpus): CaseScore {
  const findings = check(planted.draft, corpus).filter(isWording);
  const taken = new Set<Finding>();
  const scored = planted.changes.map((change): Scored => {
    const mine = findings.filter((f) => f.span.start <= change.end + 2 && f.span.end >= change.start - 2);
    for (const finding of mine) taken.add(finding);
    const quiet = change.operator.kind === 'typography';
    const found = quiet ? mine.length === 0 : mine.length > 0;
    // A bent set phrase says what it is: a member lost, an order changed, a mark lost.
    const kinds = mine.flatMap((f): DivergenceKind[] =>
      f.rule === 'formula/bent'
        ? ['list', 'transposition', 'punctuation', 'substitution']
        : [f.rule.split('/')[1] as DivergenceKind],
    );
    return {
      case: planted,
      change,
      found,
      kindRight: quiet ? found : kinds.some((kind) => change.planted.kinds.includes(kind)),
      readingRight: quiet ? found : mine.some((f) => restores(f, planted.draft, change)),
      findings: mine,
    };
  });
  return { scored, falseAlarms: findings.filter((f) => !taken.has(f)) };
}

function restores(finding: Finding, draft: string, change: PlantedChange): boolean {
  const wanted = draft.slice(0, change.start) + change.original + draft.slice(change.end);
  return finding.fixes.some((fix) => comparable(applyEdits(draft, fix.edits)) === comparable(wanted));
}

/** What a reader would call the same text: white space apart, and punctuation by what it is and not by its width. */
export const comparable = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = text;
  for (const edit of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    out = out.slice(0, edit.span.start) + edit.newText + out.slice(edit.span.end);
  }
  return out;
}

import type { Formula } from '../../corpus/derived.ts';
import type { Corpus } from '../../corpus/model.ts';
import type { Bend, Exact } from './model.ts';
import { likeness } from './surroundings.ts';
import { isInMarks } from './terms.ts';

/**
 * Numbered terms in quotation marks that stand where the sources have another one: 做到“两个确立”. Each is a term of its own,
 * so that only the words beside it tell.
 * @param exact where forms of formulas stand in the draft
 */
export function findExchanged(
  text: string,
  exact: readonly Exact[],
  formulas: readonly Formula[],
  corpus: Corpus,
): readonly Bend[] {
  const numbered = formulas.filter(({ kind }) => kind === 'numbered');
  const out: Bend[] = [];
  for (const { formula: own, span } of exact) {
    if (own.kind !== 'numbered' || !isInMarks(text, span)) continue;
    if (own.forms.some((form) => likeness(span, form, text, corpus) !== 'none')) continue;
    for (const formula of numbered) {
      const form = formula.forms.find((form) => likeness(span, form, text, corpus) === 'same');
      if (!form || formula === own) continue;
      out.push({ formula, form, kind: 'near', whole: span, span, expected: form.text, sure: true });
      break;
    }
  }
  return out;
}

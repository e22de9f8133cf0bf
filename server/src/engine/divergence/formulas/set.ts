import { type Formula, formulaNames, reviewed } from '../../corpus/derived.ts';
import type { Corpus, Edition } from '../../corpus/model.ts';
import { type Key, keyString } from '../../text/key.ts';
import type { Steps } from '../../text/steps.ts';
import { derivationLimit, deriveFormulas } from './derive.ts';
import { type EnumerationIndex, indexEnumerations } from './enumerations.ts';
import type { Bend } from './model.ts';
import { indexTerms, type TermIndex } from './quotedTerms.ts';
import { isMeant } from './surroundings.ts';
import { findTerms } from './terms.ts';

interface FormulaSet {
  readonly formulas: readonly Formula[];
  readonly enumerations: EnumerationIndex;
  readonly terms: TermIndex;
}

const sets = new WeakMap<Corpus, FormulaSet>();

/** The formulas that hold in a corpus: those of its reviewed file where it is of this corpus, else derived; vetoes out. */
export const formulasOf = (corpus: Corpus): readonly Formula[] => setOf(corpus).formulas;

/** Bent formulas of a draft, by place; none where a true form covers the place. Linear in the draft. */
export function* findBends(text: string, key: Key, corpus: Corpus): Steps<readonly Bend[]> {
  const { enumerations, terms } = setOf(corpus);
  const lists = yield* enumerations.scan({ text, key });
  yield;
  const found = yield* terms.scan({ text, key });
  if (lists.bends.length + found.bends.length === 0) return [];
  const exact = [...lists.exact, ...found.exact].sort((a, b) => a.span.start - b.span.start);
  const bends = [...lists.bends, ...found.bends]
    .filter((bend) => !isForm(bend, text) && (bend.sure || isMeant(bend, text, corpus)))
    .sort((a, b) => a.whole.start - b.whole.start || b.whole.end - a.whole.end);
  const out: Bend[] = [];
  let from = 0;
  let end = 0;
  for (const bend of bends) {
    const { start } = bend.whole;
    while (from < exact.length && (exact[from]?.span.end ?? 0) <= start) from++;
    let covered = start < end;
    for (let i = from; i < exact.length && (exact[i]?.span.start ?? 0) < bend.whole.end && !covered; i++) {
      const { span } = exact[i] as (typeof exact)[number];
      covered = span.start <= start && bend.whole.end <= span.end;
    }
    if (covered) continue;
    out.push(bend);
    end = bend.whole.end;
  }
  return out;
}

/** Whether what stands there is a form after all; one without 、 may have them throughout where other forms have. */
function isForm({ formula, kind, whole }: Bend, text: string): boolean {
  const found = text.slice(whole.start, whole.end);
  const content = keyString(found);
  const same = formula.forms.filter((form) => keyString(form.text) === content);
  if (kind !== 'marks') return same.length > 0;
  const parts = found.split('、').length;
  return (
    parts > 1 &&
    !same.some((form) => form.text.includes('、')) &&
    formula.forms.some((form) => form.text.split('、').length === parts)
  );
}

function setOf(corpus: Corpus): FormulaSet {
  const known = sets.get(corpus);
  if (known) return known;
  const editions = corpus.sources.flatMap((source) => corpus.edition(source.id) ?? []);
  const files = corpus.derived ?? [];
  const own = files.find((file) => file.revision === corpus.revision && file.formulas);
  const earlier = files.flatMap((file) => file.formulas ?? []);
  const formulas = reviewed(own?.formulas ?? deriveFormulas(editions), earlier, formulaNames).filter(
    (formula) => formula.status !== 'vetoed',
  );
  const made = {
    formulas,
    enumerations: indexEnumerations(formulas),
    terms: indexTerms(formulas, attestedTerms(editions)),
  };
  sets.set(corpus, made);
  return made;
}

function attestedTerms(editions: readonly Edition[]): ReadonlySet<string> {
  const out = new Set<string>();
  if (editions.reduce((sum, e) => sum + e.length, 0) > derivationLimit) return out;
  for (const { text } of editions) for (const term of findTerms(text)) out.add(keyString(term.text));
  return out;
}

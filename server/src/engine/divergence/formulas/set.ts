import { type Formula, formulaNames, reviewed } from '../../corpus/derived.ts';
import type { Corpus } from '../../corpus/model.ts';
import { perCorpus } from '../../corpus/perCorpus.ts';
import type { Change } from '../../document/lasting.ts';
import { Directory, type Stretch } from '../../text/directory.ts';
import { type Key, keyOf, keyString } from '../../text/key.ts';
import { shift } from '../../text/span.ts';
import { finish, Pace, type Steps, unitsPerStep } from '../../text/steps.ts';
import { renewed, stretchAround } from '../stretch.ts';
import { byRevision } from './byRevision.ts';
import { deriveFormulasInSteps } from './derive.ts';
import { addDesignations } from './designationHalves.ts';
import { type EnumerationIndex, indexEnumerations } from './enumerations.ts';
import { findExchanged } from './exchanged.ts';
import type { Bend, Look, Sightings } from './model.ts';
import { addTerms } from './quotedTerms.ts';
import { isMeant } from './surroundings.ts';
import { findTerms } from './terms.ts';

interface FormulaSet {
  readonly formulas: readonly Formula[];
  readonly enumerations: EnumerationIndex;
  /** Quoted and numbered terms and designations, by their halves. */
  readonly words: Directory<Look>;
}

/** The formulas that hold in a corpus: those of its reviewed file where it is of this corpus, else derived; vetoes out. */
export const formulasOf = (corpus: Corpus): readonly Formula[] => finish(setOf(corpus)).formulas;

/** Bent formulas of a draft, or of a stretch of it, by place; none where a true form covers the place. Linear in its length. */
export function* findBends(text: string, key: Key, corpus: Corpus, within?: Stretch): Steps<readonly Bend[]> {
  const { enumerations, formulas, words } = yield* setOf(corpus);
  const lists = yield* enumerations.scan({ text, key }, within && { within });
  yield;
  const found: Sightings = { bends: [], exact: [], lastSure: -1 };
  yield* words.scan(
    key,
    (at, _, look) => {
      look(at, { text, key }, found);
    },
    within,
  );
  const exchanged = findExchanged(text, found.exact, formulas, corpus);
  const all = [lists, found];
  if (all.every(({ bends }) => bends.length === 0)) return exchanged;
  const exact = all.flatMap((one) => one.exact).sort((a, b) => a.span.start - b.span.start);
  const bends = all
    .flatMap((one) => one.bends)
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
  return exchanged.length === 0
    ? out
    : [...out, ...exchanged].sort((a, b) => a.whole.start - b.whole.start || b.whole.end - a.whole.end);
}

/** Bent formulas of a draft after an edit, those of the draft before it known. */
export function bendsAfter(
  old: readonly Bend[],
  change: Change,
  corpus: Corpus,
): readonly Bend[] | undefined {
  const { text } = change.now;
  const key = keyOf(text);
  const { enumerations, words } = finish(setOf(corpus));
  const directories = [enumerations.directory, words];
  // What stands together is no further apart than a member is long, and what is changed beside it no longer.
  const longest = Math.max(...directories.map((directory) => directory.longest));
  const stretch = stretchAround(key, change, directories, 2 * longest + 2);
  if (!stretch) return undefined;
  const found = finish(findBends(text, key, corpus, stretch));
  return renewed(old, found, stretch, key, change, (bend) => bend.whole, moveBend);
}

const moveBend = (bend: Bend, by: number): Bend => ({
  ...bend,
  whole: shift(bend.whole, by),
  span: shift(bend.span, by),
});

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

const setOf = perCorpus(function* (corpus): Steps<FormulaSet> {
  const files = corpus.derived ?? [];
  const own = files.find(
    (file) => file.formulas && file.revision !== undefined && file.revision === corpus.revision,
  );
  const fresh = own?.formulas ?? (yield* derivedFormulas(corpus));
  const earlier = files.flatMap((file) => file.formulas ?? []);
  const formulas = reviewed(fresh, earlier, formulaNames).filter(({ status }) => status !== 'vetoed');
  const enumerations = indexEnumerations(formulas);
  const words = new Directory<Look>();
  addTerms(words, formulas, yield* attestedTerms(corpus));
  addDesignations(words, formulas);
  return { formulas, enumerations, words };
});

const derivedFormulas = byRevision(deriveFormulasInSteps);

const attestedTerms = byRevision(function* (editions): Steps<ReadonlySet<string>> {
  const out = new Set<string>();
  const pace = new Pace(unitsPerStep);
  for (const { text, length } of editions) {
    if (pace.isDue(length)) yield;
    for (const term of findTerms(text)) out.add(keyString(term.text));
  }
  return out;
});

import type { Formula, FormulaForm, WordingPlace } from '../../corpus/derived.ts';
import { type Corpus, type Edition, isNorm } from '../../corpus/model.ts';
import { addressAt } from '../../document/address.ts';
import { type Key, keyString, makeKey } from '../../text/key.ts';
import { finish, Pace, type Steps, unitsPerStep } from '../../text/steps.ts';
import { findDesignations } from './designations.ts';
import { type EnumerationIndex, indexEnumerations } from './enumerations.ts';
import { findLists, membersOf, type SeenList } from './lists.ts';
import type { Bend, Found } from './model.ts';
import { findTerms, isNumbered } from './terms.ts';

/** Above this many UTF-16 units of text formulas are taken from reviewed files only. */
const derivationLimit = 4_000_000;

/** The editions of a corpus that formulas are derived from: all, or none where that were too much. */
export function editionsToDerive(corpus: Corpus): readonly Edition[] {
  const editions: Edition[] = [];
  let size = 0;
  for (const { id } of corpus.sources) {
    const edition = corpus.edition(id);
    if (!edition) continue;
    size += edition.length;
    if (size > derivationLimit) return [];
    editions.push(edition);
  }
  return editions;
}

interface Occurrence {
  readonly edition: Edition;
  readonly list: SeenList;
}

/**
 * 固定提法, learnt from the sources alone: terms in quotation marks, and enumerations that recur in different surroundings
 * and hardly ever in another shape. What other shapes the sources themselves have become forms of the formula. Central
 * documents give the formulas; explanations and reprints only attest forms. Deterministic; newest forms first.
 */
export const deriveFormulas = (editions: readonly Edition[]): readonly Formula[] =>
  finish(deriveFormulasInSteps(editions));

/** As `deriveFormulas`, in steps of about `unitsPerStep`, or of one edition. */
export function* deriveFormulasInSteps(editions: readonly Edition[]): Steps<readonly Formula[]> {
  if (editions.reduce((sum, e) => sum + e.length, 0) > derivationLimit) return [];
  const ranked = [...editions].sort(newestFirst);
  const giving = ranked.filter(({ source }) => isNorm(source.authority));
  const evidence = giving.length > 0 ? giving : ranked;
  return [
    ...(yield* deriveTerms(evidence)),
    ...(yield* deriveEnumerations(evidence, ranked)),
    ...(yield* deriveDesignations(evidence)),
  ];
}

const newestFirst = (a: Edition, b: Edition): number =>
  (b.source.date ?? '').localeCompare(a.source.date ?? '') || a.source.id.localeCompare(b.source.id);

const mostPlaces = 4;

/** The address is looked up when it is asked for: it needs the whole edition read. */
function placeOf(edition: Edition, at: number): WordingPlace {
  return {
    source: edition.source.id,
    get address() {
      return addressAt(edition.reading, at).text;
    },
  };
}

function* deriveTerms(editions: readonly Edition[]): Steps<Formula[]> {
  const seen = new Map<string, { edition: Edition; at: number }[]>();
  const pace = new Pace(unitsPerStep);
  for (const edition of editions) {
    if (pace.isDue(edition.length)) yield;
    for (const { start, text } of findTerms(edition.text)) {
      if (text.length < 4 || (text.includes('、') && !membersOf(text))) continue;
      const places = seen.get(text) ?? [];
      seen.set(text, places);
      if (places.length < mostPlaces) places.push({ edition, at: start });
    }
  }
  return [...seen].map(([text, places]) => ({
    kind: membersOf(text) ? 'enumeration' : isNumbered(text) ? 'numbered' : 'quoted',
    status: 'derived',
    forms: [{ text, places: places.map(({ edition, at }) => placeOf(edition, at)) }],
  }));
}

/** How often an enumeration must recur: more text repeats more by chance. */
const leastRecurrence = (units: number): number => (units < 300_000 ? 2 : units < 1_000_000 ? 3 : 4);
/** Designations of persons, and of what is named after them: see `findDesignations`. */
function* deriveDesignations(editions: readonly Edition[]): Steps<Formula[]> {
  const texts = editions.map(({ text }) => text);
  const out: Formula[] = [];
  for (const text of yield* findDesignations(texts)) {
    const places = editions.flatMap((edition) => {
      const at = edition.text.indexOf(text);
      return at < 0 ? [] : [placeOf(edition, at)];
    });
    out.push({
      kind: 'designation',
      status: 'derived',
      forms: [{ text, places: places.slice(0, mostPlaces) }],
    });
    yield;
  }
  return out;
}

/** Of all that comes near a formula at most this part may be of other shapes. */
const mostVariation = 0.25;

function* deriveEnumerations(evidence: readonly Edition[], all: readonly Edition[]): Steps<Formula[]> {
  const seen = new Map<string, Occurrence[]>();
  const pace = new Pace(unitsPerStep);
  for (const edition of evidence) {
    if (pace.isDue(edition.length)) yield;
    for (const list of findLists(edition.text)) {
      const name = keyString(list.members.join(''));
      const group = seen.get(name);
      if (group) group.push({ edition, list });
      else seen.set(name, [{ edition, list }]);
    }
  }
  const least = leastRecurrence(evidence.reduce((sum, e) => sum + e.text.length, 0));
  const recurring = [...seen.values()].filter((group) => surroundings(group) >= least && isWhole(group));
  const formulas = [...recurring.map(formulaOf), ...(yield* renewed(seen, evidence))];
  return yield* attested(unique(formulas), all);
}

/** The number of different surroundings: a passage that one source takes over from another counts once. */
function surroundings(group: readonly Occurrence[]): number {
  const width = 4;
  const contexts = group.map(({ edition: { text }, list: { start, end } }) => [
    keyString(text.slice(Math.max(0, start - 8), start)).slice(-width),
    keyString(text.slice(end, end + 8)).slice(0, width),
  ]);
  return new Set(contexts.map((c) => c.join('|'))).size;
}

const particles = /^[的地得和与及或等为是了之]/;

/**
 * Whether the first member begins and the last ends where the words do: what stands beside them must vary, or be a sign
 * or a particle. Else the enumeration was cut out of longer words: 财务会计｜报告.
 */
function isWhole(group: readonly Occurrence[]): boolean {
  const before = new Set<string>();
  const after = new Set<string>();
  for (const { edition, list } of group) {
    const { text } = edition;
    before.add(text.slice(list.start - 1, list.start));
    after.add(text.slice(list.end, list.end + 2));
  }
  const isSign = (char: string | undefined): boolean => char === undefined || !/[\p{L}\p{N}]/u.test(char);
  const varies = (set: ReadonlySet<string>): boolean => set.size > 1;
  return (
    (varies(before) || [...before].some((s) => isSign(s[0]))) &&
    (varies(after) || [...after].some((s) => isSign(s[0]) || particles.test(s)))
  );
}

const formOf = (group: readonly Occurrence[], marked: boolean): FormulaForm[] => {
  const own = group.filter(({ list }) => list.marked === marked);
  const [first] = own;
  if (!first) return [];
  const places = own.slice(0, mostPlaces).map(({ edition, list }) => placeOf(edition, list.start));
  return [{ text: first.list.members.join(marked ? '、' : ''), places }];
};

function formulaOf(group: readonly Occurrence[]): Formula {
  const [newest] = group;
  const marked = newest?.list.marked ?? true;
  return {
    kind: 'enumeration',
    status: 'derived',
    forms: [...formOf(group, marked), ...formOf(group, !marked)],
  };
}

/** Enumerations that a newer source has in another shape than the older one whose wording it supersedes. */
function* renewed(
  seen: ReadonlyMap<string, readonly Occurrence[]>,
  evidence: readonly Edition[],
): Steps<Formula[]> {
  const out: Formula[] = [];
  const of = (edition: Edition): Formula[] =>
    [...seen.values()].flatMap((group) => {
      const own = group.filter((o) => o.edition === edition);
      return own.length > 0 ? [formulaOf(own)] : [];
    });
  for (const newer of evidence)
    for (const relation of newer.source.relations) {
      const older = evidence.find((e) => e.source.id === relation.target);
      if (relation.kind !== 'supersedes' || !older) continue;
      for (const [from, to] of [
        [newer, older],
        [older, newer],
      ] as const) {
        yield;
        const { bends } = yield* scanEdition(indexEnumerations(of(from)), to, true);
        for (const bend of bends) {
          const other = formAt(to, bend);
          if (!other) continue;
          const forms = from === newer ? [bend.form, other] : [other, bend.form];
          out.push({ kind: 'enumeration', status: 'derived', forms });
        }
      }
    }
  return out;
}

const keys = new WeakMap<Edition, Key>();

function keyOf(edition: Edition): Key {
  const key = keys.get(edition) ?? makeKey(edition.text);
  keys.set(edition, key);
  return key;
}

const scanEdition = (index: EnumerationIndex, edition: Edition, lenient: boolean): Steps<Found> =>
  index.scan({ text: edition.text, key: keyOf(edition) }, { lenient });

/** The shape that stands at a bend of an edition; undefined where the edition's editors hold it for an error. */
function formAt(edition: Edition, { whole }: Bend): FormulaForm | undefined {
  const text = edition.text.slice(whole.start, whole.end);
  if (!/^[\p{L}\p{N}、]+$/u.test(text)) return undefined;
  const wrong = edition.apparatus.some(
    ({ kind, span }) => kind === 'sic' && span.start < whole.end && whole.start < span.end,
  );
  return wrong ? undefined : { text, places: [placeOf(edition, whole.start)] };
}

/** One formula where several have a form in common. */
function unique(formulas: readonly Formula[]): Formula[] {
  const byForm = new Map<string, number>();
  const out: (Formula & { forms: FormulaForm[] })[] = [];
  for (const formula of formulas) {
    const known = formula.forms.map((f) => byForm.get(f.text)).find((i) => i !== undefined);
    const target = known ?? out.length;
    if (known === undefined) out.push({ ...formula, forms: [] });
    for (const form of formula.forms) {
      if (byForm.has(form.text)) continue;
      byForm.set(form.text, target);
      out[target]?.forms.push(form);
    }
  }
  return out;
}

const rounds = 3;

/** Adds the shapes that the sources have besides, and leaves out what the sources change at will. */
function* attested(formulas: readonly Formula[], editions: readonly Edition[]): Steps<Formula[]> {
  const pace = new Pace(unitsPerStep);
  let current = [...formulas];
  const loose = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const counts = new Map<Formula, { exact: number; bent: number; forms: Map<string, FormulaForm> }>();
    for (const formula of current) counts.set(formula, { exact: 0, bent: 0, forms: new Map() });
    const index = indexEnumerations(current);
    for (const edition of editions) {
      if (pace.isDue(edition.length)) yield;
      const { bends, exact } = yield* scanEdition(index, edition, false);
      for (const { formula } of exact) (counts.get(formula) as { exact: number }).exact++;
      for (const bend of bends) {
        const count = counts.get(bend.formula);
        const form = formAt(edition, bend);
        if (!count || !form || bend.formula.forms.some((f) => f.text === form.text)) continue;
        count.bent++;
        const known = count.forms.get(form.text);
        const places = [...(known?.places ?? []), ...form.places].slice(0, mostPlaces);
        count.forms.set(form.text, { ...form, places });
      }
    }
    let changed = false;
    current = current.flatMap((formula) => {
      const count = counts.get(formula);
      if (!count || count.forms.size === 0) return [formula];
      changed = true;
      if (count.bent > mostVariation * (count.exact + count.bent) && count.bent > 1)
        loose.add(formula.forms[0]?.text ?? '');
      return [{ ...formula, forms: [...formula.forms, ...count.forms.values()] }];
    });
    if (!changed) break;
  }
  return current.filter((formula) => !loose.has(formula.forms[0]?.text ?? ''));
}

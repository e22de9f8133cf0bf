import type { FormulaForm } from '../../corpus/derived.ts';
import type { Corpus } from '../../corpus/model.ts';
import { foldUnit, isContent } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { Bend } from './model.ts';

const reach = 4;
const wide = 24;
const clauseEnd = /[，。；：！？、\n]/;

/** The content beside a place, nearest first, with whether it ends at the clause's rim. */
interface Beside {
  readonly units: readonly number[];
  /** How many of the units belong to the same clause. */
  readonly inClause: number;
}

function beside(text: string, from: number, step: -1 | 1): Beside {
  const units: number[] = [];
  let inClause = -1;
  for (
    let i = from, seen = 0;
    i >= 0 && i < text.length && units.length < reach && seen < wide;
    i += step, seen++
  ) {
    const unit = text.charCodeAt(i);
    if (isContent(unit)) units.push(foldUnit(unit));
    else if (inClause < 0 && clauseEnd.test(text[i] as string)) inClause = units.length;
  }
  return { units, inClause: inClause < 0 ? units.length : inClause };
}

const shared = (a: Beside, b: Beside): number => {
  let n = 0;
  while (n < a.units.length && n < b.units.length && a.units[n] === b.units[n]) n++;
  return n;
};

/**
 * Whether the words beside a bent formula are those beside it in a source, so that no other term can have been meant:
 * 增强“五个意识” beside 增强“四个意识”. Outside quotation marks more is asked than inside.
 */
export function isMeant(bend: Bend, text: string, corpus: Corpus): boolean {
  const { whole, form, formula } = bend;
  const left = beside(text, whole.start - 1, -1);
  const right = beside(text, whole.end, 1);
  const quoted = formula.kind !== 'enumeration' && /[“‘「"]/.test(text[whole.start - 1] ?? '');
  const bare = formula.kind !== 'enumeration' && !quoted;
  return occurrencesOf(form, corpus).some(({ before, after }) => {
    const l = shared(left, before);
    const r = shared(right, after);
    // A row of the writer's own may lack a member.
    if (bend.kind === 'lost' && !(meets(l, left, before) && meets(r, right, after))) return false;
    return bare ? l + r >= 6 : isEnough(l, before, 3) || isEnough(r, after, quoted ? 2 : 3);
  });
}

/**
 * How far the words beside a term in quotation marks at `span` are those beside `form` in a source: `same` before it and behind
 * it, or as far before it as is looked; `alike` on one side, or in a verb that many terms have, as 增强.
 */
export function likeness(
  span: Span,
  form: FormulaForm,
  text: string,
  corpus: Corpus,
): 'same' | 'alike' | 'none' {
  const left = beside(text, span.start - 1, -1);
  const right = beside(text, span.end, 1);
  let most: ReturnType<typeof likeness> = 'none';
  for (const { before, after } of occurrencesOf(form, corpus)) {
    const l = shared(left, before);
    const r = shared(right, after);
    if (l >= reach || (l >= 2 && r >= 2)) return 'same';
    if (l >= 2 || r >= 2) most = 'alike';
  }
  return most;
}

interface Occurrence {
  readonly before: Beside;
  readonly after: Beside;
}

const known = new WeakMap<Corpus, Map<FormulaForm, readonly Occurrence[]>>();
const mostOccurrences = 64;

/** What stands beside a form in its sources; looked up once. */
function occurrencesOf(form: FormulaForm, corpus: Corpus): readonly Occurrence[] {
  const forms = known.get(corpus) ?? new Map<FormulaForm, readonly Occurrence[]>();
  known.set(corpus, forms);
  const seen = forms.get(form);
  if (seen) return seen;
  const out: Occurrence[] = [];
  for (const source of new Set(form.places.map((place) => place.source))) {
    const edition = corpus.edition(source)?.text ?? '';
    let at = edition.indexOf(form.text);
    for (; at >= 0 && out.length < mostOccurrences; at = edition.indexOf(form.text, at + 1))
      out.push({
        before: beside(edition, at - 1, -1),
        after: beside(edition, at + form.text.length, 1),
      });
  }
  forms.set(form, out);
  return out;
}

/** Whether a side goes on as the source does, or its clause ends there as the source's does. */
const meets = (n: number, own: Beside, theirs: Beside): boolean =>
  n > 0 || (own.inClause === 0 && theirs.inClause === 0);

/** So many units, or all that the clause has there where these are two. */
const isEnough = (n: number, { inClause }: Beside, wanted: number): boolean =>
  n >= wanted || (n >= 2 && n >= inClause && inClause >= 2);

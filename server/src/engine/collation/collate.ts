import { lacunaMark } from '../corpus/lacuna.ts';
import type { ApparatusEntry } from '../corpus/model.ts';
import { bySpan, type Span } from '../text/span.ts';
import { attests } from './attest.ts';
import type { Collated, CollationProblem, Decision, Recipe } from './model.ts';
import { type Normalised, normalise } from './normalise.ts';
import { type Located, locate, type Quotable, quotable } from './quote.ts';
import { collide, type Revision, revise } from './revise.ts';
import { paragraphMark } from './typography.ts';

/**
 * Makes an edition: the base witness, with the recipe's decisions made and then its typography normalised. What cannot
 * be done (a quotation that is not found, a witness that does not attest) is left undone and reported.
 * @param witnesses texts by witness id, as received
 */
export function collate(recipe: Recipe, witnesses: ReadonlyMap<string, string>): Collated {
  const base = witnesses.get(recipe.base);
  if (base === undefined) {
    return { text: '', apparatus: [], problems: [{ kind: 'unknownWitness', where: recipe.base }] };
  }
  const problems: CollationProblem[] = [];
  const copies = new Map([...witnesses].map(([id, text]) => [id, quotable(text)]));
  const made = decide(recipe, quotable(base), copies, problems);
  const revised = revise(
    base,
    made.map((m) => m.revision),
  );
  const cores = revised.places.map((place, i) => core(place, (made[i] as Made).revision.text));
  const written = cores.filter((_, i) => (made[i] as Made).protects);
  const normalised = normalise(revised.text, recipe.normalise, written);
  problems.push(...normalised.problems);
  const entries = made.flatMap((m, i) => entryOf(m, normalised.moved(cores[i] as Span), recipe.base));
  const kept = keptReadings(recipe, quotable(normalised.text), copies, problems);
  return {
    text: normalised.text,
    apparatus: [...normalisationEntries(normalised, recipe), ...entries, ...kept].sort((a, b) =>
      bySpan(a.span, b.span),
    ),
    problems,
  };
}

/** A decision with the revision of the base that carries it out. */
interface Made {
  readonly decision: Decision;
  readonly revision: Revision;
  /** The base's words at the place. */
  readonly reading: string;
  /** What the decision writes is final: typographic rules leave it alone. */
  readonly protects: boolean;
}

function decide(
  recipe: Recipe,
  base: Quotable,
  copies: ReadonlyMap<string, Quotable>,
  problems: CollationProblem[],
): readonly Made[] {
  const made: Made[] = [];
  for (const decision of recipe.decisions) {
    if (decision.kind === 'variant' || decision.kind === 'sic') continue;
    const place = placeOf(base, decision);
    const where = quoteOf(decision);
    if (!place.ok) {
      problems.push({ kind: place.kind, where });
      continue;
    }
    if (made.some((m) => collide(m.revision.span, place.span))) {
      problems.push({ kind: 'overlap', where });
      continue;
    }
    checkEvidence(decision, place, copies, problems);
    const text = textOf(decision);
    made.push({
      decision,
      revision: { span: place.span, text },
      reading: base.text.slice(place.span.start, place.span.end),
      protects: text !== '' && decision.kind !== 'paragraph',
    });
  }
  return made;
}

type Place = Located | { readonly ok: true; readonly span: Span };

function placeOf(base: Quotable, decision: Decision): Place {
  if (decision.kind === 'join') return gapAt(base, decision.at);
  if (decision.kind !== 'exclusion' || 'at' in decision) return locate(base, (decision as { at: string }).at);
  const first = decision.from === undefined ? undefined : locate(base, decision.from);
  const last = decision.to === undefined ? undefined : locate(base, decision.to);
  if (first && !first.ok) return first;
  if (last && !last.ok) return last;
  const start = first ? base.text.lastIndexOf('\n', first.whole.start - 1) + 1 : 0;
  const lineEnd = last ? base.text.indexOf('\n', last.whole.end) : -1;
  const end = lineEnd < 0 ? base.text.length : lineEnd;
  return start <= end ? { ok: true, span: { start, end } } : { ok: false, kind: 'malformed' };
}

/** The white space around the place, so that a join closes it. */
function gapAt(base: Quotable, at: string): Place {
  const place = locate(base, at);
  if (!place.ok) return place;
  let { start, end } = place.span;
  while (start > 0 && /\s/.test(base.text[start - 1] as string)) start--;
  while (end < base.text.length && /\s/.test(base.text[end] as string)) end++;
  return { ok: true, span: { start, end } };
}

function textOf(decision: Decision): string {
  switch (decision.kind) {
    case 'restoration':
    case 'emendation':
      return decision.text.replaceAll('\n', paragraphMark);
    case 'lacuna':
      return lacunaMark;
    case 'paragraph':
      return paragraphMark;
    default:
      return '';
  }
}

const quoteOf = (decision: Decision): string =>
  'at' in decision ? decision.at : `${decision.from ?? ''}…${decision.to ?? ''}`;

function checkEvidence(
  decision: Decision,
  place: Place,
  copies: ReadonlyMap<string, Quotable>,
  problems: CollationProblem[],
): void {
  const calls = [...(decision.evidence ?? [])];
  if (decision.kind === 'restoration' && place.ok && 'before' in place) {
    calls.push({ witness: decision.witness, quote: place.before + decision.text });
  }
  for (const { witness, quote } of calls) {
    const copy = copies.get(witness);
    if (!copy) problems.push({ kind: 'unknownWitness', where: witness });
    else if (!attests(copy, quote)) problems.push({ kind: 'unattested', where: `${witness}: ${quote}` });
  }
}

function entryOf(made: Made, span: Span, base: string): readonly ApparatusEntry[] {
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

/** What a decision writes, without the line breaks that set it apart. */
function core(span: Span, text: string): Span {
  const lead = text.length - text.trimStart().length;
  const trail = text.length - text.trimEnd().length;
  return text.trim() === '' ? span : { start: span.start + lead, end: span.end - trail };
}

const shortened = (text: string): string => {
  const plain = text.trim();
  return plain.length <= 60 ? plain : `${plain.slice(0, 20)}……${plain.slice(-20)}`;
};

/** Variants not adopted and errors kept: looked up in the finished text, changing nothing. */
function keptReadings(
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
function normalisationEntries({ counts, joins }: Normalised, recipe: Recipe): readonly ApparatusEntry[] {
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

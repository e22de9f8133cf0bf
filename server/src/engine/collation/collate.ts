import { lacunaMark } from '../corpus/lacuna.ts';
import { bySpan, type Span } from '../text/span.ts';
import { checkEvidence } from './attest.ts';
import { entryOf, keptReadings, type Made, normalisationEntries } from './entries.ts';
import type { Collated, CollationProblem, Decision, Recipe } from './model.ts';
import { normalise } from './normalise.ts';
import { placeOf, quoteOf } from './place.ts';
import { type Quotable, quotable } from './quote.ts';
import { collide, revise } from './revise.ts';
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

/** What a decision writes, without the line breaks that set it apart. */
function core(span: Span, text: string): Span {
  const lead = text.length - text.trimStart().length;
  const trail = text.length - text.trimEnd().length;
  return text.trim() === '' ? span : { start: span.start + lead, end: span.end - trail };
}

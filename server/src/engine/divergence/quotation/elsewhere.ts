import { authorities, type Corpus, type Edition } from '../../corpus/model.ts';
import { type Key, keyString, makeKey } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import type { Texts } from '../passageInput.ts';
import { placeIn, type SourcePlace } from '../place.ts';
import { countUnits } from '../sides/side.ts';
import type { QuotationInput } from './quotationInput.ts';

/** So much of a stretch a source has that has it word for word. */
const leastShare = 0.95;

/**
 * Other sources that have a stretch of a quotation word for word, in one piece or clause by clause: of the matches, and, since these leave
 * out what is short or torn, of the sources that replace or explain the named one, or that it replaces.
 */
export function elsewhere(
  { pieces, texts, corpus, zone }: QuotationInput,
  source: string,
  t: Texts,
  span: Span,
): readonly SourcePlace[] {
  const units = countUnits(t.draft, span);
  const out: SourcePlace[] = [];
  const covered = new Map<string, { end: number; units: number; at: number }>();
  for (const { source: id, draft, edition, edits } of pieces) {
    if (zone.cited.includes(id) || edits.length > 0) continue;
    const known = covered.get(id) ?? { end: span.start, units: 0, at: edition.start };
    covered.set(id, known);
    const start = Math.max(known.end, draft.start);
    const end = Math.min(span.end, draft.end);
    if (start >= end) continue;
    known.units += countUnits(t.draft, { start, end });
    known.end = end;
  }
  for (const [id, { units: own, at }] of covered) {
    const edition = own >= leastShare * units ? texts(id)?.edition : undefined;
    if (edition) out.push(placeIn(edition, at));
  }
  if (out.length > 0 || units < leastClauses) return out;
  for (const id of relatedTo(source, corpus)) {
    const edition = zone.cited.includes(id) ? undefined : texts(id)?.edition;
    const at = edition && clausesIn(edition, t.draft.text.slice(span.start, span.end));
    if (edition && at !== undefined) out.push(placeIn(edition, at));
  }
  return out;
}

/** Those of them that weigh as much as the named source: what an explanation says of it in other words is no other document's. */
export const weighingAsMuch = (
  places: readonly SourcePlace[],
  source: string,
  corpus: Corpus,
): readonly SourcePlace[] => {
  const weight = (id: string): number => authorities.indexOf(corpus.source(id)?.authority ?? 'unspecified');
  return places.filter((place) => weight(place.source) <= weight(source));
};

/** A stretch of fewer content units, and a clause of fewer, many documents have. */
const leastClauses = 12;
const leastClause = 4;
/** Longer stretches are not looked for clause by clause. */
const mostClauses = 24;

/** Where an edition has the first of all clauses, as UTF-16 offset; undefined where it has not all of them. */
function clausesIn(edition: Edition, words: string): number | undefined {
  const clauses = words.split(/[，。；：！？…]/).map(keyString);
  if (clauses.length > mostClauses) return undefined;
  const { whole, key } = keyOf(edition);
  let first: number | undefined;
  for (const clause of clauses) {
    if (clause === '') continue;
    const at = clause.length < leastClause ? -1 : whole.indexOf(clause);
    if (at < 0) return undefined;
    first ??= key.offsets[at];
  }
  return first;
}

const keys = new WeakMap<Edition, { readonly key: Key; readonly whole: string }>();

function keyOf(edition: Edition): { readonly key: Key; readonly whole: string } {
  const known = keys.get(edition);
  if (known) return known;
  const made = { key: makeKey(edition.text), whole: keyString(edition.text) };
  keys.set(edition, made);
  return made;
}

const relations = new WeakMap<Corpus, ReadonlyMap<string, readonly string[]>>();

function relatedTo(source: string, corpus: Corpus): readonly string[] {
  let known = relations.get(corpus);
  if (!known) {
    const made = new Map<string, string[]>();
    const add = (from: string, to: string): void => {
      const here = made.get(from);
      if (here) here.push(to);
      else made.set(from, [to]);
    };
    for (const { id, relations: own } of corpus.sources)
      for (const { target } of own) {
        add(id, target);
        add(target, id);
      }
    known = made;
    relations.set(corpus, known);
  }
  return known.get(source)?.slice(0, mostRelated) ?? [];
}

const mostRelated = 8;

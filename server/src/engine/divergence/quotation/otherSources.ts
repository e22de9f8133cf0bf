import type { Corpus } from '../../corpus/model.ts';
import { isOneTitle } from '../../corpus/names.ts';
import { flatMap } from '../../text/flatMap.ts';
import type { Passage } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { placeIn, type SourcePlace } from '../place.ts';
import { countUnits } from '../sides/side.ts';
import { elsewhere, weighingAsMuch } from './elsewhere.ts';
import type { QuotationInput } from './quotationInput.ts';

/** So much of a sentence without marks is the named source's where it is its. */
const leastOwn = 0.8;
/** A sentence that has more differences is worded otherwise there. */
const mostEdits = 2;

/**
 * Whether the named source has otherwise, in several places or for the most part, what another one has word for word.
 * @param lacks whether it lacks some of it
 */
export function isOthers(
  input: QuotationInput,
  source: string,
  t: Texts,
  passages: readonly Passage[],
  lacks: boolean,
): boolean {
  const { zone, corpus } = input;
  const marked = zone.kind === 'quotation';
  const span = marked ? zone.span : { start: zone.span.start, end: Math.min(zone.sure, zone.span.end) };
  const changed = flatMap(passages, ({ divergences }) =>
    divergences.filter(({ kind }) => kind !== 'punctuation' && kind !== 'typography'),
  );
  const has = passages.reduce((sum, { match }) => sum + match.matched, 0);
  // What is told in other words is no change of an attribution, but another source's where that has the very words.
  const edits = passages.reduce((sum, { match }) => sum + match.edits.length, 0);
  const isOtherwise = !marked && (edits > mostEdits || has < leastOwn * countUnits(t.draft, span));
  const isChanged = lacks || changed.length > 1 || isOtherwise;
  if (!isChanged) return false;
  return (
    ofOthers(weighingAsMuch(elsewhere(input, source, t, span), source, corpus), source, corpus).length > 0
  );
}

/** Those that are not in another edition of the same document: what that one has is how the named one was, or came to be. */
export function ofOthers(
  places: readonly SourcePlace[],
  source: string,
  corpus: Corpus,
): readonly SourcePlace[] {
  const own = corpus.source(source);
  return places.filter(({ source: id }) => {
    const other = corpus.source(id);
    return !own || !other || !isOneTitle(own, other);
  });
}

/** Other sources that have the zone's words nearly whole. */
export function attested(
  { pieces, texts }: QuotationInput,
  source: string,
  units: number,
): Passage['alsoIn'] {
  const out: SourcePlace[] = [];
  for (const p of pieces) {
    if (p.source === source || p.edits.length > 0 || p.matched < 0.95 * units) continue;
    if (out.some((o) => o.source === p.source)) continue;
    const other = texts(p.source);
    if (other) out.push(placeIn(other.edition, p.edition.start));
  }
  return out;
}

import type { Analysis } from '../analysis.ts';
import type { Corpus } from '../corpus/model.ts';
import type { Divergence, Passage } from '../divergence/model.ts';
import { addressAt } from '../document/address.ts';
import type { Reading } from '../document/model.ts';
import type { Finding } from '../findings/model.ts';
import { isEmpty, lengthOf, overlap, type Span } from '../text/span.ts';
import type { EvidencePart, PassagePart } from './hoverCard.ts';
import { olderWordings } from './hoverSuperseded.ts';
import { markedSpan, markedText } from './marked.ts';
import { atCursor, editionSpan, passageAt, sentenceAt, wordingAt } from './place.ts';
import { tellsSource } from './telling.ts';

/**
 * The passage at a place, sentence by sentence: of several, one of the source that the findings there rest on. `span` is
 * the part of the draft's sentence that it covers.
 */
export function passagePart(
  analysis: Analysis,
  corpus: Corpus,
  offset: number,
  findings: readonly Finding[],
): { part: PassagePart; span: Span } | undefined {
  const wanted = findings.find((f) => f.evidence)?.evidence?.source;
  const here = analysis.passages.filter(
    (p) =>
      atCursor(p.match.draft, offset) && (p.match.source === wanted || tellsSource(p, analysis.text, corpus)),
  );
  const passage = passageAt(
    here.some((p) => p.match.source === wanted) ? here.filter((p) => p.match.source === wanted) : here,
    offset,
  );
  const edition = passage && corpus.edition(passage.match.source);
  if (!passage || !edition) return undefined;
  const { match } = passage;
  const wording = wordingAt(analysis.reading, offset);
  if (!wording) return undefined;
  const start = Math.max(wording.start, match.draft.start);
  const span = readable({ start, end: Math.max(start, Math.min(wording.end, match.draft.end)) }, offset);
  const divergences = passage.divergences.filter((d) => d.kind !== 'typography' && insideOrAt(d.draft, span));
  const inEdition = wholeSentence(
    edition.reading,
    cover(editionSpan(match, { draft: analysis.text, edition: edition.text }, span), divergences),
  );
  const older = olderWordings(passage, analysis.text, span, edition, corpus);
  const marks = [
    ...divergences,
    ...older.flatMap(({ draft, edition: at }) => (at ? { draft, edition: at } : [])),
  ];
  return {
    span,
    part: {
      kind: 'passage',
      source: edition.source,
      address: addressAt(edition.reading, inside(inEdition)).text || passage.address,
      verdict: older.length > 0 ? 'superseded' : verdictWithin(passage, divergences, span),
      frame: passage.frame.kind,
      reading: markedText(edition.text, inEdition, marks, 'edition'),
      draft: markedText(analysis.text, span, marks, 'draft'),
      divergences,
      replaced: older.filter(({ edition: at }) => at !== undefined),
      span: inEdition,
      alsoIn: passage.alsoIn.flatMap(({ source, address }) => {
        const other = corpus.source(source);
        return other ? [{ source: other, address }] : [];
      }),
    },
  };
}

/** The verdict of one sentence of a passage, which may be better than that of the whole. */
function verdictWithin(
  { verdict, match }: Passage,
  divergences: readonly Divergence[],
  span: Span,
): Passage['verdict'] {
  if (verdict === 'superseded' && divergences.length > 0)
    return divergences.some((d) => !d.adapted) ? 'variant' : 'adapted';
  if ((verdict !== 'variant' && verdict !== 'superseded') || divergences.length > 0) return verdict;
  return match.edits.some((e) => insideOrAt(e.draft, span)) ? 'adapted' : 'verbatim';
}

/** One part for each place that the findings rest on, but not for the source that is shown already. */
export function evidenceParts(
  findings: readonly Finding[],
  corpus: Corpus,
  shown: string | undefined,
): readonly EvidencePart[] {
  const parts = new Map<string, EvidencePart>();
  for (const { evidence } of findings) {
    const edition = evidence && corpus.edition(evidence.source);
    if (!evidence || !edition || evidence.source === shown || isEmpty(evidence.edition)) continue;
    const { address } = evidence;
    const span = wholeSentence(edition.reading, evidence.edition);
    const reading = markedSpan(edition.text, span, evidence.edition);
    parts.set(`${evidence.source} ${span.start}`, {
      kind: 'evidence',
      source: edition.source,
      address,
      reading,
    });
  }
  return [...parts.values()];
}

const insideOrAt = (inner: Span, outer: Span): boolean =>
  inner.start < inner.end
    ? overlap(inner, outer) > 0
    : inner.start >= outer.start && inner.start <= outer.end;

/** A place between two sentences belongs to the first of them; this one is in the second. */
const inside = ({ start, end }: Span): number => Math.min(start + 1, Math.max(start, end - 1));

/** Widened so that nothing that is missing at the rim of the sentence is left out of the reading. */
function cover(span: Span, divergences: readonly Divergence[]): Span {
  let { start, end } = span;
  for (const { edition } of divergences) {
    if (edition.start >= edition.end) continue;
    start = Math.min(start, edition.start);
    end = Math.max(end, edition.end);
  }
  return { start, end };
}

/** So many characters are still read at a glance. */
const longestReading = 600;

/** Of a text without stops, what is around the offset. */
function readable(span: Span, offset: number): Span {
  if (lengthOf(span) <= longestReading) return span;
  const half = longestReading / 2;
  const start = Math.max(span.start, Math.min(offset - half, span.end - longestReading));
  return { start, end: start + longestReading };
}

/** The source is shown in whole sentences, unless they are long beyond reading. */
function wholeSentence(reading: Reading, span: Span): Span {
  const first = sentenceAt(reading, span.start)?.span;
  const last = sentenceAt(reading, Math.max(span.start, span.end - 1))?.span;
  const start = Math.min(first?.start ?? span.start, span.start);
  const end = Math.max(last?.end ?? span.end, span.end);
  return end - start <= longestReading ? { start, end } : span;
}

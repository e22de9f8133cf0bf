import type { Reading } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Zone } from '../frames/zone.ts';
import type { Passage } from '../model.ts';
import { isMoved, isSameZone, movePassage } from '../moved.ts';
import type { QuotationInput } from './quotationInput.ts';

/** How far beyond the sentences of a quotation its judgement looks, in UTF-16 units (as in standing.ts). */
const around = 256;

/** A quotation that was judged, and what it was judged by besides the words around it. */
interface Judged {
  readonly zone: Zone;
  /** UTF-16 offset of the draft at which the words around it begin. */
  readonly from: number;
  readonly pieces: readonly Match[];
  readonly source: string;
  readonly found: readonly Passage[] | undefined;
}

/** By the words around; for one analysis, which has one such function. */
const judged = new WeakMap<QuotationInput['texts'], Map<string, Judged[]>>();

/**
 * Judges a quotation unless the draft has the same one with the same surroundings before: set phrases are quoted again and
 * again, and each time means the same. Taking it over or judging anew is the same.
 */
export function judgedOnce(
  { zone, pieces, texts }: QuotationInput,
  source: string,
  reading: Reading,
  judge: () => readonly Passage[] | undefined,
): readonly Passage[] | undefined {
  const seen = surroundings(reading, zone.span);
  if (!seen) return judge();
  const words = reading.text.slice(seen.start, seen.end);
  const from = seen.start;
  const known = judged.get(texts) ?? new Map<string, Judged[]>();
  judged.set(texts, known);
  const here = known.get(words);
  for (const last of here ?? []) {
    const by = from - last.from;
    if (last.source === source && isSameZone(zone, last.zone, by) && areMoved(pieces, last.pieces, by))
      return last.found?.map((passage) => movePassage(passage, by));
  }
  const found = judge();
  const now = { zone, from, pieces, source, found };
  if (here) here.push(now);
  else known.set(words, [now]);
  return found;
}

/**
 * What a judgement sees of the draft around a quotation, where it is nothing but words: inside one paragraph, and without a
 * label.
 */
function surroundings(
  { text, sentences, paragraphs, labels }: Reading,
  { start, end }: Span,
): Span | undefined {
  const paragraph = paragraphs[firstEndingAfter(paragraphs, start)];
  const first = sentences[firstEndingAfter(sentences, start)];
  const last = sentences[firstEndingAfter(sentences, end - 1)];
  if (!paragraph || !first || !last) return undefined;
  const from = Math.min(start, first.span.start) - around;
  const to = Math.max(end, last.span.end) + around;
  if (from < paragraph.span.start || to > paragraph.span.end || to >= text.length) return undefined;
  const label = labels[firstEndingAfter(labels, from)];
  return label && label.span.start < to ? undefined : { start: from, end: to };
}

const areMoved = (now: readonly Match[], old: readonly Match[], by: number): boolean =>
  now.length === old.length && now.every((match, i) => isMoved(match, old[i] as Match, by));

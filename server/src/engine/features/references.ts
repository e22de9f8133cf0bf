import type { Analysis } from '../analysis.ts';
import type { Corpus } from '../corpus/model.ts';
import { sourcesCited } from '../divergence/frames/cited.ts';
import type { Reading } from '../document/model.ts';
import { overlap, type Span } from '../text/span.ts';
import { citationAt, draftSpan, editionSpan, passageAt, sentenceAt, wordingAt } from './place.ts';

/** A place of a source: a span of its edition's text, or the source as a whole. */
export interface SourcePlace {
  readonly source: string;
  /** Absent for the whole source. */
  readonly span?: Span;
}

/** Which place of the sources a place in a draft stands for: its citation's source, or its sentence's passage. */
export function sourcePlaceInDraft(
  analysis: Analysis,
  corpus: Corpus,
  offset: number,
): SourcePlace | undefined {
  const { reading, misnamed } = analysis;
  const citation = citationAt(reading, offset);
  const cited = citation && sourcesCited(reading, corpus, misnamed)(citation)[0];
  if (cited) return { source: cited.id };
  const match = passageAt(analysis.passages, offset)?.match;
  const edition = match && corpus.edition(match.source);
  if (!match || !edition) return undefined;
  const sentence = wordingAt(reading, offset);
  if (!sentence) return undefined;
  const start = Math.max(sentence.start, match.draft.start);
  const end = Math.max(start, Math.min(sentence.end, match.draft.end));
  const texts = { draft: analysis.text, edition: edition.text };
  return { source: match.source, span: editionSpan(match, texts, { start, end }) };
}

/** The place of a source at an offset of its own text: its sentence, or the whole source on its title. */
export function sourcePlaceInEdition(source: string, reading: Reading, offset: number): SourcePlace {
  const { title } = reading;
  if (title && offset <= title.end) return { source };
  const span = sentenceAt(reading, offset)?.span;
  return span ? { source, span } : { source };
}

/**
 * The places of a draft that use a place of a source, in order: the parts of its passages that are aligned with it, and,
 * for a source as a whole, its passages and citations.
 */
export function referencesTo(place: SourcePlace, analysis: Analysis, corpus: Corpus): readonly Span[] {
  const edition = corpus.edition(place.source);
  if (!edition) return [];
  const texts = { draft: analysis.text, edition: edition.text };
  const out: Span[] = [];
  for (const { match } of analysis.passages) {
    if (match.source !== place.source) continue;
    if (!place.span) out.push(match.draft);
    else if (overlap(match.edition, place.span) > 0) out.push(draftSpan(match, texts, place.span));
  }
  if (!place.span) {
    const { reading, misnamed } = analysis;
    const cited = sourcesCited(reading, corpus, misnamed);
    for (const citation of reading.citations)
      if (cited(citation)[0]?.id === place.source) out.push(citation.span);
  }
  return out.filter((s) => s.end > s.start).sort((a, b) => a.start - b.start || a.end - b.end);
}

import type { Analysis } from '../analysis.ts';
import type { Corpus } from '../corpus/model.ts';
import { sourcesCited } from '../divergence/frames/cited.ts';
import { type Misnamed, nothingMisnamed } from '../divergence/model.ts';
import type { Reading } from '../document/model.ts';
import { isEmpty, type Span } from '../text/span.ts';
import { crossReferenceAt } from './crossReference.ts';
import { atCursor, citationAt, editionSpan, passageAt, wordingAt } from './place.ts';
import { titleSpan } from './workspaceSymbols.ts';

/** Where something is defined. */
export type Target =
  /** A passage of a source; offsets into the edition's text. */
  | { readonly kind: 'source'; readonly source: string; readonly span: Span; readonly origin: Span }
  /** A place in the same document. */
  | { readonly kind: 'here'; readonly span: Span; readonly selection: Span; readonly origin: Span };

/**
 * What F12 opens for a place in a draft, best first: the cited document, the target of a cross reference, or the
 * passages of the sources that the sentence comes from. `origin` is the span in the draft that leads there.
 */
export function definition(analysis: Analysis, corpus: Corpus, offset: number): readonly Target[] {
  const inText = definitionInReading(analysis.reading, corpus, offset, analysis.misnamed);
  return inText.length > 0 ? inText : passageTargets(analysis, corpus, offset);
}

/** The part of `definition` that needs no matching; for documents that are sources themselves. */
export function definitionInReading(
  reading: Reading,
  corpus: Corpus,
  offset: number,
  misnamed: readonly Misnamed[] = nothingMisnamed,
): readonly Target[] {
  const citation = citationAt(reading, offset);
  if (citation) {
    const cited = sourcesCited(reading, corpus, misnamed)(citation);
    if (cited.length > 0)
      return cited.flatMap(({ id }) => {
        const edition = corpus.edition(id);
        return edition
          ? { kind: 'source' as const, source: id, span: titleSpan(edition), origin: citation.span }
          : [];
      });
  }
  const reference = crossReferenceAt(reading, offset);
  return reference
    ? reference.targets.map((t) => ({
        kind: 'here',
        span: t.span,
        selection: t.selection,
        origin: reference.span,
      }))
    : [];
}

function passageTargets(analysis: Analysis, corpus: Corpus, offset: number): readonly Target[] {
  const chosen = passageAt(analysis.passages, offset);
  if (!chosen) return evidenceTargets(analysis, offset);
  const wording = wordingAt(analysis.reading, offset);
  if (!wording) return [];
  const ties = new Set(chosen.alsoIn.map((a) => a.source));
  const others = analysis.matches.filter(
    (m) => ties.has(m.source) && m.draft.start <= offset && offset <= m.draft.end,
  );
  const targets: Target[] = [];
  for (const match of [chosen.match, ...others]) {
    const edition = corpus.edition(match.source);
    if (!edition) continue;
    const origin = clip(wording, match.draft);
    const span = editionSpan(match, { draft: analysis.text, edition: edition.text }, origin);
    if (targets.some((t) => t.kind === 'source' && t.source === match.source && t.span.start === span.start))
      continue;
    targets.push({ kind: 'source', source: match.source, span, origin });
  }
  return targets;
}

/** Where nothing is aligned, what the findings there rest on: e.g. the nearest passage to a quotation without source. */
const evidenceTargets = (analysis: Analysis, offset: number): readonly Target[] =>
  analysis.findings.flatMap(({ span, evidence }) =>
    evidence && !isEmpty(evidence.edition) && atCursor(span, offset)
      ? { kind: 'source' as const, source: evidence.source, span: evidence.edition, origin: span }
      : [],
  );

/** The part of `span` inside `limits`; the limits themselves where they share nothing. */
function clip(span: Span, limits: Span): Span {
  const start = Math.max(span.start, limits.start);
  const end = Math.min(span.end, limits.end);
  return start < end ? { start, end } : limits;
}

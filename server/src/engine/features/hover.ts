import type { Analysis } from '../analysis.ts';
import type { Corpus, Edition, Source } from '../corpus/model.ts';
import { meaningsIn, sourcesCited } from '../divergence/frames/cited.ts';
import { type Misnamed, nothingMisnamed } from '../divergence/model.ts';
import type { Citation, Reading } from '../document/model.ts';
import { headOf } from '../text/headOf.ts';
import type { Span } from '../text/span.ts';
import { crossReferenceAt } from './crossReference.ts';
import type { HoverCard, HoverPart, SourcePart } from './hoverCard.ts';
import { evidenceParts, passagePart } from './hoverPassage.ts';
import { unwrap } from './marked.ts';
import { atCursor, citationAt } from './place.ts';

const longestExcerpt = 160;

/** The card for a place in a draft; `undefined` where there is nothing to say. */
export function hover(analysis: Analysis, corpus: Corpus, offset: number): HoverCard | undefined {
  const named = hoverInReading(analysis.reading, corpus, offset, analysis.misnamed);
  const findings = analysis.findings.filter(
    (f) => atCursor(visible(f.span), offset) && f.span.end - f.span.start < 2000,
  );
  const passage = passagePart(analysis, corpus, offset, findings);
  const parts: HoverPart[] = findings.map((finding) => ({ kind: 'finding', finding }));
  if (passage && (!named || findings.some((f) => f.evidence))) parts.push(passage.part);
  parts.push(...evidenceParts(findings, corpus, passage?.part.source.id));
  if (named) parts.push(...named.parts);
  if (parts.length === 0) return undefined;
  return { span: smallest([...findings.map((f) => f.span), named?.span, passage?.span], offset), parts };
}

/** The part of `hover` that needs no matching: citations and cross references. */
export function hoverInReading(
  reading: Reading,
  corpus: Corpus,
  offset: number,
  misnamed: readonly Misnamed[] = nothingMisnamed,
): HoverCard | undefined {
  const citation = citationAt(reading, offset);
  const sources = citation ? sourcesCited(reading, corpus, misnamed)(citation) : [];
  if (citation && sources.length > 0) {
    const slips = slipsBehind(citation, reading, misnamed);
    return {
      span: citation.span,
      parts: sources.map((source) =>
        sourcePart(source, corpus, slips.find((slip) => slip.source === source.id)?.name),
      ),
    };
  }
  const reference = crossReferenceAt(reading, offset);
  if (!reference || reference.targets.length === 0) return undefined;
  return {
    span: reference.span,
    parts: reference.targets.map((target) => ({
      kind: 'reference',
      target,
      excerpt: excerptOf(reading.text, target.span),
    })),
  };
}

/** The card for a place in the text of an edition: its 校勘记 there, citations and cross references. */
export function hoverInEdition(edition: Edition, corpus: Corpus, offset: number): HoverCard | undefined {
  const named = hoverInReading(edition.reading, corpus, offset);
  const entries = edition.apparatus.filter((e) => atCursor(e.span, offset));
  if (entries.length === 0) return named;
  const parts: HoverPart[] = entries.map((entry) => ({ kind: 'apparatus', entry }));
  return {
    span: smallest(
      entries.map((e) => e.span),
      offset,
    ),
    parts: [...parts, ...(named?.parts ?? [])],
  };
}

/** The wrong names that a citation has, or stands for. */
function slipsBehind(
  citation: Citation,
  reading: Reading,
  misnamed: readonly Misnamed[],
): readonly Misnamed[] {
  if (misnamed.length === 0) return nothingMisnamed;
  const { names } = meaningsIn(reading)(citation);
  return misnamed.filter(({ name }) => names.includes(name));
}

function sourcePart(source: Source, corpus: Corpus, slip: string | undefined): SourcePart {
  return {
    kind: 'source',
    source,
    ...(slip === undefined ? {} : { slip }),
    related: source.relations.flatMap(({ kind, target }) => {
      const other = corpus.source(target);
      return other ? [{ kind, source: other }] : [];
    }),
  };
}

/** An empty span is shown on the character behind it, so a cursor there means it as well. */
const visible = (span: Span): Span =>
  span.start < span.end ? span : { start: span.start, end: span.start + 1 };

function smallest(spans: readonly (Span | undefined)[], offset: number): Span {
  let best: Span | undefined;
  for (const span of spans) {
    if (!span || !atCursor(visible(span), offset)) continue;
    if (!best || span.end - span.start < best.end - best.start) best = span;
  }
  return best ?? { start: offset, end: offset };
}

function excerptOf(text: string, span: Span): string {
  const head = unwrap(headOf(text.slice(span.start, span.end), longestExcerpt));
  return span.end - span.start > longestExcerpt ? `${head}…` : head;
}

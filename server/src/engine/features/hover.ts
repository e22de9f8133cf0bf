import type { Analysis } from '../analysis.ts';
import type { ApparatusEntry, Corpus, Edition, Source } from '../corpus/model.ts';
import type { Divergence, Passage } from '../divergence/model.ts';
import { addressAt } from '../document/address.ts';
import type { Reading } from '../document/model.ts';
import type { Finding } from '../findings/model.ts';
import { overlap, type Span } from '../text/span.ts';
import { type CrossTarget, crossReferenceAt } from './crossReference.ts';
import { fullName } from './definition.ts';
import { type MarkedText, markedText, unwrap } from './marked.ts';
import { atCursor, citationAt, editionSpan, passageAt, sentenceAt } from './place.ts';

/** What a hover shows, as data; the shells turn it into Markdown. */
export interface HoverCard {
  /** The span of the text that the card is about. */
  readonly span: Span;
  readonly parts: readonly HoverPart[];
}

export type HoverPart = FindingPart | PassagePart | SourcePart | ReferencePart | ApparatusPart;

export interface FindingPart {
  readonly kind: 'finding';
  readonly finding: Finding;
}

/** Where a passage comes from, sentence by sentence: the reading of the source with what differs marked. */
export interface PassagePart {
  readonly kind: 'passage';
  readonly source: Source;
  readonly address: string;
  readonly verdict: Passage['verdict'];
  readonly frame: Passage['frame']['kind'];
  /** What the source reads, the differing places marked. */
  readonly reading: MarkedText;
  /** What the draft reads, the differing places marked. */
  readonly draft: MarkedText;
  /** Divergences inside the sentence under the cursor. */
  readonly divergences: readonly Divergence[];
  /** The place in the edition's text. */
  readonly span: Span;
  readonly alsoIn: readonly { readonly source: Source; readonly address: string }[];
}

/** The document that a citation names. Several where a name is shared. */
export interface SourcePart {
  readonly kind: 'source';
  readonly source: Source;
  readonly related: readonly {
    readonly kind: Source['relations'][number]['kind'];
    readonly source: Source;
  }[];
}

export interface ReferencePart {
  readonly kind: 'reference';
  readonly target: CrossTarget;
  /** The beginning of what it points at, as one line. */
  readonly excerpt: string;
}

/** 校勘记 at a place of an edition. */
export interface ApparatusPart {
  readonly kind: 'apparatus';
  readonly entry: ApparatusEntry;
}

const longestExcerpt = 160;

/** The card for a place in a draft; `undefined` where there is nothing to say. */
export function hover(analysis: Analysis, corpus: Corpus, offset: number): HoverCard | undefined {
  const { reading } = analysis;
  const named = hoverInReading(reading, corpus, offset);
  const findings = analysis.findings.filter(
    (f) => atCursor(visible(f.span), offset) && f.span.end - f.span.start < 2000,
  );
  const passage = passagePart(analysis, corpus, offset, findings);
  const parts: HoverPart[] = findings.map((finding) => ({ kind: 'finding', finding }));
  if (passage && (!named || findings.some((f) => f.evidence))) parts.push(passage.part);
  if (named) parts.push(...named.parts);
  if (parts.length === 0) return undefined;
  return { span: smallest([...findings.map((f) => f.span), named?.span, passage?.span], offset), parts };
}

/** The part of `hover` that needs no matching: citations and cross references. */
export function hoverInReading(reading: Reading, corpus: Corpus, offset: number): HoverCard | undefined {
  const citation = citationAt(reading, offset);
  const sources = citation ? corpus.lookup(fullName(reading, citation.name)) : [];
  if (citation && sources.length > 0)
    return { span: citation.span, parts: sources.map((source) => sourcePart(source, corpus)) };
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

function passagePart(
  analysis: Analysis,
  corpus: Corpus,
  offset: number,
  findings: readonly Finding[],
): { part: PassagePart; span: Span } | undefined {
  const wanted = findings.find((f) => f.evidence)?.evidence?.source;
  const here = analysis.passages.filter((p) => atCursor(p.match.draft, offset));
  const passage = passageAt(
    here.some((p) => p.match.source === wanted) ? here.filter((p) => p.match.source === wanted) : here,
    offset,
  );
  const edition = passage && corpus.edition(passage.match.source);
  if (!passage || !edition) return undefined;
  const { match } = passage;
  const sentence = sentenceAt(analysis.reading, offset)?.span ?? match.draft;
  const start = Math.max(sentence.start, match.draft.start);
  const span = { start, end: Math.max(start, Math.min(sentence.end, match.draft.end)) };
  const divergences = passage.divergences.filter((d) => d.kind !== 'typography' && insideOrAt(d.draft, span));
  const inEdition = wholeSentence(
    edition.reading,
    cover(editionSpan(match, { draft: analysis.text, edition: edition.text }, span), divergences),
  );
  return {
    span,
    part: {
      kind: 'passage',
      source: edition.source,
      address: addressAt(edition.reading, inside(inEdition)).text || passage.address,
      verdict: verdictWithin(passage, divergences, span),
      frame: passage.frame.kind,
      reading: markedText(edition.text, inEdition, divergences, 'edition'),
      draft: markedText(analysis.text, span, divergences, 'draft'),
      divergences,
      span: inEdition,
      alsoIn: passage.alsoIn.flatMap(({ source, address }) => {
        const other = corpus.edition(source)?.source;
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
  if (verdict !== 'variant' || divergences.length > 0) return verdict;
  return match.edits.some((e) => insideOrAt(e.draft, span)) ? 'adapted' : 'verbatim';
}

function sourcePart(source: Source, corpus: Corpus): SourcePart {
  return {
    kind: 'source',
    source,
    related: source.relations.flatMap(({ kind, target }) => {
      const other = corpus.edition(target)?.source;
      return other ? [{ kind, source: other }] : [];
    }),
  };
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

/** The source is shown in whole sentences, unless they are long beyond reading. */
function wholeSentence(reading: Reading, span: Span): Span {
  const first = sentenceAt(reading, span.start)?.span;
  const last = sentenceAt(reading, Math.max(span.start, span.end - 1))?.span;
  const start = Math.min(first?.start ?? span.start, span.start);
  const end = Math.max(last?.end ?? span.end, span.end);
  return end - start <= 600 ? { start, end } : span;
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
  const raw = unwrap(text.slice(span.start, Math.min(span.end, span.start + longestExcerpt)));
  return span.end - span.start > longestExcerpt ? `${raw.replace(/[\uD800-\uDBFF]$/, '')}…` : raw;
}

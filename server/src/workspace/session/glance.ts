import type { Analysis, Finding, LineIndex, Reading, Span } from '../../engine/index.ts';
import type { OpenDocument } from './textView.ts';

/**
 * 先看: what the visible stretch of a long document shows when it is analysed as a text of its own, until the whole is.
 * Only findings are kept that a place has by itself.
 */
export interface Glance {
  readonly document: OpenDocument;
  /** What was looked at and is far enough from the cuts to be trusted. UTF-16 offsets into the document's text. */
  readonly span: Span;
  /** In order of place, without fixes: those are made of the analysis of the whole. */
  readonly findings: readonly Finding[];
}

/** Lines that an editor shows, 0-based, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** The whole of a shorter text is there about as fast as a part of it. UTF-16 units. */
const long = 50_000;
/** How much of a long text is looked at first. */
const stretchLength = 16_000;
/** What is visible and no longer than this is seen whole, with as much again around it. */
const seenLength = stretchLength / 2;
/** How much of a document's beginning stands before a stretch further down. */
const headLength = 2_000;

/** Comments that reach further than the next paragraph: without the whole, nobody knows what they ignore. */
const wideComment = /<!--\s*xunzhang-ignore-(?:start|file)/;

/** Whether a text is worth a glance before it is analysed as a whole. */
export const isGlanceable = (text: string): boolean => text.length > long && !wideComment.test(text);

/** What is to be seen first of a text: its visible lines, or its beginning. UTF-16 offsets. */
export function seenSpan(lines: LineIndex, visible: Lines = { first: 0, last: 0 }): Span {
  const start = lines.startOf(visible.first);
  const end = lines.startOf(visible.last + 1);
  return { start, end: Math.max(start, Math.min(end, start + seenLength)) };
}

/**
 * The part of a document that is analysed as a text of its own: the stretch around what is seen, under the document's
 * beginning, where it says what it is, where it belongs and how it calls its sources.
 */
export interface Excerpt {
  readonly text: string;
  /** So many units of the document's beginning come first; 0 where the stretch begins there. */
  readonly head: number;
  /** UTF-16 offsets into the document's text. */
  readonly stretch: Span;
}

/** `seen` in UTF-16 offsets into the text. The stretch is cut at line breaks where lines are not longer than itself. */
export function excerptAround(text: string, seen: Span): Excerpt {
  const spare = stretchLength - (seen.end - seen.start);
  const from = Math.max(0, Math.min(seen.start - (spare >> 1), text.length - stretchLength));
  const to = Math.min(text.length, from + stretchLength);
  const firstLine = from === 0 ? 0 : text.indexOf('\n', from - 1) + 1;
  const lastLine = to === text.length ? to : text.lastIndexOf('\n', to - 1) + 1;
  const stretch = {
    start: firstLine <= seen.start && firstLine >= from ? firstLine : from,
    end: lastLine >= seen.end && lastLine > from ? lastLine : to,
  };
  const head = text.slice(0, Math.min(headLength, stretch.start)).lastIndexOf('\n') + 1;
  return { text: text.slice(0, head) + text.slice(stretch.start, stretch.end), head, stretch };
}

/**
 * Areas of rules whose findings rest on a place and its source. Numbering and elements need the whole structure;
 * superseded wording is right in a reprint of the older document, which only the whole shows to be one.
 */
const localAreas: ReadonlySet<string> = new Set(['divergence', 'source', 'formula']);

/** What the analysis of an excerpt says about the document; `undefined` where the cuts leave nothing to trust. */
export function glanceOf(
  document: OpenDocument,
  excerpt: Excerpt,
  { reading, findings }: Analysis,
): Glance | undefined {
  const inner = trusted(reading, excerpt, document.text.length);
  if (!inner) return undefined;
  const back = ({ start, end }: Span): Span => ({
    start: placeOf(start, excerpt),
    end: placeOf(end, excerpt),
  });
  const kept = findings.filter(
    ({ rule, span }) =>
      localAreas.has(rule.slice(0, rule.indexOf('/'))) && inner.start <= span.start && span.end <= inner.end,
  );
  return { document, span: back(inner), findings: kept.map((finding) => movedFinding(finding, back)) };
}

/** Without the paragraphs at the cuts, which may be halves. UTF-16 offsets into the excerpt's text. */
function trusted(
  { text, paragraphs }: Reading,
  { head, stretch }: Excerpt,
  length: number,
): Span | undefined {
  const prose = paragraphs.filter(({ span }) => span.start >= head);
  const start = stretch.start === 0 ? 0 : prose[1]?.span.start;
  const end = stretch.end === length ? text.length : prose.at(-2)?.span.end;
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/** From an offset into the excerpt's text to one into the document's. */
const placeOf = (at: number, { head, stretch }: Excerpt): number =>
  at < head ? at : at - head + stretch.start;

const movedFinding = (
  { rule, severity, span, message, evidence, related }: Finding,
  back: (span: Span) => Span,
): Finding => ({
  rule,
  severity,
  span: back(span),
  message,
  fixes: [],
  ...(evidence && { evidence }),
  ...(related && { related: related.map((place) => ({ ...place, span: back(place.span) })) }),
});

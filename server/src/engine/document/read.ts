import { splitSentences } from '../text/sentences.ts';
import { buildParagraphs } from './build.ts';
import { findCitations } from './citations.ts';
import { type DraftLine, draftLineAt } from './draftLine.ts';
import { findElements } from './elements.ts';
import { type Frame, findFrame } from './frame.ts';
import { inlineLabels } from './inlineRuns.ts';
import type { LastValues } from './items.ts';
import type { Label, Paragraph, Profile, Quotation, Reading, Sentence } from './model.ts';
import { buildOutline } from './outline.ts';
import { countStyle, groupLines, type Styles } from './paragraphs.ts';
import { detectProfile } from './profile.ts';
import { findQuotations } from './quotations.ts';
import { rankOrder } from './ranks.ts';

export interface ReadOptions {
  readonly profile?: Profile | 'auto';
  /** Whether # and ** are marks of Markdown. */
  readonly markdown?: boolean;
}

/**
 * Reads the structure of a text: lines, logical paragraphs, labels, outline, sentences, quotations, citations. Any text has
 * a reading; no character is lost. Offsets are UTF-16 offsets of `text`. Takes time in proportion to the text's length.
 */
export function read(text: string, options: ReadOptions = {}): Reading {
  const lines = readLines(text, options);
  const frame = findFrame(text, lines);
  const loose = readParagraphs(text, lines, frame, options);
  const quotations = findQuotations(text, loose);
  const quoted = quotedPlaces(quotations);
  const paragraphs = loose.map((p) =>
    p.label && quoted(p.span.start) ? { ...p, label: { ...p.label, quoted: true } } : p,
  );
  const labels: Label[] = [];
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphs) {
    const { span, label, kind, index } = paragraph;
    if (label) labels.push(label);
    if (kind === 'furniture') continue;
    const body = { start: label?.span.end ?? span.start, end: span.end };
    if (kind === 'body')
      for (const found of inlineLabels(text, body))
        labels.push(quoted(found.span.start) ? { ...found, quoted: true } : found);
    for (const sentence of kind === 'body' ? splitSentences(text, body) : whole(text, body))
      sentences.push({ span: sentence, paragraph: index });
  }
  const detected = detectProfile(text, lines, paragraphs);
  return {
    text,
    profile: options.profile === undefined || options.profile === 'auto' ? detected : options.profile,
    ...titleOf(paragraphs),
    lines: lines.map((l) => l.line),
    paragraphs,
    sentences,
    outline: buildOutline(text, paragraphs, rankOrder(paragraphs)),
    labels,
    quotations,
    ...findCitations(text, paragraphs),
    elements: findElements(text, lines, paragraphs, frame),
  };
}

function readLines(text: string, options: ReadOptions): DraftLine[] {
  const lines: DraftLine[] = [];
  for (let at = 0; at < text.length; ) {
    const line = draftLineAt(text, at, options);
    lines.push(line);
    at = line.line.span.end;
  }
  return lines;
}

function readParagraphs(
  text: string,
  lines: readonly DraftLine[],
  frame: Frame,
  options: ReadOptions,
): Paragraph[] {
  const styles: Styles = {};
  for (const line of lines) countStyle(styles, line, 1);
  const titleLines = new Map(frame.titles.map((t) => [t[0] as number, t]));
  const signatures = new Set([
    ...frame.signatures,
    ...frame.masthead,
    ...frame.imprints.flat(),
    ...frame.contents.flat(),
    ...frame.annexNotes.flat(),
  ]);
  const fixed = new Set([...frame.titles.flat(), ...signatures]);
  const last: LastValues = new Map();
  const paragraphs: Paragraph[] = [];
  for (const group of groupLines({ lines, styles, fixed }, 0, lines.length)) {
    const at = group[0] as number;
    if (fixed.has(at) && !signatures.has(at) && !titleLines.has(at)) continue; // a later line of a title
    const title = titleLines.get(at);
    const roles = { title: title !== undefined, furniture: signatures.has(at) };
    for (const loose of buildParagraphs(text, lines, title ?? group, roles, last, options))
      paragraphs.push({ index: paragraphs.length, ...loose });
  }
  return paragraphs;
}

/** Whether a place is inside a quotation. */
function quotedPlaces(quotations: readonly Quotation[]): (offset: number) => boolean {
  const outer = quotations.filter((q) => q.depth === 0);
  return (offset) => {
    let low = 0;
    let high = outer.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((outer[mid] as Quotation).inner.start <= offset) low = mid + 1;
      else high = mid;
    }
    return low > 0 && offset < (outer[low - 1] as Quotation).inner.end;
  };
}

function titleOf(paragraphs: readonly Paragraph[]): Pick<Reading, 'title'> {
  const title = paragraphs.find((p) => p.kind === 'title');
  return title ? { title: title.span } : {};
}

/** A heading or title is one sentence whatever marks it holds. */
function whole(text: string, body: { start: number; end: number }) {
  const start = body.start + (/^\s*/.exec(text.slice(body.start, body.end))?.[0].length ?? 0);
  return start < body.end ? [{ start, end: body.end }] : [];
}

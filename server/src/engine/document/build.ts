import { skipWhite, trimEnd } from '../text/characters.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { DraftLine } from './draftLine.ts';
import { itemStarts, type LastValues } from './items.ts';
import { labelAt } from './labels.ts';
import { isFurniture } from './lineKinds.ts';
import type { LineOptions } from './lines.ts';
import type { Label, Paragraph, ParagraphKind } from './model.ts';
import type { Group } from './paragraphs.ts';

/** What the document's frame makes of a group of lines. */
export type Role = 'title' | 'furniture' | 'prose';

/** A paragraph without its place in the order. */
export type LooseParagraph = Omit<Paragraph, 'index'>;

const headingWidth = 45;

/** Makes the paragraphs of one group of lines: one, or several where items begin in the middle of a line. */
export function buildParagraphs(
  text: string,
  lines: readonly DraftLine[],
  group: Group,
  role: Role,
  last: LastValues,
  options: LineOptions,
): LooseParagraph[] {
  const first = lines[group[0] as number] as DraftLine;
  const pieces = group.map((i) => (lines[i] as DraftLine).line.content).filter((p) => p.start < p.end);
  if (pieces.length === 0) return [];
  const span = { start: (pieces[0] as Span).start, end: (pieces[pieces.length - 1] as Span).end };
  if (role === 'title') return [titleOf(text, span, pieces, options)];
  if (role === 'furniture' || isFurniture(first.kind)) return [{ kind: 'furniture', span, pieces }];
  if (first.kind === 'table') return [{ kind: 'body', span, pieces }];
  const label = labelAt(text, span.start, span.end, options);
  const cuts = itemStarts(text, span, label, last);
  const bounds = [span.start, ...cuts, span.end];
  const out: LooseParagraph[] = [];
  let piece = 0; // the first that is not before the part
  for (let i = 0; i + 1 < bounds.length; i++) {
    const part = {
      start: bounds[i] as number,
      end: trimEnd(text, bounds[i + 1] as number, bounds[i] as number),
    };
    while ((pieces[piece]?.end ?? part.end) <= part.start && piece + 1 < pieces.length) piece++;
    const own = i === 0 ? label : labelAt(text, part.start, part.end, options);
    out.push({
      kind: kindOf(text, part, own, group.length),
      span: part,
      pieces: clip(text, pieces, piece, part),
      ...(own ? { label: own } : {}),
    });
  }
  return out;
}

/** The # before a title in Markdown is no part of it. */
function titleOf(text: string, span: Span, pieces: readonly Span[], options: LineOptions): LooseParagraph {
  const mark = labelAt(text, span.start, span.end, options);
  if (mark?.form !== 'markdown') return { kind: 'title', span, pieces };
  const start = mark.span.end;
  return {
    kind: 'title',
    span: { start, end: span.end },
    pieces: pieces.map((p, i) => (i === 0 ? { start, end: p.end } : p)),
  };
}

/** The parts of the pieces, from the one at `from` on, that lie within a span. */
function clip(text: string, pieces: readonly Span[], from: number, within: Span): Span[] {
  const out: Span[] = [];
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i] as Span;
    if (piece.start >= within.end) break;
    const start = skipWhite(text, Math.max(piece.start, within.start), piece.end);
    const end = trimEnd(text, Math.min(piece.end, within.end), start);
    if (start < end) out.push({ start, end });
  }
  return out;
}

/** A paragraph without any stop is a heading; so is a labelled question. */
function kindOf(text: string, span: Span, label: Label | undefined, lineCount: number): ParagraphKind {
  const body = { start: label?.span.end ?? span.start, end: span.end };
  const words = text.slice(body.start, body.end);
  if (label?.form === 'markdown') return 'heading';
  if (label?.form === 'annex') return words.length <= 60 && !/[。；]/.test(words) ? 'heading' : 'body';
  const sentences = splitSentences(text, body);
  const stop = /[。！？!?；：;:…]["”’）)》」]*$/.test(words.trimEnd());
  if (label) {
    if (label.form === 'article') return 'body';
    const question = sentences.length === 1 && /[？?]$/.test(words.trimEnd()) && label.form !== 'dash';
    return question || (!stop && sentences.length <= 1 && words.length <= 2 * headingWidth)
      ? 'heading'
      : 'body';
  }
  if (stop || sentences.length > 1 || lineCount > 2 || words.length > headingWidth) return 'body';
  return /[，、,—]$/.test(words.trimEnd()) || /[。；]/.test(words) ? 'body' : 'heading';
}

import { labelAt } from '../../document/labels/labels.ts';
import type { Label } from '../../document/model.ts';
import { skipWhite } from '../../text/characters.ts';
import { anyLineBreak } from '../../text/lineBreaks.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { type Side, unitAfter } from './side.ts';

/**
 * What can be told of a source's structure from the line that a place stands in, each line of a source being a paragraph.
 * It is enough where a draft only borrows from the source, and spares reading the structure of hundreds of them.
 */

/** Whether at most a label stands before a place in its line. */
export function beginsLine(at: number, side: Side): boolean {
  const { text } = side;
  const start = lineStart(text, at);
  const end = lineEnd(text, at);
  const first = skipWhite(text, start, end);
  return at <= unitAfter(side, labelAt(text, first, end)?.span.end ?? first);
}

/** Whether nothing more with content stands in the line of a place. */
export function endsLine(at: number, side: Side): boolean {
  const next = unitAfter(side, at);
  return next >= side.text.length || anyLineBreak.test(side.text.slice(at, next));
}

/** UTF-16 units of a line that are looked at on either side of a place. */
const reach = 2000;

/** The labels that the lines of a stretch begin with, in order. */
export function lineLabels(stretch: Span, { text }: Side): readonly Label[] {
  const out: Label[] = [];
  for (let at = lineStart(text, stretch.start); at < stretch.end; ) {
    const end = lineEnd(text, at);
    const label = labelAt(text, skipWhite(text, at, end), end);
    if (label) out.push(label);
    at = Math.max(at, end) + 1;
  }
  return out;
}

/** The sentence at a place, without its paragraph's label: the one that ends there where none goes on. */
export function lineSentence(at: number, side: Side): Span | undefined {
  const sentences = sentencesOfLine(at, side);
  return (
    sentences.find((s) => s.start <= at && at < s.end) ?? sentences.find((s) => s.start < at && at === s.end)
  );
}

/** The line of each source that was asked for last: differences of one passage stand in one line. */
const lastLines = new WeakMap<Side, { readonly line: Span; readonly sentences: readonly Span[] }>();

function sentencesOfLine(at: number, side: Side): readonly Span[] {
  const { text } = side;
  const start = lineStart(text, at);
  const end = lineEnd(text, at);
  const last = lastLines.get(side);
  if (last?.line.start === start && last.line.end === end) return last.sentences;
  const first = skipWhite(text, start, end);
  const sentences = splitSentences(text, { start: labelAt(text, first, end)?.span.end ?? first, end });
  lastLines.set(side, { line: { start, end }, sentences });
  return sentences;
}

function lineStart(text: string, at: number): number {
  const least = Math.max(0, at - reach);
  let start = at;
  while (start > least && text.charCodeAt(start - 1) !== lineFeed) start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + reach);
  let end = at;
  while (end < most && text.charCodeAt(end) !== lineFeed) end++;
  return end;
}

const lineFeed = 0x0a;

import type { Span } from '../../text/span.ts';
import { DraftLine } from '../lines/draftLine.ts';

/** What a Markdown file holds besides its text, as blocks of line indices. */
export interface Markup {
  /** Front matter (YAML between --- and ---) and fenced code, with the lines that open and close them. */
  readonly code: readonly (readonly number[])[];
  /** Lines that are part of a comment and nothing else. */
  readonly comments: readonly number[];
}

export const noMarkup: Markup = { code: [], comments: [] };

const key = /^["'“]?[\p{L}\p{N}_-]{1,40}["'”]?:(?:\s|$)/u;
const fence = /^(`{3,}|~{3,})([^`]*)$/;
const longestFence = 200;

/** Finds what is no text in the lines of a Markdown file. A fence or comment that nothing closes is none. */
export function findMarkup(text: string, lines: readonly DraftLine[]): Markup {
  const code: number[][] = [];
  const front = frontMatter(text, lines);
  if (front > 0) code.push(blockOf(0, front));
  let open: { readonly at: number; readonly mark: string } | undefined;
  for (let i = front + 1; i < lines.length; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind !== 'mark' || line.contentEnd - line.contentStart > longestFence) continue;
    const [, mark, info = ''] = fence.exec(contentOf(text, line)) ?? [];
    if (mark === undefined) continue;
    if (!open) open = { at: i, mark };
    else if (mark.startsWith(open.mark) && info.trim() === '') {
      code.push(blockOf(open.at, i));
      open = undefined;
    }
  }
  const spans = code.map((block) => spanOf(lines, block));
  return { code, comments: linesWithin(lines, commentsOf(text, spans)) };
}

/** The comments of a text outside its code, in order: UTF-16 offsets. */
export function commentsOf(text: string, code: readonly Span[]): Span[] {
  const out: Span[] = [];
  let next = 0;
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    while (next < code.length && (code[next] as Span).end <= start) next++;
    const within = code[next];
    if (within && within.start <= start) {
      start = text.indexOf('<!--', within.end);
      continue;
    }
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    const end = close + 3;
    out.push({ start, end });
    start = text.indexOf('<!--', end);
  }
  return out;
}

/** Whether a line may be what a comment or front matter goes by. */
export const marksUp = (text: string, { contentStart, contentEnd }: DraftLine): boolean => {
  const words = text.slice(contentStart, contentEnd);
  return words.includes('<!--') || words.includes('-->') || key.test(words.slice(0, 48));
};

/** The lines with those that are no text as marks. */
export function withoutMarkup(lines: readonly DraftLine[], { code, comments }: Markup): readonly DraftLine[] {
  if (code.length === 0 && comments.length === 0) return lines;
  const out = [...lines];
  for (const block of [...code, comments])
    for (const i of block) {
      const { start, contentStart, contentEnd, end, kind, words } = lines[i] as DraftLine;
      if (kind === 'blank') continue;
      out[i] = new DraftLine(start, contentStart, contentEnd, end, 'mark', undefined, words);
    }
  return out;
}

/** From the first to the last character of a block of lines. */
export const spanOf = (lines: readonly DraftLine[], block: readonly number[]): Span => ({
  start: (lines[block[0] as number] as DraftLine).contentStart,
  end: (lines[block[block.length - 1] as number] as DraftLine).contentEnd,
});

/** The index of the line that closes the front matter; -1 where there is none. */
function frontMatter(text: string, lines: readonly DraftLine[]): number {
  const isRule = (line: DraftLine): boolean => line.kind === 'mark' && contentOf(text, line) === '---';
  const [first] = lines;
  if (!first || !isRule(first)) return -1;
  let begun = false;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as DraftLine;
    if (isRule(line)) return begun ? i : -1;
    if (line.kind === 'blank' || begun) continue;
    // Between two rules may as well stand a text.
    if (!key.test(text.slice(line.contentStart, Math.min(line.contentEnd, line.contentStart + 48))))
      return -1;
    begun = true;
  }
  return -1;
}

const contentOf = (text: string, { contentStart, contentEnd }: DraftLine): string =>
  text.slice(contentStart, contentEnd);

const blockOf = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The lines whose words lie within one of the spans, which are in order. */
function linesWithin(lines: readonly DraftLine[], spans: readonly Span[]): number[] {
  const out: number[] = [];
  let next = 0;
  for (let i = 0; i < lines.length && next < spans.length; i++) {
    const { contentStart, contentEnd, kind } = lines[i] as DraftLine;
    while (next < spans.length && (spans[next] as Span).end <= contentStart) next++;
    const within = spans[next];
    if (!within || kind === 'blank' || kind === 'mark') continue;
    if (within.start <= contentStart && contentEnd <= within.end) out.push(i);
  }
  return out;
}

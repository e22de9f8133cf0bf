import type { Span } from '../../server/src/engine/index.ts';

/** A text written with ⟦…⟧ around spans and ▌ for cursors, without its marks. */
export interface MarkedSample {
  readonly text: string;
  /** The spans in the order in which they open; they may nest. */
  readonly spans: readonly Span[];
  readonly cursors: readonly number[];
}

/** Reads a sample. Throws on a mark without its partner, so that a test cannot pass by a slip of the pen. */
export function marks(sample: string): MarkedSample {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  const cursors: number[] = [];
  for (const c of sample) {
    if (c === '⟦') {
      const span = { start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (c === '⟧') {
      const span = open.pop();
      if (!span) throw new Error(`⟧ without ⟦ in ${sample}`);
      span.end = text.length;
    } else if (c === '▌') cursors.push(text.length);
    else text += c;
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in ${sample}`);
  return { text, spans, cursors };
}

/** The text with its spans marked again, for comparing by eye. */
export function withMarks(text: string, spans: readonly Span[]): string {
  const at = new Map<number, string>();
  const add = (offset: number, mark: string) => at.set(offset, (at.get(offset) ?? '') + mark);
  for (const { end } of spans) add(end, '⟧');
  for (const { start } of spans) add(start, '⟦');
  let out = '';
  for (let i = 0; i <= text.length; i++) out += (at.get(i) ?? '') + text.charAt(i);
  return out;
}

/** The span of a quotation in a text; throws where it does not occur exactly once, or `nth` is given and it is missing. */
export function spanOf(text: string, quoted: string, nth?: number): Span {
  let start = text.indexOf(quoted);
  if (nth === undefined && start >= 0 && text.indexOf(quoted, start + 1) >= 0)
    throw new Error(`more than once: ${quoted}`);
  for (let i = 1; i < (nth ?? 1) && start >= 0; i++) start = text.indexOf(quoted, start + 1);
  if (start < 0) throw new Error(`not found: ${quoted}`);
  return { start, end: start + quoted.length };
}

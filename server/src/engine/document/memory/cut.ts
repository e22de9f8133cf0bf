import { countBefore } from '../../text/search.ts';
import type { DraftLine } from '../lines/draftLine.ts';
import type { Memory } from './memory.ts';

/**
 * A place where a paragraph of prose begins, by the index of its line and its own: what has a smaller index lies before it in the
 * text, all else does not. (A page number may lie within a paragraph that has a smaller index than its own.) The text's
 * beginning counts as one.
 */
export interface Cut {
  readonly line: number;
  readonly paragraph: number;
}

export const beginning: Cut = { line: 0, paragraph: 0 };

/** Whether a paragraph of prose begins on a line. */
export const isCut = ({ lines, roles, chunks }: Memory, line: number): boolean =>
  lines[line]?.kind === 'text' && roles[line] === 0 && chunks[line] !== undefined;

/** The last cut that is not behind a line. */
export function lastCut(memory: Memory, before: number): Cut {
  for (let line = before; line > 0; line--) {
    if (!isCut(memory, line)) continue;
    const { start } = memory.lines[line] as DraftLine;
    return { line, paragraph: countBefore(memory.read, ({ paragraph }) => paragraph.span.start < start) };
  }
  return beginning;
}

/** The cut before another one, or the beginning. */
export function cutBefore(memory: Memory, cut: Cut): Cut {
  let { paragraph } = cut;
  for (let line = cut.line - 1; line > 0; line--) {
    paragraph -= memory.chunks[line]?.count ?? 0;
    if (isCut(memory, line)) return { line, paragraph };
  }
  return beginning;
}

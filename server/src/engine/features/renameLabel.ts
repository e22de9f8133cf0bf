import type { Label, OutlineNode, Reading } from '../document/model.ts';
import { findReferences } from '../document/references.ts';
import { renumber } from '../document/renumbering.ts';
import type { TextEdit } from '../findings/model.ts';
import { parseNumeral } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { atCursor, outlinePathAt } from './place.ts';

/** The number of a label, which can be renamed together with the references to it. */
export interface RenamableNumber {
  /** The number alone, UTF-16 offsets. */
  readonly span: Span;
  readonly text: string;
}

/** The label's number under the cursor, or the one that a cross reference under the cursor names. */
export function renamable(reading: Reading, offset: number): RenamableNumber | undefined {
  const found = nodeAt(reading, offset);
  const span = found?.at;
  return span && { span, text: reading.text.slice(span.start, span.end) };
}

/**
 * The edits that give an item another number and carry the references to it along, the one at the offset in any case. `undefined` where there is no label, or
 * the new name holds no number; none where it has that number already.
 */
export function renameLabel(reading: Reading, offset: number, name: string): readonly TextEdit[] | undefined {
  const found = nodeAt(reading, offset);
  const label = found?.node.label;
  const value = numberIn(name);
  return label && value !== undefined
    ? renumber(reading, new Map([[label, value]]), found.at).edits
    : undefined;
}

function nodeAt(reading: Reading, offset: number): { node: OutlineNode; at: Span } | undefined {
  for (const { span, links } of findReferences(reading)) {
    if (!atCursor(span, offset)) continue;
    const link = links.find((l) => atCursor(l.number, offset)) ?? links.at(-1);
    if (link?.target.node?.label) return { node: link.target.node, at: link.number };
  }
  for (const node of outlinePathAt(reading, offset).toReversed()) {
    if (!node.label || !atCursor(node.label.span, offset)) continue;
    const at = numberOf(reading.text, node.label);
    if (at) return { node, at };
  }
  return undefined;
}

const numerals = /[〇零一二三四五六七八九十百千]+|\d+|[０-９]+|[\u2460-\u249b\u3220-\u3229\u3251-\u325f]/;

/** Where a label's number stands. */
function numberOf(text: string, { span, value }: Label): Span | undefined {
  if (value === 0) return undefined;
  const found = numerals.exec(text.slice(span.start, span.end));
  if (!found) return undefined;
  const start = span.start + found.index;
  return { start, end: start + found[0].length };
}

function numberIn(name: string): number | undefined {
  const found = numerals.exec(name);
  const value = found ? parseNumeral(found[0])?.value : undefined;
  return value !== undefined && value > 0 ? value : undefined;
}

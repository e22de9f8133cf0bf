import { findAnnexes, noteLabel } from '../document/frame/annexes.ts';
import type { Label, Reading } from '../document/model.ts';
import { renumber } from '../document/numbering/renumbering.ts';
import { findReferences } from '../document/references/references.ts';
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
  const span = numberedAt(reading, offset)?.at;
  return span && { span, text: reading.text.slice(span.start, span.end) };
}

/**
 * The edits that give an item another number and carry the references to it along, the one at the offset in any case; an
 * attachment has its number in the note that lists it as well. `undefined` where there is no label, or the new name holds no
 * number; none where it has that number already.
 */
export function renameLabel(reading: Reading, offset: number, name: string): readonly TextEdit[] | undefined {
  const found = numberedAt(reading, offset);
  const value = numberIn(name);
  if (!found || value === undefined) return undefined;
  return renumber(reading, new Map(found.labels.map((label) => [label, value])), found.at).edits;
}

/** What has a number, or is referred to by one, and where this is written at the cursor. */
interface Numbered {
  readonly labels: readonly Label[];
  readonly at: Span;
}

function numberedAt(reading: Reading, offset: number): Numbered | undefined {
  for (const { span, links } of findReferences(reading)) {
    if (!atCursor(span, offset)) continue;
    const link = links.find((l) => atCursor(l.number, offset)) ?? links.at(-1);
    if (link?.target.node?.label) return { labels: [link.target.node.label], at: link.number };
    if (link?.target.label) return annexAt(reading, link.target.label.start, link.number);
  }
  for (const { label } of outlinePathAt(reading, offset).toReversed()) {
    if (!label || !atCursor(label.span, offset)) continue;
    const at = numberOf(reading.text, label);
    if (!at) continue;
    return label.form === 'annex' ? annexAt(reading, label.span.start, at) : { labels: [label], at };
  }
  const note = findAnnexes(reading).notes.find(({ label }) => atCursor(label, offset));
  const label = note && noteLabel(note);
  const at = label && numberOf(reading.text, label);
  return label && at && annexAt(reading, label.span.start, at);
}

/** An attachment by where its number is written in its own label or in the note; both change together. */
function annexAt(reading: Reading, start: number, at: Span): Numbered | undefined {
  const { notes, bodies } = findAnnexes(reading);
  const own = bodies.map(({ label }) => label);
  const listed = notes.flatMap((note) => noteLabel(note) ?? []);
  const label = [...own, ...listed].find(({ span }) => span.start === start);
  if (!label) return undefined;
  const others = (own.includes(label) ? listed : own).filter(({ value }) => value === label.value);
  // Of two with one number nobody can tell which belongs to it.
  return { labels: others.length === 1 ? [label, ...others] : [label], at };
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

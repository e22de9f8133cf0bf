import { isSameToNotes } from '../frame/enactment.ts';
import { namesAddressees } from '../frame/frame.ts';
import { marksUp } from '../frame/markup.ts';
import { isDate } from '../frame/signingDates.ts';
import type { DraftLine } from '../lines/draftLine.ts';
import type { Label } from '../model.ts';
import type { CarriedLines, Memory } from './memory.ts';

/**
 * Whether the frame of a text is that of its state before an edit. It names lines by their index and goes by what they say of
 * themselves; of the words of a line of prose, one that ends as prose does, it sees next to nothing.
 */
export function frameStands(old: Memory, { lines, before, after }: CarriedLines, text: string): boolean {
  if (lines.length !== old.lines.length) return false;
  for (let i = before; i < lines.length - after; i++)
    if (!isSame(old.text, old.lines[i] as DraftLine, text, lines[i] as DraftLine)) return false;
  return true;
}

/** An entry of a note on attachments is no wider, nor is a note below a title. */
const widths = [70, 400];

function isSame(oldText: string, a: DraftLine, text: string, b: DraftLine): boolean {
  const { ending, inner, leader, width } = b.words;
  return (
    a.kind === 'text' &&
    b.kind === 'text' &&
    (ending === 'sentence' || ending === 'clause') &&
    a.words.ending === ending &&
    a.words.inner === inner &&
    a.words.leader === leader &&
    widths.every((limit) => a.words.width > limit === width > limit) &&
    isSameLabel(a.label, b.label) &&
    isSameToNotes(wordsOf(oldText, a), wordsOf(text, b)) &&
    a.words.indent >= 2 === b.words.indent >= 2 &&
    isDate(oldText, a) === isDate(text, b) &&
    !marksUp(oldText, a) &&
    !marksUp(text, b) &&
    (ending !== 'clause' || namesAddressees(oldText, a) === namesAddressees(text, b))
  );
}

const isSameLabel = (a: Label | undefined, b: Label | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.form !== 'annex' &&
    a.form !== 'markdown' &&
    a.form === b.form &&
    a.value === b.value &&
    a.unit === b.unit);

const wordsOf = (text: string, { contentStart, contentEnd }: DraftLine): string =>
  text.slice(contentStart, contentEnd).replace(/\s+/gu, '');

import { type Change, perChange } from '../../document/lasting.ts';
import type { Label, Paragraph, Reading } from '../../document/model.ts';
import type { Span } from '../../text/span.ts';
import { changesUnnoticed, comesUnnoticed } from './bareHeading.ts';

/**
 * Nearly every edit is one of the words of a body paragraph that leaves all that numbering goes by as it is: kinds of paragraphs and
 * elements, labels, quotations, and so the outline. Linear in their number, and quick.
 */
export const numberingStands = perChange((change) => compare(change));

function compare(change: Change): boolean {
  const { old, now } = change;
  return (
    haveMoved(old.labels, now.labels, change, isSameLabel) &&
    haveMoved(old.quotations, now.quotations, change, () => true) &&
    haveMoved(old.elements, now.elements, change, isSameElement) &&
    isInParagraph(change)
  );
}

interface Placed {
  readonly span: Span;
}

/** Whether what stood in the text stands there as it was, on either side of the edit or around it. */
function haveMoved<T extends Placed>(
  old: readonly T[],
  now: readonly T[],
  change: Change,
  isSame: (a: T, b: T, change: Change) => boolean,
): boolean {
  if (old.length !== now.length) return false;
  for (let i = 0; i < now.length; i++) {
    const a = old[i] as T;
    const b = now[i] as T;
    // Only what lies apart from the edit, and has not moved, is the same object.
    if (a === b) continue;
    if (!hasMoved(a.span, b.span, change) || !isSame(a, b, change)) return false;
  }
  return true;
}

/** What is typed at the end of a paragraph may belong to a stretch that ends there, or not. */
export const hasMoved = (a: Span, b: Span, { from, to, by }: Change): boolean =>
  b.start === a.start + (a.start < from ? 0 : by) &&
  (b.end === a.end + (a.end <= from ? 0 : by) || (a.end === from && b.end === to));

/** Whether the edit touches no part of a stretch of the text before it. */
export const isApartFrom = ({ start, end }: Span, { from, to, by }: Change): boolean =>
  end < from || start > to - by;

const isSameElement = (
  a: Reading['elements'][number],
  b: Reading['elements'][number],
  change: Change,
): boolean => a.kind === b.kind && (a.kind === 'body' || isApartFrom(a.span, change));

function isSameLabel(a: Label, b: Label, change: Change): boolean {
  return (
    isApartFrom(a.span, change) &&
    a.form === b.form &&
    a.value === b.value &&
    a.sub === b.sub &&
    a.unit === b.unit &&
    a.inline === b.inline &&
    a.quoted === b.quoted &&
    a.regular === b.regular &&
    (a.defects === b.defects ||
      (a.defects.length === b.defects.length && a.defects.every((defect, i) => defect === b.defects[i])))
  );
}

/** Whether all that changed lies within one paragraph, and this is to numbering what it was, or came or went unnoticed. */
function isInParagraph(change: Change): boolean {
  const { old, now, from, to, by } = change;
  const more = now.paragraphs.length - old.paragraphs.length;
  if (more === 0) return isInOne(change);
  if (more === 1) {
    const came = firstTouching(now.paragraphs, from, to);
    return areMoved(change, -1, came) && comesUnnoticed(old, now, came, change);
  }
  if (more !== -1) return false;
  const gone = firstTouching(old.paragraphs, from, to - by);
  return areMoved(change, gone, -1) && comesUnnoticed(now, old, gone, change);
}

/** The index of the first paragraph that touches a stretch; -1 where none does. */
function firstTouching(paragraphs: readonly Paragraph[], from: number, to: number): number {
  for (let i = 0; i < paragraphs.length; i++) {
    const { span } = paragraphs[i] as Paragraph;
    if (span.end >= from) return span.start <= to ? i : -1;
  }
  return -1;
}

/** Whether all paragraphs but the one that is `gone` and the one that `came` stand apart from the edit, as they were. */
function areMoved(change: Change, gone: number, came: number): boolean {
  const { old, now, from, to } = change;
  if (gone === came) return false;
  for (let i = 0, k = 0; i < old.paragraphs.length || k < now.paragraphs.length; i++, k++) {
    if (i === gone) i++;
    if (k === came) k++;
    const a = old.paragraphs[i];
    const b = now.paragraphs[k];
    if (a === b) continue;
    if (!a || !b) return false;
    const isApart = b.span.end < from || b.span.start > to;
    if (!isApart) return false;
    if (a.kind !== b.kind || !a.label !== !b.label || !hasMoved(a.span, b.span, change)) return false;
  }
  return true;
}

function isInOne(change: Change): boolean {
  const { old, now, from, to, by } = change;
  let inside = false;
  for (let i = 0; i < now.paragraphs.length; i++) {
    const a = old.paragraphs[i] as Paragraph;
    const b = now.paragraphs[i] as Paragraph;
    if (a === b) continue;
    const isApart = b.span.end < from || b.span.start > to;
    if (a.kind !== b.kind || !a.label !== !b.label) return false;
    if (isApart) {
      if (!hasMoved(a.span, b.span, change)) return false;
      continue;
    }
    if (b.kind === 'heading' && !b.label && !inside) {
      // It may begin with what changed.
      if (a.span.start !== b.span.start || a.span.end !== b.span.end - by) return false;
      if (!changesUnnoticed(old, now, i, change)) return false;
      inside = true;
      continue;
    }
    if (!hasMoved(a.span, b.span, change)) return false;
    if (b.kind !== 'body' || b.span.start >= from || b.span.end < to || a.span.end !== b.span.end - by)
      return false;
    if (!isAlike(traitsOf(old.text, a), traitsOf(now.text, b))) return false;
    inside = true;
  }
  return inside;
}

/** What numbering sees of the words of a body paragraph: whether they lead in to something, and whether they look like a heading. */
function traitsOf(text: string, { span: { start, end }, label }: Paragraph): readonly boolean[] {
  const from = label?.span.end ?? start;
  const last = text.charAt(end - 1);
  const isShort = end - from <= 40;
  return ['：:'.includes(last), isShort, isShort && /[：:]|[。；，、！？.;,]$/.test(text.slice(from, end))];
}

const isAlike = (a: readonly boolean[], b: readonly boolean[]): boolean =>
  a.every((trait, i) => trait === b[i]);

/** The paragraphs of a state of the draft that the edit lies in; where numbering stands each of the one state answers to one of the other, unless one came or went. */
export const changedParagraphs = perChange(({ old, now, from, to, by }) => ({
  old: touching(old.paragraphs, from, to - by),
  now: touching(now.paragraphs, from, to),
}));

export type ChangedParagraphs = ReturnType<typeof changedParagraphs>;

const touching = (paragraphs: readonly Paragraph[], from: number, to: number): readonly Paragraph[] =>
  paragraphs.filter(({ span }) => span.start <= to && span.end >= from);

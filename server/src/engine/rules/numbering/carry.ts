import type { Change } from '../../document/lasting.ts';
import type { Label, OutlineNode, Paragraph, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numberingRun.ts';
import type { Span } from '../../text/span.ts';

/** How the labels and nodes of a draft answer to those that it had, where its numbering is what it was. */
export interface Carried {
  /** The label that one of the old reading has become. */
  label(old: Label): Label;
  node(old: OutlineNode): OutlineNode;
  /** Where a place of the old text is now, one that was not changed. */
  place(old: number): number;
  /** Whether the paragraph that was changed holds an offset of the text as it is now. */
  isChanged(offset: number): boolean;
}

const known = new WeakMap<Change, Carried | undefined>();

/**
 * Nearly every edit is one of the words of a body paragraph that leaves every label and the outline as they are. Undefined for any
 * other: where it touches anything that numbering goes by, what follows from it is made anew.
 */
export function carried(change: Change): Carried | undefined {
  if (known.has(change)) return known.get(change);
  const made = compare(change);
  known.set(change, made);
  return made;
}

function compare({ old, now, from, to, by }: Change): Carried | undefined {
  // What is typed at the end of a paragraph may belong to a stretch that ends there, or not.
  const moved = (a: Span, b: Span): boolean =>
    b.start === a.start + (a.start < from ? 0 : by) &&
    (b.end === a.end + (a.end <= from ? 0 : by) || (a.end === from && b.end === to));
  const apart = ({ start, end }: Span): boolean => end < from || start > to - by;
  if (!isInBody(old, now, { start: from, end: to }, by, moved)) return undefined;
  const { length } = old.labels;
  if (now.labels.length !== length) return undefined;
  /** Those that were made anew; labels before the edit, too, are the same objects. */
  const labels = new Map<Label, Label>();
  for (let i = 0; i < length; i++) {
    const a = old.labels[i] as Label;
    const b = now.labels[i] as Label;
    if (a.span.end >= from && a.span.start <= to - by) return undefined;
    if (a === b) continue;
    if (!isSameLabel(a, b) || !moved(a.span, b.span)) return undefined;
    labels.set(a, b);
  }
  if (old.elements.length !== now.elements.length) return undefined;
  for (const [i, { kind, span }] of old.elements.entries()) {
    const other = now.elements[i];
    if (other?.kind !== kind || !moved(span, other.span) || (kind !== 'body' && !apart(span)))
      return undefined;
  }
  const label = (a: Label): Label => labels.get(a) ?? a;
  const nodes: OutlineNode[] = [];
  const isSame = (a: OutlineNode, b: OutlineNode): boolean => {
    if (a.level !== b.level || a.paragraph !== b.paragraph || !moved(a.span, b.span)) return false;
    if (a.label ? label(a.label) !== b.label : b.label) return false;
    nodes[b.paragraph] = b;
    return areSame(a.children, b.children);
  };
  const areSame = (a: readonly OutlineNode[], b: readonly OutlineNode[]): boolean =>
    a.length === b.length && a.every((node, i) => isSame(node, b[i] as OutlineNode));
  if (!areSame(old.outline, now.outline)) return undefined;
  return {
    label,
    node: ({ paragraph }) => nodes[paragraph] as OutlineNode,
    place: (at) => (at < from ? at : at + by),
    isChanged: changedPlaces(now, from, to),
  };
}

/** Whether all that changed lies within paragraphs of the body, and these are to numbering what they were. */
function isInBody(
  old: Reading,
  now: Reading,
  { start: from, end: to }: Span,
  by: number,
  moved: (a: Span, b: Span) => boolean,
): boolean {
  if (old.paragraphs.length !== now.paragraphs.length) return false;
  let inside = false;
  for (let i = 0; i < now.paragraphs.length; i++) {
    const a = old.paragraphs[i] as Paragraph;
    const b = now.paragraphs[i] as Paragraph;
    const isApart = b.span.end < from || b.span.start > to;
    if (a === b && isApart) continue; // paragraphs before the edit are the same objects
    if (a.kind !== b.kind || !a.label !== !b.label || !moved(a.span, b.span)) return false;
    if (isApart) continue;
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

function isSameLabel(a: Label, b: Label): boolean {
  return (
    a.form === b.form &&
    a.value === b.value &&
    a.sub === b.sub &&
    a.unit === b.unit &&
    a.inline === b.inline &&
    a.quoted === b.quoted &&
    a.regular === b.regular &&
    a.defects.length === b.defects.length &&
    a.defects.every((defect, i) => defect === b.defects[i])
  );
}

function changedPlaces({ paragraphs }: Reading, from: number, to: number): (offset: number) => boolean {
  const spans = paragraphs.filter(({ span }) => span.start <= to && span.end >= from).map(({ span }) => span);
  return (offset) => spans.some(({ start, end }) => start <= offset && offset < end);
}

/** A run of the old reading as one of the new. */
export function carryRun(run: NumberingRun, { label, node, place }: Carried): NumberingRun {
  const move = (spans: readonly Span[]): Span[] =>
    spans.map(({ start, end }) => ({ start: place(start), end: place(end - 1) + 1 }));
  return {
    ...run,
    labels: run.labels.map(label),
    ...(run.parent ? { parent: node(run.parent) } : {}),
    evidence: run.evidence.map((e) => ({
      ...e,
      restarts: move(e.restarts),
      runsOn: move(e.runsOn),
      neither: move(e.neither),
    })),
  };
}

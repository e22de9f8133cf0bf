import type { OutlineNode, Reading } from '../document/model.ts';
import { type CrossReference, findReferences } from '../document/references/references.ts';
import { type ReferenceTarget, targetOf } from '../document/references/referenceTargets.ts';
import type { Span } from '../text/span.ts';
import { atCursor, outlinePathAt, smallestAt } from './place.ts';

/** A part of a document (an item, an article, an attachment, a paragraph) and where the document itself refers to it. */
export interface OwnReferences {
  /** The labels of the parts, or the parts themselves where they have none; UTF-16 offsets. */
  readonly labels: readonly Span[];
  /** The references that name one of them, in order, those that go on to something in it included. */
  readonly references: readonly Span[];
}

/**
 * For a place on a label or heading, what refers to its part; on a reference, what refers to the parts that it means. Nothing
 * elsewhere.
 */
export function ownReferences(reading: Reading, offset: number): OwnReferences {
  const all = findReferences(reading);
  const parts = partsAt(reading, all, offset);
  const keys = new Set(parts.map(keyOf));
  const names = ({ targets, links }: CrossReference): boolean =>
    [...targets, ...links.map(({ target }) => target)].some((target) => keys.has(keyOf(target)));
  return {
    labels: parts.map((part) => labelOf(reading, part)),
    references: keys.size === 0 ? [] : all.filter(names).map(({ span }) => span),
  };
}

function partsAt(
  reading: Reading,
  references: readonly CrossReference[],
  offset: number,
): readonly ReferenceTarget[] {
  const reference = smallestAt(references, offset, ({ span }) => span);
  if (reference && reference.targets.length > 0) return reference.targets;
  const node = outlinePathAt(reading, offset).findLast((n) => atCursor(targetOf(n).selection, offset));
  if (node) return [targetOf(node)];
  // The list of attachments stands in no outline.
  const annexes = references.filter(({ pointers }) => pointers[0]?.unit === '附件');
  return annexes
    .flatMap(({ targets }) => targets)
    .filter(({ selection }) => atCursor(selection, offset))
    .slice(0, 1);
}

/** The same for the same part; references know attachments without their nodes. */
const keyOf = ({ node, span }: ReferenceTarget): string =>
  node && node.label?.form !== 'annex' ? `node ${beginOf(node)}` : `span ${span.start}`;

function labelOf(reading: Reading, { node, span, selection }: ReferenceTarget): Span {
  const own = node ?? outlinePathAt(reading, span.start).find(({ label }) => label?.form === 'annex');
  return own?.label?.span ?? selection;
}

const beginOf = ({ label, heading }: OutlineNode): number => label?.span.start ?? heading.start;

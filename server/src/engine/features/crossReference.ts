import type { Reading } from '../document/model.ts';
import { sectionReferences } from '../document/numbering/sectionReferences.ts';
import { sectionsOf } from '../document/numbering/sections.ts';
import { pathTo } from '../document/outlinePath.ts';
import { findReferences } from '../document/references/references.ts';
import { type ReferenceTarget, targetOf } from '../document/references/referenceTargets.ts';
import { outlineOf } from '../document/sectionOutline.ts';
import type { Span } from '../text/span.ts';
import { smallestAt } from './place.ts';
import { oneLine } from './symbols.ts';

/** A reference inside a document (见第（三）条, 附件2, 前款) with what it points at. */
export interface CrossReference {
  readonly span: Span;
  /** Empty for a reference that leads nowhere. */
  readonly targets: readonly CrossTarget[];
}

export interface CrossTarget {
  /** The whole item, part or attachment. */
  readonly span: Span;
  /** Its label and heading. */
  readonly selection: Span;
  /** Label and heading as one line. */
  readonly title: string;
}

const found = new WeakMap<Reading, readonly CrossReference[]>();

/** All references of a document, in order; found once per reading. */
export function crossReferences(reading: Reading): readonly CrossReference[] {
  let references = found.get(reading);
  if (!references) {
    references = [...findReferences(reading), ...toSections(reading)]
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ span, targets }) => ({
        span,
        targets: targets.map(({ span, selection }) => ({
          span,
          selection,
          title: oneLine(reading.text.slice(selection.start, selection.end)),
        })),
      }));
    found.set(reading, references);
  }
  return references;
}

/** 按照3.1.2执行, where the document has such a section. */
function toSections(reading: Reading): readonly {
  readonly span: Span;
  readonly targets: readonly Pick<ReferenceTarget, 'span' | 'selection'>[];
}[] {
  const references = sectionReferences(reading);
  if (references.length === 0) return [];
  const places = new Map(sectionsOf(reading).map(({ path, span }) => [path.join('.'), span.start]));
  return references.flatMap(({ span, number }) => {
    const at = places.get(number);
    const node = at === undefined ? undefined : pathTo(outlineOf(reading), at).at(-1);
    return node ? [{ span, targets: [targetOf(node)] }] : [];
  });
}

/** The reference that the cursor touches; UTF-16 offset of the draft. */
export const crossReferenceAt = (reading: Reading, offset: number): CrossReference | undefined =>
  smallestAt(crossReferences(reading), offset, (r) => r.span);

import { type Change, lasting } from '../../document/lasting.ts';
import { sectionReferences } from '../../document/numbering/sectionReferences.ts';
import { sectionsOf } from '../../document/numbering/sections.ts';
import type { Span } from '../../text/span.ts';
import { findSectionSlips, written } from './sectionSlips.ts';
import { hasMoved, isApartFrom } from './standing.ts';

/** A reference to a section that the document does not have: 按照3.1.4执行. */
export interface DanglingSection {
  /** The number alone. */
  readonly span: Span;
  readonly number: string;
  /** The nearest sections that there are beside it. */
  readonly near: readonly string[];
}

/** Of a document that is numbered through the levels: what it says of sections that it does not have, beside one that it has. */
export const danglingSections = lasting((reading): readonly DanglingSection[] => {
  const sections = sectionsOf(reading);
  if (sections.length === 0) return none;
  const known = new Set(sections.map(({ path }) => written(path)));
  const unsettled = new Set(
    findSectionSlips(reading).flatMap(({ expected, section }) => [
      holderOf(expected),
      holderOf(section.path),
    ]),
  );
  const beside = new Map<string, Set<number>>();
  for (const { path } of sections) {
    const holder = holderOf(path);
    const values = beside.get(holder) ?? new Set();
    beside.set(holder, values.add(path.at(-1) as number));
  }
  const out: DanglingSection[] = [];
  for (const { span, number } of sectionReferences(reading)) {
    const holder = number.slice(0, number.lastIndexOf('.'));
    const siblings = beside.get(holder);
    if (known.has(number) || !siblings) continue;
    // A number that is out of order comes first.
    if (unsettled.has(holder)) continue;
    const value = Number(number.slice(holder.length + 1));
    const near = [...siblings].sort((a, b) => Math.abs(a - value) - Math.abs(b - value) || a - b);
    out.push({ span, number, near: near.slice(0, 3).map((n) => `${holder}.${n}`) });
  }
  return out;
});

const none: readonly DanglingSection[] = [];

/** The number of the section that one is in. */
const holderOf = (path: readonly number[]): string => written(path.slice(0, -1));

/** Whether after an edit the references are those that they were. */
export function danglingSectionsStand(change: Change): boolean {
  const old = danglingSections(change.old);
  const now = danglingSections(change.now);
  return (
    old.length === now.length &&
    now.every(({ span, number, near }, i) => {
      const was = old[i] as DanglingSection;
      return (
        number === was.number &&
        near.join() === was.near.join() &&
        isApartFrom(was.span, change) &&
        hasMoved(was.span, span, change)
      );
    })
  );
}

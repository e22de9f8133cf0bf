import { areSame } from '../../text/commonItems.ts';
import type { DraftLine } from '../lines/draftLine.ts';
import type { LineRoles } from '../lines/lineRoles.ts';
import { areAlike, farthest, type Styles } from '../lines/paragraphs.ts';
import { beginning, type Cut, lastCut } from './cut.ts';
import type { CarriedLines, Memory } from './memory.ts';

/**
 * Where the lines of a text cannot but be grouped as they were before an edit: before `before`, and from any paragraph of prose on
 * that begins at or behind the line `behind` and began there before.
 */
export interface Untouched {
  readonly before: Cut;
  readonly behind: number;
}

const nothing: Untouched = { before: beginning, behind: Number.POSITIVE_INFINITY };

/**
 * A decision about two lines rests on those no further than `farthest` from them and on their roles; besides on the styles, and on
 * the numbers of the nearest headings 一、, which are those they were if the first and the last in the edited lines are. The groups
 * before a cut came of decisions about lines up to the cut's own, those from a cut on come of decisions about it and later ones.
 */
export function untouchedBy(
  old: Memory,
  { lines, before, after, gone, come }: CarriedLines,
  roles: LineRoles,
  styles: Styles,
): Untouched {
  if (!areAlike(old.styles, styles) || !areSame(headings(gone), headings(come))) return nothing;
  if (roles !== old.roles) {
    const isSame = (from: number, to: number, by: number) =>
      areSame(old.roles.subarray(from, to), roles.subarray(from + by, to + by));
    const by = lines.length - old.lines.length;
    if (!isSame(0, before, 0) || !isSame(old.lines.length - after, old.lines.length, by)) return nothing;
  }
  return { before: lastCut(old, before - 1 - farthest), behind: lines.length - after + farthest };
}

/** The numbers of the first and the last heading 一、 among some lines. */
function headings(lines: readonly DraftLine[]): readonly (number | undefined)[] {
  const isHeading = ({ label }: DraftLine) => label?.form === 'han';
  return [lines.find(isHeading)?.label?.value, lines.findLast(isHeading)?.label?.value];
}

import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { contentOf, countUnits } from '../sides/side.ts';
import { endsLine } from '../sides/sourceLines.ts';

/** 下列 of 有下列情形之一的, with what is said of it. */
const pointing = /^(?:有|具有|具备|属于|符合)?(?:下列|以下)\p{Script=Han}{0,6}?(?:之一)?的?$/u;
const reach = 10;
/** What is put for 下列 has so many units, so that it is no slip of the pen. */
const least = 4;

/** The items follow within so many UTF-16 units. */
const farthest = 120;
const introduces = /^[^。；\n]{0,120}[:：]\s*\n/u;

/**
 * Whether a difference is that the draft says in its own sentence what the source counts up in items: 有故意犯罪情形的 for 有下列情形之一的：. The
 * items cannot be said otherwise.
 */
export function isListed({ core }: Change, { draft, source }: Texts): boolean {
  const { end } = core.edition;
  const theirs = contentOf(source, core.edition);
  const isPointing = theirs.length <= 2 * reach && pointing.test(theirs);
  if (!isPointing || countUnits(draft, core.draft, least) < least) return false;
  return introduces.test(source.text.slice(end, end + farthest + 2));
}

/** Marks and white space at an item's end are no longer, in UTF-16 units. */
const longestMark = 12;
const itemEnd = /^\s*的?\s*[；;]?\s*$/u;
const together = /^\s*[、，]?\s*(?:和|与|及|或者?|以及)?\s*$/u;

/** Whether a difference is that items of the source, each in a line of its own (故意犯罪的；), are said in a row: 故意犯罪、醉酒或者吸毒. */
export const isRunTogether = ({ draft: d, edition: e }: Change, { draft, source }: Texts): boolean =>
  e.end > e.start &&
  Math.max(e.end - e.start, d.end - d.start) <= longestMark &&
  itemEnd.test(source.text.slice(e.start, e.end)) &&
  together.test(draft.text.slice(d.start, d.end)) &&
  endsLine(e.end, source);

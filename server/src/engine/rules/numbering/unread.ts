import type { Label } from '../../document/model.ts';
import { isLineBreak, lineBreaks } from '../../text/lineBreaks.ts';
import { formatNumeral } from '../../text/numerals.ts';

/**
 * Whether between `from` and a label the missing number `want` does begin a line, in a shape that the reading does not take for a
 * label (1．1—苯基—2—丙酮), or opens the words after a lead-in (注：1．…): then nothing is missing.
 */
export function isUnread(text: string, from: number, label: Label, want: number): boolean {
  const between = text.slice(from, label.span.start);
  const isDigital = /[\d０-９]/.test(text.slice(label.span.start, label.span.end));
  const numbers = isDigital ? [`${want}`, formatNumeral(want, 'fullWidth')] : [formatNumeral(want, 'han')];
  for (const number of numbers)
    for (let at = between.indexOf(number); at >= 0; at = between.indexOf(number, at + 1)) {
      const start = openingOf(between, label, at);
      const opens = start < 0 ? undefined : whatOpens(between, start);
      if (!opens) continue;
      const shape = new RegExp(shapeOf(label, numbers), 'y');
      shape.lastIndex = start;
      if (!shape.test(between)) continue;
      if (opens === 'line') return true;
      // Where a later line begins in the same way, the words after a colon are no list of one line.
      const again = new RegExp(
        `^[^${lineBreaks}]*[；。][^${lineBreaks}]*[${lineBreaks}][^${lineBreaks}]*${shape.source}`,
      );
      if (!again.test(between.slice(shape.lastIndex))) return true;
    }
  return false;
}

function shapeOf({ form, unit }: Label, numbers: readonly string[]): string {
  const number = `(?:${numbers.join('|')})`;
  if (unit !== undefined) return `第[ \\u3000]?${number}[ \\u3000]?${unit}`;
  return form === 'han' || form === 'arabic' ? `${number}[、.．]` : `[（(] ?${number} ?[）)]`;
}

/** Where the label would begin whose number stands at `at`; -1 where none can. */
function openingOf(text: string, { form, unit }: Label, at: number): number {
  const bare = unit === undefined && (form === 'han' || form === 'arabic');
  if (bare) return at;
  const before = text[at - 1];
  const isSpaced = before === ' ' || (unit !== undefined && before === '\u3000');
  const start = isSpaced ? at - 2 : at - 1;
  const opening = text[start] ?? '';
  return opening !== '' && (unit === undefined ? '（(' : '第').includes(opening) ? start : -1;
}

const blankOrMark = new RegExp(`[^\\S${lineBreaks}]|[#*]`);

/** What stands before an offset: the beginning of a line (white space and Markdown marks aside), a colon, or other words. */
function whatOpens(text: string, start: number): 'line' | 'colon' | undefined {
  let at = start;
  while (at > 0 && blankOrMark.test(text[at - 1] as string)) at--;
  if (at === 0 || isLineBreak(text.charCodeAt(at - 1))) return 'line';
  const colon = start - at === 1 && (text[at] === ' ' || text[at] === '\u3000') ? at - 1 : start - 1;
  return colon >= 0 && '：:'.includes(text[colon] as string) ? 'colon' : undefined;
}

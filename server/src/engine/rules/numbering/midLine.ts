import type { Label, LabelForm, Line, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { countBefore } from '../../text/search.ts';
import { isCellOfTable } from './rows.ts';

const divisions: ReadonlySet<LabelForm> = new Set(['part', 'chapter', 'section', 'article']);
const items: ReadonlySet<LabelForm> = new Set(['han', 'hanParen', 'arabic', 'arabicParen']);

/** Whether where a label stands on its line is anything to the labels that are told to be glued. */
export const mayBeGlued = ({ form, inline }: Label): boolean =>
  !inline && (divisions.has(form) || items.has(form));

/** The labels of chapters and articles, out of some in order, that do not begin their lines. */
export const midLineDivisions = (reading: Reading, labels: readonly Label[]): Label[] =>
  labels.filter((label) => !label.inline && divisions.has(label.form) && isMidLine(reading, label));

/**
 * The labels of items that stand behind a sentence on its line although the numbers before and behind theirs begin lines, as most of
 * their series do. Where several of a list stand on one line, that is how the list is written.
 */
export function midLineItems(reading: Reading, { form, inline, labels }: NumberingRun): Label[] {
  if (inline || labels.length < 3 || !items.has(form)) return [];
  const isMid = labels.map((label) => isMidLine(reading, label));
  const found = labels.filter((label, i) => {
    const before = labels[i - 1];
    const behind = labels[i + 1];
    return (
      isMid[i] === true &&
      isMid[i - 1] === false &&
      isMid[i + 1] === false &&
      before?.value === label.value - 1 &&
      behind?.value === label.value + 1 &&
      endsSentence.test(reading.text.slice(Math.max(0, label.span.start - besides), label.span.start))
    );
  });
  const mid = isMid.filter((is) => is).length;
  return labels.length - mid >= 2 * mid ? found : [];
}

/** So much may stand between a sentence's end and the label behind it. */
const besides = 8;
const endsSentence = /[。！？]["”’）)]{0,3}[ \t\u3000]*(?:\*\*)?$/;

/** So far back a line is looked at, in UTF-16 units: no make-up before a label is longer. */
const farthest = 512;

/** Something other than marks of layout stands before it on its line, or in its cell of a table. */
function isMidLine({ text, lines }: Reading, { span }: Label): boolean {
  const line = lines[countBefore(lines, (l: Line) => l.span.start <= span.start) - 1];
  const lineStart = Math.max(line?.span.start ?? 0, span.start - farthest);
  if (lineStart === span.start) return false;
  if (line && line.content.start === span.start) return false;
  const before = text.slice(Math.max(lineStart, line?.content.start ?? 0), span.start);
  return /[\p{L}\p{N}。；：]/u.test(before) && !isCellOfTable(text, span.start);
}

import { skipWhite } from '../../text/characters.ts';
import { labelAt } from '../labels/labels.ts';
import type { DraftLine, Ending } from '../lines/draftLine.ts';
import type { Label, LabelForm } from '../model.ts';
import { namesOrgan } from './organs.ts';

const entryForms = new Set<LabelForm>(['arabic', 'arabicParen', 'circled', 'han', 'hanParen']);
const entryWidth = 70;

/**
 * The lines of each 附件说明 (GB/T 9704—2012 7.3.4), as blocks of indices: 附件： with one name, or with numbered names on its own
 * line and the following ones, where what comes next is the end of the paper or an attachment and not a text, or where its own line has
 * the first number. So are 附件1.×× and 附件2.×× without a colon right above the signature, and numbered names below 附件 there. `closing` are the lines of signatures and
 * dates.
 */
export function findAnnexNotes(
  text: string,
  lines: readonly DraftLine[],
  closing: ReadonlySet<number>,
): number[][] {
  const out: number[][] = [];
  let firstClosing = Number.POSITIVE_INFINITY;
  for (const line of closing) firstClosing = Math.min(firstClosing, line);
  for (let i = 0; i < lines.length; i++) {
    const { label, contentEnd } = lines[i] as DraftLine;
    if (label?.form !== 'annex') continue;
    const bare = isBare(text, label, contentEnd);
    if (!hasColon(text, label)) {
      const block =
        i >= firstClosing ? [] : label.value === 0 && bare ? listed(text, lines, i) : worded(text, lines, i);
      const last = block[block.length - 1];
      if (last === undefined) continue;
      const after = label.value === 0 ? lines[following(lines, last) ?? -1]?.label : undefined;
      const opensFirst = after?.form === 'annex' && after.value === 1;
      if (opensFirst || isSigned(text, lines, last, closing)) out.push(block);
      // What begins further on within it ends where it ends.
      i = last;
      continue;
    }
    const block = [i];
    for (let j = following(lines, i); j !== undefined; j = following(lines, j)) {
      if (
        closing.has(j) ||
        !isEntry(text, lines, block[block.length - 1] as number, j, bare && block.length === 1)
      )
        break;
      block.push(j);
    }
    if (bare && block.length === 1) continue;
    const after = following(lines, block[block.length - 1] as number);
    if (bare && block.length === 2 && after !== undefined && headsText(text, lines[after] as DraftLine))
      continue;
    if (bare && block.length === 2 && i > firstClosing && heads(lines, block, out.length > 0)) continue;
    if (!isNumbered(text, lines, block) && !closesPaper(text, lines, after, closing)) continue;
    out.push(block);
    i = block[block.length - 1] as number;
  }
  return out;
}

const hasColon = (text: string, { span }: Label): boolean => '：:'.includes(text.charAt(span.end - 1));

/** What stands below the title of a text and below no name in a note: its date in brackets, its number. */
const belowTitle =
  /^[（(【〔[]?[^，。；\n]{0,24}(?:\d|[〇○一二三四五六七八九十])\s*(?:日[^，。；\n]{0,24}[）)】]|[〕\]）)]\s*\d{1,4}\s*号)/;

/** Whether a line stands below the title of a text: 附件1： above it is its head, and no note with one name. */
const headsText = (text: string, { contentStart, contentEnd }: DraftLine): boolean =>
  contentEnd - contentStart <= entryWidth && belowTitle.test(text.slice(contentStart, contentEnd));

/** Whether 附件1： below the signature, or 附件： where the paper has its note, stands above the title of an attachment. */
const heads = (lines: readonly DraftLine[], [first, title]: readonly number[], hasNote: boolean): boolean =>
  lines[title as number]?.label === undefined && (hasNote || (lines[first as number]?.label?.value ?? 0) > 0);

/** Whether nothing but marks of Markdown stands behind a label: `**附件：**`. */
export function isBare(text: string, { span: { end } }: Label, contentEnd: number): boolean {
  const marks = text.startsWith('**', end) ? 2 : 0;
  return end + marks === contentEnd;
}

/** A line with nothing but 附件, and the numbered names below it. */
function listed(text: string, lines: readonly DraftLine[], first: number): number[] {
  const block = [first];
  for (let i = following(lines, first); i !== undefined; i = following(lines, i)) {
    if (block.length === 1 && !lines[i]?.label) break;
    if (!isEntry(text, lines, block[block.length - 1] as number, i, false)) break;
    block.push(i);
  }
  return block.length > 1 ? block : [];
}

/** A name may have a mark behind it, which is a slip. */
const mayEndName: ReadonlySet<Ending> = new Set(['none', 'stop', 'sentence']);

/** The lines 附件1.××表, 附件2.××表 (or 2.××表) from one on, each with the number that follows. */
function worded(text: string, lines: readonly DraftLine[], first: number): number[] {
  const block: number[] = [];
  let value = lines[first]?.label?.value ?? 0;
  for (let i: number | undefined = first; i !== undefined && value > 0; i = following(lines, i), value++) {
    const { kind, label, words, contentEnd } = lines[i] as DraftLine;
    const isName =
      kind === 'text' && words.width <= entryWidth && mayEndName.has(words.ending) && !words.inner;
    if (!isName || label?.value !== value || label.span.end === contentEnd) break;
    if (label.form === 'annex' ? hasColon(text, label) : !entryForms.has(label.form)) break;
    block.push(i);
  }
  return block;
}

/**
 * Whether a signature follows a line. Where the paper has none there, or one before it, 附件1　××表 heads the attachment itself, its
 * title on the same line.
 */
const isSigned = (
  text: string,
  lines: readonly DraftLine[],
  last: number,
  closing: ReadonlySet<number>,
): boolean => {
  const end = behindOrgans(text, lines, following(lines, last), (i) => closing.has(i));
  return end !== undefined && closing.has(end);
};

/** The next line, over at most two blank ones. */
function following(lines: readonly DraftLine[], from: number): number | undefined {
  for (let i = from + 1; i < lines.length && i <= from + 3; i++)
    if ((lines[i] as DraftLine).kind !== 'blank') return i;
  return undefined;
}

/** A further numbered name, or the rest of one that did not fit its line. */
function isEntry(
  text: string,
  lines: readonly DraftLine[],
  last: number,
  at: number,
  first: boolean,
): boolean {
  const line = lines[at] as DraftLine;
  if (line.kind !== 'text' || line.words.width > entryWidth || line.words.inner) return false;
  if (line.label) return entryForms.has(line.label.form);
  if (isDecimal(text, line)) return true;
  if (first) return line.words.ending === 'none';
  return (
    at === last + 1 &&
    line.words.indent >= 2 &&
    line.words.ending === 'none' &&
    line.words.indent > (lines[last] as DraftLine).words.indent
  );
}

/** 2-1.××表 or 2.5G基站建设计划, whose number is no label elsewhere. */
const isDecimal = (text: string, { contentStart, contentEnd }: DraftLine): boolean =>
  /^\d{1,2}(?:[-－—–]\d{1,2}[.．、 \u3000]|[.．]\d)/.test(
    text.slice(contentStart, Math.min(contentEnd, contentStart + 8)),
  );

/** 附件：1.××表 with 2.××表 below: no attachment begins so, whatever follows. */
function isNumbered(text: string, lines: readonly DraftLine[], [first, ...rest]: readonly number[]): boolean {
  const { label, contentEnd } = lines[first as number] as DraftLine;
  // A long name may run on below.
  const next = rest.map((i) => lines[i]?.label).find((other) => other !== undefined);
  if (!label || !next) return false;
  const own = labelAt(text, skipWhite(text, label.span.end, contentEnd), contentEnd);
  return own?.form === next.form && own.value === 1 && next.value === 2;
}

/** Whether the paper ends at a line: with its signature, dated or not, a remark or an attachment. */
function closesPaper(
  text: string,
  lines: readonly DraftLine[],
  at: number | undefined,
  closing: ReadonlySet<number>,
): boolean {
  const isEnd = (i: number): boolean => {
    const { kind, label } = lines[i] as DraftLine;
    return kind !== 'text' || closing.has(i) || label?.form === 'annex';
  };
  const end = behindOrgans(text, lines, at, isEnd);
  return end === undefined || isEnd(end);
}

/** No paper is signed by more organs, each on a line. */
const mostOrgans = 4;

/** The first line from one on that is an end, or no name of an organ, or one too many; undefined behind the last line. */
function behindOrgans(
  text: string,
  lines: readonly DraftLine[],
  at: number | undefined,
  isEnd: (index: number) => boolean,
): number | undefined {
  let next = at;
  for (let organs = 0; next !== undefined && !isEnd(next); next = following(lines, next))
    if (organs++ === mostOrgans || !namesOrgan(text, lines[next] as DraftLine)) break;
  return next;
}

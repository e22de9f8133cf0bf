import type { LabelForm } from '../model.ts';
import type { DraftLine } from './draftLine.ts';
import type { LineRoles } from './lineRoles.ts';
import { endsWithOrdinal, isWrappedNumeral } from './wrappedNumeral.ts';

/** Lines (indices into the draft lines) that make one logical paragraph. */
export type Group = readonly number[];

/**
 * How labels of one form are used on the lines of this document: followed by a heading that ends with 。 and runs on
 * into the body, or standing on a line of their own.
 */
export type Styles = Partial<Record<LabelForm, Style>>;

interface Style {
  runIn: number;
  alone: number;
}

/** The styles of a document in which some lines have come in the place of others. */
export function stylesAfter(before: Styles, gone: readonly DraftLine[], come: readonly DraftLine[]): Styles {
  const styles: Styles = {};
  for (const form of formsOf(before)) styles[form] = { ...(before[form] as Style) };
  for (const line of gone) count(styles, line, -1);
  for (const line of come) count(styles, line, 1);
  return styles;
}

function count(styles: Styles, { label, words }: DraftLine, by: 1 | -1): void {
  if (!label) return;
  const style = styles[label.form] ?? { runIn: 0, alone: 0 };
  styles[label.form] = style;
  if (words.inner || words.ending === 'sentence') style.runIn += by;
  else if (words.ending === 'none') style.alone += by;
}

/** Whether two styles come to the same for every line: no more is asked of them than `runsIn`. */
export const areAlike = (a: Styles, b: Styles): boolean =>
  [a, b].every((styles) => formsOf(styles).every((form) => runsIn(a, form) === runsIn(b, form)));

const formsOf = (styles: Styles) => Object.keys(styles) as LabelForm[];

function runsIn(styles: Styles, form: LabelForm): boolean {
  const style = styles[form];
  return style !== undefined && style.runIn > style.alone;
}

export interface JoinContext {
  readonly text: string;
  readonly lines: readonly DraftLine[];
  readonly styles: Styles;
  /** A line with any role is never part of a paragraph of several lines of prose. */
  readonly roles: LineRoles;
}

/** How many lines of prose on either side a decision about two lines looks at. */
const reach = 4;
/** It looks at no line further from them than this, but for the numbers of the nearest headings 一、. */
export const farthest = 3 * reach - 1;
/** How many lines of furniture may lie between the halves of a broken paragraph. */
const furnitureLimit = 6;
/** An unlabelled line wider than this is no heading. */
const headingWidth = 45;
/** Lines wider than this are not columns of hard-wrapped text. */
const columnLimit = 60;

/**
 * The groups of lines from `from` on, where one begins, that are logical paragraphs, furniture and lines with a role one by one.
 * In the order of their first lines; lines of prose follow each other in the groups as in the text.
 */
export function* groupsFrom(context: JoinContext, from: number): Generator<Group> {
  const { lines, roles } = context;
  let reached = from - 1; // the lines of prose up to here are in a group
  for (let i = from; i < lines.length; i++) {
    const { kind } = lines[i] as DraftLine;
    if (kind === 'blank' || (kind === 'text' && i <= reached)) continue;
    const group = [i];
    if ((kind === 'text' || kind === 'copyTo') && roles[i] === 0) {
      for (let next = follower(context, i); next !== undefined; next = follower(context, next)) {
        if (!continues(context, group, next)) break;
        group.push(next);
        reached = next;
      }
    }
    yield group;
  }
}

/** The next line of prose, over blank lines and a little furniture. */
function follower({ lines, roles }: JoinContext, from: number): number | undefined {
  let furniture = 0;
  for (let i = from + 1; i < lines.length; i++) {
    const { kind } = lines[i] as DraftLine;
    if (roles[i] !== 0) return undefined;
    if (kind === 'text') return i;
    if (kind === 'mark' || kind === 'caption') furniture++;
    else if (kind !== 'blank') return undefined;
    if (furniture > furnitureLimit) return undefined;
  }
  return undefined;
}

/** Whether the line `next` carries on the paragraph that the lines of `group` make. */
function continues(context: JoinContext, group: readonly number[], next: number): boolean {
  const { lines } = context;
  const first = lines[group[0] as number] as DraftLine;
  const last = lines[group[group.length - 1] as number] as DraftLine;
  const line = lines[next] as DraftLine;
  const adjacent = next === (group[group.length - 1] as number) + 1;
  if (first.kind === 'copyTo')
    return (
      last.words.ending === 'clause' ||
      (adjacent && last.words.ending === 'none' && line.words.ending === 'sentence')
    );
  if (last.words.cutLabel || endsWithOrdinal(context.text, last)) return true;
  if (adjacent && last.words.balance > 0 && line.label?.defects.includes('missingOpening')) return true;
  if (line.label) {
    const isProse = group.length > 1 || !isHeadingLike(first) || last.words.commas > 0;
    return cutInReference(last, line) || isWrappedNumeral(context.text, lines, last, isProse, next, adjacent);
  }
  if (last.label && last.label.span.end === last.contentEnd) return wrappedLabel(last);
  if (adjacent && insideColumn(context, group, next)) return true;
  if (last.words.ending === 'sentence' || last.words.ending === 'stop') return false;
  if (last.words.ending === 'clause' || last.words.ending === 'open') return true;
  if (line.words.indent >= 2 && line.words.indent > last.words.indent) return false;
  if (last.words.balance > 0 && line.words.closes) return true;
  if (!adjacent && last.words.width > columnLimit && isFragment(line)) return false;
  if (group.length > 1 && !isHeadingLike(first)) return true;
  if (
    last.words.colonOnly &&
    line.words.colonOnly &&
    line.words.ending !== 'sentence' &&
    line.words.ending !== 'clause'
  )
    return false; // 组长：王强｜副组长：赵敏
  if (last.words.inner || (!first.label && (last.words.commas > 1 || last.words.width > headingWidth)))
    return true;
  if (isTail(last, line) || (adjacent && bindsNouns(context.text, line))) return true;
  if (first.label) return wrappedHeading(context, first, line, adjacent, next);
  return inColumn(context, group[group.length - 1] as number, next);
}

/** 意。这样的…: what is left of a word and its 。 begins no paragraph. */
const isTail = (last: DraftLine, line: DraftLine): boolean =>
  last.words.width >= 12 &&
  line.words.firstStop <=
    (line.words.stopChar === '。' ? 4 : line.words.stopChar === '，' || line.words.stopChar === ',' ? 1 : 0);

/** （三）凭居住证（有效期内）｜和务工证明…: no paragraph begins so. 和往年一样 and 和谐 are no conjunctions. */
const bindsNouns = (text: string, { contentStart, contentEnd }: DraftLine): boolean =>
  conjunction.test(text.slice(contentStart, Math.min(contentEnd, contentStart + 12)));

const conjunction =
  /^(?:和(?![平谐睦解美蔼风煦田县硕龙气盘衷]|.{0,6}(?:一样|相比|不同|往))|以及|及(?![时早格物第其至])|或(?![许是有多])者?)\p{Script=Han}/u;

/** A short line that neither begins nor ends anything: more likely a caption or another column than half a paragraph. */
const isFragment = (line: DraftLine): boolean =>
  line.words.width < 30 && line.words.ending === 'none' && !line.words.inner;

/** 依照第三条第｜（二）项 : a label at a line's start that only closes a reference. */
const cutInReference = (last: DraftLine, line: DraftLine): boolean =>
  last.words.balance > 0 &&
  line.label?.form !== undefined &&
  last.words.ending === 'open' &&
  last.words.inner;

const wrappedLabel = (last: DraftLine): boolean =>
  last.label?.form === 'han' ||
  last.label?.form === 'hanParen' ||
  last.label?.form === 'arabic' ||
  last.label?.form === 'arabicParen' ||
  last.label?.form === 'circled' ||
  last.label?.form === 'article';

const isHeadingLike = (line: DraftLine): boolean => line.label !== undefined && !line.words.inner;

/**
 * A labelled line without any stop. Where its fellows run on after a 。 and the next line brings one early, the line is
 * the first part of such a heading; where the heading is that of a part or chapter it may be wrapped itself.
 */
function wrappedHeading(
  { lines, styles }: JoinContext,
  first: DraftLine,
  line: DraftLine,
  adjacent: boolean,
  next: number,
): boolean {
  const form = first.label?.form as LabelForm;
  if (form === 'article') return first.words.width > 8;
  // 名称：省图书馆 below a heading is a line of its own.
  if (runsIn(styles, form) && line.words.firstStop <= 30 && !'：:'.includes(line.words.stopChar || '。'))
    return true;
  if (
    !adjacent ||
    line.words.ending !== 'none' ||
    line.words.inner ||
    line.words.width > 30 ||
    first.words.width < 10
  )
    return false;
  const after = lines[next + 1];
  const closed = after === undefined || after.kind === 'blank' || after.label !== undefined;
  return (
    closed &&
    (form === 'part' ||
      form === 'chapter' ||
      (first.words.width > 15 && line.words.width < first.words.width))
  );
}

/** Whether a line without stops fills the column that its neighbours make. */
function inColumn({ lines }: JoinContext, at: number, next: number): boolean {
  const column = columnAround(lines, at, next, false);
  return column !== undefined && (lines[at] as DraftLine).words.width >= column - 2;
}

/**
 * In a block of lines without blank ones between, whose first line alone is indented, a line that fills the column runs
 * on even where it ends with a stop.
 */
function insideColumn(context: JoinContext, group: readonly number[], next: number): boolean {
  const { lines } = context;
  const first = lines[group[0] as number] as DraftLine;
  const last = lines[group[group.length - 1] as number] as DraftLine;
  const line = lines[next] as DraftLine;
  if (first.words.indent < 2 || line.words.indent >= 1 || (group.length > 1 && last.words.indent >= 1))
    return false;
  const column = columnAround(lines, group[group.length - 1] as number, next, true);
  const lead = group.length === 1 ? first.words.indent : 0;
  return column !== undefined && last.words.width + lead >= column - 1.5;
}

/**
 * The width that at least three neighbouring lines of prose share; undefined where they do not. Short paragraphs can be of one
 * length by chance: where nothing else speaks for a column, two of the lines must break off without a stop.
 */
function columnAround(
  lines: readonly DraftLine[],
  at: number,
  next: number,
  indented: boolean,
): number | undefined {
  const first = reachFrom(lines, at, -1);
  const last = reachFrom(lines, next, 1);
  let column = 0;
  for (let i = first; i <= last; i++) {
    const width = widthOf(lines, at, next, i);
    if (width <= columnLimit) column = Math.max(column, width);
  }
  if (column < 8) return undefined;
  let full = 0;
  let open = 0;
  for (let i = first; i <= last; i++) {
    const width = widthOf(lines, at, next, i);
    if (width > columnLimit || width < column - 2) continue;
    const { ending } = (lines[i] as DraftLine).words;
    full++;
    if (ending === 'none' || ending === 'clause') open++;
  }
  return full >= 3 && (indented || open >= 2) ? column : undefined;
}

/** The last line, going one way, that has to do with a column at `from`. */
function reachFrom(lines: readonly DraftLine[], from: number, step: 1 | -1): number {
  let i = from + step;
  for (let seen = 0, n = 1; i >= 0 && i < lines.length && seen < reach && n <= farthest; i += step, n++)
    if ((lines[i] as DraftLine).kind === 'text') seen++;
  return i - step;
}

/** The width of a line with its indent; beyond all columns for what is no prose. The two lines asked about count in any case, what lies between them does not. */
function widthOf(lines: readonly DraftLine[], at: number, next: number, i: number): number {
  const { kind, words } = lines[i] as DraftLine;
  if (i !== at && i !== next && (kind !== 'text' || (i > at && i < next))) return Number.POSITIVE_INFINITY;
  return words.width + (words.indent >= 2 ? 2 : 0);
}

import { keyString } from '../../text/key.ts';
import { lineBreakAfter } from '../../text/lineBreaks.ts';
import { type Span, span } from '../../text/span.ts';
import { contentStart, type LineOptions } from '../lines/lines.ts';
import type { Label, Paragraph, Reading } from '../model.ts';
import { bareWords } from './bareWords.ts';
import { endsLikeTitle } from './frame.ts';
import { entryNumber } from './noteEntry.ts';

/** One line of the 附件说明: 附件：1.××方案. All spans are UTF-16 offsets into the draft. */
export interface AnnexNoteEntry {
  /** Undefined where the line carries no number. */
  readonly value?: number;
  /** Of 2-1: 1. */
  readonly sub?: number;
  /** The number with its mark: `1.`; empty where there is none. */
  readonly label: Span;
  /** The word 附件 that the line repeats before its number: 附件2：××表. */
  readonly word?: Span;
  /** The name without number and closing punctuation. */
  readonly name: Span;
  /** Punctuation after the name, where there is any. */
  readonly tail: Span;
}

/** An attachment as it stands after the paper: 附件2 on a line of its own, its title below. */
export interface AnnexBody {
  readonly label: Label;
  readonly title?: Span;
  /** What stands in the title's place and is none: an item, a row of a table, a field of a form, a sentence. */
  readonly untitled?: Span;
}

export interface Annexes {
  /** The 附件 or 附件： that opens the note. */
  readonly opening?: Span;
  readonly notes: readonly AnnexNoteEntry[];
  readonly bodies: readonly AnnexBody[];
}

const noOptions: LineOptions = {};
const opening = /^([ \t\u3000]*附[ \u3000]?件[ \t\xa0\u3000]*[：:]?)(?:\*\*)?(?:<br ?\/?>)?[ \t\xa0\u3000]*/;
const closing = /[。；;，,、.．：:]+$/;

/** The 附件说明 and the attachments of a reading, both in the order in which they stand. */
export function findAnnexes(reading: Reading): Annexes {
  const { text, elements } = reading;
  const noteElements = elements.filter((e) => e.kind === 'annexNote');
  const written: Span[] = [];
  let opened: Span | undefined;
  for (const { span: s } of noteElements) {
    let lineStart = s.start;
    while (lineStart < s.end) {
      const lineEnd = lineBreakAfter(text, lineStart, s.end);
      lineStart = contentStart(text, lineStart, lineEnd, noOptions);
      const line = text.slice(lineStart, lineEnd);
      const head = opened ? null : opening.exec(line);
      if (head) {
        const words = head[1] as string;
        opened = span(lineStart + words.search(/\S/), lineStart + words.trimEnd().length);
      }
      const at = lineStart + (head?.[0].length ?? 0);
      const rest = text.slice(at, lineEnd).trimEnd();
      if (rest.trim() !== '') written.push(span(at, at + rest.length));
      lineStart = lineEnd + 1;
    }
  }
  const notes = entriesOf(
    text,
    written.flatMap((line) => partsOf(text, line)),
    opened,
  );
  return {
    ...(opened ? { opening: opened } : {}),
    notes,
    bodies: findBodies(
      reading,
      noteElements.map((e) => e.span),
      new Set(notes.map(({ name }) => keyString(text.slice(name.start, name.end)))),
    ),
  };
}

/** The number of an entry of the note as a label; undefined where it has none. */
export function noteLabel({ value, sub, label }: AnnexNoteEntry): Label | undefined {
  if (value === undefined) return undefined;
  return {
    ...(sub === undefined ? {} : { sub }),
    span: label,
    form: 'annex',
    value,
    defects: [],
    regular: `${value}.`,
    inline: false,
  };
}

/** The names that stand on the lines of the note. */
function entriesOf(text: string, lines: readonly Span[], opened: Span | undefined): AnnexNoteEntry[] {
  const notes: AnnexNoteEntry[] = [];
  for (const [i, { start: at, end }] of lines.entries()) {
    const rest = text.slice(at, end);
    const previous = notes.at(-1);
    const isNamed = i === 0 && opened !== undefined && isWord(text, opened);
    const due = previous ? (previous.value ?? 0) + 1 : firstDue(text, lines[i + 1]);
    const numbered = entryNumber(rest, due, isNamed);
    // A line without a number after a numbered one is the rest of a long name.
    if (!numbered && previous?.value !== undefined) {
      notes[notes.length - 1] = { ...previous, ...nameAndTail(text, rest, previous.name.start, end) };
      continue;
    }
    const start = at + (numbered?.start ?? rest.search(/\S/));
    const label = numbered ? span(at + numbered.label[0], at + numbered.label[1]) : span(start, start);
    notes.push({
      ...(numbered ? { value: numbered.value } : {}),
      ...(numbered?.sub === undefined ? {} : { sub: numbered.sub }),
      label,
      ...(label.start > start ? { word: span(start, label.start) } : {}),
      ...nameAndTail(text, rest, numbered ? at + numbered.name : start, end),
    });
  }
  return notes;
}

/** 附件 without a colon. */
const isWord = (text: string, { end }: Span): boolean => text[end - 1] === '件';

const nextNumber = /(?<![ \t\xa0\u3000])[ \t\xa0\u3000]{1,40}(?=(\d{1,2})[.．、](?!\d))/g;

/** 1.××表　2.××表: the names on one line. */
function partsOf(text: string, { start, end }: Span): Span[] {
  const out: Span[] = [];
  const line = text.slice(start, end);
  let from = 0;
  let value = entryNumber(line, undefined)?.value;
  for (const { 0: space, 1: number, index } of line.matchAll(nextNumber)) {
    if (value === undefined || Number(number) !== value + 1 || index === 0) continue;
    out.push(span(start + from, start + index));
    from = index + space.length;
    value++;
  }
  out.push(span(start + from, end));
  return out;
}

/** Whether 1 is due on the first line: where 2 stands on the next. */
const firstDue = (text: string, next: Span | undefined): number | undefined =>
  next && entryNumber(text.slice(next.start, next.end), 2)?.value === 2 ? 1 : undefined;

function nameAndTail(text: string, rest: string, nameStart: number, end: number): { name: Span; tail: Span } {
  const tail = nameStart < end ? (closing.exec(rest)?.[0].length ?? 0) : 0;
  return { name: bareWords(text, span(nameStart, end - tail)), tail: span(end - tail, end) };
}

/** 附件2 standing alone on its line; in the note and inside sentences the same word is something else. */
function findBodies(reading: Reading, notes: readonly Span[], names: ReadonlySet<string>): AnnexBody[] {
  const { text, paragraphs, elements } = reading;
  const numbers = new Set(elements.filter((e) => e.kind === 'documentNumber').map((e) => e.span.start));
  const bodies: AnnexBody[] = [];
  for (const paragraph of paragraphs) {
    const { label } = paragraph;
    if (label?.form !== 'annex' || label.inline) continue;
    if (notes.some((n) => label.span.start >= n.start && label.span.start < n.end)) continue;
    // 附件1.××表 is an entry of a note, where the paper has its end or not.
    if ('.．'.includes(text.charAt(label.span.end)) && label.span.end < paragraph.span.end) continue;
    const words = bareWords(text, span(label.span.end, paragraph.span.end));
    const isAlone = words.start === words.end || isField(text.slice(words.start, words.end));
    const under = isAlone ? paragraphsBelow(reading, paragraph) : none;
    if (label.value === 0 && under[0] && isBullet(under[0])) continue;
    const next = titleAmong(text, under, names, numbers);
    const below = next && behindFields(text, next);
    const title = isAlone ? below && bareWords(text, below) : words;
    const isNone = next !== undefined && below !== undefined && !mayBeTitle(text, next.label, below);
    bodies.push({ label, ...(title && (isNone ? { untitled: next.span } : { title })) });
  }
  return bodies;
}

const none: readonly never[] = [];
/** A title stands no further below its label, in paragraphs. */
const titleReach = 8;
const longestTitle = 200;

const paragraphsBelow = ({ text, paragraphs }: Reading, { index }: Paragraph): readonly Paragraph[] =>
  paragraphs.slice(index + 1, index + 1 + titleReach).filter((p) => !isTag(text, p));

/**
 * The first paragraph below the label of an attachment. What stands before the title of a form or of a paper that is attached as it is
 * (its fields, its issuer's mark and number) is passed over where a title follows.
 * @param numbers where the numbers of papers stand, UTF-16 offsets
 */
function titleAmong(
  text: string,
  below: readonly Paragraph[],
  names: ReadonlySet<string>,
  numbers: ReadonlySet<number>,
): Paragraph | undefined {
  const isNumber = (p: Paragraph | undefined): boolean => p !== undefined && numbers.has(p.span.start);
  for (const [i, paragraph] of below.entries()) {
    const { start, end } = paragraph.span;
    if (paragraph.label?.form === 'annex' || end - start > longestTitle) break;
    const words = text.slice(start, end);
    if (isNumber(paragraph) || (isNumber(below[i + 1]) && words.endsWith('文件')) || isField(words)) continue;
    if (i === 0 || endsLikeTitle(words.replace(/\s+/g, '')) || names.has(keyString(words))) return paragraph;
    break;
  }
  return below[0];
}

/** What is left of a paragraph behind lines that are fields. */
function behindFields(text: string, { span: whole, pieces }: Paragraph): Span {
  const first = pieces.find((piece) => !isField(text.slice(piece.start, piece.end)));
  return first ? span(first.start, whole.end) : whole;
}

const longestField = 80;
const longestKey = 16;

/** 编号： or 单位（盖章）：　　填报时间：　年　月　日: to be filled in. */
function isField(words: string): boolean {
  if (words.length > longestField) return false;
  const parts = words.split(/[：:]/);
  const value = parts.pop() ?? '';
  return (
    parts.length > 0 &&
    !/[\p{Script=Han}，。；]/u.test(value.replace(/[年月日]/g, '')) &&
    parts.every((key) => /^[^，。；]+$/.test(key) && key.trim().length <= longestKey)
  );
}

/** A title has no number, no cells, no field (填报时间：) and no end of a sentence. */
function mayBeTitle(text: string, label: Label | undefined, { start, end }: Span): boolean {
  if (label && !label.inline && label.form !== 'markdown') return false;
  return !/\t|[：:]|[。；;]$|^\|.*\|$/.test(text.slice(start, end));
}

/** 附件 with a list of names below is the note, not an attachment. */
const isBullet = ({ label }: Paragraph): boolean => label !== undefined && /^[-*+]/.test(label.regular);

/** `<center>` on a line of its own. */
function isTag(text: string, { kind, span: s }: Paragraph): boolean {
  if (kind !== 'furniture' || text[s.start] !== '<') return false;
  const { start, end } = bareWords(text, s);
  return start === end;
}

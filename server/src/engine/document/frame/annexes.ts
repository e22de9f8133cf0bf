import { parseNumeral } from '../../text/numerals.ts';
import { type Span, span } from '../../text/span.ts';
import type { Label, Paragraph, Reading } from '../model.ts';
import { bareWords } from './bareWords.ts';

/** One line of the 附件说明: 附件：1.××方案. All spans are UTF-16 offsets into the draft. */
export interface AnnexNoteEntry {
  /** Undefined where the line carries no number. */
  readonly value?: number;
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

const opening = /^([ \t\u3000]*附[ \u3000]?件[ \t\u3000]*[：:]?)(?:\*\*)?[ \t\u3000]*/;
/** A number with its mark, or followed by a space; 2025年 begins a name. */
const entry =
  /^[ \t\u3000]*(附件[ \u3000]?)?((?:\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})[ \u3000]?(?:[.．、：:，](?!\d)|[.．](?=(?:19|20)\d{2}年))|(?:\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})(?=[ \u3000])|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳⒈-⒛⑴-⒇])[ \t\u3000]*(?=\S)/;
const closing = /[。；;，,、.：:]+$/;

/** The 附件说明 and the attachments of a reading, both in the order in which they stand. */
export function findAnnexes(reading: Reading): Annexes {
  const { text, elements } = reading;
  const noteElements = elements.filter((e) => e.kind === 'annexNote');
  const notes: AnnexNoteEntry[] = [];
  let opened: Span | undefined;
  for (const { span: s } of noteElements) {
    let lineStart = s.start;
    while (lineStart < s.end) {
      const newline = text.indexOf('\n', lineStart);
      const lineEnd = newline < 0 || newline > s.end ? s.end : newline;
      const line = text.slice(lineStart, lineEnd);
      const head = opened ? null : opening.exec(line);
      if (head) {
        const words = head[1] as string;
        opened = span(lineStart + words.search(/\S/), lineStart + words.trimEnd().length);
      }
      const at = lineStart + (head?.[0].length ?? 0);
      const rest = text.slice(at, lineEnd).trimEnd();
      if (rest.trim() !== '') pushEntry(text, notes, rest, at);
      lineStart = lineEnd + 1;
    }
  }
  return {
    ...(opened ? { opening: opened } : {}),
    notes,
    bodies: findBodies(
      reading,
      noteElements.map((e) => e.span),
    ),
  };
}

/** The number of an entry of the note as a label; undefined where it has none. */
export function noteLabel({ value, label }: AnnexNoteEntry): Label | undefined {
  if (value === undefined) return undefined;
  return { span: label, form: 'annex', value, defects: [], regular: `${value}.`, inline: false };
}

function pushEntry(text: string, notes: AnnexNoteEntry[], rest: string, at: number): void {
  const numbered = entry.exec(rest);
  const word = numbered?.[1] ?? '';
  const labelText = numbered?.[2] ?? '';
  const value = parseNumeral(labelText.replace(/[（）().．、：:，\s]/g, ''))?.value;
  const wordStart = at + rest.search(/\S/);
  const labelStart = wordStart + word.length;
  const nameStart = numbered ? at + numbered[0].length : labelStart;
  const end = at + rest.length;
  const previous = notes.at(-1);
  // A line without a number after a numbered one is the rest of a long name.
  if (!numbered && previous?.value !== undefined) {
    notes[notes.length - 1] = { ...previous, ...nameAndTail(text, rest, previous.name.start, end) };
    return;
  }
  notes.push({
    ...(value === undefined ? {} : { value }),
    label: span(labelStart, labelStart + labelText.length),
    ...(word === '' ? {} : { word: span(wordStart, labelStart) }),
    ...nameAndTail(text, rest, nameStart, end),
  });
}

function nameAndTail(text: string, rest: string, nameStart: number, end: number): { name: Span; tail: Span } {
  const tail = closing.exec(rest)?.[0].length ?? 0;
  return { name: bareWords(text, span(nameStart, end - tail)), tail: span(end - tail, end) };
}

/** 附件2 standing alone on its line; in the note and inside sentences the same word is something else. */
function findBodies(reading: Reading, notes: readonly Span[]): AnnexBody[] {
  const { text, paragraphs } = reading;
  const bodies: AnnexBody[] = [];
  for (const paragraph of paragraphs) {
    const { label } = paragraph;
    if (label?.form !== 'annex' || label.inline) continue;
    if (notes.some((n) => label.span.start >= n.start && label.span.start < n.end)) continue;
    // 附件1.××表 is an entry of a note, where the paper has its end or not.
    if ('.．'.includes(text.charAt(label.span.end)) && label.span.end < paragraph.span.end) continue;
    const words = bareWords(text, span(label.span.end, paragraph.span.end));
    const isAlone = words.start === words.end;
    const next = paragraphs
      .slice(paragraph.index + 1, paragraph.index + 4)
      .find((p) => p.kind !== 'blank' && !isTag(text, p));
    if (isAlone && label.value === 0 && next && isBullet(next)) continue;
    const title = isAlone ? next && bareWords(text, next.span) : words;
    const isNone = isAlone && next !== undefined && !mayBeTitle(text, next);
    bodies.push({ label, ...(title && (isNone ? { untitled: next.span } : { title })) });
  }
  return bodies;
}

/** A title has no number, no cells, no field (填报时间：) and no end of a sentence. */
function mayBeTitle(text: string, { label, span: { start, end } }: Paragraph): boolean {
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

import { isPlainHan, isSentenceEnd, trimEnd, unitSet } from '../../text/characters.ts';
import { behindBreak, lineBreakAfter } from '../../text/lineBreaks.ts';
import type { Marks } from '../../text/marks.ts';
import type { Span } from '../../text/span.ts';
import {
  CLOSING,
  COLON,
  COMMA,
  END,
  OPENING,
  PAREN,
  PAUSE,
  SEMICOLON,
  unitClasses,
} from '../../text/unitClasses.ts';
import { labelAt } from '../labels/labels.ts';
import type { Label } from '../model.ts';
import { type LineKind, lineKind } from './lineKinds.ts';
import type { MarksOfLines } from './lineMarks.ts';
import { contentEnd, contentStart, indentOf, type LineOptions, TextLine } from './lines.ts';

/** How a line's last character leaves the thought. */
export type Ending = 'sentence' | 'stop' | 'clause' | 'open' | 'none';

/** Everything that one physical line says about itself, without its neighbours. Offsets are those of the text. */
export class DraftLine extends TextLine {
  readonly kind: LineKind;
  readonly label: Label | undefined;
  readonly words: LineWords;

  constructor(
    start: number,
    contentStart: number,
    contentEnd: number,
    end: number,
    kind: LineKind,
    label: Label | undefined,
    words: LineWords,
  ) {
    super(start, contentStart, contentEnd, end);
    this.kind = kind;
    this.label = label;
    this.words = words;
  }
}

/** What the words of a line say wherever the line stands. */
export interface LineWords {
  readonly ending: Ending;
  /** Holds the end of a sentence, or ； or ：, before its last character. */
  readonly inner: boolean;
  /** What makes it so is ： alone. */
  readonly colonOnly: boolean;
  /** Opening marks without their closing ones, at most a few; negative for closing ones without their opening ones. */
  readonly balance: number;
  /** Whether it closes a bracket that it did not open. */
  readonly closes: boolean;
  readonly indent: number;
  readonly width: number;
  /** How many ，it holds before its last character. */
  readonly commas: number;
  /** Length up to the first mark that ends a sentence or clause; the whole length where there is none. */
  readonly firstStop: number;
  /** That mark, or nothing. */
  readonly stopChar: string;
  /** Ends with the beginning of a label that was wrapped: 第二十｜五条, （二十｜一）. */
  readonly cutLabel: boolean;
  /** Ends with a row of dots and a page number, as entries of a table of contents do. */
  readonly leader: boolean;
}

/** No remark in brackets at a line's end is longer. */
const bracketLimit = 300;
const cutLabel =
  /(?:^|[。；：！？\s])(?:[（(]\s*[一二三四五六七八九十百零\d]{0,4}|[第笫][一二三四五六七八九十百千零]{0,6})$|[条款]之$/;
const endsCutLabel = unitSet('（(一二三四五六七八九十百千零0123456789第笫之');
const leader = /(?:[.．·…⋯\s]{2,}|\t)[-—(（]?\s*[\d０-９]{1,4}\s*[-—)）]?$/;
const endsLeader = unitSet('0123456789０１２３４５６７８９-—)）');

/** Reads the lines of one text, asked for in its order. */
export class LineReader {
  readonly #text: string;
  readonly #options: LineOptions;
  readonly #marks: MarksOfLines;

  /** The marks of each line are added to `marks`. */
  constructor(text: string, marks: MarksOfLines, options: LineOptions) {
    this.#text = text;
    this.#marks = marks;
    this.#options = options;
  }

  /** The line that begins at `at`. */
  read(at: number): DraftLine {
    const text = this.#text;
    const lineBreak = lineBreakAfter(text, at);
    const lineEnd = behindBreak(text, lineBreak);
    const last = trimEnd(text, lineBreak, at);
    const start = contentStart(text, at, last, this.#options);
    // A line with nothing but tags is a line of tags.
    const within = start < last ? contentEnd(text, start, last) : last;
    const end = within > start ? within : last;
    const firstMark = this.#marks.count;
    const marks = this.#marks.next(start, end);
    const kind = lineKind(text, start, end, marks.held);
    const label = kind === 'text' ? labelAt(text, start, end, this.#options) : undefined;
    if (kind === 'blank' && start === at) return new DraftLine(at, start, end, lineEnd, kind, label, noWords);
    const ender = end > start ? text.charCodeAt(end - 1) : 0;
    const words = {
      ending: endingOf(text, start, end),
      inner: false,
      colonOnly: false,
      balance: 0,
      closes: false,
      indent: indentOf(text, at, start),
      width: end - start - marks.narrow / 2,
      commas: 0,
      firstStop: end - start,
      stopChar: '',
      cutLabel: endsCutLabel(ender) && cutLabel.test(text.slice(Math.max(start, end - 12), end)),
      leader: endsLeader(ender) && leader.test(text.slice(Math.max(start, end - 24), end)),
    };
    if (kind !== 'blank') weighMarks(words, text, { start, end }, marks, firstMark, label?.span.end ?? start);
    return new DraftLine(at, start, end, lineEnd, kind, label, words);
  }
}

/** Of blank lines, which are many. */
const noWords: LineWords = {
  ending: 'none',
  inner: false,
  colonOnly: false,
  balance: 0,
  closes: false,
  indent: 0,
  width: 0,
  commas: 0,
  firstStop: 0,
  stopChar: '',
  cutLabel: false,
  leader: false,
};

/** Adds what the marks of the line's words, from `bodyStart` on, say. */
function weighMarks(
  words: { -readonly [K in keyof LineWords]: LineWords[K] },
  text: string,
  { start, end }: Span,
  marks: Marks,
  firstMark: number,
  bodyStart: number,
): void {
  let balance = 0;
  let firstStop = -1;
  let lastStop = -1;
  let commas = 0;
  let strong = false;
  const lastWord = lastWordOf(text, bodyStart, end);
  for (let k = marks.indexFrom(bodyStart, firstMark); k < marks.count; k++) {
    const i = marks.at[k] as number;
    const classes = unitClasses[text.charCodeAt(i)] as number;
    if ((classes & COMMA) !== 0 && i + 1 < end) commas++;
    if ((classes & OPENING) !== 0) balance++;
    else if ((classes & CLOSING) !== 0) {
      balance--;
      if (balance < 0) words.closes = true;
    } else if ((classes & (END | SEMICOLON | COLON)) !== 0) {
      if ((classes & COLON) === 0) strong ||= i < lastWord;
      lastStop = lastStop < 0 || i < lastWord ? i : lastStop;
      if (firstStop < 0) firstStop = i;
    } else if (firstStop < 0 && (classes & (COMMA | PAUSE)) !== 0) firstStop = i;
  }
  words.balance = balance;
  words.commas = commas;
  words.inner = lastStop >= 0 && lastStop < lastWord;
  words.colonOnly = lastStop >= 0 && !strong;
  if (firstStop < 0) return;
  words.firstStop = firstStop - start;
  words.stopChar = text[firstStop] as string;
}

const straightQuote = 0x22;

/** The last place, not before `start`, that holds more than closing marks; what stands before it is inside the line. */
function lastWordOf(text: string, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) {
    const unit = text.charCodeAt(i);
    if (((unitClasses[unit] as number) & (CLOSING | END)) === 0 && unit !== straightQuote) return i;
  }
  return -1;
}

/** 加强培训。（责任单位：省总工会）: a bracket that ends a line and stands behind a sentence, or is the whole line, ends it too. */
function afterSentence(text: string, start: number, end: number): boolean {
  if (!'）)'.includes(text[end - 1] as string)) return false;
  let depth = 0;
  for (let i = end - 1; i >= start && i > end - bracketLimit; i--) {
    const classes = unitClasses[text.charCodeAt(i)] as number;
    if ((classes & PAREN) === 0) continue;
    if ((classes & CLOSING) !== 0) depth++;
    else if (--depth === 0) return i === start || isSentenceEnd(text[i - 1] as string);
  }
  return false;
}

function endingOf(text: string, start: number, end: number): Ending {
  let at = end - 1;
  while (at > start && (hasClass(text, at, CLOSING) || text.charCodeAt(at) === straightQuote)) at--;
  if (at < 0) return 'none';
  const char = text[at] as string;
  if (hasClass(text, at, END) || char === '…' || isFullStop(text, at, start)) return 'sentence';
  if (at < end - 1) return afterSentence(text, start, end) ? 'sentence' : 'none';
  if (hasClass(text, at, SEMICOLON | COLON)) return 'stop';
  if (hasClass(text, at, COMMA | PAUSE)) return 'clause';
  return hasClass(text, at, OPENING) || char === '—' ? 'open' : 'none';
}

/** 加强培训. as a keyboard or a scan has it; 一. alone is a label. */
const isFullStop = (text: string, at: number, start: number): boolean =>
  at - start >= 4 &&
  '.．'.includes(text[at] as string) &&
  isPlainHan(text.charCodeAt(at - 1)) &&
  isPlainHan(text.charCodeAt(at - 4));

const hasClass = (text: string, at: number, classes: number): boolean =>
  ((unitClasses[text.charCodeAt(at)] as number) & classes) !== 0;

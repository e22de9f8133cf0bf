import { isClauseMark, isClosing, isOpening, isPlainHan, isSentenceEnd } from '../text/characters.ts';
import { labelAt } from './labels.ts';
import { type LineKind, lineKind } from './lineKinds.ts';
import { indentOf, type LineOptions, lineAt, widthOf } from './lines.ts';
import type { Label, Line } from './model.ts';

/** How a line's last character leaves the thought. */
export type Ending = 'sentence' | 'stop' | 'clause' | 'open' | 'none';

/** Everything that one physical line says about itself, without its neighbours. Offsets are those of the text. */
export interface DraftLine {
  readonly line: Line;
  readonly kind: LineKind;
  readonly label?: Label;
  readonly ending: Ending;
  /** Holds the end of a sentence, or ； or ：, before its last character. */
  readonly inner: boolean;
  /** What makes it so is ： alone. */
  readonly colonOnly: boolean;
  /** Opening marks without their closing ones, at most a few; negative for closing ones without their opening ones. */
  readonly balance: number;
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
const leader = /(?:[.．·…⋯\s]{2,}|\t)[-—(（]?\s*\d{1,4}\s*[-—)）]?$/;

export function draftLineAt(text: string, start: number, options: LineOptions): DraftLine {
  const line = lineAt(text, start, options);
  const { content } = line;
  const words = text.slice(content.start, content.end);
  const kind = lineKind(words);
  const label = kind === 'text' ? labelAt(text, content.start, content.end, options) : undefined;
  return {
    line,
    kind,
    ...(label ? { label } : {}),
    ...shapeOf(text, content.start, content.end, label?.span.end ?? content.start),
    cutLabel: cutLabel.test(words.slice(-12)),
    leader: leader.test(words.slice(-24)),
    indent: indentOf(text, line),
    width: widthOf(text, line),
  };
}

function shapeOf(
  text: string,
  start: number,
  end: number,
  bodyStart: number,
): Pick<DraftLine, 'ending' | 'inner' | 'colonOnly' | 'balance' | 'firstStop' | 'stopChar' | 'commas'> {
  let balance = 0;
  let firstStop = -1;
  let lastStop = -1;
  let commas = 0;
  let strong = false;
  const lastWord = lastWordOf(text, bodyStart, end);
  for (let i = bodyStart; i < end; i++) {
    if (isPlainHan(text.charCodeAt(i))) continue;
    const char = text[i] as string;
    if ((char === '，' || char === ',') && i + 1 < end) commas++;
    if (isOpening(char)) balance++;
    else if (isClosing(char)) balance--;
    else if (isSentenceEnd(char) || char === '；' || char === '：' || char === ':' || char === ';') {
      if (char !== '：' && char !== ':') strong ||= i < lastWord;
      lastStop = lastStop < 0 || i < lastWord ? i : lastStop;
      if (firstStop < 0) firstStop = i;
    } else if (firstStop < 0 && (char === '，' || char === '、' || char === ',')) firstStop = i;
  }
  return {
    ending: endingOf(text, start, end),
    inner: lastStop >= 0 && lastStop < lastWord,
    colonOnly: lastStop >= 0 && !strong,
    balance,
    commas,
    firstStop: (firstStop < 0 ? end : firstStop) - start,
    stopChar: firstStop < 0 ? '' : (text[firstStop] as string),
  };
}

/** The last place, not before `start`, that holds more than closing marks; what stands before it is inside the line. */
function lastWordOf(text: string, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) {
    const char = text[i] as string;
    if (!isClosing(char) && !isSentenceEnd(char) && char !== '"') return i;
  }
  return -1;
}

/** 加强培训。（责任单位：省总工会）: a bracket that ends a line and stands behind a sentence, or is the whole line, ends it too. */
function afterSentence(text: string, start: number, end: number): boolean {
  if (!'）)'.includes(text[end - 1] as string)) return false;
  let depth = 0;
  for (let i = end - 1; i >= start && i > end - bracketLimit; i--) {
    const char = text[i] as string;
    if (char === '）' || char === ')') depth++;
    else if ((char === '（' || char === '(') && --depth === 0)
      return i === start || isSentenceEnd(text[i - 1] as string);
  }
  return false;
}

function endingOf(text: string, start: number, end: number): Ending {
  let at = end - 1;
  while (at > start && (isClosing(text[at] as string) || text[at] === '"')) at--;
  const char = text[at] ?? '';
  if (isSentenceEnd(char) || char === '…') return 'sentence';
  if (at < end - 1) return afterSentence(text, start, end) ? 'sentence' : 'none';
  if ('；;：:'.includes(char)) return 'stop';
  if (isClauseMark(char)) return 'clause';
  if (isOpening(char) || char === '—') return 'open';
  return 'none';
}

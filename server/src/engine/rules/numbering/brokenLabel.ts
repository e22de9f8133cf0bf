import type { Label } from '../../document/model.ts';
import { behindBreak, lineBreakAfter, lineBreaks } from '../../text/lineBreaks.ts';
import { formatNumeral } from '../../text/numerals.ts';
import { type Span, span } from '../../text/span.ts';

/** What is left of a label that is no label any more: （三 or （） for （三）, 第三 for 第三条, 二 for 二、. */
export interface BrokenLabel {
  readonly at: Span;
  readonly value: number;
  /** Where the words begin behind it. UTF-16 offset. */
  readonly words: number;
}

/** A heading is a short line that no punctuation closes. */
const headingLimit = 40;
const heading = new RegExp(`^.{2,${headingLimit}}(?<![。；：，、！？.;:,])$`, 'u');

/** Behind a bare number these make a quantity, a date or a term of it: 3月1日, 2个以上, 三农, 二十. */
const counted =
  /^[ \u3000]?[年月日号时分秒点个项类级次名人万亿千百十元角米吨公里平立方度条款章节部届期季周天岁倍成批轮家户所座台套件份页只头亩种门位处起例对双支句字站线间层栋辆艘架组环档步段国省市县区村镇校厂店张把根块片篇集本册枚克斤升毫厘瓦伏和与至到比多余以之者农大资会产星维孩体手\d０-９.．、，,：:一二三四五六七八九〇零%％‰—–~～\-－]/;

/**
 * The labels with the numbers `want`, `want`+1, … of which parts stand at the beginnings of lines between the offset `from` and a
 * label of their series, as many as follow one another.
 */
export function findBroken(text: string, from: number, label: Label, want: number): BrokenLabel[] {
  const found: BrokenLabel[] = [];
  if (label.inline || isRow(text, from, label, want)) return found;
  let at = from;
  for (let value = want; value < label.value; value++) {
    const hit = search(text, at, label, value);
    if (!hit) break;
    found.push(hit);
    at = hit.words;
  }
  return found;
}

/** Rows of a table begin with bare numbers too, that of the label before among them. */
function isRow(text: string, from: number, label: Label, want: number): boolean {
  if (label.form !== 'han' && label.form !== 'arabic') return false;
  return [want - 1, label.value].some((value) => search(text, from, label, value) !== undefined);
}

function search(text: string, from: number, label: Label, value: number): BrokenLabel | undefined {
  const shape = shapeOf(label, value);
  if (!shape) return undefined;
  for (
    let start = from === 0 ? 0 : lineAfter(text, from);
    start < label.span.start;
    start = lineAfter(text, start)
  ) {
    shape.lastIndex = start;
    const m = shape.exec(text);
    if (!m) continue;
    const [whole, before = '', part = ''] = m;
    const words = start + whole.length;
    const rest = text.slice(words, lineBreakAfter(text, words)).trimEnd();
    const at = start + before.length;
    if (isPart(label, text.slice(at + part.length, words), rest))
      return { at: span(at, at + part.length), value, words };
  }
  return undefined;
}

const lineAfter = (text: string, at: number): number => behindBreak(text, lineBreakAfter(text, at));

/** The shapes of labels by form, counting word and number, as they were last looked for. */
const shapes = new Map<string, RegExp | undefined>();
const mostShapes = 512;

function shapeOf(label: Label, value: number): RegExp | undefined {
  const name = `${label.unit ?? label.form} ${value}`;
  if (shapes.has(name)) return shapes.get(name);
  if (shapes.size >= mostShapes) shapes.clear();
  const shape = newShapeOf(label, value);
  shapes.set(name, shape);
  return shape;
}

function newShapeOf({ form, unit }: Label, value: number): RegExp | undefined {
  const number = `(?:${formatNumeral(value, 'han')}|${value}|${formatNumeral(value, 'fullWidth')})`;
  const lines = `([^\\S${lineBreaks}]*(?:[#*]{1,6}[^\\S${lineBreaks}]*)?)`;
  const space = '[ \\t\\u3000]*';
  if (unit !== undefined)
    return new RegExp(`${lines}(第[ \\u3000]?${number}|${number}${unit})${space}(?=\\p{Script=Han})`, 'uy');
  if (form === 'hanParen' || form === 'arabicParen')
    return new RegExp(
      `${lines}([（(][ \\u3000]?(?:${number}(?:[ \\u3000]?[〕］\\]】》〉、.．，,：:])?|[ \\u3000]?[)）]))${space}(?=[\\p{Script=Han}“《])`,
      'uy',
    );
  if (form === 'han' || form === 'arabic')
    return new RegExp(`${lines}(${number})[ \\u3000]*(?=[\\p{Script=Han}“《])`, 'uy');
  return undefined;
}

/** Whether what begins a line is the label's and not the words'. */
function isPart({ form, unit }: Label, space: string, rest: string): boolean {
  // 第三方机构, 三条经验
  if (unit !== undefined) return space !== '';
  // （三年行动）是抓手
  if (form === 'hanParen' || form === 'arabicParen')
    return !/^[^（()）]*[)）]/.test(rest) && !counted.test(rest);
  if (counted.test(rest)) return false;
  return form === 'arabic' || space !== '' || heading.test(rest);
}

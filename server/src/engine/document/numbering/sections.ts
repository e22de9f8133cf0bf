import { flatMap } from '../../text/flatMap.ts';
import { isLineBreak, lineStartBefore } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { placesIn } from '../../text/spanSearch.ts';
import { watchFor } from '../../text/watch.ts';
import { finderOf } from '../finder.ts';
import { lasting } from '../lasting.ts';
import type { Element, Paragraph, Reading } from '../model.ts';
import { quotedPlaces } from '../quotedPlaces.ts';

/** A heading or paragraph that is numbered through the levels, as in plans for emergencies and in standards: 3.1.2 应急响应. */
export interface Section {
  /** The number alone, UTF-16 offsets. */
  readonly span: Span;
  /** 3.1.2 is [3, 1, 2]; the head of a chapter, 3 应急响应, is [3]. */
  readonly path: readonly number[];
}

/** Figures that are no numbers of sections, 3.5万元, 1.2倍, and what refers to one, 3.2的规定. */
const amount =
  '(?:[万亿](?=[元人吨亩平户名个千公米])|个百分点|元(?![数素件旦])|[倍亩吨的至和与及、，]|[条款](?=[的规、，])|公里|公顷|平方|立方|小时|规定[的执])';
const numbers = new RegExp(
  `(?<=^[ \\t\\u3000#*]{0,12}(?:<[a-z]{1,6}\\d?>){0,2}(\\d{1,2}))\\.\\d{1,2}(?:\\.\\d{1,2}){0,3}(?=[.．]?[ \\t\\u3000]{0,4}[\\p{Script=Han}《“（])(?![ \\t\\u3000]{0,2}${amount})`,
  'uym',
);
/** The numbers at the beginnings of lines; what is found begins with the first point. */
export const findSectionNumbers = finderOf(watchFor('.'), numbers);

/** So many numbers make a document that is numbered so. */
const fewest = 4;
/** A line before it that is as long and has no stop at its end was broken by hand: …增长｜3.5 个点. */
const broken = 25;

/**
 * The sections of a document that is numbered through the levels, in order; none in any other. Most of the numbers must go on
 * rightly from the one before, which versions (1.2.3) and figures do not.
 */
export const sectionsOf = lasting((reading): readonly Section[] => {
  const found = findSectionNumbers(reading);
  if (found.length < fewest) return none;
  const ofKind = (kind: Element['kind']): readonly Span[] =>
    reading.elements.filter((element) => element.kind === kind).map(({ span }) => span);
  const outside = [
    quotedPlaces(reading.quotations),
    placesIn(ofKind('contents')),
    placesIn(ofKind('markup')),
  ];
  const isOutside = (at: number): boolean => outside.some((isThere) => isThere(at));
  const deep = flatMap(found, ({ start, end, groups: [rest, head = ''] }): Section[] => {
    const at = { start: start - head.length, end };
    const path = (head + rest).split('.').map(Number);
    if (path.includes(0) || isOutside(at.start) || followsBrokenLine(reading.text, at.start)) return [];
    return [{ span: at, path }];
  });
  if (deep.length < fewest) return none;
  let right = 0;
  let beside = 0; // 5.1, 6.1, 7.1 are days
  for (let i = 1; i < deep.length; i++) {
    const { path: before } = deep[i - 1] as Section;
    const { path } = deep[i] as Section;
    if (goesOn(before, path)) beside++;
    if (goesOn(before, path, true)) right++;
  }
  if (deep[0]?.path.slice(1).some((n) => n !== 1)) return none;
  if (right * 5 < (deep.length - 1) * 3 || beside * 3 < deep.length - 1) return none;
  return withChapters(reading, deep);
});

const none: readonly Section[] = [];

function followsBrokenLine(text: string, at: number): boolean {
  const start = lineStartBefore(text, at);
  if (start === 0) return false;
  const end = text[start - 2] === '\r' ? start - 2 : start - 1;
  if (end < 1 || isLineBreak(text.charCodeAt(end - 1))) return false;
  return (
    end - Math.max(lineStartBefore(text, end), end - broken - 1) > broken &&
    !/[。；：！？.;:!?）”]$/.test(text.slice(end - 1, end))
  );
}

/**
 * Whether a number may stand behind another: the first one below it, the next one beside it, or beside what holds it.
 *
 * @param skips whether the heads of chapters, which may be written otherwise, are left out: 4.1 behind 3.2
 */
export function goesOn(before: readonly number[], now: readonly number[], skips = false): boolean {
  let i = 0;
  while (i < before.length && before[i] === now[i]) i++;
  if (i >= now.length) return false;
  const below = now.slice(i + 1);
  if (i === before.length) return now[i] === 1 && below.every((n) => n === 1);
  return (
    now[i] === (before[i] as number) + 1 &&
    (below.length === 0 || (skips && i === 0 && below.every((n) => n === 1)))
  );
}

const head = /^(\d{1,2})[ \t\u3000]{0,4}\p{Script=Han}[^。；，：;:,]{0,24}$/u;

/** With the heads of chapters, 3 应急响应, where the sections below them follow, or the next chapter does. */
function withChapters({ text, paragraphs }: Reading, deep: readonly Section[]): readonly Section[] {
  const out: Section[] = [];
  let next = 0;
  let waiting: Section | undefined;
  let chapter = 0;
  for (const paragraph of paragraphs) {
    const at = paragraph.span.start;
    for (; next < deep.length && (deep[next] as Section).span.start <= at; next++) {
      const section = deep[next] as Section;
      if (waiting && waiting.path[0] === section.path[0] && section.path.slice(1).every((n) => n === 1)) {
        out.push(waiting);
        chapter = section.path[0] as number;
      }
      waiting = undefined;
      out.push(section);
    }
    const found = headOf(text, paragraph);
    if (!found) continue;
    // A chapter without sections is followed by the next one.
    if (waiting?.path[0] === chapter + 1 && found.path[0] === chapter + 2) {
      out.push(waiting);
      chapter++;
    }
    waiting = found;
  }
  if (waiting?.path[0] === chapter + 1 && next === deep.length) out.push(waiting);
  for (; next < deep.length; next++) out.push(deep[next] as Section);
  return out;
}

function headOf(text: string, { span: { start, end }, label, kind }: Paragraph): Section | undefined {
  const unit = text.charCodeAt(start);
  if (label || kind === 'furniture' || unit < 0x30 || unit > 0x39 || end - start > 40) return undefined;
  const number = head.exec(text.slice(start, end))?.[1];
  if (number === undefined || Number(number) === 0) return undefined;
  return { span: { start, end: start + number.length }, path: [Number(number)] };
}

import { finderOf } from '../../document/finder.ts';
import { type Change, lasting } from '../../document/lasting.ts';
import type { Reading } from '../../document/model.ts';
import { sectionsOf } from '../../document/numbering/sections.ts';
import { quotedPlaces } from '../../document/quotedPlaces.ts';
import type { Span } from '../../text/span.ts';
import { watchFor } from '../../text/watch.ts';
import { findSectionSlips, written } from './sectionSlips.ts';
import { hasMoved, isApartFrom } from './standing.ts';

/** A reference to a section that the document does not have: 按照3.1.4执行. */
export interface DanglingSection {
  /** The number alone. */
  readonly span: Span;
  readonly number: string;
  /** The nearest sections that there are beside it. */
  readonly near: readonly string[];
}

/** The words that lead in to the number of a section, with what names the draft itself. */
const leadIn =
  '(?:按照|依照|参照|根据|依据|遵照|执行|符合|满足|详见|参见|按|见)(?:本(?:预案|标准|规范|规划|方案|规程|导则|指南|文件))?第?[ \\t]?';
const leadOut =
  '(?:条|节|款|项|小节|部分)?(?=的?(?:规定|要求|执行|办理|程序|所述|所列|所规定|内容)|[，。；）、]|中的?)';
/** What is found begins with the first point. A standard's own number stands before its section: GB/T 1.1. */
const references = new RegExp(`(?<=${leadIn}(\\d{1,2}))((?:\\.\\d{1,2}){1,3})(?![\\d.%％])${leadOut}`, 'uy');
const findReferences = finderOf(watchFor('.'), references);

/** UTF-16 units before a reference in which another document may be named. */
const before = 64;

/** Of a document that is numbered through the levels: what it says of sections that it does not have, beside one that it has. */
export const danglingSections = lasting((reading): readonly DanglingSection[] => {
  const sections = sectionsOf(reading);
  if (sections.length === 0) return none;
  const known = new Set(sections.map(({ path }) => written(path)));
  const unsettled = new Set(
    findSectionSlips(reading).flatMap(({ expected, section }) => [
      holderOf(expected),
      holderOf(section.path),
    ]),
  );
  const beside = new Map<string, Set<number>>();
  for (const { path } of sections) {
    const holder = holderOf(path);
    const values = beside.get(holder) ?? new Set();
    beside.set(holder, values.add(path.at(-1) as number));
  }
  const isQuoted = quotedPlaces(reading.quotations);
  const out: DanglingSection[] = [];
  for (const { start, groups } of findReferences(reading)) {
    const [, head = '', rest = ''] = groups;
    const number = head + rest;
    const at = { start: start - head.length, end: start + rest.length };
    const holder = number.slice(0, number.lastIndexOf('.'));
    const siblings = beside.get(holder);
    if (known.has(number) || !siblings || isQuoted(at.start) || namesOther(reading, at.start)) continue;
    // A number that is out of order comes first.
    if (unsettled.has(holder)) continue;
    const value = Number(number.slice(holder.length + 1));
    const near = [...siblings].sort((a, b) => Math.abs(a - value) - Math.abs(b - value) || a - b);
    out.push({ span: at, number, near: near.slice(0, 3).map((n) => `${holder}.${n}`) });
  }
  return out;
});

const none: readonly DanglingSection[] = [];

/** The number of the section that one is in. */
const holderOf = (path: readonly number[]): string => written(path.slice(0, -1));

/** Whether its sentence names a document before it: 《…》, GB/T 1.1, 国家预案. */
function namesOther({ text }: Reading, at: number): boolean {
  const words = text.slice(Math.max(0, at - before), at);
  const sentence = words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('\n')) + 1);
  return /[》A-Za-z]|(?:国家|省|市|县|区|该|上级)[\p{Script=Han}]{0,8}(?:预案|标准|规范|规程|导则|规划)/u.test(
    sentence,
  );
}

/** Whether after an edit the references are those that they were. */
export function danglingSectionsStand(change: Change): boolean {
  const old = danglingSections(change.old);
  const now = danglingSections(change.now);
  return (
    old.length === now.length &&
    now.every(({ span, number, near }, i) => {
      const was = old[i] as DanglingSection;
      return (
        number === was.number &&
        near.join() === was.near.join() &&
        isApartFrom(was.span, change) &&
        hasMoved(was.span, span, change)
      );
    })
  );
}

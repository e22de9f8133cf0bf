import { isHidden, isPlainHan, unitSet } from '../../text/characters.ts';

/** What scans and pages of vertical lines have for the signs of labels: radicals for numerals, brackets that lie. */
const shapes: Readonly<Record<string, string>> = {
  '⼀': '一',
  '⼆': '二',
  '⼋': '八',
  '⼗': '十',
  '︵': '（',
  '︶': '）',
  '︑': '、',
  '︓': '：',
};

const isDisguised = unitSet(Object.keys(shapes).join(''));

/** Whether a UTF-16 unit is not what it looks like: nobody sees it, or it stands for the sign of a label. */
export const isMasked = (unit: number): boolean => !isPlainHan(unit) && (isHidden(unit) || isDisguised(unit));

/** A unit as it looks: nothing for what nobody sees. */
export const asSeen = (char: string): string => (isHidden(char.charCodeAt(0)) ? '' : (shapes[char] ?? char));

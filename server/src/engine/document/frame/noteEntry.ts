import { parseNumeral } from '../../text/numerals.ts';

/** The number before a name in the note on attachments; offsets are those within the line. */
export interface EntryNumber {
  readonly value: number;
  /** Of 2-1: 1. */
  readonly sub?: number;
  /** The word 附件 that the line repeats begins here, or the number where there is none. */
  readonly start: number;
  /** The number with its mark. */
  readonly label: readonly [start: number, end: number];
  readonly name: number;
}

const lead = '^([-*+> \\t\\u3000]*)(附件[ \\u3000]?)?';
const number = '(?:(\\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:[-－—–](\\d{1,2}))?';
/** What follows it is no decimal: 2.2025年 is the name of a year, and nothing at all a name to come. */
const mark =
  '(?:[ \\u3000]?[.．、：:，](?!\\d)|[ \\u3000]?[.．、：:，](?=(?:19|20)\\d{2}(?!\\d))|(?=[ \\u3000]|$)))';
const enclosed = '[（(](\\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|([①-⑳⒈-⒛⑴-⒇])';
const entry = new RegExp(`${lead}(${number}${mark}|${enclosed})[ \\t\\xa0\\u3000]*`);
/** 2.5G基站建设计划: a number where that number is due. */
const due = new RegExp(`${lead}((\\d{1,2})[.．])(?=\\d)`);

/** 附件2：5G基站建设计划: behind the word a colon ends the number. */
const named = new RegExp(`${lead}(${number}[ \\u3000]?[：:]))[ \\t\\xa0\\u3000]*`);

/**
 * The number at the beginning of a line; undefined where there is none. `next` is the one that is due, and `isNamed` says that the
 * word 附件 stands right before.
 */
export function entryNumber(
  line: string,
  next: number | undefined,
  isNamed = false,
): EntryNumber | undefined {
  const after = named.exec(line);
  const plain = entry.exec(line) ?? (isNamed || after?.[2] ? after : null);
  const found = plain ?? due.exec(line);
  if (!found) return undefined;
  const [whole, space = '', word = '', label = ''] = found;
  const value = parseNumeral(found[4] ?? found[6] ?? found[7] ?? '')?.value;
  if (value === undefined || (!plain && value !== next)) return undefined;
  const start = space.length;
  const at = start + word.length;
  const sub = plain?.[5] === undefined ? {} : { sub: Number(plain[5]) };
  return { value, ...sub, start, label: [at, at + label.length], name: whole.length };
}

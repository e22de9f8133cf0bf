import { ofKind } from '../../corpus/names.ts';
import { unitSet } from '../../text/characters.ts';
import type { Key } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';

/** Where a name that a draft gives a document leaves the document's own. */
export interface TitleSlip {
  /** UTF-16 offsets of the draft; empty where something is missing. */
  readonly draft: Span;
  /** UTF-16 offsets of the title. */
  readonly title: Span;
}

/** A name and a title of fewer content units in common, besides what a thousand names have, are near by chance. */
const leastCommon = 10;
const ordinary = /^(?:中共中央办公厅国务院办公厅|中共中央国务院|国务院办公厅|最高人民法院)|中华人民共和国/g;
/** So much of the longer of both they have in common. */
const leastShare = 0.75;
/** The same where the draft has words under the name that are the document's. */
const leastCommonTold = 4;
const leastShareTold = 0.6;
/** A slip is of no more content units in a row. */
const longest = 3;

/**
 * The one place at which a name in a draft differs from a title, where it is so small that it is more likely a slip than the name of
 * another document. Many documents are named alike: one that is of another kind, place, number or version, or begins otherwise,
 * is another one. What is no content (spaces, 、) does not count.
 * @param own the key of the name in the text, with its brackets or without them
 * @param other the key of the title
 * @param isTold whether the words that the draft has under the name are known to be the document's, so that a word may be another one
 */
export function titleSlip(own: Key, other: Key, isTold = false): TitleSlip | undefined {
  const n = own.units.length;
  const m = other.units.length;
  if (Math.abs(n - m) > longest || own.units[0] !== other.units[0]) return undefined;
  let head = 1;
  while (head < n && head < m && own.units[head] === other.units[head]) head++;
  let tail = 0;
  while (tail < n - head && tail < m - head && own.units[n - 1 - tail] === other.units[m - 1 - tail]) tail++;
  const common = head + tail;
  const telling = wordsOf(other, { from: 0, to: head }).replace(ordinary, '').length + tail;
  const share = isTold ? leastShareTold : leastShare;
  if (telling < (isTold ? leastCommonTold : leastCommon) || common < share * Math.max(n, m)) return undefined;
  if (common === n && common === m) return undefined;
  if (n - common > longest || m - common > longest) return undefined;
  const mine = { from: head, to: n - tail };
  const theirs = { from: head, to: m - tail };
  if (head < leastHead || isOtherDocument(own, mine, other, theirs, tail)) return undefined;
  return { draft: spanOf(own, mine), title: spanOf(other, theirs) };
}

/** Another beginning is another issuer, place or subject. */
const leastHead = 2;

/** From one unit of a key to before another one. */
interface Units {
  readonly from: number;
  readonly to: number;
}

function isOtherDocument(own: Key, mine: Units, other: Key, theirs: Units, tail: number): boolean {
  for (const [{ units }, { from, to }] of [
    [own, mine],
    [other, theirs],
  ] as const) {
    for (let i = from; i < to; i++) if (isNumeral(units[i] as number)) return true;
    // 北京市 for 北方市, 第二批 for 第三批.
    for (let i = from; i <= to && i < units.length; i++) if (namesPlace(units[i] as number)) return true;
  }
  const a = wordsOf(own, mine);
  const b = wordsOf(other, theirs);
  if (versions.test(a) || versions.test(b)) return true;
  // 办法 for 法.
  if (tail > 0) return kindOf(own) !== kindOf(other);
  // At the end stands what kind of document it is. 方 for 方案 is none.
  return (
    ofKind.test(wordsOf(own, { from: 0, to: mine.to })) ||
    !ofKind.test(wordsOf(other, { from: 0, to: theirs.to }))
  );
}

const isNumeral = unitSet('0123456789〇零一二三四五六七八九十百上下甲乙');
const namesPlace = unitSet('省市县区州盟旗镇乡村');

/** Words that make one document another one. */
const versions = /实施|贯彻|落实|试行|暂行|补充|修改|修订|修正|解释|草案|办法|规定|细则|条例|通知|意见|方案/;

const kindOf = (key: Key): string | undefined =>
  ofKind.exec(wordsOf(key, { from: 0, to: key.units.length }))?.[0];

const wordsOf = ({ units }: Key, { from, to }: Units): string =>
  String.fromCharCode(...units.subarray(from, to));

function spanOf({ offsets }: Key, { from, to }: Units): Span {
  if (from < to) return { start: offsets[from] as number, end: (offsets[to - 1] as number) + 1 };
  const at = (offsets[from - 1] as number) + 1;
  return { start: at, end: at };
}

import { numeralWords, parseNumeral } from '../../text/numerals.ts';
import type { Change } from '../change.ts';
import { contentOf, type Side } from '../sides/side.ts';

/** 30日 and 三十日, 60%, 六成 and 百分之六十, 10000 and 1万 say the same. */
export function isSameAmount(c: Change, draft: Side, edition: Side): boolean {
  const words = contentOf(draft, c.draft);
  if (!begins.test(words)) return false;
  const a = amountOf(words);
  return a !== undefined && a === amountOf(contentOf(edition, c.edition));
}

const begins = new RegExp(`^[\\d${numeralWords}①-⑽㈠-㈩]`, 'u');

/** A number, or a share of a hundred, in one spelling. */
function amountOf(words: string): string | undefined {
  const tenths = /^([一二三四五六七八九\d])成$/u.exec(words)?.[1];
  if (tenths !== undefined) return `${10 * (parseNumeral(tenths)?.value ?? 0)}%`;
  const share = /^百分之(.+)$|^(.+)%$/u.exec(words);
  const number = share ? (share[1] ?? share[2] ?? '') : words;
  const large = /^(\d{1,6}(?:\.\d{1,8})?)([万亿])$/u.exec(number);
  const value = large
    ? Math.round(Number(large[1]) * (large[2] === '万' ? 10_000 : 100_000_000))
    : parseNumeral(number)?.value;
  return value === undefined ? undefined : `${value}${share ? '%' : ''}`;
}

/** An amount with the words that bound it: 不低于50%, 60%以上, 其中至少50%. */
export interface Bounded {
  /** What stands before it: 其中, 确保. */
  readonly lead: string;
  readonly bound: 'least' | 'most' | 'none';
  /** In one spelling. */
  readonly amount: string;
}

/** Words before an amount that is the least, or the most, that may be. */
export const least = '不(?:得|应|能)?(?:低于|少于|小于)|至少|最少';
export const most = '不(?:得|应|能)?(?:超过|多于|高于|大于)|至多|最多';
const share = '\\d{1,3}(?:\\.\\d{1,4})?%|百分之[〇零一二三四五六七八九十百]{1,5}|[一二三四五六七八九]成';
const boundedShare = new RegExp(`^(.{0,4}?)(?:(${least})|(${most}))?(${share})(以上)?(以[下内])?$`, 'u');

const boundedShares = new RegExp(`(?:${least}|${most})?(?:${share})(?:以[上下内])?`, 'gu');

/** All shares of a hundred in some words, with what bounds them; in folded content. */
export const boundedSharesIn = (words: string): readonly Bounded[] =>
  (words.match(boundedShares) ?? []).flatMap((one) => boundedIn(one) ?? []);

/** Nearly all changes are told by this alone. */
const mayBeShare = /[%之成]/;
const longestBounded = 24;

/** A change of a share of a hundred with its bounds, as far as nothing else is changed with it; in folded content. */
export function boundedIn(words: string): Bounded | undefined {
  if (words.length > longestBounded || !mayBeShare.test(words)) return undefined;
  const found = boundedShare.exec(words);
  if (!found) return undefined;
  const [, lead, atLeast, atMost, written, above, below] = found;
  const amount = amountOf(written as string);
  const bound = (atLeast ?? above) ? 'least' : (atMost ?? below) ? 'most' : 'none';
  return amount === undefined ? undefined : { lead: lead as string, bound, amount };
}

import { parseNumeral } from '../../text/numerals.ts';
import type { Change } from '../change.ts';
import { contentOf, type Side } from '../sides/side.ts';

/** 30日 and 三十日, 60%, 六成 and 百分之六十, 10000 and 1万 say the same. */
export function isSameAmount(c: Change, draft: Side, edition: Side): boolean {
  const words = contentOf(draft, c.draft);
  if (!begins.test(words)) return false;
  const a = amountOf(words);
  return a !== undefined && a === amountOf(contentOf(edition, c.edition));
}

const begins = /^[\d〇零一二三四五六七八九十百千万两①-⑽㈠-㈩]/u;

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

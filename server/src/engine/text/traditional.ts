import { unitSet } from './characters.ts';
import type { Span } from './span.ts';

/** Characters of ordinary prose that simplified writing does not have; one of them is in most clauses of a traditional text. */
const isTraditionalOnly = unitSet(
  '們個國會學發時來對業產設動進實為這說開關經與過將從東務員體應門間問題見觀視覺讓認識議論調談請證訓記許評語讀變質負責財貨貴' +
    '買費資賞賢賽轉輕較載輪輸農運達選還邊連遠適鄉鐵鋼錢錄鎮長陽陰階隊際隨險難電響項順須領頭願類顯風飛餘養馬驗齊點黨龍勞積極營' +
    '榮團結繼續維護職權劃創導屆帶廣強總則規範統籌級組織網線紀約終給絡綠緊練縣習聯聲腦舉舊節藝蘇處號衛補製複訂計詳誌誠',
);

/** Whether words have a character that simplified writing does not have. */
export function hasTraditional(words: string): boolean {
  for (let at = 0; at < words.length; at++) if (isTraditionalOnly(words.charCodeAt(at))) return true;
  return false;
}

/** UTF-16 units to either side that tell how a place is written. */
const around = 60;
/** Fewer may be slips, or a name. */
const least = 3;

/** Whether the text around a place is in traditional characters, which the sources of a corpus in simplified ones do not have. */
export function isTraditionalAround(text: string, { start, end }: Span): boolean {
  const found = new Set<number>();
  const to = Math.min(text.length, end + around);
  for (let at = Math.max(0, start - around); at < to && found.size < least; at++) {
    const unit = text.charCodeAt(at);
    if (isTraditionalOnly(unit)) found.add(unit);
  }
  return found.size >= least;
}

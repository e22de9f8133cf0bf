import { levelNames } from './spokenLevels.ts';

/** An administrative area by its bare name and its level: 江海, 省. */
export interface Area {
  readonly name: string;
  readonly level: string;
}

/** 江海省, 青川自治州, 黔山苗族侗族自治县; a level's word that goes on (市场, 区域, 行政区划) is none. */
const named = new RegExp(
  `^(?:中共|中国共产党)?([\\u4e00-\\u9fff]{1,16}族(?=自治)|[\\u4e00-\\u9fff]{2,7}?)(${levelNames})(?![场域划])`,
  'u',
);
/** What a place's name does not hold, and what makes no area of a common name: 城市, 社区, 园区, 全省, 上市. */
const noName =
  /[的与及等在对把将]|关于|印发|加强|推进|促进|深化|管理|建设|保护|全面|贯彻|落实|年度?|国家|中华|中央|国务|本级|直辖|自治$/u;
const noArea = /[城社园地辖灾牧林矿校景特小片街农山库郊都各全本我该跨上省市县区]$/u;

/** What joins two words: in 太和 and 呼和浩特 it is a part of the name. */
const joined = /为|(?<=[^呼])和/u;

/** No title or signature is read further, in UTF-16 units. */
const longest = 400;

/**
 * The areas that the parts of a title, of a signature or of an issuer's name begin with, in order, each inside the one before it:
 * 江海省, 临江市 of 江海省临江市.
 */
export function areasIn(words: string): readonly (readonly Area[])[] {
  const found: Area[][] = [];
  const part = words.slice(0, longest).replace(/《[^》]*》/gu, '\n');
  for (const piece of part.split(/[\s\u3000（）()、，]+|关于|印发|在|于/u)) {
    const areas: Area[] = [];
    let rest = piece.replace(economicZone, '$1市');
    for (let m = named.exec(rest); m; m = named.exec(rest)) {
      const [all, name, level] = m as unknown as [string, string, string];
      if (!isPlace(name, level)) break;
      areas.push({ name, level });
      rest = rest.slice(all.length);
    }
    if (areas.length > 0) found.push(areas);
  }
  return found;
}

function isPlace(name: string, level: string): boolean {
  if (name.length > longestName && !longNamed.test(level)) return false;
  if (noName.test(name) || (name.length > 2 && joined.test(name))) return false;
  return !noArea.test(name) || (/^[市县]$/.test(level) && /[山特]$|^[^大小中新老古县各]城$/u.test(name));
}

/** No name is longer, in units, but for those of some levels: 察布查尔锡伯自治县, 东乌珠穆沁旗. */
const longestName = 4;
const longNamed = /^自治|旗$/;

/** 深圳经济特区 makes its rules for the city. */
const economicZone = /^([\u4e00-\u9fff]{2,4})经济特区/u;

/** Levels from the province down; one that is not named here is that of a county. */
const ranks: readonly RegExp[] = [
  /^(?:省|自治区|特别行政区)$/,
  /^(?:市|州|盟|地区|自治州)$/,
  /^(?!镇|乡|街道)/,
];

/** How far below the nation a level is: 0 for a province. */
export function rankOf(level: string): number {
  const rank = ranks.findIndex((pattern) => pattern.test(level));
  return rank < 0 ? ranks.length : rank;
}

/** Cities that stand beside the provinces. */
const municipality = /^(?:北京|天津|上海|重庆)$/;

/** The same of an area; such a city is a province and a city. */
export const ranksOf = ({ name, level }: Area): readonly number[] =>
  level === '市' && municipality.test(name) ? [0, 1] : [rankOf(level)];

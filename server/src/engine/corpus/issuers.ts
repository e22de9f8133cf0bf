import { keyString } from '../text/key.ts';
import type { Source } from './model.ts';

/** The issuers that a title begins with, 中共中央 国务院 of 中共中央 国务院关于…的意见; empty where it begins with none. */
export function issuersIn(title: string): string {
  const bare = title.replace(/^[\s《〈]+/, '');
  const about = bare.indexOf('关于');
  return about > 0 ? bare.slice(0, about) : '';
}

/**
 * Whether a document that is said to be of some issuers may be a source: documents of one name are issued at every level, and by many
 * at one level. 省委 may be 中共江海省委; whose a source is that does not tell is not known.
 * @param issuers as they are written: 中共江海省委、江海省人民政府, 我市
 */
export function mayBeOf({ title, issuer = '', authority }: Source, issuers: string): boolean {
  const own = `${issuersIn(title)} ${issuer}`.trim();
  if (own === '') return authority !== 'central' || isTop(issuers);
  if (isTop(own) !== isTop(issuers)) return false;
  if (isTop(own)) return true;
  const theirs = organsIn(issuers);
  return organsIn(own).some((a) => theirs.some((b) => a.includes(b) || b.includes(a)));
}

/** Whether the heads of party and state are among the issuers. Each is written in many ways, and none of them has a namesake. */
export const isTop = (issuers: string): boolean => top.test(keyString(issuers));

const top =
  /中共中央|党中央|国务院|中央(?!企业|财政|部门|单位|驻)|中办|国办|国家(?=$|的|层面|印发|出台|发布|制定|颁)|全国人民代表大会|全国人大|最高人民/;

/** One by one, as they are compared. */
const organsIn = (issuers: string): readonly string[] =>
  issuers
    .split(/[\s、，,]+|(?<=[委府厅局部会室院])[和与及]/)
    .map((organ) => shortened(keyString(organ)))
    .filter((organ) => organ !== '');

/** 市人大常委会 for 市人民代表大会常务委员会, 政府 for 人民政府. */
const shortened = (organ: string): string =>
  organ
    .replace(/中共|^[我本该]|和(?!国)/g, '')
    .replaceAll('人民代表大会', '人大')
    .replace(/人民(?=政府|法院|检察院)/g, '')
    .replaceAll('常务委员会', '常委')
    .replace(/(?:委员|(?<=常委))会/g, (rest) => (rest === '会' ? '' : '委'));

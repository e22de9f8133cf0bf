import { IntList } from '../text/intList.ts';
import { keyString } from '../text/key.ts';
import { parseNumeral } from '../text/numerals.ts';
import { issuersIn, mayBeOf } from './issuers.ts';
import { authorities, type Source } from './model.ts';

/** Looks sources up by the names that drafts use for them. */
export interface NameIndex {
  /** Best first: the closer form of the name, then authority, then the later date, then id. */
  lookup(name: string): readonly Source[];
}

/** How close a name is to a source's own, from best. */
const closeness = { title: 0, number: 0, alias: 1, derived: 2, loose: 3 } as const;

export function createNameIndex(sources: readonly Source[]): NameIndex {
  const entries = new Entries();
  for (const [i, { title, documentNumber, aliases }] of sources.entries()) {
    const add = (name: string, rank: number) => entries.add(nameKey(name), i, rank);
    // Closest forms first, so that a source is entered under each key with its best rank.
    add(title, closeness.title);
    if (documentNumber) add(documentNumber, closeness.number);
    for (const alias of aliases) add(alias, closeness.alias);
    const derived = derivedNames(title);
    for (const name of derived) add(name, closeness.derived);
    for (const alias of aliases) for (const name of derivedNames(alias)) add(name, closeness.derived);
    for (const name of [title, ...derived]) {
      const loose = looseName(name);
      if (loose !== name) add(loose, closeness.loose);
    }
  }
  const asked = new Map<string, readonly Source[]>();
  const find = (name: string): readonly Source[] => {
    const found = new Map<Source, number>();
    const collect = (key: string, penalty: number) => {
      entries.each(key, (i, rank) => {
        const source = sources[i]!;
        const total = rank + penalty;
        if (total < (found.get(source) ?? Number.POSITIVE_INFINITY)) found.set(source, total);
      });
    };
    collect(nameKey(name), 0);
    const loose = looseName(name);
    if (loose !== name) collect(nameKey(loose), 4);
    const own = new Set(found.keys());
    for (const derived of derivedNames(name)) collect(nameKey(derived), 8);
    // Without its issuers a name is that of others as well; what is passed on stays whose it was.
    const issuers = passesOn.test(name) ? '' : issuersIn(name);
    if (issuers !== '')
      for (const source of found.keys())
        if (!own.has(source) && !mayBeOf(source, issuers)) found.delete(source);
    return [...found].sort(([a, p], [b, q]) => p - q || byWeight(a, b)).map(([source]) => source);
  };
  return {
    lookup(name) {
      let found = asked.get(name);
      if (!found) {
        found = find(name);
        if (asked.size >= mostAsked) asked.clear();
        asked.set(name, found);
      }
      return found;
    },
  };
}

/** Sources by name, with the rank of each under it: numbers, since a large shelf goes by a hundred thousand names. */
class Entries {
  /** By name: where the entry made last stands. */
  readonly #last = new Map<string, number>();
  /** Triples: source, rank, and one more than where the entry of the same name before it stands, 0 for the first. */
  readonly #entries = new IntList(3 << 10);

  /** A source that the name has already keeps the rank that it had first. */
  add(name: string, source: number, rank: number): void {
    if (name === '') return;
    const last = this.#last.get(name) ?? -1;
    for (let at = last; at >= 0; at = this.#before(at)) if (this.#entries.at(at) === source) return;
    this.#last.set(name, this.#entries.length);
    this.#entries.push3(source, rank, last + 1);
  }

  each(name: string, take: (source: number, rank: number) => void): void {
    for (let at = this.#last.get(name) ?? -1; at >= 0; at = this.#before(at))
      take(this.#entries.at(at), this.#entries.at(at + 1));
  }

  #before(at: number): number {
    return this.#entries.at(at + 2) - 1;
  }
}

/** Names that are remembered: those of a long document, which asks for all of them again after each edit. */
const mostAsked = 32_768;

/** Authority, then the later date, then id: the order in which sources of equal fit are preferred. */
export const byWeight = (a: Source, b: Source): number =>
  authorities.indexOf(a.authority) - authorities.indexOf(b.authority) ||
  compare(b.date ?? '', a.date ?? '') ||
  compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Brackets, spaces and punctuation do not matter, nor do 第 and leading zeros in a document number: 中发〔2017〕14号,
 * 中发[2017]第14号 and 中发﹝2017﹞014号 are one name.
 */
function nameKey(name: string): string {
  const number = numberOf(name);
  return number ? `${number.code}${number.year}#${number.serial}号` : keyString(name);
}

/** A document number 中发〔2017〕14号 by its parts, each as it is compared: the issuer's code, the year, the serial number. */
export interface DocumentNumber {
  readonly code: string;
  readonly year: string;
  readonly serial: string;
}

/** Reads the number of a document, whatever its brackets; undefined where the name is none, or one without a year (国务院令第1号). */
export function numberOf(name: string): DocumentNumber | undefined {
  // Nearly all names are titles; a shelf has tens of thousands of them.
  const found = name.includes('号') ? documentNumber.exec(name) : null;
  if (!found) return undefined;
  const [code = '', year = '', serial = ''] = found.slice(1).map(keyString);
  return { code, year, serial };
}

const documentNumber =
  /^(.*?)[〔[［(（﹝【]\s*(\d{4}|[０-９]{4})\s*[〕\]］)）﹞】]\s*第?\s*[0０]*([\d０-９]+)\s*号\s*$/;

/** Reads the number of an order, 国务院令第423号, which has no year of its own. */
export function orderOf(name: string): DocumentNumber | undefined {
  const [, code = '', number = ''] = order.exec(name) ?? [];
  const serial = parseNumeral(number)?.value;
  return serial === undefined ? undefined : { code: keyString(code), year: '', serial: `${serial}` };
}

const order =
  /^(?:中华人民共和国)?(.{1,20}令)\s*第\s*[0０]*([\d０-９]{1,5}|[〇零一二三四五六七八九十百千]{1,9})\s*号\s*$/;

/** 关于…意见 and 关于…的意见 are the same document. */
const looseName = (name: string): string => name.replaceAll('的', '');

/** The kind of document with which a title ends. */
export const ofKind =
  /(?:意见|方案|决定|通知|规划|纲要|条例|规定|办法|细则|公报|决议|报告|批复|函|章程|准则|规则|指引|指南|标准|计划|公告|通告|要点|措施|命令|令|法)$/;

/** Other names under which a document of this title goes. */
export function derivedNames(title: string): string[] {
  const out: string[] = [];
  const bare = title.replace(/^\s*[《〈]|[》〉]\s*$/g, '');
  if (bare !== title) out.push(bare);
  const unversioned = withoutVersion(bare);
  if (unversioned !== bare) out.push(unversioned);
  const national = unversioned.startsWith(nation) ? unversioned.slice(nation.length) : unversioned;
  if (national !== unversioned && national.length >= 2) out.push(national);
  const about = unversioned.indexOf('关于');
  if (about < 0) return out;
  /** 关于印发《…方案》的通知 stands for the document that it issues. */
  const issued = issuing.exec(unversioned);
  if (issued) out.push(issued[1] as string);
  /** 中共中央 国务院关于…的意见 is also cited without its issuers. */
  if (about > 0 && ofKind.test(unversioned)) out.push(unversioned.slice(about));
  return out;
}

const nation = '中华人民共和国';

const passesOn = /关于(?:转发|批转|翻印)\s*[《〈]/;

const issuing = /关于(?:印发|公布|发布|转发|批转)\s*[《〈](.+)[》〉]\s*的(?:通知|决定|公告)$/;

/** A title as it stands between 《 and 》: marks within it are 〈〉. */
export const titleInMarks = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉');

/** Whether two sources are editions of one document by their titles. */
export const isOneTitle = (a: Source, b: Source): boolean =>
  keyString(withoutVersion(a.title)) === keyString(withoutVersion(b.title));

/** Whether two sources are one document that the corpus has twice, by title and number: as it was sent out, and as a bulletin has it. */
export function isOneDocument(a: Source, b: Source): boolean {
  if (a === b) return true;
  const [own, other] = [a.documentNumber, b.documentNumber];
  return own !== undefined && other !== undefined && nameKey(own) === nameKey(other) && isOneTitle(a, b);
}

/** 《…法》（2018年修正）: the version is not part of the name. */
const withoutVersion = (title: string): string =>
  title.includes('）') || title.includes(')') ? title.replace(version, '') : title;

const version = /\s*[（(][^（()）]*(?:修正|修订|试行|暂行|草案|稿|年|\d{4}-\d{2})[^（()）]*[）)]\s*$/;

/**
 * A title without what says of which year this edition is: 《…条例》（2016年）, （2023年修订）. A text seldom says that of itself. A draft, or what
 * is for trial, is another document.
 */
export const withoutYear = (title: string): string =>
  title.includes('）') || title.includes(')') ? title.replace(ofYear, '') : title;

const ofYear =
  /\s*[（(](?:\d{4}(?:年|-\d{2})[\d年月日-]{0,8})?(?:第[一二三四五六七八九]次)?(?:修正|修订)?(?:版|本)?[）)]\s*$/;

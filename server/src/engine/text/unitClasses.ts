import { characterSet } from './presence.ts';

/*
 * What a UTF-16 unit is to those who read structure, as a set of bits: one look at a unit answers all of them. Most units
 * are Han characters without any class.
 */

/** 。！？: ends a sentence. */
export const END = 1;
/** A closing bracket or quotation mark. */
export const CLOSING = 1 << 1;
/** An opening bracket or quotation mark. */
export const OPENING = 1 << 2;
/** ； */
export const SEMICOLON = 1 << 3;
/** ： */
export const COLON = 1 << 4;
/** ， */
export const COMMA = 1 << 5;
/** 、 */
export const PAUSE = 1 << 6;
/** A quotation mark of any kind. */
export const QUOTE = 1 << 7;
/** A mark of a title: 《》 and the brackets that copies put for 《. */
export const TITLE = 1 << 8;
/** A round bracket. */
export const PAREN = 1 << 9;
/** What the label of an item can begin with in the middle of a line. */
export const ITEM = 1 << 10;
/** What a label inside a paragraph (一是, 第一，, （1）) can begin with. */
export const RUN = 1 << 11;
/** 号令称: the one character that document numbers, numbers of orders and declared short names cannot do without. */
export const ANCHOR = 1 << 12;
/** 访浏阅击页窗享: one is in each of the counters and buttons that web pages leave behind (访问量, 打印本页). */
export const WEB = 1 << 13;
/** 星, of 星期三. */
export const WEEKDAY = 1 << 14;
/** 第附前上本: what a reference to another place of the text begins with. */
export const POINTER = 1 << 15;

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽';
const members: readonly (readonly [number, string])[] = [
  [END, '。！？!?｡︒︕︖'],
  [CLOSING, '）)》〉”’」』】〕］]﹚﹞︶︾﹀︺'],
  [OPENING, '（(《〈“‘「『【〔［[﹙﹝︵︽︿︹'],
  [SEMICOLON, '；;︔'],
  [COLON, '：:︓'],
  [COMMA, '，,︐'],
  [PAUSE, '、︑'],
  [QUOTE, '“”„〝〞‘’「」『』﹁﹂﹃﹄｢｣"＂\'＇'],
  [TITLE, '《》〈<＜«≪'],
  [PAREN, '（）()︵︶'],
  [ITEM, `第笫（(﹙︵⼀⼆⼋⼗一二三四五六七八九十廿1-9０-９${circled}⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑`],
  [RUN, `第首其再最⼀⼆⼋⼗︵一二三四五六七八九十1-9１-９（(${circled}`],
  [ANCHOR, '号令称'],
  [WEB, '访浏阅击页窗享'],
  [WEEKDAY, '星'],
  [POINTER, '第附前上本'],
];

/** The classes of every unit. */
export const unitClasses: Uint16Array = tableOf(members);

function tableOf(classes: readonly (readonly [number, string])[]): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [bit, characters] of classes)
    for (const [from, to] of characterSet(characters))
      for (let unit = from; unit <= to; unit++) table[unit] = (table[unit] as number) | bit;
  return table;
}

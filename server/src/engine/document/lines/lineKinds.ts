import { characterSet } from '../../text/presence.ts';
import { ANCHOR, OPENING, WEB, WEEKDAY } from '../../text/unitClasses.ts';

/** What a physical line is by its own words; where nothing speaks for anything else it is text. */
export type LineKind =
  | 'blank'
  | 'text'
  | 'table' // a row of a Markdown table
  | 'mark' // page numbers, rules, comments, leftovers of web pages and newspapers
  | 'dateline' // 新华社北京10月21日电
  | 'caption' // of a photograph
  | 'date' // a line that is a date and nothing else
  | 'datedNote' // （2024年10月12日）, （2019年1月15日…通过）
  | 'documentNumber'
  | 'signatory'
  | 'note' // （此件公开发布）
  | 'copyTo'
  | 'imprint';

const year = '(?:[12]\\d{3}|[〇○零Ｏ一二三四五六七八九]{4})';
const date = `${year}\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月\\s*[\\d一二三四五六七八九十]{1,4}\\s*日`;

/** What stands for one in haste: 25年3月6日, 2025.3.6. */
const hasty =
  '(?:(?:[12]\\d{3}|\\d{2})\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]|[12]\\d{3}([-./／．])\\d{1,2}\\1\\d{1,2}日?)';
const month = '[12]\\d{3}\\s*年\\s*\\d{1,2}\\s*月';

/**
 * What a kind's lines look like, and what they cannot do without, so that few lines are held against few patterns: one of
 * the characters `first` at the beginning and of `last` at the end (ranges as `0-9`), and all of the classes of `holds`.
 */
interface Shape {
  readonly kind: LineKind;
  readonly pattern: RegExp;
  readonly first?: string;
  readonly last?: string;
  readonly holds?: number;
}

const hanDigits = '〇○零Ｏ一二三四五六七八九';
const dashes = '—–－─~～·•-';

/** In the order in which they are asked. */
const shapes: readonly Shape[] = [
  { kind: 'date', pattern: new RegExp(`^${date}$`), first: `12${hanDigits}`, last: '日' },
  { kind: 'mark', pattern: /^字号[:：].{0,20}$/, first: '字' },
  {
    kind: 'mark',
    pattern:
      /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s.{0,12}(?:来源|作者|浏览|访问|字体|字号)[^。]{0,60})?$/,
    first: '0-9',
  },
  {
    // Who posted it, when and from where: 工人日报 2024年10月21日 19:02 北京.
    kind: 'mark',
    pattern:
      /^(?:[\p{Script=Han}A-Za-z·]{2,14}\s+)?\d{4}[年/.-]\d{1,2}[月/.-]\d{1,2}日?\s+\d{1,2}[:：]\d{2}(?:\s+\p{Script=Han}{2,4})?$/u,
    last: '0-9京津海庆北西辽宁林江苏徽建东南川州陕肃夏疆湾港门藏古',
  },
  { kind: 'mark', pattern: /^\|[-:|\s]{3,}\|$/, first: '|', last: '|' },
  { kind: 'table', pattern: /^\|.*\|$/, first: '|', last: '|' },
  { kind: 'mark', pattern: /^[—–\-－─·•=_*~\s]*$/, first: `=_*~${dashes}`, last: `=_*~${dashes}` },
  {
    kind: 'mark',
    // How pages are numbered: 3, 3/12, — 3 —, ～三～, P3, Page 3 of 12.
    pattern:
      /^(?:[—–\-－─~～·•]*\s*[\d０-９]{1,6}\s*[—–\-－─~～·•]*|\d{1,3}\s*[/／]\s*\d{1,4}|[—–\-－─~～]+\s*[一二三四五六七八九十]{1,3}\s*[—–\-－─~～]+|[Pp](?:age|AGE|\.)?\s*\d{1,4}(?:\s*(?:of|OF|\/)\s*\d{1,4})?)$/,
    first: `0-9０-９Pp${dashes}`,
    last: `0-9０-９${dashes}`,
  },
  {
    kind: 'mark',
    pattern: /^(?:[第共]\s*(?:\d+|[一二三四五六七八九十百]{1,5})\s*页|[,，/\s])+$/,
    first: '第共,，/',
    last: '页,，/',
  },
  {
    kind: 'mark',
    pattern: /^[（(]\s*(?:下转|上接|紧接|转|接)第?.{1,16}版[^）)]{0,10}[）)]$/,
    first: '（(',
    last: '）)',
  },
  { kind: 'mark', pattern: /^(?:<!--.*-->|<\/?[a-zA-Z][^>]{0,200}>|```.*|https?:\/\/\S+)$/, first: '<`h' },
  {
    kind: 'mark',
    pattern:
      /^[^。]{0,40}(?:访问量|浏览次数|浏览量|阅读量|点击数|打印本页|关闭窗口|分享到)(?:[:：\s][^。]{0,30})?$|^[^。]{0,10}点击[^。，]{0,16}(?:关注|原文|蓝字)[^。，]{0,12}$/,
    holds: WEB,
  },
  {
    kind: 'mark',
    pattern: /^(?:发布时间|发布日期|时间|日期)[:：]\s*[\d年月日:：\-/.\s]{6,30}(?:来源.{0,30})?$/,
    first: '发时日',
  },
  { kind: 'mark', pattern: /国内统一连续出版物号|邮发代号|国内统一刊号/, holds: ANCHOR },
  {
    kind: 'mark',
    pattern: new RegExp(`^.{0,20}${date}.{0,6}星期[一二三四五六日].{0,60}$`),
    holds: WEEKDAY,
  },
  {
    kind: 'mark',
    pattern: /^(?:【我要纠错】\s*)?[（(]?(?:责任编辑|责编|编辑整理|编辑|本期编辑)[:：\s][^。，]{1,20}[）)]?$/,
    first: '【（(责编本',
  },
  {
    kind: 'mark',
    pattern: /^[（(]?(?:来源|作者|记者|通讯员|校对|审核|监制|版式|美编|制图)[:：][^。，]{1,20}[）)]?$/,
    first: '（(来作记通校审监版美制',
  },
  { kind: 'mark', pattern: /^!\[.*\]\(.*\)$/, first: '!', last: ')' },
  {
    kind: 'dateline',
    pattern: /^[（(]?(?:据|本报|新华社|人民网|中新社|央视)[^。，,]{0,24}(?:电|讯)[）)]?$/,
    first: '（(据本新人中央',
    last: '电讯）)',
  },
  { kind: 'caption', pattern: /^[^。]{0,120}[\s。（(].{0,20}(?:摄|供图)[）)]?$/, last: '摄图）)' },
  { kind: 'caption', pattern: /^.{0,120}。\s*[^。]{0,24}(?:摄|供图)[）)]?$/, last: '摄图）)' },
  {
    kind: 'caption',
    pattern: /^(?:新华社发|通讯员|本报记者|记者)[^。]{0,30}(?:摄|供图)[）)]?$/,
    first: '新通本记',
    last: '摄图）)',
  },
  {
    kind: 'datedNote',
    pattern: new RegExp(`^${date}\\s*[^。，]{0,120}(?:通过|批准|公布|发布|施行|修订|修正|废止|失效)$`),
    first: `12${hanDigits}`,
    last: '过准布行订正止效',
  },
  {
    kind: 'datedNote',
    pattern: new RegExp(`^[（(]\\s*${date}[^）)]{0,2000}[）)]$`),
    first: '（(',
    last: '）)',
  },
  {
    kind: 'documentNumber',
    pattern:
      /^[\p{L}\p{N}]{1,20}\s*[〔[［【（(﹝]\s*\d{2,4}\s*[〕\]］】）)﹞]\s*第?\s*\d{1,5}\s*号(?:\s+.{0,30})?$/u,
    holds: ANCHOR | OPENING,
  },
  {
    kind: 'documentNumber',
    pattern: /^第\s*[\d一二三四五六七八九十百〇零]{1,5}\s*号$/,
    first: '第',
    last: '号',
  },
  { kind: 'signatory', pattern: /^签发人[:：]/, first: '签' },
  {
    // Some forget the brackets that it should have.
    kind: 'note',
    pattern:
      /^(?:[（(](?:此件|本件|此文|联系人|附注)[^）)]{1,80}[）)]|此件(?:主动公开|依申请公开|不予公开|公开发布|公开))$/,
    first: '（(此',
    last: '）)布开',
  },
  { kind: 'copyTo', pattern: /^(?:抄送|抄报|主送)[:：]/, first: '抄主' },
  {
    kind: 'imprint',
    pattern: new RegExp(`^.{0,50}${date}\\s*(?:印发|翻印|印制|印|封发)$`),
    last: '发印制',
  },
  {
    // With a stop that does not belong there; a sentence has no space before the date.
    kind: 'imprint',
    pattern: new RegExp(`^[^。，；：《》]{2,50}\\s${date}\\s*(?:印发|翻印|印制)[.．。]$`),
    last: '.．。',
  },
  {
    // In the middle of a sentence no space stands before them.
    kind: 'imprint',
    pattern: new RegExp(`^(?:(?:[^。，；：]{0,50}\\s)?${hasty}|[^。，；：]{1,50}\\s${month})\\s*印发$`),
    last: '发',
  },
];

/** For every unit the shapes, one bit each, whose lines can begin (end) with it. */
const byFirst = shapesBy((shape) => shape.first);
const byLast = shapesBy((shape) => shape.last);

function shapesBy(characters: (shape: Shape) => string | undefined): Uint32Array {
  const anywhere = shapes.reduce((bits, shape, i) => (characters(shape) ? bits : bits | (1 << i)), 0);
  const table = new Uint32Array(0x10000).fill(anywhere);
  shapes.forEach((shape, index) => {
    for (const [from, to] of characterSet(characters(shape) ?? ''))
      for (let unit = from; unit <= to; unit++) table[unit] = (table[unit] as number) | (1 << index);
  });
  return table;
}

const bar = 0x7c;

/** Longer lines are prose, or rows of tables. */
const longest = 240;
/** But the note under a statute's title, listing when it was passed and amended, can be long. */
const longestNote = 2500;

/** The kind of the line from `start` to `end`, without white space at its ends, which holds units of the classes `held`. */
export function lineKind(text: string, start: number, end: number, held: number): LineKind {
  if (start >= end) return 'blank';
  const first = text.charCodeAt(start);
  if (end - start > longest && first === bar && text.charCodeAt(end - 1) === bar) return 'table';
  if (end - start > longest)
    return '（('.includes(text[start] as string) && end - start < longestNote
      ? longNote(text.slice(start, end))
      : 'text';
  let candidates = (byFirst[first] as number) & (byLast[text.charCodeAt(end - 1)] as number);
  while (candidates !== 0) {
    const { kind, pattern, holds = 0 } = shapes[31 - Math.clz32(candidates & -candidates)] as Shape;
    if ((held & holds) === holds && pattern.test(text.slice(start, end))) return kind;
    candidates &= candidates - 1;
  }
  return 'text';
}

const longNote = (content: string): LineKind =>
  /^[（(]\s*[12]\d{3}年/.test(content) && /[）)]$/.test(content) ? 'datedNote' : 'text';

/** Whether lines of this kind carry no prose. */
export const isFurniture = (kind: LineKind): boolean =>
  kind !== 'text' && kind !== 'table' && kind !== 'blank';

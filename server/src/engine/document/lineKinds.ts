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

const kinds: readonly (readonly [LineKind, RegExp])[] = [
  ['date', new RegExp(`^${date}$`)],
  ['mark', /^字号[:：].{0,20}$/],
  [
    'mark',
    /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s.{0,12}(?:来源|作者|浏览|访问|字体|字号)[^。]{0,60})?$/,
  ],
  ['mark', /^\|[-:|\s]{3,}\|$/],
  ['table', /^\|.*\|$/],
  ['mark', /^[—–\-－·•=_*~\s]*$/],
  ['mark', /^[—–\-－·•]*\s*[\d０-９]{1,6}\s*[—–\-－·•]*$/],
  ['mark', /^(?:第\s*\d+\s*页|共\s*\d+\s*页|[,，/\s])+$/],
  ['mark', /^[（(]\s*(?:下转|上接|紧接|转|接)第?.{1,16}版[^）)]{0,10}[）)]$/],
  ['mark', /^(?:<!--.*-->|<\/?[a-zA-Z][^>]{0,200}>|```.*|https?:\/\/\S+)$/],
  [
    'mark',
    /^[^。]{0,40}(?:访问量|浏览次数|浏览量|阅读量|点击数|打印本页|关闭窗口|分享到)(?:[:：\s][^。]{0,30})?$/,
  ],
  ['mark', /^(?:发布时间|发布日期|时间|日期)[:：]\s*[\d年月日:：\-/.\s]{6,30}(?:来源.{0,30})?$/],
  ['mark', /国内统一连续出版物号|邮发代号|国内统一刊号/],
  ['mark', new RegExp(`^.{0,20}${date}.{0,6}星期[一二三四五六日].{0,60}$`)],
  ['mark', /^(?:【我要纠错】\s*)?[（(]?(?:责任编辑|责编|编辑整理|编辑|本期编辑)[:：\s][^。，]{1,20}[）)]?$/],
  ['mark', /^[（(]?(?:来源|作者|记者|通讯员|校对|审核|监制|版式|美编|制图)[:：][^。，]{1,20}[）)]?$/],
  ['mark', /^!\[.*\]\(.*\)$/],
  ['dateline', /^[（(]?(?:据|本报|新华社|人民网|中新社|央视)[^。，,]{0,24}(?:电|讯)[）)]?$/],
  ['caption', /^[^。]{0,120}[\s。（(].{0,20}(?:摄|供图)[）)]?$/],
  ['caption', /^.{0,120}。\s*[^。]{0,24}(?:摄|供图)[）)]?$/],
  ['caption', /^(?:新华社发|通讯员|本报记者|记者)[^。]{0,30}(?:摄|供图)[）)]?$/],
  ['datedNote', new RegExp(`^${date}\\s*[^。，]{0,120}(?:通过|批准|公布|发布|施行|修订|修正|废止|失效)$`)],
  ['datedNote', new RegExp(`^[（(]\\s*${date}[^）)]{0,2000}[）)]$`)],
  [
    'documentNumber',
    /^[\p{L}\p{N}]{1,20}\s*[〔[［【（(﹝]\s*\d{2,4}\s*[〕\]］】）)﹞]\s*第?\s*\d{1,5}\s*号(?:\s+.{0,30})?$/u,
  ],
  ['documentNumber', /^第\s*[\d一二三四五六七八九十百〇零]{1,5}\s*号$/],
  ['signatory', /^签发人[:：]/],
  ['note', /^[（(](?:此件|本件|此文|联系人|附注)[^）)]{1,80}[）)]$/],
  ['copyTo', /^(?:抄送|抄报|主送)[:：]/],
  ['imprint', new RegExp(`^.{0,50}${date}\\s*(?:印发|翻印|印制|印|封发)$`)],
];

/** `content` is a line without white space at its ends. */
export function lineKind(content: string): LineKind {
  if (content === '') return 'blank';
  const sample = content.length > 240 ? undefined : content;
  if (sample === undefined)
    return content.startsWith('（') || content.startsWith('(') ? longNote(content) : 'text';
  for (const [kind, pattern] of kinds) if (pattern.test(sample)) return kind;
  return 'text';
}

/** The note under a statute's title, listing when it was passed and amended, can be long. */
function longNote(content: string): LineKind {
  return content.length < 2500 && /^[（(]\s*[12]\d{3}年/.test(content) && /[）)]$/.test(content)
    ? 'datedNote'
    : 'text';
}

/** Whether lines of this kind carry no prose. */
export const isFurniture = (kind: LineKind): boolean =>
  kind !== 'text' && kind !== 'table' && kind !== 'blank';

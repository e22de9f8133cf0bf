import type { Citation } from '../model.ts';

/** What a document is made of another one for, before the name of that one. */
const purposes = '适用|实施|贯彻|执行|落实|贯彻落实|贯彻实施|贯彻执行|办理|审理';
/** 最高人民法院关于适用《…》, with the names of its issuers. */
const about = new RegExp(
  `(?<head>[\\p{Script=Han}]{0,24}关于(?:[^，。；：！？《》“”（()）\\n]{0,16})(?:${purposes}|修改|印发|公布|学习))$`,
  'u',
);
/** 江海省实施《…》: a place and what its document is for. */
const local = /(?<head>\p{Script=Han}{1,12}(?<!全)[省市区县州盟旗](?:贯彻|执行)?实施)$/u;
/** Words before the name of a document that are no part of it. */
const leading =
  /^.*(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|参照|参见|违反|符合|适用|对照|属于|以及|见|与|和(?!国)|及|由|经|在|对|按)(?=\p{Script=Han}*$)/u;

/** What such documents are, behind the name of the other one. */
const ofKind =
  /^(?!的?(?:有关|相关))(?<tail>(?:[^，。；：！？、（()）《》“”\n第]{0,20}?)(?:解释|办法|细则|规定|意见|条例|决定|通知|批复|方案|措施|答复))(?=(?:[（(][^（()）\n]{0,40}[）)])?(?:的|中的?|之)?(?:第[（(]?[〇零一二三四五六七八九十百\d]+[）)]?[章节条款项]|(?:已|还|也|又|都|均|明确|专门|进一步){0,2}(?:规定|明确|要求|指出|强调|提出)))/;
/** 《…》实施办法: without anything before the name. */
const made = /^(?:的)?实施(?:办法|细则|条例|意见|方案|规定)$/;
const longest = 64;

/**
 * The documents without 《》 of their own that are called after one with 《》: 最高人民法院关于适用《…》的解释第九条, 江海省实施《…》办法规定. What
 * is said behind such a name is not said by the one within it. Only where a place or a verb of saying follows: elsewhere nothing
 * depends on it. Linear in the number of titles.
 * @param citations those of a stretch that begins at `start`, in order, outermost first; UTF-16 offsets
 */
export function titlesAround(
  text: string,
  start: number,
  end: number,
  citations: readonly Citation[],
): Citation[] {
  const out: Citation[] = [];
  let last = start;
  for (const { kind, span } of citations) {
    if (kind !== 'title' || span.start < last) continue;
    const before = text.slice(Math.max(last, span.start - longest), span.start);
    last = span.end;
    if (text[span.end - 1] !== '》') continue;
    const tail = ofKind.exec(text.slice(span.end, Math.min(end, span.end + longest)))?.groups?.['tail'];
    if (tail === undefined) continue;
    const head = headOf(before, tail);
    if (head === undefined) continue;
    const at = { start: span.start - head.length, end: span.end + tail.length };
    out.push({ span: at, kind: 'title', name: text.slice(at.start, at.end).replace(/[\s\u3000]+/g, '') });
    last = at.end;
  }
  return out;
}

/** What stands before the name within such a title; undefined where it is none. */
function headOf(before: string, tail: string): string | undefined {
  const named = about.exec(before)?.groups?.['head'];
  if (named !== undefined) {
    const from = named.lastIndexOf('关于');
    return named.slice(leading.exec(named.slice(0, from))?.[0].length ?? 0);
  }
  const placed = local.exec(before)?.groups?.['head'];
  if (placed !== undefined) {
    const from = placed.search(/(?:贯彻|执行)?实施$/);
    return placed.slice(leading.exec(placed.slice(0, from))?.[0].length ?? 0);
  }
  return made.test(tail) ? '' : undefined;
}

import { isPlainHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Citation, Paragraph, ShortName } from './model.ts';

/** No title of a document is longer; a bracket that is not closed within it has lost its partner. */
const maxTitle = 120;

/** How names of documents end; needed only where a bracket is lost. */
const kindWords =
  '意见|方案|通知|决定|办法|条例|规定|纲要|规划|计划|细则|公报|公告|报告|决议|要点|措施|标准|指引|指南|手册|准则|章程|规则|宪法|法典|法|解释|批复|讲话|问答';
const endsInKind = new RegExp(`(?:${kindWords})(?:（[^（）]{1,12}）|\\([^()]{1,12}\\))?$`);
const lastKind = new RegExp(`^[^，。；：！？,;:!?\\n“”"]*(?:${kindWords})`);

const openers = '《〈<＜«≪「『';
const partner: Record<string, string> = { '《': '》', '〈': '〉', '<': '>', '＜': '＞', '«': '»', '≪': '≫' };

/**
 * All citations of a text in its order, and the short names it declares. Spans are UTF-16 offsets into `text`.
 * Titles in 《…》 with others nested in them, in brackets of the wrong shape (〈…〉, <…>), with one bracket lost; document
 * numbers in every shape of bracket; short names declared by 以下简称 and used without brackets.
 */
export function findCitations(
  text: string,
  paragraphs: readonly Paragraph[],
): { citations: readonly Citation[]; shortNames: readonly ShortName[] } {
  const citations: Citation[] = [];
  for (const { kind, span } of paragraphs) {
    if (kind === 'blank') continue;
    titles(text, span, citations);
    numbers(text, span, citations);
  }
  citations.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const shortNames = findShortNames(text, paragraphs, citations);
  const bare = shortNameUses(text, shortNames, citations);
  const all = [...citations, ...bare].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { citations: all, shortNames };
}

const clean = (name: string): string => name.replace(/[\s\u3000\u200b\ufeff]+/g, '');

const titleCitation = (text: string, span: Span, start: number, end: number): Citation => ({
  span,
  kind: 'title',
  name: clean(text.slice(start, end)),
});

function titles(text: string, { start, end }: Span, out: Citation[]): void {
  let from = start;
  for (let i = start; i < end; i++) {
    if (isPlainHan(text.charCodeAt(i))) continue;
    const char = text[i] as string;
    if (char === '《') {
      const close = closingOf(text, i, end);
      if (close > 0) {
        out.push(titleCitation(text, { start: i, end: close + 1 }, i + 1, close));
        nestedTitles(text, i + 1, close, out);
        i = close;
      } else {
        const cut = lastKind.exec(text.slice(i + 1, Math.min(end, i + 1 + maxTitle)));
        if (cut) {
          const stop = i + 1 + cut[0].length;
          out.push(titleCitation(text, { start: i, end: stop }, i + 1, stop));
          i = stop - 1;
        }
      }
      from = i + 1;
    } else if (char === '》') {
      const open = lostOpening(text, from, i);
      if (endsInKind.test(text.slice(open, i)))
        out.push(titleCitation(text, { start: open, end: i + 1 }, open, i));
      from = i + 1;
    } else if (char !== '「' && char !== '『' && openers.includes(char)) {
      const inside = text.slice(i + 1, Math.min(end, i + maxTitle)).indexOf(partner[char] as string);
      const close = i + 1 + inside;
      if (inside >= 0 && endsInKind.test(clean(text.slice(i + 1, close)))) {
        out.push(titleCitation(text, { start: i, end: close + 1 }, i + 1, close));
        i = close;
        from = i + 1;
      }
    }
  }
}

/** The 》 that belongs to the 《 at `open`, or -1. */
function closingOf(text: string, open: number, end: number): number {
  let depth = 0;
  const limit = Math.min(end, open + maxTitle + 2);
  for (let i = open; i < limit; i++) {
    const c = text[i];
    if (c === '《') depth++;
    else if (c === '》' && --depth === 0) return i;
    else if (c === '。' || c === '；') break;
  }
  // 《甲的通知《乙》: the outer one is never closed, the inner one is.
  return -1;
}

function nestedTitles(text: string, start: number, end: number, out: Citation[]): void {
  for (let i = start; i < end; i++) {
    const open = text[i] as string;
    const close = partner[open];
    if (!close) continue;
    const at = start + text.slice(start, end).lastIndexOf(close);
    if (at > i + 1) {
      out.push(titleCitation(text, { start: i, end: at + 1 }, i + 1, at));
      nestedTitles(text, i + 1, at, out);
    }
    return;
  }
}

function lostOpening(text: string, from: number, close: number): number {
  let at = close;
  const limit = Math.max(from, close - maxTitle);
  while (at > limit && !/[，。；：！？、,;:!?“”"\n]/.test(text[at - 1] as string)) at--;
  while (at < close && /[\s\u3000]/.test(text[at] as string)) at++;
  return at;
}

const numberPattern =
  /([\p{Script=Han}]{1,14})\s{0,8}[〔﹝[［【（(﹙〖]\s{0,8}((?:19|20)?\d{2}|[〇○零一二三四五六七八九]{4})\s{0,8}[〕﹞\]］】）)﹚〗]\s{0,8}第?\s{0,8}(\d{1,5}|[〇○零一二三四五六七八九十百]{1,5})\s{0,8}号/gu;
const orderPattern =
  /((?:中华人民共和国)?(?:主席|国务院|[\p{Script=Han}]{2,14}(?:部|委员会|总局|局|署|厅|省人民政府|市人民政府|政府)))令\s{0,8}第\s{0,8}(\d{1,5}|[〇○零一二三四五六七八九十百]{1,6})\s{0,8}号/gu;
/** Words before a document number that are no part of the issuer's code. */
const leading =
  /^.*(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|参照|参见|印发|转发|以及|见|与|和|及|的|以|由|经)(?=[\p{Script=Han}]+$)/u;

function numbers(text: string, { start, end }: Span, out: Citation[]): void {
  const body = text.slice(start, end);
  if (!body.includes('号')) return;
  for (const m of body.matchAll(numberPattern)) {
    const code = m[1] as string;
    const skip = leading.exec(code)?.[0].length ?? 0;
    push(m.index + skip, m.index + m[0].length);
  }
  if (!body.includes('令')) return;
  for (const m of body.matchAll(orderPattern)) {
    const skip = leading.exec(m[1] as string)?.[0].length ?? 0;
    push(m.index + skip, m.index + m[0].length);
  }
  function push(from: number, to: number): void {
    out.push({
      span: { start: start + from, end: start + to },
      kind: 'number',
      name: clean(body.slice(from, to)),
    });
  }
}

const declaration =
  /[（(]\s*(?:[^（）()]{0,12}[，,])?\s*(?:以下|下文)?(?:简称|统称|合称|称|称为|称之为)(?:为)?\s*[：:]?\s*([《〈“"'‘]*)([^《》〈〉“”"'‘’（）()，,。；;]{1,30})[》〉”"'’]*\s*[）)]/g;

function findShortNames(
  text: string,
  paragraphs: readonly Paragraph[],
  citations: readonly Citation[],
): readonly ShortName[] {
  const out: ShortName[] = [];
  let next = 0;
  let before: Citation | undefined;
  for (const { kind, span } of paragraphs) {
    if (kind === 'blank') continue;
    const body = text.slice(span.start, span.end);
    if (!body.includes('称')) continue;
    for (const m of body.matchAll(declaration)) {
      if (!/简称|统称|合称|下称|下文称/.test(m[0])) continue;
      const at = span.start + m.index;
      while (next < citations.length && (citations[next] as Citation).span.end <= at) {
        const c = citations[next++] as Citation;
        if (c.kind === 'title') before = c;
      }
      if (!before || at - before.span.end > 40) continue;
      // Only a document number, an issue date or the like may stand between the title and its short name.
      if (/[。；！？]/.test(text.slice(before.span.end, at))) continue;
      out.push({
        span: { start: at, end: at + m[0].length },
        name: clean(m[2] as string),
        full: before.name,
      });
    }
  }
  return out;
}

/** Uses of a declared short name without 《》, where a verb of saying or a preposition shows that it is meant. */
function shortNameUses(
  text: string,
  names: readonly ShortName[],
  citations: readonly Citation[],
): readonly Citation[] {
  // A name is in force from where it is first declared.
  const since = new Map<string, number>();
  for (const { name, span } of names)
    if (name.length > 1) since.set(name, Math.min(span.end, since.get(name) ?? span.end));
  const [first] = since.values();
  if (first === undefined) return [];
  // By first unit the lengths of the names that begin so: one pass over the text finds them all.
  const lengths = new Map<number, number[]>();
  for (const name of since.keys()) {
    const known = lengths.get(name.charCodeAt(0));
    if (!known) lengths.set(name.charCodeAt(0), [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  const out: Citation[] = [];
  const inCitation = covering(citations);
  const used = new Map<string, number>();
  for (let at = first; at < text.length; at++) {
    for (const length of lengths.get(text.charCodeAt(at)) ?? []) {
      const end = at + length;
      const name = text.slice(at, end);
      if (at < Math.max(since.get(name) ?? text.length, used.get(name) ?? 0)) continue;
      used.set(name, end);
      if (isMeant(text, at, end) && !inCitation(at))
        out.push({ span: { start: at, end }, kind: 'shortName', name });
    }
  }
  return out;
}

const saying = /^(?:明确)?(?:要求|指出|强调|提出|规定|明确|部署|[第”"])/;
const leadingTo = /(?:根据|按照|依据|依照|贯彻|落实|执行|《|“|")$/;

const isMeant = (text: string, start: number, end: number): boolean =>
  saying.test(text.slice(end, end + 6)) || leadingTo.test(text.slice(Math.max(0, start - 3), start));

function covering(citations: readonly Citation[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = citations.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((citations[mid] as Citation).span.start <= offset) low = mid + 1;
      else high = mid;
    }
    for (let i = low - 1; i >= 0 && i >= low - 4; i--)
      if ((citations[i] as Citation).span.end > offset) return true;
    return false;
  };
}

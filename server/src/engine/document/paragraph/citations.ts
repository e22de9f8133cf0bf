import { isWhite, skipWhite, trimEnd, unitGroups, unitSet } from '../../text/characters.ts';
import type { Marked, Marks } from '../../text/marks.ts';
import { bySpanOutermostFirst, inOrder, type Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { ANCHOR, PAREN, TITLE, unitClasses } from '../../text/unitClasses.ts';
import type { Citation, ShortName } from '../model.ts';
import { namedBefore } from './namedBefore.ts';
import { titlesAround } from './titlesAround.ts';

/** No title of a document is longer; a bracket that is not closed within it has lost its partner. */
const maxTitle = 120;

/** How names of documents end; needed only where a bracket is lost. */
const kindWords =
  '意见|方案|通知|决定|办法|条例|规定|纲要|规划|计划|细则|公报|公告|报告|决议|要点|措施|标准|指引|指南|手册|准则|章程|规则|宪法|法典|法|解释|批复|讲话|问答';
const endsInKind = new RegExp(`(?:${kindWords})(?:（[^（）]{1,12}）|\\([^()]{1,12}\\))?$`);
const lastKind = new RegExp(`^[^，。；：！？,;:!?\\n“”"]*(?:${kindWords})`);

const partner: Record<string, string> = { '《': '》', '〈': '〉', '<': '>', '＜': '＞', '«': '»', '≪': '≫' };

/** What a paragraph by itself says about citations. */
export interface OwnCitations {
  /** Titles and numbers, in order. */
  readonly citations: readonly Citation[];
  readonly declarations: readonly Declaration[];
}

/** A paragraph with what it says about citations. */
interface Citing {
  readonly inside: OwnCitations;
}

/** （以下简称《意见》）; which document is meant depends on what stands before it. */
export interface Declaration {
  readonly span: Span;
  readonly name: string;
}

const nothing: OwnCitations = { citations: [], declarations: [] };

/**
 * The citations in a paragraph: titles in 《…》 with others nested in them, in brackets of the wrong shape (〈…〉, <…>), with
 * one bracket lost; document numbers in every shape of bracket; and declarations of short names.
 */
export function ownCitations(marked: Marked): OwnCitations {
  const { held } = marked;
  if ((held & (TITLE | ANCHOR)) === 0) return nothing;
  const citations: Citation[] = [];
  if ((held & TITLE) !== 0) titles(marked, citations);
  if ((held & ANCHOR) !== 0) numbers(marked, citations);
  const declarations = (held & ANCHOR) !== 0 ? declarationsIn(marked) : nothing.declarations;
  if (citations.length === 0 && declarations.length === 0) return nothing;
  inOrder(citations, bySpanOutermostFirst);
  if ((held & TITLE) === 0) return { citations, declarations };
  const around = titlesAround(marked.text, marked.start, marked.end, citations);
  for (const one of around) citations.push(one);
  return {
    citations: around.length > 0 ? inOrder(citations, bySpanOutermostFirst) : citations,
    declarations,
  };
}

/**
 * All citations of a text in its order, and the short names it declares. Spans are UTF-16 offsets into `text`. Short names
 * declared by 以下简称 are found where they are used without brackets.
 */
export function* findCitations(
  text: string,
  paragraphs: readonly Citing[],
): Steps<{ citations: readonly Citation[]; shortNames: readonly ShortName[] }> {
  const citations: Citation[] = [];
  for (const { inside } of paragraphs) for (const citation of inside.citations) citations.push(citation);
  inOrder(citations, bySpanOutermostFirst);
  const shortNames = resolveShortNames(text, paragraphs, citations);
  yield;
  const bare = shortNameUses(text, shortNames, citations);
  for (const use of bare) citations.push(use);
  return { citations: inOrder(citations, bySpanOutermostFirst), shortNames };
}

/** Without white space. */
function clean(name: string): string {
  for (let i = 0; i < name.length; i++)
    if (isWhite(name.charCodeAt(i))) return name.replace(/[\s\u3000\u200b\ufeff]+/g, '');
  return name;
}

const titleCitation = (text: string, span: Span, start: number, end: number): Citation => ({
  span,
  kind: 'title',
  name: clean(text.slice(start, end)),
});

/** What the words for kinds of documents end with. */
const endOfKind = unitGroups([
  kindWords
    .split('|')
    .map((word) => word.at(-1))
    .join(''),
]);

function titles({ text, start, end, marks, first }: Marked, out: Citation[]): void {
  let from = start;
  let kind = start;
  /** Whether a word for a kind of document may end in a stretch; stretches are asked for in order. */
  const mayHoldKind = (low: number, high: number): boolean => {
    if (kind < low) kind = low;
    while (kind < high && endOfKind[text.charCodeAt(kind)] === 0) kind++;
    return kind < high;
  };
  let closing = first;
  /** Whether mark `k` has a 》 before `limit`; marks are asked for in order. */
  const mayClose = (k: number, limit: number): boolean => {
    if (closing < k) closing = k;
    while (closing < marks.count && text[marks.at[closing] as number] !== '》') closing++;
    return closing < marks.count && (marks.at[closing] as number) < limit;
  };
  for (let k = first; k < marks.count; k++) {
    const i = marks.at[k] as number;
    if (i >= end) return;
    const unit = text.charCodeAt(i);
    if (((unitClasses[unit] as number) & TITLE) === 0 || i < from) continue;
    const char = text[i] as string;
    if (char === '《') {
      const limit = Math.min(end, i + maxTitle + 2);
      const close = mayClose(k, limit) ? closingOf(text, marks, k, limit) : -1;
      if (close > 0) {
        out.push(titleCitation(text, { start: i, end: close + 1 }, i + 1, close));
        nestedTitles(text, marks, k + 1, close, out);
        from = close + 1;
      } else {
        const last = Math.min(end, i + 1 + maxTitle);
        const cut = mayHoldKind(i + 1, last) ? lastKind.exec(text.slice(i + 1, last)) : null;
        from = i + 1 + (cut?.[0].length ?? 0);
        if (cut) out.push(titleCitation(text, { start: i, end: from }, i + 1, from));
      }
    } else if (char === '》') {
      const open = lostOpening(text, from, i);
      if (endsInKind.test(text.slice(open, i)))
        out.push(titleCitation(text, { start: open, end: i + 1 }, open, i));
      from = i + 1;
    } else {
      const inside = text.slice(i + 1, Math.min(end, i + maxTitle)).indexOf(partner[char] as string);
      const close = i + 1 + inside;
      if (inside >= 0 && endsInKind.test(clean(text.slice(i + 1, close)))) {
        out.push(titleCitation(text, { start: i, end: close + 1 }, i + 1, close));
        from = close + 1;
      }
    }
  }
}

/** The 》 before `limit` that belongs to the 《 that is mark `from`, or -1. */
function closingOf(text: string, marks: Marks, from: number, limit: number): number {
  let depth = 0;
  for (let k = from; k < marks.count; k++) {
    const i = marks.at[k] as number;
    if (i >= limit) break;
    const c = text[i];
    if (c === '《') depth++;
    else if (c === '》' && --depth === 0) return i;
    else if (c === '。' || c === '；') break;
  }
  // 《甲的通知《乙》: the outer one is never closed, the inner one is.
  return -1;
}

/** The titles between the mark `from` and `end`, each within the one before. */
function nestedTitles(text: string, marks: Marks, from: number, end: number, out: Citation[]): void {
  let outer = end;
  for (let k = from; k < marks.count; k++) {
    const i = marks.at[k] as number;
    if (i >= outer) return;
    const close = partner[text[i] as string];
    if (!close) continue;
    const at = text.slice(i + 1, outer).lastIndexOf(close);
    if (at <= 0) return;
    outer = i + 1 + at;
    out.push(titleCitation(text, { start: i, end: outer + 1 }, i + 1, outer));
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
  /([\p{Script=Han}]{1,14})\s{0,8}[〔﹝[［【（(﹙〖]\s{0,8}((?:19|20)?\d{2}|[〇○零一二三四五六七八九]{4})\s{0,8}[〕﹞\]］】）)﹚〗]\s{0,8}第?\s{0,8}(\d{1,5}|[〇○零一二三四五六七八九十百]{1,5})\s{0,8}号/u;
const orderPattern =
  /((?:中华人民共和国)?(?:主席|国务院|[\p{Script=Han}]{2,14}(?:部|委员会|总局|局|署|厅|省人民政府|市人民政府|政府)))令\s{0,8}第\s{0,8}(\d{1,5}|[〇○零一二三四五六七八九十百]{1,6})\s{0,8}号/u;
/** Words before a document number that are no part of the issuer's code. */
const leading =
  /^.*(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|参照|参见|印发|转发|以及|见|与|和(?!国)|及|的|以|由|经)(?=[\p{Script=Han}]+$)/u;

/** No number of a document or order reaches further back from the character that shows it, or forward from it. */
const numberReach = 100;

function numbers({ text, start, end, marks, first }: Marked, out: Citation[]): void {
  let from = start;
  for (let k = first; k < marks.count; k++) {
    const at = marks.at[k] as number;
    if (at >= end) break;
    if (text[at] === '号' && at >= from && endsNumber(text, at, start))
      from = push(numberPattern, Math.max(from, at - numberReach), at + 1) ?? from;
  }
  from = start;
  for (let k = first; k < marks.count; k++) {
    const at = marks.at[k] as number;
    if (at >= end) break;
    if (text[at] === '令' && at >= from && text[skipWhite(text, at + 1, end)] === '第')
      from = push(orderPattern, Math.max(from, at - numberReach), Math.min(end, at + numberReach)) ?? from;
  }
  /** Adds what the pattern finds first in a stretch and gives its end. */
  function push(pattern: RegExp, low: number, high: number): number | undefined {
    const found = pattern.exec(text.slice(low, high));
    if (!found) return undefined;
    const at = low + found.index + (leading.exec(found[1] as string)?.[0].length ?? 0);
    const stop = low + found.index + found[0].length;
    out.push({ span: { start: at, end: stop }, kind: 'number', name: clean(text.slice(at, stop)) });
    return stop;
  }
}

const isCounted = unitSet('0123456789〇○零一二三四五六七八九十百');
const closesYear = unitSet('〕﹞]］】）)﹚〗');

/** Whether 〔2024〕第12号 may end with this 号: a number that stands right behind a bracket. */
function endsNumber(text: string, at: number, start: number): boolean {
  const digits = trimEnd(text, at, start);
  let i = digits;
  while (i > start && isCounted(text.charCodeAt(i - 1))) i--;
  if (i === digits) return false;
  i = trimEnd(text, i, start);
  if (text[i - 1] === '第') i = trimEnd(text, i - 1, start);
  return i > start && closesYear(text.charCodeAt(i - 1));
}

const declaration =
  /^[（(]\s*(?:[^（）()]{0,12}[，,])?\s*(?:以下|下文)?(?:简称|统称|合称|称|称为|称之为)(?:为)?\s*[：:]?\s*[《〈<＜“"'‘]*([^《》〈〉<>＜＞“”"'‘’（）()，,。；;]{1,30})[》〉>＞”"'’]*\s*[）)]/;

function declarationsIn({ text, end, marks, first }: Marked): readonly Declaration[] {
  let out = nothing.declarations as Declaration[];
  let bracket = -1;
  for (let k = first; k < marks.count; k++) {
    const at = marks.at[k] as number;
    if (at >= end) break;
    if (((unitClasses[text.charCodeAt(at)] as number) & PAREN) !== 0) bracket = at;
    if (text[at] !== '称' || bracket < 0) continue;
    const found = declaration.exec(text.slice(bracket, end));
    if (found && /简称|统称|合称|下称|下文称/.test(found[0])) {
      if (out === nothing.declarations) out = [];
      const span = { start: bracket, end: bracket + found[0].length };
      out.push({ span, name: clean(found[1] as string) });
    }
    bracket = -1;
  }
  return out;
}

/** The documents that the short names stand for. */
function resolveShortNames(
  text: string,
  paragraphs: readonly Citing[],
  citations: readonly Citation[],
): readonly ShortName[] {
  const out: ShortName[] = [];
  let next = 0;
  let before: Citation | undefined;
  let nested: Citation[] = [];
  for (const { inside } of paragraphs) {
    for (const { span, name } of inside.declarations) {
      while (next < citations.length && (citations[next] as Citation).span.end <= span.start) {
        const c = citations[next++] as Citation;
        if (c.kind !== 'title') continue;
        if (before && c.span.end <= before.span.end) nested.push(c);
        else {
          before = c;
          nested = [];
        }
      }
      if (!before || span.start - before.span.end > 40) continue;
      // Only a document number, an issue date or the like may stand between the title and its short name.
      if (/[。；！？]/.test(text.slice(before.span.end, span.start))) continue;
      if (collective.test(text.slice(span.start, span.end)))
        for (const { title } of namedBefore(
          { text, citations },
          before.span.start - longestList,
          span.start,
        ).reverse())
          out.push({ span, name, full: title.name });
      else out.push({ span, name, full: namedBy(name, before, nested).name });
    }
  }
  return out;
}

/** （以下统称“两个文件”）. */
const collective = /统称|合称/;
/** What is named together begins no further before its last name, in UTF-16 units. */
const longestList = 240;

/** Of a title and those within it the one that ends like a short name: 《关于印发〈…方案〉的通知》 is both 《通知》 and 《方案》. */
function namedBy(name: string, outer: Citation, nested: readonly Citation[]): Citation {
  const ending = name.slice(-2);
  if (outer.name.endsWith(ending)) return outer;
  return nested.find((inner) => inner.name.endsWith(ending)) ?? outer;
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
  const opens = new Uint8Array(0x100); // whether any name begins with a unit that ends in this byte
  for (const name of since.keys()) {
    const unit = name.charCodeAt(0);
    const known = lengths.get(unit);
    opens[unit & 0xff] = 1;
    if (!known) lengths.set(unit, [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  const out: Citation[] = [];
  const inCitation = covering(citations);
  const used = new Map<string, number>();
  for (let at = first; at < text.length; at++) {
    if (opens[text.charCodeAt(at) & 0xff] === 0) continue;
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

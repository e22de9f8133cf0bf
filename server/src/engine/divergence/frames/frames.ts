import type { Source } from '../../corpus/model.ts';
import type { Citation, Quotation, Reading } from '../../document/model.ts';
import { namedBefore } from '../../document/paragraph/namedBefore.ts';
import { unitSet } from '../../text/characters.ts';
import { flatMap } from '../../text/flatMap.ts';
import { isContent } from '../../text/fold.ts';
import { inOrder, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { Pace, type Steps } from '../../text/steps.ts';
import { amendedCells } from './amendedCells.ts';
import { blockQuoteBehind } from './blockQuote.ts';
import type { Resolve } from './cited.ts';
import { isFormer } from './formerWords.ts';
import { extractBefore, namedBehind } from './namedBehind.ts';
import { namedCells } from './namedCells.ts';
import { afterCitation, isFromNamed, isSaid, isSpoken, preposition, said } from './saying.ts';

/**
 * A stretch of the draft that is presented as the words of another text. UTF-16 offsets of the draft, marks and
 * introduction excluded.
 */
export interface Zone {
  readonly kind: 'quotation' | 'attribution';
  readonly span: Span;
  /** Sources that the introduction names, best first. */
  readonly cited: readonly string[];
  /** True where the introduction names a document that the corpus does not have: the words may be that one's. */
  readonly foreign: boolean;
  /** True where somebody who is no document says so: what a source has otherwise for the most part are his own words. */
  readonly spoken?: boolean;
  /** True where the words are brought as a whole statement (after a colon), not woven into the writer's own sentence. */
  readonly whole: boolean;
  /** Where the first sentence ends; further sentences of an attribution belong to it only as far as they match. */
  readonly sure: number;
}

/** Whether all that an introduction names are documents that the corpus does not have. */
export const isForeign = ({ foreign, cited }: Zone): boolean => foreign && cited.length === 0;

/** All stretches presented as another text's words, ascending and disjoint. Linear in the text. */
export function* findZones(reading: Reading, resolve: Resolve): Steps<readonly Zone[]> {
  const columns = columnZones(reading, resolve);
  const marked = yield* quotationZones(reading, resolve);
  const quoted =
    columns.length === 0
      ? marked
      : inOrder([...columns, ...marked.filter((zone) => !overlapsOne(zone, columns))], byStart);
  const out = [...quoted];
  for (const zone of yield* attributionZones(reading, resolve)) {
    const next = quoted[firstEndingAfter(quoted, zone.span.start)];
    if (!next || next.span.start >= zone.span.end) out.push(zone);
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

const byStart = (a: Zone, b: Zone): number => a.span.start - b.span.start;

function overlapsOne({ span }: Zone, zones: readonly Zone[]): boolean {
  const next = zones[firstEndingAfter(zones, span.start)];
  return next !== undefined && next.span.start < span.end;
}

/** What a table has below the name of a document is that document's words; what it has below 修订后 no text's that the corpus has. */
function columnZones(reading: Reading, resolve: Resolve): readonly Zone[] {
  const amended = amendedCells(reading).map(
    (span): Zone => ({ kind: 'quotation', span, cited: [], foreign: true, whole: true, sure: span.end }),
  );
  const named = namedZones(reading, resolve);
  return amended.length === 0
    ? named
    : inOrder([...amended, ...named.filter((zone) => !overlapsOne(zone, amended))], byStart);
}

function namedZones(reading: Reading, resolve: Resolve): readonly Zone[] {
  return flatMap(namedCells(reading), ({ citation, span }): readonly Zone[] => {
    const named = meant([citation], resolve);
    if (named.cited.length === 0 || contentUnits(reading.text, span) < shortest) return [];
    return [{ kind: 'quotation', span, ...named, whole: true, sure: span.end }];
  });
}

/** 修改为：“…”, 增加一款：“…”: an amending act gives new words, it quotes none. */
const amends =
  /(?:(?:修改|改|修正|修订|变更)(?:为|成)|增加(?:[^。；]{0,16})?|作为第[^。；]{1,12})[：:，,]?\s*$/;

/** 与《方案》“…”合为“…”: what becomes of the words of several documents is not the nearest one's. */
const combines =
  /[”』」][^。；“”]{0,12}(?:合|合并|整合|归并|融合|综合|概括|归纳|凝练|组合)(?:为|成)[：:]?\s*$/;

/** 《意见》改为“…”: here the later document's own words are given. */
const restates =
  /(?:^|[^将把对由从在])《[^《》]{1,80}》(?:则|已|又|将其|把它)?(?:修改|改|修正|修订|调整)(?:为|成)[：:，,]?\s*$/;

/** 会议学习了《意见》，指出“…”: what is heard or studied is not what speaks. */
const heard = /(?:学习|传达|审议|讨论|研究|听取)(?:并?通过)?[了过]?(?:[^，。；《》]|《[^《》]*》){0,6}$/;
const speaksOn = /^[^。；：]*[，,][^。；]*$/;

const isHeard = (text: string, from: number, cited: Citation | undefined, at: number): boolean =>
  cited !== undefined &&
  heard.test(text.slice(from, cited.span.start)) &&
  speaksOn.test(text.slice(cited.span.end, at).replace(/[，,：:]\s*$/, ''));

/** 《意见》“…”的要求: what is woven into a sentence and then named as the document's. */
const claims = /^[^，。；]{0,2}的?(?:要求|规定|部署|精神|目标|原则|表述|提法|任务|论述|方针|思路|决策)/;

/** 《意见》和省委实施意见提出: one that the corpus cannot know is named as well. */
const besides =
  /^[”"』」]?\s*(?:、|和|及|以及|与)[^，。；：《》“”]{1,16}(?:意见|方案|措施|办法|细则|通知|文件|讲话|批示)/;

/** So many quotations or citations are looked at between two yields. */
const zonesPerStep = 512;

const ids = (sources: readonly Source[]): readonly string[] => sources.map((s) => s.id);

/** A quotation shorter than this is a term, not somebody's words. */
const shortest = 7;
/** From this length on it is somebody's words whatever introduces it. */
const statement = 12;

/** The content units of a stretch, counted no further than anybody asks. */
function contentUnits(text: string, { start, end }: Span): number {
  let n = 0;
  for (let i = start; i < end && n < statement; i++) if (isContent(text.charCodeAt(i))) n++;
  return n;
}

function* quotationZones(reading: Reading, resolve: Resolve): Steps<Zone[]> {
  const pace = new Pace(zonesPerStep);
  const { text } = reading;
  const out: Zone[] = [];
  let previous: Zone | undefined;
  let previousEnd = -1;
  for (const { quotation, inside } of outermost(reading.quotations)) {
    if (pace.isDue()) yield;
    const q = endedBySentence(quotation, text);
    const adjacent = previous && text.slice(previousEnd, q.span.start).trim() === '';
    const zone = zoneOf(reading, resolve, q, adjacent ? previous : undefined);
    const nested = zone && zone.cited.length > 0 ? [] : nestedZones(reading, resolve, q, inside);
    if (nested.length > 0) out.push(...nested);
    else if (zone) {
      out.push(zone);
      previous = zone;
      previousEnd = q.span.end;
    }
  }
  return out;
}

/**
 * What a quotation is presented as; undefined where it is a term or gives new words.
 * @param previous the one that it stands right behind
 * @param least where the words begin that may introduce it
 */
function zoneOf(
  reading: Reading,
  resolve: Resolve,
  q: Quotation,
  previous: Zone | undefined,
  least = 0,
): Zone | undefined {
  const { text } = reading;
  const units = contentUnits(text, q.inner);
  const from = Math.max(least, sentenceStart(text, q.span.start));
  const before = text.slice(from, q.span.start);
  if (amends.test(before) && !restates.test(before)) return undefined;
  const own = { kind: 'quotation', span: q.inner, sure: q.inner.end } as const;
  const isLeft = isFormer(text, from, q.span) || combines.test(before);
  const zone = previous
    ? { ...previous, ...own }
    : ((isLeft ? undefined : introducedBy(reading, resolve, q, { from, units, own })) ??
      (units >= statement ? { ...own, ...unnamed, whole: false } : undefined));
  return zone && (units >= shortest || (zone.whole && units >= 4)) ? zone : undefined;
}

const unnamed = { cited: [], foreign: false } as const;

function introducedBy(
  reading: Reading,
  resolve: Resolve,
  q: Quotation,
  { from, units, own }: { from: number; units: number; own: Pick<Zone, 'kind' | 'span' | 'sure'> },
): Zone | undefined {
  const { text } = reading;
  const before = text.slice(from, q.span.start);
  const named = namedBefore(reading, from, q.span.start);
  const naming = named.map(({ citation }) => citation);
  const [cited] = naming;
  if (cited && isFromNamed(text, named, from, q.span.start) && !isHeard(text, from, cited, q.span.start)) {
    const between = text.slice(cited.span.end, q.span.start);
    const intro = said.test(between) || isSaid(between);
    const woven = between.length <= 24 && /^[^。；]*$/.test(between);
    const claimed = () => claims.test(text.slice(q.span.end, q.span.end + 12));
    if (!intro && between.trim() !== '' && !(woven && (units >= statement || claimed()))) return undefined;
    const { foreign, cited: sources } = meant(naming, resolve);
    return {
      ...own,
      cited: sources,
      foreign: foreign || besides.test(between),
      whole: endsIntroduction.test(between),
    };
  }
  const behind = namedBehind(reading, q.span.end);
  if (behind.length > 0) return { ...own, ...meant(behind, resolve), whole: before.trim() === '' };
  return isSaid(before)
    ? { ...own, ...unnamed, spoken: isSpoken(before), whole: endsIntroduction.test(before) }
    : undefined;
}

const endsIntroduction = /[：:，,]\s*$/;

/** “《意见》提出‘…’，我们有信心”: what somebody quotes from a document in what he says himself. */
function nestedZones(
  reading: Reading,
  resolve: Resolve,
  { inner }: Quotation,
  inside: readonly Quotation[],
): readonly Zone[] {
  const out: Zone[] = [];
  for (const q of inside) {
    const zone = q.span.end <= inner.end ? zoneOf(reading, resolve, q, undefined, inner.start) : undefined;
    if (zone && zone.cited.length > 0) out.push(zone);
  }
  return out;
}

/** Where a closing mark was lost, a quotation ends with the first sentence that another closing mark ends. */
function endedBySentence(q: Quotation, text: string): Quotation {
  if (q.closed) return q;
  const at = text.slice(q.inner.start, q.inner.end).search(/(?<=[。！？…])[”」』]/);
  if (at < 0) return q;
  const end = q.inner.start + at;
  return { ...q, inner: { start: q.inner.start, end }, span: { start: q.span.start, end: end + 1 } };
}

/** Quotations that lie in no other one, with those that lie in them and in no other. */
function outermost(
  quotations: readonly Quotation[],
): readonly { readonly quotation: Quotation; readonly inside: readonly Quotation[] }[] {
  const out: { quotation: Quotation; inside: Quotation[] }[] = [];
  let end = -1;
  let innerEnd = -1;
  for (const quotation of quotations) {
    const { span } = quotation;
    if (span.start >= end) {
      out.push({ quotation, inside: [] });
      ({ end } = span);
      innerEnd = -1;
    } else if (span.start >= innerEnd) {
      out.at(-1)?.inside.push(quotation);
      innerEnd = span.end;
    }
  }
  return out;
}

function* attributionZones(reading: Reading, resolve: Resolve): Steps<Zone[]> {
  const pace = new Pace(zonesPerStep);
  const { text } = reading;
  const endOfSentence = sentenceEnds(text);
  const out: Zone[] = [];
  for (const citation of reading.citations) {
    if (pace.isDue()) yield;
    const extract = extractBefore(reading, citation);
    if (extract) {
      out.push({
        kind: 'attribution',
        span: extract,
        ...meant([citation], resolve),
        whole: true,
        sure: extract.end,
      });
      continue;
    }
    const paragraph = paragraphEnd(reading, citation.span.end);
    const rest = text.slice(citation.span.end, Math.min(paragraph, citation.span.end + 60));
    // A copy that lost the closing bracket has often lost a character of the verb with it.
    const broken =
      text[citation.span.end - 1] !== '》' && citation.kind === 'title'
        ? /^[要求]{0,2}(?<mark>[：:])\s*/.exec(rest)
        : null;
    const intro = afterCitation.exec(rest) ?? broken;
    if (!intro) continue;
    const colon = /[：:]/.test(intro.groups?.['mark'] ?? '');
    const before = text.slice(sentenceStart(text, citation.span.start), citation.span.start);
    if (!colon && preposition.test(before) && !/规定/.test(intro[0])) continue;
    const named = meant([citation], resolve);
    const block = colon ? blockQuoteBehind(text, citation.span.end + intro[0].trimEnd().length) : undefined;
    if (block) {
      out.push({
        kind: 'quotation',
        span: block,
        ...named,
        whole: true,
        sure: block.end,
      });
      continue;
    }
    const start = citation.span.end + intro[0].length;
    if (start >= paragraph || /[“"「『]/.test(text[start] as string)) continue;
    if (!colon && (isSaidOf.test(before) || beginsAt(reading.citations, start))) continue;
    const sure = endOfSentence(start, paragraph);
    if (!colon && tellsChange(reading, start, sure)) continue;
    out.push({
      kind: 'attribution',
      span: { start, end: colon && !named.foreign ? paragraph : sure },
      ...named,
      whole: colon,
      sure,
    });
  }
  return disjoint(inOrder(out, (a, b) => a.span.start - b.span.start));
}

/** “…”早在《方案》中就已提出，: what the document says stands before it. */
const isSaidOf = /[”』」][^，。；]{0,6}(?:在|由|见于|出自|来自)$/;

/** 《方案》中已提出，《意见》…: another document is what the next clause is about. */
const beginsAt = (citations: readonly Citation[], at: number): boolean =>
  citations[firstEndingAfter(citations, at)]?.span.start === at;

/** 《意见》提出，将“…”改为“…”: who tells so does not say what the document says. */
function tellsChange({ text, quotations }: Reading, start: number, end: number): boolean {
  const first = quotations[firstEndingAfter(quotations, start)]?.span;
  return first !== undefined && first.start < end && isFormer(text, start, first);
}

/** An attribution ends where the next one begins. */
function disjoint(zones: readonly Zone[]): Zone[] {
  return flatMap(zones, (zone, i) => {
    const next = zones[i + 1];
    const end = next ? Math.min(zone.span.end, next.span.start) : zone.span.end;
    return end > zone.span.start
      ? [{ ...zone, span: { start: zone.span.start, end }, sure: Math.min(zone.sure, end) }]
      : [];
  });
}

/** The sources of all that an introduction names, the nearest first; where one of them is not known, its words cannot be told. */
function meant(naming: readonly Citation[], resolve: Resolve): Pick<Zone, 'cited' | 'foreign'> {
  const all = naming.map(resolve);
  return { cited: [...new Set(ids(all.flat()))], foreign: all.some((sources) => sources.length === 0) };
}

const isStop = unitSet('。！？!?\n');
const isEnd = unitSet('。！？');

function sentenceStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && at - i < 200 && !isStop(text.charCodeAt(i - 1))) i--;
  return i;
}

/** Tells where the sentence ends that a place lies in, at `limit` at the latest. Places in order cost the text once, however long its sentences. */
function sentenceEnds(text: string): (at: number, limit: number) => number {
  let from = 0;
  let end = -1;
  return (at, limit) => {
    if (at < from || at > end) {
      from = at;
      end = at;
      while (end < text.length && !isEnd(text.charCodeAt(end))) end++;
    }
    return Math.min(limit, end + 1);
  };
}

function paragraphEnd(reading: Reading, at: number): number {
  const { paragraphs } = reading;
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((paragraphs[mid]?.span.end ?? 0) <= at) low = mid + 1;
    else high = mid;
  }
  return Math.max(at, paragraphs[low]?.span.end ?? reading.text.length);
}

import type { Citation, Quotation, Reading } from '../../document/model.ts';
import { namedBefore } from '../../document/paragraph/namedBefore.ts';
import { Pace, type Steps } from '../../text/steps.ts';
import type { Resolve } from './cited.ts';
import { isFormer, isUnderReview } from './formerWords.ts';
import { namedBehind } from './namedBehind.ts';
import { isFromNamed, isOurFact, isOurs, isSaid, isSpoken, placeAlone, said } from './saying.ts';
import { contentUnits, meant, sentenceStart, shortest, statement, type Zone, zonesPerStep } from './zone.ts';

/** Quotations, by the marks around them. Linear in the text. */
export function* quotationZones(reading: Reading, resolve: Resolve): Steps<Zone[]> {
  const pace = new Pace(zonesPerStep);
  const { text } = reading;
  const out: Zone[] = [];
  let previous: Zone | undefined;
  let previousEnd = -1;
  for (const { quotation, inside } of outermost(reading.quotations)) {
    if (pace.isDue()) yield;
    const q = endedBySentence(quotation, text);
    const adjacent = previous && goesOn(previous, text.slice(previousEnd, q.span.start));
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

/** Whether a quotation right behind another one is another part of the same: “…”“…”, and of a named document “…”、“…”和“…” as well. */
const goesOn = ({ cited, foreign }: Zone, between: string): boolean =>
  (cited.length > 0 && !foreign ? joins : nothing).test(between);
const nothing = /^\s*$/;
const joins = /^\s*(?:、|和|及|以及|与)?\s*$/;

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
  if (!previous && isUnderReview(text, from, q.span))
    return units >= shortest ? { ...own, ...unnamed, foreign: true, whole: false } : undefined;
  const isLeft = isFormer(text, from, q.span) || combines.test(before);
  const zone = previous
    ? { ...previous, ...own }
    : ((isLeft ? undefined : introducedBy(reading, resolve, q, { from, units, own })) ??
      (units >= statement && !asks.test(text.slice(q.inner.start, q.inner.start + 2))
        ? { ...own, ...unnamed, ours: isOurFact(before) && !isClaimed(text, q.span.end), whole: false }
        : undefined));
  return zone && (units >= shortest || (zone.whole && units >= 4)) ? zone : undefined;
}

/** “是否有60%以上用于…”: what is to be looked into is put as a question, and is nobody's statement. */
const asks = /^[是能有可]否/u;

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
    const intro = said.test(between) || isSaid(between) || countsUp.test(between) || placeAlone.test(between);
    const woven = between.length <= 24 && /^[^。；]*$/.test(between);
    const claimed = isClaimed(text, q.span.end);
    if (!intro && between.trim() !== '' && !(woven && (units >= statement || claimed))) return undefined;
    const { foreign, cited: sources } = meant(naming, resolve);
    return {
      ...own,
      cited: sources,
      foreign: foreign || besides.test(between),
      ours: isOurFact(before) && !claimed,
      whole: endsIntroduction.test(between),
    };
  }
  const behind = namedBehind(reading, q.span.end);
  if (behind.length > 0) return { ...own, ...meant(behind, resolve), whole: before.trim() === '' };
  return isSaid(before)
    ? {
        ...own,
        ...unnamed,
        spoken: isSpoken(before),
        ours: isOurs(before),
        whole: endsIntroduction.test(before),
      }
    : undefined;
}

/** 《意见》提出了27条举措，包括“…”“…”. */
const countsUp =
  /(?:提出|部署|明确|规定|作出|安排)[^。；“”《》]{0,24}[，,](?:主要|具体|其中|分别)?(?:包括|涵盖|包含|即|有|是|为)[：:]?$/;
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
const claims =
  /^(?:[、和及]?[“「『][^“”「」『』。；\n]{1,40}[”」』]){0,3}[^，。；]{0,2}的?(?:要求|规定|部署|精神|目标|原则|表述|提法|任务|论述|方针|思路|决策)/;
/** What claims them is read no further behind them, other quoted words between included. */
const longestClaim = 144;

const isClaimed = (text: string, at: number): boolean => claims.test(text.slice(at, at + longestClaim));

/** 《意见》和省委实施意见提出: one that the corpus cannot know is named as well. */
const besides =
  /^[”"』」]?\s*(?:、|和|及|以及|与)[^，。；：《》“”]{1,16}(?:意见|方案|措施|办法|细则|通知|文件|讲话|批示)/;

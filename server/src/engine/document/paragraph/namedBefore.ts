import { countBefore } from '../../text/search.ts';
import type { Citation, Reading } from '../model.ts';

/** 《甲》（…）和《乙》, 《甲》《乙》: behind a name, or within the brackets behind it, up to the next one. */
const joins = /^(?:[^（()）《》。；！？\n]{0,30}[）)])?\s*(?:、|和|及|以及|与|暨)?\s*$/;
/** 《甲》在《乙》的基础上，提出: names something by the way. */
const byTheWay =
  /(?:没有?再提|不再提|未再提|不同于|有别于|沿用|取代|替代|删去|改变|超越|突破)了?[^，。；]{0,4}$|(?:在|与|同|跟|比|较|继|按照|根据|依据|依照|遵照|对照|贯彻|落实|围绕|结合|延续|承接)[^，。；]{0,4}$/;
const furtherOn = /^[^。；]*[，,][^。；]*[^，,：:。；\s][^。；]*$/;

/** A document that is named. */
export interface Named {
  /** What names it last: its name, or in brackets behind that its number or short name. */
  readonly citation: Citation;
  readonly title: Citation;
  /** False of what names the one behind it by the way, and so is what speaks. */
  readonly joined: boolean;
}

/**
 * The documents that the words before a place name as where the words at the place are from, the nearest first: several where they are
 * named together, or where the nearest is named by the way. What stands in a title is not what is named.
 * @param from where the sentence begins; UTF-16 offsets
 */
export function namedBefore(
  { text, citations }: Pick<Reading, 'text' | 'citations'>,
  from: number,
  at: number,
): Named[] {
  const out: Named[] = [];
  let before = at;
  while (out.length < mostNamed) {
    const i = lastBefore(citations, from, before);
    const citation = citations[i];
    if (!citation) return out;
    const isJoined = out.length === 0 || joins.test(text.slice(citation.span.end, before));
    const [nearest] = out;
    if (!isJoined && !(nearest && out.length === 1 && isByTheWay(text, from, nearest.citation, at)))
      return out;
    const title = titleBehind(citations, i, from, text) ?? citation;
    out.push({ citation, title, joined: isJoined });
    if (!isJoined) return out;
    before = title.span.start;
  }
  return out;
}

/** So many citations stand in brackets behind a name. */
const mostInBrackets = 3;

/** The name that a number or short name stands behind, in brackets. */
function titleBehind(
  citations: readonly Citation[],
  at: number,
  from: number,
  text: string,
): Citation | undefined {
  const { start } = (citations[at] as Citation).span;
  let before = start;
  for (let n = 0; n < mostInBrackets; n++) {
    const title = citations[lastBefore(citations, from, before)];
    if (!title) return undefined;
    if (/^\s*[（(][^（()）。；！？\n]*$/.test(text.slice(title.span.end, start))) return title;
    before = title.span.start;
  }
  return undefined;
}

const mostNamed = 12;

const isByTheWay = (text: string, from: number, { span }: Citation, at: number): boolean =>
  byTheWay.test(text.slice(Math.max(from, span.start - 8), span.start)) &&
  furtherOn.test(text.slice(span.end, at));

/** Which citation, in no other one, is the last in a stretch; -1 where there is none. */
function lastBefore(citations: readonly Citation[], from: number, to: number): number {
  let found = -1;
  for (let i = countBefore(citations, ({ span }) => span.start < to) - 1; i >= 0; i--) {
    const { span } = citations[i] as Citation;
    if (span.start < from) break;
    if (span.end > to) continue;
    if (found < 0 || span.end >= (citations[found] as Citation).span.end) found = i;
    else break;
  }
  return found;
}

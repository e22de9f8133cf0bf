import { anyLineBreak, isLineBreak } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { clauseBegins, clauseEnds } from '../sides/rims.ts';
import { contentOf, unitAfter } from '../sides/side.ts';

/** 建立…制度, 推进…互认, 坚持…: a verb of no more content units leads the source's clause. */
const longestVerb = 2;

/**
 * …认定制度尚未建立 for 建立…认定制度: what the source's clause is told to do something with is what the draft's sentence begins with and says
 * something of. It goes on in words of its own.
 */
export function isObjectFirst({ core }: Change, match: Span, { draft, source }: Texts): boolean {
  const verb = contentOf(source, core.edition);
  if (verb.length !== longestVerb || contentOf(draft, core.draft) !== '') return false;
  if (core.draft.start > unitAfter(draft, match.start, match.end)) return false;
  if (!clauseBegins(draft, core.draft.start) || !clauseBegins(source, core.edition.start)) return false;
  return !clauseEnds(draft, match.end);
}

const tells = /^(?:要求|提出|明确|强调|指出)/u;

/** 多次提到新就业形态劳动者，要求做好建会入会… for 做好新就业形态劳动者建会入会…: words that make two clauses of the source's one, and say so. */
export const isToldAnew = ({ core }: Change, { draft, source }: Texts): boolean =>
  contentOf(source, core.edition) === '' &&
  clauseBegins(draft, core.draft.start) &&
  tells.test(contentOf(draft, core.draft));

/**
 * 立足岗位，广泛参与技术革新 for …面向生产全过程的技术革新: a clause of the draft's begins in the middle of the source's, with words of its own for what
 * leads up to it there.
 */
export const isOwnVerb = ({ core }: Change, { draft, source }: Texts): boolean =>
  contentOf(draft, core.draft).length >= longestVerb &&
  contentOf(source, core.edition).endsWith('的') &&
  clauseBegins(draft, core.draft.start) &&
  !clauseBegins(source, core.edition.start);

/** What a place has set itself as its share it need not call an aim. */
export const isLostAim = ({ core }: Change, { draft, source }: Texts): boolean =>
  contentOf(source, core.edition) === '力争' && contentOf(draft, core.draft) === '';

const told = /^[一二三四五六七八九十]是$/u;

/** 二是推动企业… for 多措并举推动企业…: the writer counts what he tells. */
export const isToldCount = ({ core }: Change, { draft, source }: Texts): boolean =>
  told.test(contentOf(draft, core.draft)) &&
  clauseBegins(draft, core.draft.start) &&
  clauseBegins(source, core.edition.start);

/** …精神。⏎学习时间：第一季度 for …精神，深入贯彻: whole lines of the draft's own, where the source's sentence goes on. */
export function isOwnLines(
  { draft: own, core: { edition } }: Change,
  { draft: { text }, source }: Texts,
): boolean {
  const { start, end } = own;
  const at = text.slice(start, end).search(anyLineBreak);
  return (
    at >= 0 &&
    /[\p{L}\p{N}]/u.test(text.slice(start + at, end)) &&
    (end >= text.length || isLineBreak(text.charCodeAt(end))) &&
    !anyLineBreak.test(source.text.slice(edition.start, edition.end))
  );
}

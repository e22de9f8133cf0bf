import { unitSet } from '../../text/characters.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { clauseAround, clauseBegins, clauseEnds } from '../sides/rims.ts';
import { contentAfter, contentBefore, contentOf, type Side } from '../sides/side.ts';
import { tokensOf } from '../sides/tokens.ts';

/** 没有造成人员伤亡 for 未造成人员伤亡. */
export const isSameNegation = (c: Change, { draft, source }: Texts): boolean =>
  denials.has(contentOf(draft, c.core.draft)) && denials.has(contentOf(source, c.core.edition));

const denials: ReadonlySet<string> = new Set(['未', '没有']);

/** What 要 is a part of beside these units. */
const endsInDuty = unitSet('重主需必纲摘紧首次概机简不只非须提还就');
const beginsWithDuty = unitSet('求素点件闻领害塞么是');

/** 各地要加强… for 各地加强…: who tells what a document says puts 要 before what is to be done, or lets it be said by 要求. */
export function isSaidDuty(c: Change, { draft, source }: Texts): boolean {
  const [side, span, other] = isEmpty(c.core.draft)
    ? [source, c.core.edition, c.core.draft]
    : [draft, c.core.draft, c.core.edition];
  if (!isEmpty(other) || contentOf(side, span) !== '要') return false;
  const { text } = side;
  const at = text.indexOf('要', span.start);
  return !endsInDuty(text.charCodeAt(at - 1)) && !beginsWithDuty(text.charCodeAt(at + 1));
}

const saysDuty = /^应当?$/u;
/** 应当按照规定 for 按规定: the word that it stands before in two spellings. */
const dutyBefore = /^(应当?)(?:按照?|依照?)$/u;
const by: ReadonlySet<string> = new Set(['按', '按照', '依', '依照']);
const states = /^(?:是|为|有|属)/u;
/** A clause is read no further to either side, in UTF-16 units. */
const longestClause = 60;
/** A word of duty that is part of another word (应急, 适应) shows by so many units on either side. */
const aroundWord = 2;

/**
 * 企业应按规定… for 企业按规定…: who follows a document or tells what it asks for says that it is to be done. Where the source's clause has a word of
 * duty, a permission or a negation of its own another one is not the same; nor is it in a statute, which has each where it binds.
 */
export function isDutySpelledOut({ kind, core }: Change, { draft, source, edition }: Texts): boolean {
  if (kind !== 'content' || edition.reading.profile === 'statute') return false;
  const words = contentOf(draft, core.draft);
  const word = dutyBefore.exec(words)?.[1] ?? words;
  if (!saysDuty.test(word)) return false;
  if (word !== words) return by.has(contentOf(source, core.edition)) && bindsNothing(core.edition, source);
  if (!isEmpty(core.edition) && !isSubjectBefore(core, draft, source)) return false;
  const behind = contentAfter(draft, core.draft.end, aroundWord);
  if (states.test(behind)) return false;
  const before = contentBefore(draft, core.draft.start, aroundWord);
  if (!tokensOf(before + word + behind).some((t) => t.word === word && t.at === before.length)) return false;
  return bindsNothing(core.edition, source);
}

/** Whether the source's clause has no word of duty, permission or negation. */
function bindsNothing(at: Span, source: Side): boolean {
  const clause = clauseAround(source.text, at, { most: longestClause });
  return tokensOf(contentOf(source, clause)).every((t) => t.kind === 'plain' || t.kind === 'qualifier');
}

/** 企业要…，应按规定… for 企业按规定…: who is to act is named in the clause before. */
function isSubjectBefore({ draft: own, edition: their }: Change['core'], draft: Side, source: Side): boolean {
  const subject = contentOf(source, their);
  return (
    subject.length >= 2 &&
    subject.length <= longestSubject &&
    clauseBegins(source, their.start) &&
    clauseBegins(draft, own.start) &&
    draft.text.slice(Math.max(0, own.start - longestClause), own.start).includes(subject)
  );
}

const longestSubject = 8;

/** 全国总工会已资助… for 已资助…: who acts, as the source's sentence has named it, put before a clause that is told by itself. */
export function isSubjectSupplied({ core }: Change, { draft, source }: Texts): boolean {
  if (!isEmpty(core.edition) || !clauseBegins(draft, core.draft.start)) return false;
  const subject = contentOf(draft, core.draft);
  if (subject.length < 2 || subject.length > longestSupplied) return false;
  const { start } = core.edition;
  const before = source.text.slice(Math.max(0, start - longestClause), start);
  const named = before.slice(before.lastIndexOf('。') + 1);
  const at = named.indexOf(subject);
  return at >= 0 && (at === 0 || endsClauseBefore(named.charCodeAt(at - 1)));
}

const longestSupplied = 14;
const endsClauseBefore = unitSet('，；：\n');

/** 的, 了 and the like where the writer built the words into his own sentence, 把 for 将, 按照 for 按, 用 for 以, and 为 before a clause that is no purpose there. */
export function isFunctionWord(c: Change, { draft, source }: Texts): boolean {
  if (c.kind !== 'content') return false;
  const d = contentOf(draft, c.core.draft);
  const e = contentOf(source, c.core.edition);
  if (/^为了?$/.test(d + e))
    return clauseBegins(draft, c.core.draft.start) && clauseBegins(source, c.core.edition.start);
  if (/^(?:把将|将把)$/.test(d + e)) return d.length === 1;
  if (/^(?:用以|以用)$/.test(d + e)) return d.length === 1 && !leadsToWhat(draft, c.core.draft);
  if (d + e === '照') return contentBefore(draft, c.core.draft.start, 1) === '按';
  return d.length <= 1 && e.length <= 1 && '的了地得着'.includes(d) && '的了地得着'.includes(e);
}

/** 建立… at the beginning of a clause, for …建立健全…: what stands before the second verb there is the first one. */
export const isFirstOfPair = ({ kind, core }: Change, { draft, source }: Texts): boolean =>
  kind === 'content' &&
  contentOf(draft, core.draft) === '建立' &&
  contentOf(source, core.edition) === '健全' &&
  contentBefore(source, core.edition.start, 2) === '建立';

const relative = /^的\p{Script=Han}{1,8}$/u;

/** …和股权激励的企业，予以倾斜 for …和股权激励等: the source's words are made what the draft's sentence says of somebody. */
export const isSaidOfWhom = ({ kind, core }: Change, { draft, source }: Texts): boolean =>
  kind === 'content' &&
  contentOf(source, core.edition) === '等' &&
  relative.test(contentOf(draft, core.draft)) &&
  clauseEnds(draft, core.draft.end);

/** 以…为指导, where 用 can not stand. */
function leadsToWhat({ text }: Side, { end }: Span): boolean {
  const clause = clauseAround(text, { start: end, end }, { most: longestClause });
  return text.slice(end, clause.end).includes('为');
}

/** 强调 and the like: who says himself what the source tells of somebody's words leaves out that they were said. */
export const isSpeakersVerb = (c: Change, { draft, source }: Texts): boolean =>
  c.kind === 'content' &&
  contentOf(draft, c.core.draft) === '' &&
  /^(?:强调|指出|提出|明确|认为)$/.test(contentOf(source, c.core.edition)) &&
  clauseBegins(draft, c.core.draft.start);

/** 各单位要… : who is to act, put before the source's clause, or left out where the draft names it elsewhere. */
export function isSubject(c: Change, { draft, source }: Texts): boolean {
  if (isEmpty(c.core.draft)) {
    const e = contentOf(source, c.core.edition);
    if (!clauseBegins(draft, c.core.draft.start) || !e.endsWith('要')) return false;
    return e === '要' || (e.length <= 12 && clauseBegins(source, c.core.edition.start));
  }
  if (!isEmpty(c.core.edition) || !clauseBegins(draft, c.core.draft.start)) return false;
  const d = contentOf(draft, c.core.draft);
  return (
    d.length >= 2 &&
    d.length <= 14 &&
    /^(?:各|全|有关|相关|我|本)\p{Script=Han}+$|\p{Script=Han}(?:要|应|应当|须|将|会)$/u.test(d)
  );
}

/** 等 at the end of a shortened quotation, 要 at its beginning, 全国要 for whom a document speaks of. */
export function isReportingWord(c: Change, { draft }: Texts): boolean {
  const d = contentOf(draft, c.core.draft);
  if (!isEmpty(c.core.edition)) return false;
  return (
    (/^等+$/.test(d) && clauseEnds(draft, c.core.draft.end)) ||
    (/^(?:要|应|应当|必须|将|须|需|需要|着力|切实|进一步|(?:全国|我国)(?:要|将)?)$/.test(d) &&
      clauseBegins(draft, c.core.draft.start))
  );
}

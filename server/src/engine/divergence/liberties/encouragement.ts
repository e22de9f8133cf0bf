import type { Span } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { clauseAround, clauseBegins } from '../sides/rims.ts';
import { contentAfter, contentBefore, contentOf, type Side } from '../sides/side.ts';

const mild = '(?:支持|鼓励|引导|提倡|倡导)';
const joined = '(?:和|与|并)?';

/** 支持, 鼓励支持, 支持各地: who is encouraged by a higher document does it himself in his own. */
const encouraging = new RegExp(`^${mild}(?:${joined}${mild})?(?:各地区?|各级|有条件的)?$`, 'u');
/** One of two such words with what joins it to the other. */
const oneOfTwo = new RegExp(`^(?:${joined}${mild}|${mild}${joined})$`, 'u');
const other = new RegExp(`^${mild}$`, 'u');

/** 鼓励企业: who is encouraged is named with it. */
const encouraged = new RegExp(
  `^${mild}(?:和|与|并)?(?:${mild})?(?:各类|大型|有条件的)?(?:企业|单位|地方|各地|地区|学校|院校|高校)$`,
  'u',
);
/** 集团, 我厂: how a body speaks of itself, or of those that are its own. */
const itself =
  /^(?:我|本|各|全)?(?:集团|公司|总公司|子公司|厂|院|校|局|单位)(?:公司)?(?:各单位|各子公司)?(?:要|应|将)?$/u;

/** 国有企业 for 鼓励企业: which of them is to do it. */
const which =
  /^(?:各|全部|所属|有关){0,2}(?:国有|民营|公司制|骨干|重点|龙头|试点|规模以上|规上|大型|各类|各|所属|[省市县区]属|会员)$/u;
/** 协会鼓励会员 for 鼓励: who encourages, and which of them. */
const encourages = new RegExp(
  `^(?:本?(?:协会|商会|学会|联合会)|我?[省市县区]总?工会|集团|我[省市县区])?${mild}(?<which>.*)$`,
  'u',
);

const allowed = /^可以?$/u;
const tried = /探索|允许/u;
/** A clause is read no further back, in UTF-16 units. */
const longestClause = 60;

/**
 * Whether a word of encouragement is left out where the draft itself orders what the source encourages (将… for 支持各地将…), where another one
 * beside it stays (支持 for 支持和引导), where who is encouraged does it (集团 for 鼓励企业), or where it is said by 可: 可实行 for 探索…实行. What a statute encourages and does not order is the law.
 */
export function isEncouragement({ kind, core }: Change, { draft, source, edition }: Texts): boolean {
  if (kind !== 'content' || edition.reading.profile === 'statute') return false;
  const d = contentOf(draft, core.draft);
  const e = contentOf(source, core.edition);
  if (e === '')
    return (
      allowed.test(d) &&
      tried.test(clauseBefore(source, core.edition)) &&
      !tried.test(clauseBefore(draft, core.draft))
    );
  if (encouraged.test(e) && itself.test(d))
    return clauseBegins(draft, core.draft.start) && clauseBegins(source, core.edition.start);
  if (other.test(e) && (which.test(d) || isOwnEncouragement(d)))
    return clauseBegins(draft, core.draft.start) && contentAfter(draft, core.draft.end, 2) === '企业';
  if (d !== '') return false;
  if (tried.test(e) && e.length === 2 && allows(draft, core.draft) && !allows(source, core.edition))
    return true;
  if (encouraging.test(e) && clauseBegins(draft, core.draft.start)) return true;
  return (
    oneOfTwo.test(e) &&
    (other.test(contentBefore(draft, core.draft.start, 2)) ||
      other.test(contentAfter(draft, core.draft.end, 2)))
  );
}

function isOwnEncouragement(words: string): boolean {
  const found = encourages.exec(words)?.groups?.['which'];
  return found === '' || (found !== undefined && which.test(found));
}

const allows = ({ text }: Side, { end }: Span): boolean =>
  saysMay.test(text.slice(end, clauseAround(text, { start: end, end }, { most: longestClause }).end));
const saysMay = /(?<![许认])可(?:以|[实施试]行|探索)/u;

const clauseBefore = ({ text }: Side, { start }: Span): string =>
  text.slice(clauseAround(text, { start, end: start }, { most: longestClause }).start, start);

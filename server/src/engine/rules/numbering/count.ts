import type { Change } from '../../document/lasting.ts';
import type { Label, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { paragraphAt } from '../../document/paragraphAt.ts';
import type { Finding } from '../../findings/model.ts';
import { lineStartBefore } from '../../text/lineBreaks.ts';
import { formatNumeral, parseNumeral } from '../../text/numerals.ts';
import { countBefore } from '../../text/search.ts';
import { type Span, span } from '../../text/span.ts';
import { Pace } from '../../text/steps.ts';
import { edit, fix, report } from '../report.ts';
import { type Pause, pause, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';
import { countsBack, mayCountBack } from './countBack.ts';
import { ListsBelow } from './listsBelow.ts';
import { findMixed } from './mixed.ts';
import { runsOf } from './own.ts';
import { labelIndex } from './slipQuestions.ts';
import { findSlips, slipsStand } from './slips.ts';
import { type ChangedParagraphs, changedParagraphs } from './standing.ts';

const meta: RuleMeta = {
  id: 'numbering/count',
  severity: 'warning',
  norm: { authority: '校对实务', strength: 'practice' },
};

const number = '(?<number>[一二两三四五六七八九十]{1,3}|\\d{1,2})';
const measure =
  '(?<measure>个|项|条|点|方面|类|种|大|步|则|款|层|篇|章|起(?=[^，。；：]{0,6}(?:问题|案例|案件|事故|事件)))';
/** Set terms: a list behind them is not that of their members. */
const slogans = '两个(?:维护|确立|结合|大局)|四个(?:意识|自信|全面|伟大)|[三八][个项](?:代表|规定)';
/** What announces a list only before a colon: 存在三个问题：, 采取了四大举措：, 现将4起典型问题通报如下：; 围绕实施三大战略， speaks of something else. */
const beforeColon = '现将|存在|面临|提出|作出|做出|部署|明确|采取|推出|制定|开展|实施|解决|处理好|从';
const told = `(?:(?:${beforeColon})(?:了|着|好)?(?=[^，。；：:]{0,24}[：:])|(?:存在|提出)了?(?=[^，。；：:]{0,24}。$))`;
/** 以下三项措施, 包括四个方面, 做到“五个到位”：: words that announce the list which follows at once. */
const announces = new RegExp(
  `(?:(?<start>以下|下列|如下|下述)|分为|(?<!部)分|(?<![》”][^，。；：]{0,12})共(?=[一二两三四五六七八九十\\d]{1,3}个?大?(?:部分|方面|板块|环节|阶段|章|篇))|包括|包含|主要有|共有|有|做到|抓好|做好|坚持|突出|抓住|把握|遵循|落实|采取|${told}|(?<said>[讲谈提]|提出|强调)|重点[^，。；：]{0,6})(?:主要|重点|的)?(?<open>[“‘](?!${slogans}))?${number}${measure}(?<noun>[^，。；：、一二三四五六七八九十\\d]{0,10})(?<end>[：:。，]|$)`,
  'g',
);
/** The same wherever it stands. */
const announcing = new RegExp(announces.source.replaceAll('。$))', '。))'));
/** Not announcements of a list: shares, times, and the choice among members. */
const other = /之一|以上|以下|以内|左右|多|余|年|月|日|天|小时|级|倍|次|周|人|名|元|情形之一/;

const runsPerStep = 512;

/** Whether the words that an edit changed announce a list or go on with one, or did before it. */
const announcesIn = (
  { old, now }: ChangedParagraphs,
  { old: { text: before }, now: { text } }: Change,
): boolean =>
  old.some(({ span }) => counts(before.slice(span.start, span.end))) ||
  now.some(({ span }) => counts(text.slice(span.start, span.end)));

const counts = (words: string): boolean => announcing.test(words) || furtherMember.test(words);

/** Whether a paragraph that came or went may part a told list from what follows it. */
const mayPart = ({ old, now }: Change): boolean =>
  old.paragraphs.length !== now.paragraphs.length && now.labels.some((l) => isTold(l) && !l.inline);

/** A list has as many members as the words before it say. */
export const count: Rule = {
  meta,
  stands: (change) =>
    slipsStand(change) &&
    !mayPart(change) &&
    !announcesIn(changedParagraphs(change), change) &&
    !mayCountBack(changedParagraphs(change), change),
  *check({ reading }: RuleContext): Iterable<Finding | Pause> {
    const slips = findSlips(reading);
    const broken = new Set(slips.map((slip) => slip.run.labels[0]));
    const unsettled = slips.length > 0 || findMixed(reading).length > 0;
    const runs = runsOf(reading);
    yield pause;
    let lists: ListsBelow | undefined;
    const pace = new Pace(runsPerStep);
    for (const run of runs) {
      if (pace.isDue()) yield pause;
      // A series with a hole is reported as such.
      if (broken.has(run.labels[0]) || (unsettled && isOutermost(run) && !run.inline)) continue;
      const stated = announcement(reading, run);
      if (!stated) continue;
      lists ??= new ListsBelow(runs);
      const listed = listedNumber(lists, run, stated.value);
      if (listed === stated.value) continue;
      yield miscounted(stated, listed, 'numbering/count');
    }
    yield pause;
    for (const stated of countsBack(reading, runs)) {
      const { run } = stated;
      if (broken.has(run.labels[0]) || (isTold(run) && goesOn(reading, run))) continue;
      yield miscounted(stated, run.labels.length, 'numbering/count/back');
    }
  },
};

function miscounted(
  stated: Stated,
  listed: number,
  key: 'numbering/count' | 'numbering/count/back',
): Finding {
  const form = /\d/.test(stated.text) ? 'arabic' : 'han';
  const good = formatNumeral(listed, form).replace(/^二$/, stated.text === '二' ? '二' : '两');
  const { measure } = stated;
  const args = { bad: stated.text + measure, good: good + measure, count: listed };
  return report(meta, span(stated.start, stated.end), key, args, {
    fixes: [fix('fix/count', args, [edit(stated.start, stated.end, good)], false)],
  });
}

/** Whether a run stands below nothing but headings of Markdown, such as the title. */
const isOutermost = ({ parent }: NumberingRun): boolean => !parent || parent.label?.form === 'markdown';

/**
 * How many members the words mean: those of the list at hand, or those of a list that runs on through what stands below the same
 * heading. Above the first heading also those of a level that is counted over all its parts (9个方面27条措施).
 */
function listedNumber(lists: ListsBelow, run: NumberingRun, stated: number): number {
  const members = run.labels.length;
  if (members === stated || run.inline) return members;
  const start = run.labels[0]?.span.start ?? 0;
  if (!isOutermost(run)) {
    const end = run.parent?.span.end ?? Number.POSITIVE_INFINITY;
    for (const { labels } of lists.runningOn(start, end))
      if (countBefore(labels, (label) => label.span.start < end) === stated) return stated;
    return members;
  }
  if (lists.has(stated, start)) return stated;
  for (const { labels } of lists.runningOn(start, Number.POSITIVE_INFINITY))
    if (Math.abs(labels.length - stated) < Math.abs(members - stated)) return labels.length;
  return members;
}

interface Stated {
  readonly value: number;
  readonly text: string;
  /** The counting word after it and the noun, as far as the words go: 项措施. */
  readonly measure: string;
  readonly start: number;
  readonly end: number;
}

/** The number that the words directly before a list announce. */
function announcement(reading: Reading, run: NumberingRun): Stated | undefined {
  const [first] = run.labels;
  if (first?.value !== 1 || run.labels.length < 2 || run.form === 'article' || run.form === 'annex')
    return undefined;
  if (run.regime === 'runsOn' || (isTold(run) && goesOn(reading, run))) return undefined;
  const { text } = reading;
  const paragraph = leadIn(reading, run);
  if (!paragraph) return undefined;
  const words = text.slice(paragraph.start, paragraph.end);
  const sentence =
    Math.max(
      words.slice(0, -1).lastIndexOf('。'),
      words.slice(0, -1).lastIndexOf('；'),
      lineStartBefore(words, words.length) - 1,
    ) + 1;
  const last = words.slice(sentence);
  const matches = [...last.matchAll(announces)];
  const match = matches.at(-1);
  const digits = match?.groups?.['number'];
  const noun = match?.groups?.['noun'] ?? '';
  if (!match || !digits || other.test(noun)) return undefined;
  // 做到“五个到位”: without its colon it is a slogan like others.
  const isQuoted = match.groups?.['open'] !== undefined;
  const isColon = '：:'.includes(match.groups?.['end'] || '。');
  if (isQuoted && !(/[”’]$/.test(noun) && isColon)) return undefined;
  // 强调两个维护。: what is said without a colon is counted only where it is plainly what is to come.
  if (match.groups?.['said'] !== undefined && !isColon && !remarks.test(noun)) return undefined;
  // 坚持四个结合 above 一是…: a told list below a heading need not be that of its words.
  if (isTold(run) && match.groups?.['start'] === undefined && !isColon && beginsParagraph(reading, first))
    return undefined;
  // Only words that lead straight into the list: nothing but a short rest may come between.
  const rest = last.slice(match.index + match[0].length);
  if (rest.trim().length > 0 && !/^[^，。；]{0,12}[：:]?\s*$/.test(rest)) return undefined;
  const value = parseNumeral(digits)?.value;
  if (!value || value < 2 || value > 50) return undefined;
  const start = paragraph.start + sentence + match.index + match[0].indexOf(digits);
  const measure = `${match.groups?.['measure'] ?? ''}${isQuoted ? noun.slice(0, -1) : noun}`;
  return { value, text: digits, measure, start, end: start + digits.length };
}

const isTold = ({ form }: Pick<Label, 'form'>): boolean => form === 'yishi' || form === 'di';

/** What a speaker counts before he says it: 讲四点意见。 */
const remarks = /^的?(?:意见|建议|要求|看法|体会|问题|想法|希望|情况|工作|任务|主张)$/;

const beginsParagraph = ({ paragraphs }: Reading, { span: { start } }: Label): boolean =>
  paragraphAt(paragraphs, start)?.span.start === start;

/** Whether a told list may go on behind its last member: with a number far from it, or without one. */
function goesOn({ text, labels, paragraphs }: Reading, { labels: members }: NumberingRun): boolean {
  const last = members[members.length - 1] as Label;
  let at = labelIndex(labels, last) + 1;
  while (at < labels.length && !isLike(labels[at] as Label, last)) at++;
  if (labels[at]?.value === last.value + 1) return true;
  const own = paragraphAt(paragraphs, last.span.start);
  if (!own) return false;
  const below = paragraphs.slice(own.index + 1, own.index + 4).find((p) => p.kind !== 'furniture');
  return [span(last.span.end, own.span.end), ...(below ? [below.span] : [])].some(({ start, end }) =>
    furtherMember.test(text.slice(start, Math.min(end, start + longestLeadIn))),
  );
}

const isLike = (a: Label, b: Label): boolean => a.form === b.form && a.unit === b.unit && !a.quoted;

/** 此外，…: a member that has no number. */
const furtherMember = /(?:^|[。；]\s*)(?:此外|另外|最后|还要|还有|再次|再有|其次|与此同时)/;

/** What stands before the first member: the paragraph before it, or the words before it in its own. */
function leadIn({ paragraphs }: Reading, run: NumberingRun): { start: number; end: number } | undefined {
  const first = run.labels[0];
  if (!first) return undefined;
  const own = paragraphAt(paragraphs, first.span.start);
  if (!own) return undefined;
  if ((run.inline && !isTold(run)) || own.span.start < first.span.start)
    return lastWords({ ...own.span, end: first.span.start });
  for (let i = own.index - 1; i >= 0; i--) {
    const p = paragraphs[i];
    if (p && p.kind !== 'furniture') return p.kind === 'title' ? undefined : lastWords(p.span);
  }
  return undefined;
}

/** A sentence that leads into a list is no longer than this. */
const longestLeadIn = 400;

const lastWords = ({ start, end }: Span): Span => span(Math.max(start, end - longestLeadIn), end);

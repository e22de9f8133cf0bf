import { numeralWords } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import type { Change } from '../change.ts';
import { boundedIn, boundedSharesIn, least, most } from '../kinds/amounts.ts';
import type { Texts } from '../passageInput.ts';
import { clauseAround } from '../sides/rims.ts';
import { contentAfter, contentBefore, contentOf, countUnits, type Side } from '../sides/side.ts';
import { assures, isUnensured } from './assured.ts';

const figure = /[0-9]/u;
const numerals = `0-9${numeralWords}`;
export const anyNumeral = new RegExp(`[${numerals}半]`, 'u');

/** 一批 counts nothing. */
const some = /^一(?:大)?批$/u;

/** A quantity of the draft's own where the source states none: 每年不少于30个, 5所 for 一批. */
export function isOwnFigure(c: Change, draft: Side, source: Side): boolean {
  const d = contentOf(draft, c.core.draft);
  const e = contentOf(source, c.core.edition);
  if (!figure.test(d) || (anyNumeral.test(e) && !some.test(e))) return false;
  // A digit that came into a number of the source's is no figure of its own.
  return !(
    (figure.test(d[0] as string) && figure.test(contentBefore(source, c.core.edition.start, 1))) ||
    (figure.test(d.at(-1) as string) && figure.test(contentAfter(source, c.core.edition.end, 1)))
  );
}

const often = new RegExp(
  `每(?:个|隔)?(?:半年|[${numerals}]?年度?|季度?|半?月|周)|(?:不少于|至少|不低于)?[${numerals}]{1,3}(?:次|场|期|轮)(?:以上)?`,
  'gu',
);
/** Nothing that says how often is longer, in content units. */
const longestOften = 20;

/** 每半年开展一次 for 开展, 开展…不少于两次: how often the draft's own place or body does what the source asks for. */
export function isOwnFrequency({ core }: Change, draft: Side, source: Side): boolean {
  const own = contentOf(draft, core.draft);
  if (own.length < 2 || own.length > longestOften || !/[次场期轮年月周季]/u.test(own)) return false;
  const theirs = contentOf(source, core.edition);
  return !anyNumeral.test(theirs) && own !== theirs && own.replace(often, '') === theirs;
}

const counted =
  /^(?:多|余|左右)?(?:名|个(?!月|工作日|小时|星期)|家|人|亿元|万元|元|场|次|人次|项|所|批|支|门|件|条|处|间|万人|户|万户|座)/u;
const bounded = /^(?:名|个|家|人|项|所)?(?:以[上下]|百分点)/u;
const ordinal = new RegExp(`第[${numerals}]*$`, 'u');
const beforeFigure = new RegExp(`^[^${numerals}]+`, 'u');
const figures = new RegExp(`^[${numerals}]+`, 'u');

/** A number of things, which a place has as many of as it has; a share, a year, a bound or 第十八条 is no such number. */
export function isCount(c: Change, draft: Side): boolean {
  if (isOrdinal(c.core.draft, draft)) return false;
  const rest = contentOf(draft, c.core.draft).replace(beforeFigure, '');
  const all = rest + contentAfter(draft, c.core.draft.end, 8);
  const behind = all.replace(figures, '');
  return counted.test(behind) && !bounded.test(behind);
}

/** Whether a number says which one, not how many: 第十八条. */
const isOrdinal = ({ start, end }: Span, draft: Side): boolean =>
  ordinal.test(
    contentBefore(draft, start, 8) + (beforeFigure.exec(contentOf(draft, { start, end }))?.[0] ?? ''),
  );

/** A number of things with what makes it vague: 50000名左右. */
const vague = /^[0-9]+(?:多|余)?(?:名|个|家|人|项|所)(?:左右)?$/u;
const counts = /[0-9]+(?:多|余)?(?:名|个|家|人|项|所)/gu;
/** A clause is read no further on either side, in UTF-16 units. */
const longestClause = 120;

/**
 * Whether one of a row of numbers is left out with all the others: 大国工匠、省级工匠、市级工匠 for 2000名左右大国工匠、10000名左右…. Where one of them
 * stays, the others are missing.
 */
export function isUncounted({ core }: Change, { draft, source }: Texts): boolean {
  if (contentOf(draft, core.draft) !== '' || !vague.test(contentOf(source, core.edition))) return false;
  const theirs = clauseOf(source, core.edition).match(counts) ?? [];
  return theirs.length > 1 && clauseOf(draft, core.draft).match(counts) === null;
}

const respectively = /(?:分别|依次)(?:达到|达|为|是|有|培养)?/u;
/** A word told before a number is looked for no further back, in UTF-16 units, nor is what a row counts looked for further on. */
const longestRow = 80;
const respectiveRow = new RegExp(`^(.{4,40})${respectively.source}$`, 'u');

/**
 * 大国工匠、省级工匠分别达到2000名左右、10000名左右 for 培养造就2000名左右大国工匠、10000名左右省级工匠: what is counted is told before the numbers, and
 * again behind none of them.
 */
export function isToldBeforeCount({ core }: Change, { draft, source }: Texts): boolean {
  const word = contentOf(source, core.edition);
  const own = contentOf(draft, core.draft);
  if (own !== '') {
    const row = respectiveRow.exec(own)?.[1];
    const theirs = source.text.slice(core.edition.end, core.edition.end + longestRow);
    const words = draft.text.slice(core.draft.start, core.draft.end);
    return (
      row !== undefined &&
      word.length <= longestVerb &&
      words
        .replace(respectively, '')
        .split(/[、和]/u)
        .every((one) => theirs.includes(one.trim()))
    );
  }
  if (word.length < 2 || !behindCount.test(contentBefore(draft, core.draft.start, 8))) return false;
  const before = draft.text.slice(Math.max(0, core.draft.start - longestRow), core.draft.start);
  const row = before.slice(before.lastIndexOf('。') + 1);
  const at = row.search(respectively);
  return at >= 0 && row.slice(0, at).includes(word);
}

const longestVerb = 4;
const behindCount = /[0-9]万?(?:名|个|家|人|项|所)?(?:左右)?$/u;

const clauseOf = ({ text }: Side, span: Span): string => {
  const { start, end } = clauseAround(text, span, { most: longestClause });
  return text.slice(start, end);
};

const atLeast = new RegExp(`^(?:${least})$`, 'u');
const atMost = new RegExp(`^(?:${most})$`, 'u');

/** Units from the one word to the other: 60%. */
const mostBetween = 12;

/** What may stand before a share that is bound, and says no more than that it is to be so. */
const saysSo = new RegExp(`^(?:其中|并|要|应|须|${assures})*`, 'u');
const bare = (words: string): string => words.replace(saysSo, '');

/** 其中不低于60% for 确保60%以上. */
function isSameBound({ core }: Change, draft: Side, source: Side): boolean {
  const d = boundedIn(contentOf(draft, core.draft));
  const e = boundedIn(contentOf(source, core.edition));
  return (
    d !== undefined &&
    e !== undefined &&
    d.bound === e.bound &&
    d.amount === e.amount &&
    bare(d.lead) + bare(e.lead) === ''
  );
}

/** So many content units before a difference are one clause with it. */
const longestBefore = 32;

/** 将不低于60%的职工教育经费用于… for 职工教育经费，确保60%以上用于…: the share with its bound is told before what it is a share of. */
export function isShareToldBefore({ core }: Change, { draft, source }: Texts): boolean {
  if (contentOf(draft, core.draft) !== '') return false;
  const lost = boundedIn(contentOf(source, core.edition));
  if (!lost || lost.bound === 'none' || bare(lost.lead) !== '') return false;
  return boundedSharesIn(contentBefore(draft, core.draft.start, longestBefore)).some(
    ({ bound, amount }) => bound === lost.bound && amount === lost.amount,
  );
}

/** 不低于60% for 60%以上: a bound that was put the other way and is the same. */
export function sameBounds(open: readonly Change[], texts: Texts): ReadonlySet<Change> {
  const { draft, source } = texts;
  const out = new Set<Change>();
  open.forEach((c, i) => {
    if (isSameBound(c, draft, source) || isUnensured(c, texts)) out.add(c);
    const next = open[i + 1];
    if (!next) return;
    const between = { start: c.core.draft.end, end: next.core.draft.start };
    if (countUnits(draft, between, mostBetween + 1) > mostBetween) return;
    if (!anyNumeral.test(contentOf(draft, between))) return;
    const [d1, e1] = [bare(contentOf(draft, c.core.draft)), bare(contentOf(source, c.core.edition))];
    const [d2, e2] = [contentOf(draft, next.core.draft), contentOf(source, next.core.edition)];
    const turned = (before: string, behind: string): boolean =>
      (atLeast.test(before) && behind === '以上') || (atMost.test(before) && /^以[下内]$/u.test(behind));
    if ((e1 === '' && d2 === '' && turned(d1, e2)) || (d1 === '' && e2 === '' && turned(e1, d2))) {
      out.add(c);
      out.add(next);
    }
  });
  return out;
}

/** From one number of a row to the next, in UTF-16 units. */
const mostApart = 24;

/**
 * A row of numbers of things all of which are smaller than the source's, 80名…、400名…、2000名… for 2000名…、10000名…、50000名…: the share of a place
 * in what the whole country is to have. A slip changes one of them.
 */
export function rescaled(open: readonly Change[], { draft, source }: Texts): ReadonlySet<Change> {
  const out = new Set<Change>();
  let row: Change[] = [];
  const close = (): void => {
    const [first, last] = [row[0], row.at(-1)];
    if (first && row.length === 1 && isInSmallerRow(first, draft, source)) out.add(first);
    if (first && last && row.length > 1) {
      const all = source.text.slice(first.edition.start, last.edition.end).match(/\d+/g);
      if (all?.length === row.length) for (const c of row) out.add(c);
    }
    row = [];
  };
  for (const c of open) {
    const before = row.at(-1);
    if (before && c.draft.start - before.draft.end > mostApart) close();
    if (isSmallerCount(c, draft, source)) row.push(c);
    else if (figure.test(contentOf(source, c.edition))) close();
  }
  close();
  return out;
}

function isSmallerCount(c: Change, draft: Side, source: Side): boolean {
  const [d, e] = [contentOf(draft, c.draft), contentOf(source, c.edition)];
  return (
    wholeNumber.test(d) &&
    wholeNumber.test(e) &&
    Number(d) < Number(e) &&
    !isOrdinal(c.draft, draft) &&
    counted.test(contentAfter(draft, c.draft.end, 8))
  );
}

/**
 * Whether the numbers of things beside a change are smaller than the source's as well, though no change is theirs: 30名… that ends like 10000名…
 * begins what both texts have with its last digit.
 */
function isInSmallerRow({ draft: d, edition: e }: Change, { text }: Side, { text: theirs }: Side): boolean {
  const before = smaller(
    /(\d+)[^\d，。；]*$/u.exec(text.slice(Math.max(0, d.start - mostApart), d.start)),
    /(\d+)[^\d，。；]*$/u.exec(theirs.slice(Math.max(0, e.start - mostApart), e.start)),
  );
  const behind = smaller(
    /^[^\d，。；]*(\d+)/u.exec(text.slice(d.end, d.end + mostApart)),
    /^[^\d，。；]*(\d+)/u.exec(theirs.slice(e.end, e.end + mostApart)),
  );
  return before !== false && behind !== false && (before ?? behind ?? false);
}

/** Undefined where only one text has a number there, or none. */
const smaller = (own: RegExpExecArray | null, theirs: RegExpExecArray | null): boolean | undefined =>
  own && theirs ? Number(own[1]) < Number(theirs[1]) : undefined;

const wholeNumber = /^[1-9]\d{0,11}$/;

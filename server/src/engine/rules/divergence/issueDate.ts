import type { Source } from '../../corpus/model.ts';
import { meaningsIn, sourcesCited } from '../../divergence/frames/cited.ts';
import type { Finding } from '../../findings/model.ts';
import { edit, fix, report } from '../report.ts';
import { nothingFound, type Rule, type RuleContext } from '../rule.ts';
import { isMadeOfIt, isSame, issuersOf, leastName, organsIn, row } from './issuers.ts';

/**
 * 印发时间: the year in which heads of party and state are said to have issued a document (2018年，中共中央、国务院印发《…》) is not the corpus's. Nothing
 * is said where months alone differ: a document is published days or weeks after the day that it bears.
 */
export const issueDateRule: Rule = {
  meta: {
    id: 'source/date',
    severity: 'warning',
    norm: { authority: '循章', clause: '印发时间须与原文一致', strength: 'practice' },
  },
  check: (context) =>
    context.reading.citations.length === 0 || context.as === 'reprint' ? nothingFound : misdated(context),
};

const day = '(?:\\d{1,2}月(?:\\d{1,2}日|[上中下]旬|底|初)?)?';
/** 2018年，中共中央、国务院联合印发了 */
const saidBefore = new RegExp(
  `(?<![\\d年至到—–-])(?<year>(?:19|20)\\d{2})年${day}[，,]?(?<row>${row})(?:近日|正式|联合|共同|随后|又){0,2}(?:印发|下发|发布|出台|制定|颁布|颁发|公布)(?:实施)?(?:了|的|过)?\\s*$`,
  'u',
);
/** Documents that are issued once: laws and rules are issued anew under the same name. */
const isIssuedOnce = /(?:意见|方案|规划|纲要|决定|要点|行动计划)$/u;
/** UTF-16 units before a name that are looked at. */
const longestBefore = 64;

function* misdated({ reading, corpus, misnamed }: RuleContext): Iterable<Finding> {
  const { text, citations } = reading;
  const meant = sourcesCited(reading, corpus, misnamed);
  const meaning = meaningsIn(reading);
  for (const citation of citations) {
    const { span, kind } = citation;
    if (kind === 'number') continue;
    const from = Math.max(0, span.start - longestBefore);
    const found = saidBefore.exec(text.slice(from, span.start));
    const { year, row: said } = found?.groups ?? {};
    if (!found || year === undefined || said === undefined || isMadeOfIt(text, span)) continue;
    if ((meaning(citation).names[0] ?? '').length < leastName) continue;
    const right = yearOf(meant(citation), year, organsIn(said));
    if (right === undefined) continue;
    const at = { start: from + found.index, end: from + found.index + year.length };
    const args = { text: year, reading: right, title: meant(citation)[0]?.title ?? '' };
    yield report(issueDateRule.meta, at, 'source.date', args, {
      fixes: [fix('divergence.fix.adopt', args, [edit(at.start, at.end, right)])],
    });
  }
}

/** The year of all that a name may mean, where it is another one than is said of them; of documents of these issuers alone. */
function yearOf(
  sources: readonly Source[],
  said: string,
  organs: ReadonlySet<string> | undefined,
): string | undefined {
  const [right, ...others] = new Set(sources.map(({ date }) => date?.slice(0, 4)));
  if (right === undefined || others.length > 0 || right === said || !organs) return undefined;
  const fits = (source: Source): boolean => {
    const own = issuersOf(source);
    return own !== undefined && isSame(own, organs) && isIssuedOnce.test(source.title);
  };
  if (!sources.every(fits)) return undefined;
  // What bears a day late in the year may come out in the next.
  const isTurn =
    Number(said) === Number(right) + 1 && sources.some(({ date = '' }) => /^\d{4}-1[0-2]/.test(date));
  return isTurn ? undefined : right;
}

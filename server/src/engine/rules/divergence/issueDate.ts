import type { Source } from '../../corpus/model.ts';
import { meaningsIn, sourcesCited } from '../../divergence/frames/cited.ts';
import type { Finding } from '../../findings/model.ts';
import { edit, fix, report } from '../report.ts';
import { nothingFound, type Rule, type RuleContext } from '../rule.ts';
import { head, isMadeOfIt, leastName } from './issuers.ts';

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
  `(?<![\\d—–-])(?<year>(?:19|20)\\d{2})年${day}[，,]?(?:(?:${head})[、，,和与及\\s]{0,3})+(?:近日|正式|联合|共同|随后|又){0,2}(?:印发|下发|发布|出台|制定|颁布|颁发|公布)(?:实施)?(?:了|的|过)?\\s*$`,
  'u',
);
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
    const year = found?.groups?.['year'];
    if (!found || year === undefined || isMadeOfIt(text, span)) continue;
    if ((meaning(citation).names[0] ?? '').length < leastName) continue;
    const right = yearOf(meant(citation), year);
    if (right === undefined) continue;
    const at = { start: from + found.index, end: from + found.index + year.length };
    const args = { text: year, reading: right, title: meant(citation)[0]?.title ?? '' };
    yield report(issueDateRule.meta, at, 'source.date', args, {
      fixes: [fix('divergence.fix.adopt', args, [edit(at.start, at.end, right)])],
    });
  }
}

/** The year of all that a name may mean, where it is another one than is said. */
function yearOf(sources: readonly Source[], said: string): string | undefined {
  const years = new Set(sources.map(({ date }) => date?.slice(0, 4)));
  const [right, ...others] = years;
  if (right === undefined || others.length > 0 || right === said) return undefined;
  // What bears a day of December may come out in January.
  const isTurn = sources.some(({ date }) => date?.slice(5, 7) === '12') && Number(said) === Number(right) + 1;
  return isTurn ? undefined : right;
}

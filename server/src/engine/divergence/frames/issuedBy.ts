import { isTop } from '../../corpus/issuers.ts';
import type { Citation, Reading } from '../../document/model.ts';
import { trimEnd, unitSet } from '../../text/characters.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { levelNames } from '../locality/spokenLevels.ts';

/** Nobody reads further back for who issued what is named, in UTF-16 units. */
const reach = 120;

/** Who has others of its kind beside it: 我市, 江海省委, 市总工会, 集团公司. */
const organ = [
  `(?<![全各外])(?:${levelNames})里?`,
  '(?<![推原])委|党组|政府|工会|委员会|会议|小组|办公[室厅]|厅|(?<![大全布格])局|(?<![全内外干])部',
  '集团|公司|企业|工厂|学校|大学|学院|医院|兵团|[我本该贵](?:校|院|厂|企|所|单位)|我们',
].join('|');
/** What such an organ ends with. */
const endsOrgan = unitSet('省市区县州盟旗镇乡道里委组府会议室厅局部团司业厂校学院企所位们的');
const endsWithOrgan = new RegExp(`(?:${organ})的?$`);
const holdsOrgan = new RegExp(organ);
/** A clause that begins with one. */
export const beginsWithOrgan = new RegExp(
  `^(?:近年来|[\\d年月日以来]*)?[^的把将对向为在]{0,12}?(?:${organ})`,
);

/** Words that end with what an issuer does with a document. */
export const issues =
  /(?:(?:审议|讨论|研究|审定)通过|印发|下发|出台|制定|发布|颁布|公布|颁发|制发|推出|下达|拟定|制订|编制|起草)(?:实施|施行)?(?:了|的|过)?$/;
/** What these end with, or what is named beside the name. */
const endsIssues = unitSet('发台定布达出订制草施行了的过》）)和及、与〈');

/** 《意见》实施方案, 《意见》的贯彻落实: not what is named, but what is made of it. */
const isOfIt =
  /^(?:的(?!通知|决定|公告)|贯彻|落实|实施|执行|宣传|学习|宣讲|培训|解读|读本|配套|[^，。；：（）()《》“”\s]{0,8}(?:方案|意见|细则|办法|措施|清单|分工))/;

/** A law is the nation's, whoever speaks of it. */
const isLaw = /(?:[^办]法|法典)(?:[（(].*)?$/;

/** 《甲》、《乙》和: what is named together with it. */
const together = /(?:《[^《》]{1,100}》(?:[（(][^（）()]{0,40}[）)])?[、和及与]?)+$/;

const endsClause = /[，。；：！？!?“”‘’（）()]/;
const title = /《[^《》]{1,100}》/g;

/**
 * The issuers that the words before a document's name say it has, where the name does not: 省委、省政府印发《…》, 我市《…》, also with their
 * verb in a clause further on (我市结合实际，制定《…》). Undefined where nothing says whose it is.
 */
export function issuedBy({ text, paragraphs }: Reading, { span, name, kind }: Citation): string | undefined {
  if (kind === 'number' || isLaw.test(name)) return undefined;
  const last = text.charCodeAt(trimEnd(text, span.start, Math.max(0, span.start - reach)) - 1);
  if (!endsIssues(last) && !endsOrgan(last)) return undefined;
  if (isOfIt.test(text.slice(span.end, span.end + 16))) return undefined;
  const paragraph = paragraphs[firstEndingAfter(paragraphs, span.start)];
  const from = Math.max(paragraph?.span.start ?? 0, span.start - reach);
  const before = text.slice(from, span.start).replace(/\s+/g, '').replace(together, '');
  const parts = before
    .slice(before.search(/[^。！？]*$/))
    .replace(title, '')
    .split(endsClause);
  const clause = parts.pop() as string;
  const verb = issues.exec(clause);
  if (!verb) return endsWithOrgan.test(clause) ? clause : undefined;
  const subject = clause.slice(0, verb.index);
  if (isTop(subject) || holdsOrgan.test(subject)) return subject;
  for (const part of parts.reverse()) {
    const found = beginsWithOrgan.exec(part)?.[0] ?? (isTop(part) ? part : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

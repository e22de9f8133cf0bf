import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { backToClause, onToClause } from '../sides/rims.ts';
import { contentOf, type Side, unitAfter } from '../sides/side.ts';

/** No clause by which a document is issued has more content units. */
const longest = 30;

/** What a document does by being issued: 现提出如下意见, 特制定本办法, 现将有关事项通知如下, 作出如下决定. */
const act =
  /(?:如下|以下)\p{Script=Han}{0,8}(?:意见|方案|措施|通知|通告|公告|决定|决议|规定|办法|安排|要求|计划|建议|细则)\s*$|^\s*(?:现|特|特此|现将|现就|为此)?(?:特)?(?:制定|制订|出台|印发|发布|公布)本|(?:通知|通告|公告|通报|批复|函告|报告|汇报|请示|答复|公布|决定|规定)如下\s*$/u;

/** What the act is worded with, as against what it is about. */
const words =
  /^(?:现|特此?|将|就|提出|制[定订]|作出|出台|印发|发布|公布|如下|以下|下列|若干|有关|具体|实施|贯彻|工作|事项|意见|方案|措施|办法|规定|通知|决定|要求|安排|计划|建议|细则|条例)*$/u;

/**
 * Whether a difference is one of how the draft, like its source, is issued. Every document has a clause for that, and words it for
 * itself.
 */
export const isOwnAct = ({ core }: Change, { draft, source }: Texts): boolean =>
  words.test(contentOf(draft, core.draft)) &&
  words.test(contentOf(source, core.edition)) &&
  act.test(clauseAt(draft, unitAfter(draft, core.draft.start))) &&
  act.test(clauseAt(source, unitAfter(source, core.edition.start)));

/** The words of the clause that the unit at `at` stands in; none where it is longer. */
function clauseAt(side: Side, at: number): string {
  const head = backToClause(side, at, longest);
  const tail = onToClause(side, at + 1, longest);
  return head && tail ? side.text.slice(head.start, tail.end) : '';
}

/** (2024年10月12日): the source's note on when it was issued. A draft that says so in its own sentence may leave out the day. */
export function isDatedNote({ core }: Change, { source: { text } }: Texts): boolean {
  const start = text.lastIndexOf('\n', core.edition.start - 1) + 1;
  const end = text.indexOf('\n', core.edition.start);
  const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + longestNote));
  return datedNote.test(line);
}

const longestNote = 40;
const datedNote = /^\s*[（(]\s*\d{4}年\d{1,2}月\d{1,2}日\s*[）)]\s*$/;

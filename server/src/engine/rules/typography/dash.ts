import { finderOf } from '../../document/finder.ts';
import type { Finding } from '../../findings/model.ts';
import { isLineBreak, lineBreakAfter, lineBreaks } from '../../text/lineBreaks.ts';
import { watchFor } from '../../text/watch.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { chinese } from './marks.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/dash',
  severity: 'information',
  norm: { authority: 'GB/T 15834—2011', clause: '4.10.2', strength: 'standard' },
};

/** Two or more strokes of any wrong kind (hyphens, minus signs, bars, box lines) beside Chinese. */
const wrongStrokes = /(?:[-‐‑‒–―−─━﹘﹣－ー]|—(?=[-–―−─－])|(?<=[-–―−─－])—){2,}|——[ \u3000]{1,64}——/y;
const lines = watchFor('-‐‑‒–―−─━﹘﹣－ー—');
const strokes = finderOf(lines, wrongStrokes);
/** 一一 for —— at the start of an item: at a line's start, before a verb phrase, never in 一一列举. */
const hanOnes = new RegExp(
  `一一(?<=(?:^|[${lineBreaks}])[ \\t\\u3000]{0,64}一一)(?![一对列记说分道过作开回解检核查比落做介应相细数阐列写登指清点])(?=\\p{Script=Han})`,
  'uy',
);
const dashOpensLine = new RegExp(`(?:^|[${lineBreaks}])[ \\t\\u3000]*——`);
/** 2024--2026年, 2024年——2026年, 6月--9月: two strokes where one joins times. */
const ranges = finderOf(
  lines,
  /(?<=(?:(?:19|20)\d{2}年?|(?<!\d)\d{1,2}[月日时]))(?:--|——|－－|──)(?=(?:19|20)\d{2}年|\d{1,2}[月日时])/y,
);
const isDoubled = (text: string, at: number): boolean => text[at + 1] === text[at];
const ones = finderOf(watchFor('一'), hanOnes, isDoubled);
const finders = [strokes, ones, ranges];

/** 破折号 is ——, one stroke on two characters' width. A single — joins places and times and is another mark. */
export const dash: Rule = {
  meta,
  // One typed dash is judged by whether the draft has any other.
  stands: (change) => finders.every((find) => find.isApart(change)) && ones(change.now).length !== 1,
  *check(context: RuleContext): Iterable<Finding> {
    const { text } = context.reading;
    const places: Replacement[] = [];
    for (const { start, end, groups } of strokes(context.reading))
      if (isDash(text, groups[0], start, end)) places.push({ start, end, good: '——' });
    const typed = ones(context.reading).map(({ start, end }) => ({ start, end, good: '——' }));
    // One such line may be a sentence that begins with 一一; several, or one among true dashes, are items.
    if (typed.length > 1 || (typed.length === 1 && dashOpensLine.test(text))) places.push(...typed);
    yield* reportReplacements(
      meta,
      'typography/dash',
      context,
      places.sort((a, b) => a.start - b.start),
    );
    const joined = ranges(context.reading).map(({ start, end }) => ({ start, end, good: '—' }));
    yield* reportReplacements(meta, 'typography/dash/range', context, joined);
  },
};

/** A rule across the page, a table border or an English double hyphen is no 破折号. */
function isDash(text: string, strokes: string, start: number, end: number): boolean {
  if (strokes.length > 4) return false;
  const before = text[start - 1];
  const after = text[end];
  if (strokes === 'ーー') return false;
  const startsLine = before === undefined || /[ \u3000]/.test(before) || isLineBreak(before.charCodeAt(0));
  // --2025年3月5日在…会议上: a subtitle may begin with a date.
  if (startsLine && /^(?:19|20)\d{2}年/.test(text.slice(end, end + 5))) return lineHasText(text, end);
  return chinese.test(after ?? '') && (startsLine ? lineHasText(text, end) : chinese.test(before ?? ''));
}

function lineHasText(text: string, end: number): boolean {
  const line = text.slice(end, lineBreakAfter(text, end, Math.min(text.length, end + 200)));
  return /\p{Script=Han}{2}/u.test(line) && !/^.{0,12}-{2,}/s.test(line.slice(0, 20));
}

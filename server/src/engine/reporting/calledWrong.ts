import { type Finder, finderOf } from '../document/finder.ts';
import type { Reading } from '../document/model.ts';
import type { Finding } from '../findings/model.ts';
import { isBlank, lineBreakAfter, lineBreaks, lineStartBefore } from '../text/lineBreaks.ts';
import type { Span } from '../text/span.ts';
import { watchFor } from '../text/watch.ts';

/** Areas that hold a draft's words against what is right. */
const areas = /^(?:divergence|source|quotation|formula|superseded)\//;

/** So far around a finding a draft says that its words are wrong, in UTF-16 units. */
const reach = 240;

/** So many blanks stand within brackets, or behind the letter of an answer, at the most. */
const blanks = 16;
const wrong = '(?:×|✗|✘|╳|❌|[Xx]|错误?|误|不对|不正确|否)';
const right = '(?:√|✓|✔|☑|对|正确|是)';
const verdicts = new RegExp(
  `[（(【［[]\\s{0,${blanks}}(?:(?<wrong>${wrong})|${right})\\s{0,${blanks}}[）)】］\\]]`,
  'u',
);
const leads = new RegExp(`^\\s*(?:\\d{1,3}\\s*[.、．]?\\s*)?[（(【［[]\\s*${wrong}\\s*[）)】］\\]]`, 'u');
const answered = new RegExp(
  `^[^${lineBreaks}]*[${lineBreaks}]\\s*[【［[（(]?(?:参考)?答案[】］\\])）]?\\s*[:：]?\\s*${wrong}\\s*(?:[。，；,;（(${lineBreaks}]|$)`,
  'u',
);

const option = /(?:^|[\s\u0085])[A-H]\s*[.、．]/gu;
const question = /[（(]\s*(?:[A-H][\s、,，]*)*[）)]|[_＿]{2,}|[?？]/u;

/** “…”不能误作“…”, 要写“…”，而不是“…”, 不是要求“…”: what stands before words that are brought as wrong ones. */
const warned =
  /(?:(?:不能|不可|不得|不要|不应|不宜|不准|切勿|切忌|勿|莫|别)(?:再|随意|擅自)?(?:简化|简称|误|错|混)?(?:写|说|用|作|称|印|排|读|表述|简称)?(?:成|为|作)?|(?:误|错)(?:写|用|印|排|作|说|表述)?(?:成|为|作)|(?:(?:而|就|并)?不是|而非|并非)(?:说|指|讲|要求|要|规定|提出|强调)?)\s*[“‘「『"]$/u;

/**
 * Whether a draft itself says that the words of a finding are not right: a statement of a test marked （×）, one of the answers to choose from,
 * what is not to be written. To mend them would turn the test's answer or the warning into nonsense.
 */
export function isCalledWrong({ rule, span }: Pick<Finding, 'rule' | 'span'>, reading: Reading): boolean {
  if (!areas.test(rule)) return false;
  const { text } = reading;
  if (signs.every((find) => find(reading).length === 0)) return isWarnedOf(span, text);
  const from = lineStartBefore(text, span.start, Math.max(0, span.start - reach));
  const behind = text.slice(span.end, span.end + reach);
  const before = text.slice(from, span.start);
  const line = behind.slice(0, lineBreakAfter(behind, 0));
  if (verdicts.exec(line)?.groups?.['wrong'] !== undefined || leads.test(before) || answered.test(behind))
    return true;
  return isOption(before, text.slice(span.start, span.end) + line, text, from) || isWarnedOf(span, text);
}

/** What a draft has none of has no findings that need be looked at: a verdict in brackets, the first of some answers, a key to them. */
const signs: readonly Finder[] = [
  finderOf(
    watchFor('（(【［['),
    new RegExp(`[（(【［[]\\s{0,${blanks}}${wrong}\\s{0,${blanks}}[）)】］\\]]`, 'uy'),
  ),
  finderOf(watchFor('A'), new RegExp(`(?<=^|[\\s\\u0085])A\\s{0,${blanks}}[.、．]`, 'uy')),
  finderOf(watchFor('答'), /答案/y),
];

/** A line that offers answers, below a question with a place for the right one. */
function isOption(before: string, rest: string, text: string, from: number): boolean {
  const all = [...(before + rest).matchAll(option)];
  const first = all[0];
  if (!first || first.index > before.length) return false;
  const isFirst = first.index === 0 || isBlank(before.slice(0, first.index));
  return isFirst && question.test(text.slice(Math.max(0, from - reach), from));
}

function isWarnedOf({ start, end }: Span, text: string): boolean {
  const before = text.slice(Math.max(0, start - longestTerm), start + (end > start ? 1 : 0));
  const at = Math.max(before.lastIndexOf('“'), before.lastIndexOf('‘'), before.lastIndexOf('「'));
  if (at < 0 || /[”’」，。；\n]/u.test(before.slice(at + 1))) return false;
  const mark = Math.max(0, start - longestTerm) + at;
  return warned.test(text.slice(Math.max(0, mark - longestWarning), mark + 1));
}

const longestTerm = 40;
const longestWarning = 12;

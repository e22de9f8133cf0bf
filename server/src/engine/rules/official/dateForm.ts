import type { Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { anyLineBreak } from '../../text/lineBreaks.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { span } from '../../text/span.ts';
import { numberingStands } from '../numbering/standing.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'official/date-form',
  severity: 'warning',
  norm: { authority: 'GB/T 9704—2012', clause: '7.3.5.4', strength: 'standard' },
};

const arabic = /(\d{2,4})[ \u3000]?年[ \u3000]?(\d{1,2})[ \u3000]?月[ \u3000]?(\d{1,2})[ \u3000]?[日号]/;
const separated = /(?<!\d)(\d{4})([-./／．])(\d{1,2})\2(\d{1,2})日?(?!\d)/;
/** In Chinese digits, or some of it in those and some in Arabic ones. */
const han =
  /([一二三四五六七八九〇零○ＯO0]{2,4}|\d{4})[ \u3000]?年[ \u3000]?([一二三四五六七八九十]{1,3}|元|\d{1,2})[ \u3000]?月[ \u3000]?([一二三四五六七八九十廿卅]{1,4}|\d{1,2})[ \u3000]?[日号]/;
/** A year and month, or a month and day, alone; their white space left out. */
const incomplete = /^(?:[^年月日]+年[^年月日]+月|[^年月日]+月[^年月日]+[日号])$/;
const month = /\d{2,4}[ \u3000]?年[ \u3000]?\d{1,2}[ \u3000]?月(?=[ \u3000]{0,4}印)/;
const printed = /印发[ \u3000]*[。．.，,；;]$/;
const closing = /[ \u3000]*[。．.，,；;]$/;
/** Papers that have a date by which they are cited; reports and plans are often dated by the month. */
const dated =
  /(?:通知|通报|决定|决议|命令|令|公报|公告|通告|意见|请示|批复|函|纪要)(?:[（(][^（()）]{1,20}[）)])*$/;

/**
 * 成文日期 and 印发日期 are written 2025年1月5日: Arabic digits, the year in full, no padding zeros. Chinese digits are a softer matter:
 * the public text of central documents often has them.
 */
export const dateForm: Rule = {
  meta,
  stands: numberingStands,
  *check({ reading }: RuleContext): Iterable<Finding> {
    for (const [i, { kind, span: at }] of reading.elements.entries()) {
      if (kind !== 'date' && kind !== 'imprint') continue;
      const written = reading.text.slice(at.start, at.end);
      const wrong =
        kind === 'date'
          ? (judgeLine(written) ?? judgeImprint(reading, i))
          : (judge(written) ?? judgeMonth(written) ?? judgeEnd(written));
      if (!wrong || (wrong.kind === 'incomplete' && !isDated(reading))) continue;
      const { index, bad, good } = wrong;
      const place = span(at.start + index, at.start + index + bad.length);
      const args = { bad, good: good ?? '' };
      yield report(meta, place, `official/date-form/${wrong.kind}`, args, {
        ...softly(wrong),
        fixes: good === undefined ? [] : [fix('fix/replace', args, [edit(place.start, place.end, good)])],
      });
    }
  },
};

const softly = ({ kind }: Wrong): Pick<Finding, 'severity'> | undefined =>
  kind === 'han' ? { severity: 'hint' } : kind === 'printed' ? { severity: 'information' } : undefined;

const isDated = ({ text, title, elements }: Reading): boolean =>
  (title !== undefined && dated.test(text.slice(title.start, title.end).replace(/\s+/g, ''))) ||
  elements.some((e) => e.kind === 'addressee');

/** 江海省人民政府办公厅　2025年4月1日 below 抄送: 印发 is missing behind it. */
function judgeImprint({ text, elements }: Reading, index: number): Wrong | undefined {
  const [above, name, date] = elements.slice(Math.max(0, index - 2), index + 1);
  if (above?.kind !== 'copyTo' || name?.kind !== 'signature' || !date) return undefined;
  if (anyLineBreak.test(text.slice(name.span.end, date.span.start))) return undefined;
  const bad = text.slice(date.span.start, date.span.end);
  return { kind: 'unprinted', index: 0, bad, good: `${bad}印发` };
}

interface Wrong {
  readonly kind:
    | 'padding'
    | 'year'
    | 'separators'
    | 'han'
    | 'mixed'
    | 'punctuation'
    | 'printed'
    | 'unprinted'
    | 'incomplete'
    | 'impossible';
  readonly index: number;
  readonly bad: string;
  /** Absent where only the author knows. */
  readonly good?: string;
}

/** A line that is a date: it has no mark behind it. */
function judgeLine(text: string): Wrong | undefined {
  const bare = text.replace(closing, '');
  const wrong = judge(bare);
  if (incomplete.test(bare.replace(/\s+/g, ''))) return { kind: 'incomplete', index: 0, bad: bare };
  if (bare === text || (wrong && wrong.good === undefined)) return wrong;
  const mark = text.slice(bare.length);
  if (wrong && wrong.kind !== 'han') return { ...wrong, bad: wrong.bad + mark };
  return { kind: 'punctuation', index: 0, bad: text, good: bare };
}

/** 2025年3月印发 */
function judgeMonth(text: string): Wrong | undefined {
  const found = month.exec(text);
  return found ? { kind: 'incomplete', index: found.index, bad: found[0].trimEnd() } : undefined;
}

/** 2025年4月1日印发。: nothing stands behind it. */
function judgeEnd(text: string): Wrong | undefined {
  const found = printed.exec(text);
  return found ? { kind: 'printed', index: found.index, bad: found[0], good: '印发' } : undefined;
}

function judge(text: string): Wrong | undefined {
  const a = arabic.exec(text);
  if (a) {
    const [bad, year = '', month, day] = a;
    const full = year.length === 2 ? `20${year}` : year;
    const good = dateOf(full, month, day);
    const plain = bad.replace(/[ \u3000]/g, '');
    if (!isReal(full, month, day)) return { index: a.index, bad, ...unreal(full, month, day) };
    if (plain === good) return undefined;
    const kind = year.length !== 4 ? 'year' : bad.endsWith('号') ? 'separators' : 'padding';
    return { index: a.index, bad, kind, good };
  }
  const s = separated.exec(text);
  if (s) {
    const [bad, year = '', , month, day] = s;
    const right = { kind: 'separators' as const, good: dateOf(year, month, day) };
    return { index: s.index, bad, ...(isReal(year, month, day) ? right : unreal(year, month, day)) };
  }
  const h = han.exec(text);
  if (!h) return undefined;
  const [bad, year = '', month = '', day = ''] = h;
  const isMixed = [year, month, day].some(isArabic);
  const hanYear = isArabic(year) ? year : year.replace(/[○ＯO0零]/g, '〇');
  const parts = [hanYear, month.replace('元', '一'), day].map((part) => parseNumeral(part)?.value);
  if (year.length !== 4) return { index: h.index, bad, ...unsure };
  if (parts.some((v) => v === undefined)) return undefined;
  const good = `${parts[0]}年${parts[1]}月${parts[2]}日`;
  const kind = bad.endsWith('号') ? 'separators' : isMixed ? 'mixed' : 'han';
  return { kind, index: h.index, bad, good };
}

const isArabic = (part: string): boolean => /^\d+$/.test(part);

const dateOf = (year: string, month: string | undefined, day: string | undefined): string =>
  `${year}年${Number(month)}月${Number(day)}日`;

const unsure = { kind: 'incomplete' } as const;

/** A year, month and day that no calendar has, or what is no year, month and day yet. */
const unreal = (year: string, month: string | undefined, day: string | undefined): Pick<Wrong, 'kind'> =>
  year.length === 4 && Number(month) > 0 && Number(day) > 0 ? { kind: 'impossible' } : unsure;

/** Whether there can be such a date; `year` as it should be written. */
const isReal = (year: string, month: string | undefined, day: string | undefined): boolean =>
  year.length === 4 &&
  inRange(Number(month), 12) &&
  inRange(Number(day), daysIn(Number(year), Number(month)));

/** Days of a month from 1 to 12 in the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const inRange = (n: number, last: number): boolean => n >= 1 && n <= last;

import type { Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { type Span, span } from '../../text/span.ts';
import { numberingStands } from '../numbering/standing.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'official/date-form',
  severity: 'warning',
  norm: { authority: 'GB/T 9704—2012', clause: '7.3.5.4', strength: 'standard' },
  fixable: true,
};

const arabic = /(\d{2,4})[ \u3000]?年[ \u3000]?(\d{1,2})[ \u3000]?月[ \u3000]?(\d{1,2})[ \u3000]?日/;
const separated = /(?<!\d)(\d{4})([-./／．])(\d{1,2})\2(\d{1,2})(?!\d)/;
const han =
  /([一二三四五六七八九〇零○ＯO0]{2,4})[ \u3000]?年[ \u3000]?([一二三四五六七八九十]{1,3}|元)[ \u3000]?月[ \u3000]?([一二三四五六七八九十廿卅]{1,4})[ \u3000]?日/;

/**
 * 成文日期 and 印发日期 are written 2025年1月5日: Arabic digits, the year in full, no padding zeros. Chinese digits are a softer matter:
 * the public text of central documents often has them.
 */
export const dateForm: Rule = {
  meta,
  stands: numberingStands,
  *check({ reading }: RuleContext): Iterable<Finding> {
    for (const at of dates(reading)) {
      const wrong = judge(reading.text.slice(at.start, at.end));
      if (!wrong) continue;
      const place = span(at.start + wrong.index, at.start + wrong.index + wrong.bad.length);
      const args = { bad: wrong.bad, good: wrong.good };
      yield report(meta, place, `official/date-form/${wrong.kind}`, args, {
        ...(wrong.kind === 'han' ? { severity: 'hint' as const } : {}),
        fixes: [fix('fix/replace', args, [edit(place.start, place.end, wrong.good)])],
      });
    }
  },
};

const dates = ({ elements }: Reading): Span[] =>
  elements.filter((e) => e.kind === 'date' || e.kind === 'imprint').map((e) => e.span);

interface Wrong {
  readonly kind: 'padding' | 'year' | 'separators' | 'han';
  readonly index: number;
  readonly bad: string;
  readonly good: string;
}

function judge(text: string): Wrong | undefined {
  const a = arabic.exec(text);
  if (a) {
    const [bad, year = '', month, day] = a;
    const good = `${year.length === 4 ? year : `20${year}`}年${Number(month)}月${Number(day)}日`;
    const plain = bad.replace(/[ \u3000]/g, '');
    if (plain === good) return undefined;
    return { kind: year.length === 4 ? 'padding' : 'year', index: a.index, bad, good };
  }
  const s = separated.exec(text);
  if (s) {
    const [bad, year, , month, day] = s;
    return { kind: 'separators', index: s.index, bad, good: `${year}年${Number(month)}月${Number(day)}日` };
  }
  const h = han.exec(text);
  if (!h) return undefined;
  const [bad, year = '', month = '', day = ''] = h;
  const parts = [year.replace(/[○ＯO0零]/g, '〇'), month.replace('元', '一'), day].map(
    (part) => parseNumeral(part)?.value,
  );
  if (parts.some((v) => v === undefined)) return undefined;
  return { kind: 'han', index: h.index, bad, good: `${parts[0]}年${parts[1]}月${parts[2]}日` };
}

import { finderOf } from '../../document/finder.ts';
import type { Finding } from '../../findings/model.ts';
import { span } from '../../text/span.ts';
import { watchFor } from '../../text/watch.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'official/document-number',
  severity: 'warning',
  norm: { authority: 'GB/T 9704—2012', clause: '7.2.5', strength: 'standard' },
};

const open = '[〔﹝\\[［【（(〖〈]';
const close = '[〕﹞\\]］】）)〗〉]';
/** The last character of 机关代字: a word for a kind of paper or for an organ. */
const code = '[发函办字令规文电通告决报纪任批复请释委厅局部院党政组宣建教财环科卫农工商税社]';
/**
 * Many codes end otherwise (教职成〔2021〕4号, 建质, 安监总管三); they are told by the year in full and 号 alone. Those of courts say what
 * a case is (民终), and 第 and the like are no code; nor is a number one of a building or a plot of land.
 */
const otherCode = '\\p{Script=Han}(?![初终再申执监辖第年月日等号])\\p{Script=Han}';
const things = '(?!地|楼|院|线|机|馆|门|井|窗|店|仓|厂|车|桥|路|宗)';
const yearInFull = `[ \\u3000]?(?:19|20)\\d{2}[ \\u3000]?${close}[ \\u3000]?第?[ \\u3000]?\\d{1,5}[ \\u3000]?`;
/** 纪要 have no code: 〔2025〕3号 on a line of its own. */
const ownLine = `(?<=(?:^|\\n)[ \\t\\u3000]{0,16}${open})(?=${yearInFull}号[ \\t\\u3000]{0,16}(?:\\r?\\n|$))`;
/**
 * Year in any bracket, number. Court case numbers 〔2017〕京01民终1号 have the bracket first and a court after it, and are another
 * thing.
 */
const pattern = new RegExp(
  `(${open})(?:(?<=${code}[ \\u3000]?${open})|(?<=${otherCode}[ \\u3000]?${open})(?=${yearInFull}号${things})|${ownLine})[ \\u3000]?(\\d{4}|\\d{2}|[０-９]{4})[ \\u3000]?(${close})[ \\u3000]?(第)?[ \\u3000]?(\\d{1,5}|[０-９]{1,5})(?:(?:[ \\u3000]?|[ \\t\\u3000]{0,64}\\r?\\n[ \\t\\u3000]{0,64})(号))?`,
  'uy',
);
const opensYear = (text: string, at: number): boolean => /[\d０-９ \u3000]/.test(text.charAt(at + 1));
const numbers = finderOf(watchFor('〔﹝[［【（(〖〈'), pattern, opensYear);

/** 发文字号 is 代字〔2017〕14号: six-cornered brackets, the year in full, no 第, no padding zero, 号 at the end. */
export const documentNumber: Rule = {
  meta,
  stands: numbers.isApart,
  *check({ reading }: RuleContext): Iterable<Finding> {
    const { text, profile } = reading;
    for (const { start, end, groups } of numbers(reading)) {
      const [bad, left = '', year = '', right = '', ordinal, number = '', suffix] = groups;
      // Without 号 only the six-cornered bracket makes it a document's number; else it is a note or a reference.
      if (!suffix && !/[〔﹝]/.test(left)) continue;
      const good = `〔${fullYear(year)}〕${Number(toAscii(number))}号`;
      const spaced = /[ \u3000]/.test(text[start - 1] ?? '') ? 1 : 0;
      // A line may end before 号.
      if (good === bad.replace(/[ \t\u3000]*\r?\n[ \t\u3000]*/g, '') && spaced === 0) continue;
      const at = span(start - spaced, end);
      const args = { bad: text.slice(at.start, at.end), good };
      const defect = kind(left, right, year, ordinal, number, suffix);
      // Newspapers set the brackets that their type has.
      if (defect === 'bracket' && profile === 'newspaper') continue;
      const key = `official/document-number/${defect}`;
      yield report(meta, at, key, args, {
        fixes: [fix('fix/replace', args, [edit(at.start, at.end, good)])],
      });
    }
  },
};

const toAscii = (digits: string): string => digits.normalize('NFKC');
const fullYear = (year: string): string => {
  const ascii = toAscii(year);
  return ascii.length === 4 ? ascii : `${Number(ascii) > 50 ? '19' : '20'}${ascii}`;
};

function kind(
  left: string,
  right: string,
  year: string,
  ordinal: string | undefined,
  number: string,
  suffix: string | undefined,
): string {
  if (left !== '〔' || right !== '〕') return 'bracket';
  if (year.length < 4) return 'year';
  if (ordinal) return 'ordinal';
  if (number.length > 1 && /^[0０]/.test(number)) return 'padding';
  return suffix ? 'form' : 'suffix';
}

import type { Finding } from '../../findings/model.ts';
import { span } from '../../text/span.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'official/document-number',
  severity: 'warning',
  norm: { authority: 'GB/T 9704—2012', clause: '7.2.5', strength: 'standard' },
  fixable: true,
};

const open = '[〔﹝\\[［【（(〖〈]';
const close = '[〕﹞\\]］】）)〗〉]';
/**
 * 机关代字 ending in a word for a kind of paper, year in any bracket, number. Court case numbers 〔2017〕京01民终1号 have the
 * bracket first and a court after it, and are another thing.
 */
const pattern = new RegExp(
  `((?:\\p{Script=Han}{0,12})(?:发|函|办|字|令|规|文|电|通|告|决|报|纪|任|批|复|请|释|委|厅|局|部|院|党|政|组|宣|建|教|财|环|科|卫|农|工|商|税|人社))[ \\u3000]?(${open})[ \\u3000]?(\\d{4}|\\d{2}|[０-９]{4})[ \\u3000]?(${close})[ \\u3000]?(第)?[ \\u3000]?(\\d{1,5}|[０-９]{1,5})[ \\u3000]?(号)?`,
  'gu',
);

/** 发文字号 is 代字〔2017〕14号: six-cornered brackets, the year in full, no 第, no padding zero, 号 at the end. */
export const documentNumber: Rule = {
  meta,
  *check({ reading: { text } }: RuleContext): Iterable<Finding> {
    for (const match of text.matchAll(pattern)) {
      const [whole, code, left, year, right, ordinal, number, suffix] = match as unknown as string[];
      if (!code || !left || !year || !right || !number) continue;
      // Without 号 only the six-cornered bracket makes it a document's number; else it is a note or a reference.
      if (!suffix && !/[〔﹝]/.test(left)) continue;
      if (/[(（]/.test(left) && !ordinal && !suffix) continue;
      const good = `${code}〔${fullYear(year)}〕${Number(toAscii(number))}号`;
      if (good === whole) continue;
      const start = match.index;
      const end = start + (whole?.length ?? 0);
      const at = span(start + code.length, end);
      const tail = good.slice(code.length);
      const args = { bad: text.slice(at.start, at.end), good: tail };
      yield report(
        meta,
        at,
        `official/document-number/${kind(left, right, year, ordinal, number, suffix)}`,
        args,
        {
          fixes: [fix('fix/replace', args, [edit(at.start, at.end, tail)])],
        },
      );
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

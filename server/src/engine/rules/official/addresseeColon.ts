import { endsLikeOrgan } from '../../document/frame/organs.ts';
import { lasting } from '../../document/lasting.ts';
import type { Paragraph, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { span } from '../../text/span.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'official/addressee-colon',
  severity: 'warning',
  norm: { authority: 'GB/T 9704—2012', clause: '7.3.2', strength: 'standard' },
};

/** A line that is nothing but the names of organs. */
const organs =
  /^(?:各|全[省市县区]|[\p{Script=Han}×X]{1,20}(?:省|市|县|区|州|旗|乡|镇|部|委|办|厅|局|院|会|府))[^。；：！？“”《》\d]{2,160}(?:人民政府|政府|部门|机构|单位|委员会|办公厅|办公室|党委|党组|厅|局|委|办|院|团体|企业|高校|学校|开发区|管委会|街道|支队|总队|集团|公司|中心|协会|工会)$/u;

/** Words that make a sentence of it. */
const verbs = /[要应将报由对按把使让]|开展|落实|加强|做好|结合|负责|组织(?!部)|推进|贯彻|制定|印发|自查/;

/** 主送机关 closes with a full-width colon. */
export const addresseeColon: Rule = {
  meta,
  *check({ reading }: RuleContext): Iterable<Finding> {
    const { text, profile } = reading;
    if (profile !== 'official' && profile !== 'statute') return;
    for (const { title, below, next } of candidates(reading)) {
      const name = nameOf(text, title);
      // A paper that issues rules has them behind it, and is taken for one of these.
      if (profile === 'statute' && !sent.test(name)) continue;
      const { start, end } = below.span;
      const words = text.slice(start, end);
      const bare = words.replace(/[：:；;，,。.、]+$/, '');
      const mark = words.slice(bare.length);
      if (mark === '：' || verbs.test(bare)) continue;
      const isOne = toOne.test(name) && isOrgan(bare) && next?.kind === 'body';
      if (!isOne && !organs.test(compact(bare))) continue;
      if (mark === '' && (isByline(reading, bare) || isAuthor(name, bare))) continue;
      // Who the paper is from, above those that it goes to.
      if (next && isAddressed(reading, next)) continue;
      const args = { bad: mark, good: '：' };
      const at = mark === '' ? span(end - 1, end) : span(start + bare.length, end);
      yield report(
        meta,
        at,
        mark === '' ? 'official/addressee-colon/missing' : 'official/addressee-colon',
        args,
        {
          fixes: [fix('fix/addressee-colon', args, [edit(start + bare.length, end, '：')])],
        },
      );
    }
  },
};

/** Whether organs are those that the paper is from: parted by spaces as in a signature, or named there or before 关于 in a title. */
const isByline = (reading: Reading, words: string): boolean =>
  (/\S[ \t\u3000]+\S/.test(words.trim()) && !/[、，,]/.test(words)) || issuers(reading).has(compact(words));

/** A report, a summary and the like name below their title who wrote them; only several organs are those that they go to. */
const isAuthor = (title: string, words: string): boolean =>
  written.test(title) && !/^[各全]|[、，,；;]/.test(words.trim());

/** A title without what stands in brackets behind it. */
const nameOf = (text: string, { span: { start, end } }: Paragraph): string =>
  compact(text.slice(start, end)).replace(/(?:[（(][^（()）]{1,20}[）)])+$/, '');

/** Papers that are sent to somebody. */
const sent = /(?:通知|通报|请示|批复|议案|函)$/;
/** Papers that are sent to one organ as a rule. */
const toOne = /(?:请示|批复|议案|函)$/;

/** Of one organ, and of nothing that it does. */
const isOrgan = (words: string): boolean =>
  words.length <= 40 && endsLikeOrgan(words) && !/[“”《》（）()\d。？！]|关于|工作/.test(words);

const isAddressed = ({ elements, text }: Reading, { span: { start, end } }: Paragraph): boolean =>
  text[end - 1] === '：' && elements.some((e) => e.kind === 'addressee' && e.span.start === start);

const written =
  /(?:报告|总结|汇报|小结|综述|述评|材料|情况|调查|调研|分析|研究|思考|建议|提案|发言|讲话|致辞|体会|简报)$/;

const issuers = lasting<ReadonlySet<string>>(({ text, elements }) => {
  const names = new Set<string>();
  for (const { kind, span: at } of elements) {
    const words = compact(text.slice(at.start, at.end));
    if (kind === 'signature') names.add(words);
    if (kind === 'title' && words.includes('关于')) names.add(words.slice(0, words.indexOf('关于')));
  }
  return names;
});

const compact = (words: string): string => words.replace(/\s+/g, '');

interface Candidate {
  readonly title: Paragraph;
  readonly below: Paragraph;
  readonly next: Paragraph | undefined;
}

/** Each title with the first paragraphs below it. */
function candidates({ paragraphs }: Reading): Candidate[] {
  const out: Candidate[] = [];
  for (const title of paragraphs) {
    const { kind, index } = title;
    // The title of an attachment has no addressee below it.
    if (kind !== 'title' || paragraphs[index - 1]?.label?.form === 'annex') continue;
    const isWords = (p: Paragraph): boolean => p.kind !== 'furniture';
    const below = paragraphs.slice(index + 1, index + 4).find(isWords);
    if (!below || below.label || below.kind === 'title') continue;
    out.push({ title, below, next: paragraphs.slice(below.index + 1, below.index + 4).find(isWords) });
  }
  return out;
}

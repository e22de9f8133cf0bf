import { finderOf } from '../../document/finder.ts';
import type { Finding } from '../../findings/model.ts';
import { span } from '../../text/span.ts';
import { watchFor } from '../../text/watch.ts';
import { report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'typography/placeholder',
  severity: 'warning',
  norm: { authority: '校对实务', strength: 'practice' },
};

const crosses = watchFor('XxＸｘ×✕✖╳');
const heavyBrackets = watchFor('【');
const roundBrackets = watchFor('（(');
const pending = watchFor('待');
const initials = watchFor('TF');
const braces = watchFor('{$');
const cross = '[XxＸｘ×✕✖╳]';
/** What follows a blank that has to be filled in before the paper goes out. */
const unit =
  '(?:年|月|日|时|号|条|项|省|市|县|区|旗|州|乡|镇|村|街道|社区|局|厅|委|办|部|处|科|院|校|厂|公司|单位|部门|机关|集团|银行|中心|会议?|同志|人|名|家|个|次|届|件|元|万|亿|千|百|%|％|‰|工程|项目|活动|工作|领域|方面|问题|情况|方案|意见|通知|办法|规定|计划|规划)';
/** Each with the characters that it begins with. */
const patterns: readonly Parameters<typeof finderOf>[] = [
  [crosses, new RegExp(`${cross}(?<![A-Za-z0-9Ａ-Ｚ×✕✖╳\\p{Sc}]${cross})${cross}{1,11}(?=${unit})`, 'uy')],
  [
    crosses,
    new RegExp(
      `${cross}(?<=(?:第|[0-9０-９]{2,4}年|〔|共|约|共计|合计|达到?|不少于|不低于)${cross})${cross}{0,3}(?=${unit}|〕)`,
      'uy',
    ),
  ],
  [
    crosses,
    new RegExp(`${cross}(?<![A-Za-z0-9\\p{Script=Han}]${cross})年${cross}{1,2}月(?:${cross}{1,2}日)?`, 'uy'),
  ],
  [heavyBrackets, /【[\s\u3000]{0,64}】|【(?:待|请|填|此处|补充|TODO|暂缺|空缺|需)[^】\n]{0,40}】/y],
  [
    roundBrackets,
    /[（(][\s\u3000]{0,64}(?:待定|待补充?|待填写?|待完善|待核实?|待确认|待明确|此处填写?[^）)\n]{0,20}|填写[^）)\n]{0,20}|TODO|TBD)[\s\u3000]{0,64}[）)]/y,
    opensBlank,
  ],
  [pending, /待(?<=[：:][ \u3000]{0,64}待)(?:定|补充?|填写?|完善|核实|确认)(?=[。；，\s]|$)/y, standsAlone],
  [initials, /\b(?:TODO|FIXME|TBD)\b/y],
  [braces, /\{\{[^{}\n]{0,40}\}\}|\$\{[^{}\n]{1,40}\}/y],
];

function opensBlank(text: string, at: number): boolean {
  const next = text[at + 1] ?? '';
  return '待此填T'.includes(next) || next.trim() === '';
}

function standsAlone(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  return '：: \u3000'.includes(before);
}

const finders = patterns.map((given) => finderOf(...given));

/** More blanks than this are said once. */
const many = 12;
const formWords = /(?:参考|文书|表格)样式|示范文本|格式文本|范本|填写说明|填表说明/;

/** Blanks that a template left to be filled in. */
export const placeholder: Rule = {
  meta,
  // Where there are many, the words of the whole draft tell what they are.
  stands: (change) =>
    finders.every((find) => find.isApart(change)) &&
    finders.reduce((sum, find) => sum + find(change.now).length, 0) <= many,
  *check({ reading }: RuleContext): Iterable<Finding> {
    const { text } = reading;
    const seen = new Set<number>();
    const places: { start: number; end: number }[] = [];
    for (const find of finders)
      for (const { start, end } of find(reading)) {
        if (seen.has(start)) continue;
        seen.add(start);
        places.push({ start, end });
      }
    places.sort((a, b) => a.start - b.start || b.end - a.end);
    const blanks = places.filter((place, i) => i === 0 || place.start >= (places[i - 1]?.end ?? 0));
    const [first] = blanks;
    if (!first) return;
    // A form is made of blanks; it has one thing to say about them, and softly.
    const form = formWords.test(text);
    if (blanks.length > many) {
      const args = { text: text.slice(first.start, first.end), count: blanks.length };
      const severity = form ? { severity: 'hint' as const } : {};
      yield report(meta, span(first.start, first.end), 'typography/placeholder/many', args, severity);
      return;
    }
    for (const { start, end } of blanks)
      yield report(meta, span(start, end), 'typography/placeholder', { text: text.slice(start, end) });
  },
};

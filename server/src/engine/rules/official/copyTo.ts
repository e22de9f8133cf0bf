import type { Element, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { countBefore } from '../../text/search.ts';
import { type Span, span } from '../../text/span.ts';
import { numberingStands } from '../numbering/standing.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'official/copy-to',
  severity: 'warning',
  norm: { authority: 'GB/T 9704—2012', clause: '7.4.2', strength: 'standard' },
};

const isCopyTo = ({ kind }: Element): boolean => kind === 'copyTo';

/** 抄送：… closes with 。. */
export const copyTo: Rule = {
  meta,
  // The names may run on over lines that are paragraphs like others.
  stands: (change) => numberingStands(change) && !change.now.elements.some(isCopyTo),
  *check({ reading }: RuleContext): Iterable<Finding> {
    const { text } = reading;
    for (const element of reading.elements) {
      if (!isCopyTo(element)) continue;
      const { start, end } = namesOf(reading, element.span);
      const words = text.slice(start, end);
      const names = words.replace(remark, '');
      if (names.endsWith('。')) continue;
      const bare = names.replace(/[；;，,、.]+$/, '');
      const from = start + bare.length;
      const to = start + names.length;
      const args = { what: words.slice(0, 2), good: '。' };
      yield report(meta, span(from - (from === to ? 1 : 0), to), 'official/copy-to', args, {
        fixes: [fix('fix/copy-to', args, [edit(from, to, '。')])],
      });
    }
  },
};

/** （共印150份） is no name. */
const remark = /\s*(?:[（(][^（()）\n]{0,40}[）)]|共印[^。\n]{1,12})$/;

/** The names run over no more lines. */
const mostLines = 12;

/** 抄送： with the lines that its names go on over. */
function namesOf({ text, lines, labels, elements }: Reading, first: Span): Span {
  let { end } = first;
  const next = countBefore(lines, (line) => line.span.start < first.end);
  for (const { span: line, content } of lines.slice(next, next + mostLines)) {
    const words = text.slice(content.start, content.end);
    const isOther = (at: Span): boolean => at.start < line.end && at.end > line.start;
    if (text.slice(first.start, end).endsWith('。') || !isName.test(words)) break;
    if (elements.some((e) => e.kind !== 'body' && isOther(e.span)) || labels.some((l) => isOther(l.span)))
      break;
    end = content.end;
  }
  return span(first.start, end);
}

/** Names, to the end of the last one. */
const isName = /^[^：:（(。]{1,120}(?:[（(][^（()）]{1,30}[）)][^：:（(。]{0,60}){0,4}。?$/;

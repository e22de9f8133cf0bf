import { finderOf } from '../../document/finder.ts';
import type { Finding } from '../../findings/model.ts';
import { lineBreaks } from '../../text/lineBreaks.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { chinese, dots, isDotRow } from './marks.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/ellipsis',
  severity: 'information',
  norm: { authority: 'GB/T 15834—2011', clause: '4.11.2', strength: 'standard' },
};

/** Rows of full stops, dots or middle dots that stand for ……; a row of dots in a table of contents is a leader, no mark. */
const wrongRow = /。{2,}|．{3,}|[·・•‧]{3,}|\.{3,}|⋯+|…+/y;
const leader = new RegExp(
  `^[ \\t\\u3000.．·・…⋯]*(?:[(（]?\\d+[)）]?|[IVXivx]+)?[ \\t\\u3000]*(?:[${lineBreaks}]|$)`,
);

const rows = finderOf(dots, wrongRow, isDotRow);

/** 省略号 is ……, six dots on two characters' width; ………… alone stands for whole paragraphs left out. */
export const ellipsis: Rule = {
  meta,
  stands: rows.isApart,
  *check(context: RuleContext): Iterable<Finding> {
    const { text } = context.reading;
    const places: Replacement[] = [];
    for (const { start, end, groups } of rows(context.reading)) {
      const [row] = groups;
      if (row === '……' || row === '…………' || row === '。。') continue;
      if (!besideChinese(text, start, end) || isLeader(text, row, end)) continue;
      places.push({ start, end, good: '……' });
    }
    yield* reportReplacements(meta, 'typography/ellipsis', context, places);
  },
};

const besideChinese = (text: string, start: number, end: number): boolean =>
  chinese.test(text[start - 1] ?? '') || chinese.test(text[end] ?? '');

const isLeader = (text: string, row: string, end: number): boolean =>
  row.length > 3 && leader.test(text.slice(end, end + 40));

import type { MessageTable } from '../table.ts';

/** 条目对照 */
export const coverage: MessageTable = {
  'coverage.extent.most': '大部分',
  'coverage.extent.part': '部分',
  'coverage.extent.mentioned': '只提到',
  'coverage.extent.none': '没有写',
  'coverage.separator': '、',

  'cli.coverage.count': '{extent} {count}',
  'cli.coverage.summary': '对照《{title}》{measures} 条：{counts}',
  'cli.coverage.summaryDated': '对照《{title}》（{date}）{measures} 条：{counts}',
  'cli.coverage.lines': '{lines} 行',
  'cli.coverage.linesMore': '{lines} 等行',
  'cli.coverage.noSource': '{path}：看不出它落实哪份文献。请用 --source 写明编号（corpus list 列出编号）。',
};

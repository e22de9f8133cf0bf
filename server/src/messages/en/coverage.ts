import type { MessageTable } from '../table.ts';

/** 条目对照 */
export const coverage: MessageTable = {
  'coverage.extent.most': 'most of it',
  'coverage.extent.part': 'part of it',
  'coverage.extent.mentioned': 'mentioned',
  'coverage.extent.none': 'missing',
  'coverage.separator': ', ',

  'cli.coverage.count': '{extent} {count}',
  'cli.coverage.summary': 'against 《{title}》, measures: {measures} ({counts})',
  'cli.coverage.summaryDated': 'against 《{title}》 of {date}, measures: {measures} ({counts})',
  'cli.coverage.lines': 'l. {lines}',
  'cli.coverage.linesMore': 'l. {lines} …',
  'cli.coverage.noSource':
    '{path}: which source it carries out cannot be told. Name it with --source (corpus list has the ids).',
};

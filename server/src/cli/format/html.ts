import { type ReportFacts, reportArticle, reportFoot, reportHead } from '../../report/report.ts';
import type { FormatContext, Formatter } from '../results.ts';
import { versionOf } from '../version.ts';
import { printable } from './printable.ts';

/** 校对报告, a page to print and sign. */
export function htmlFormatter({ home, voice }: FormatContext): Formatter {
  const facts: ReportFacts = { locale: voice.locale, date: today(), version: versionOf(home) };
  return {
    begin: () => reportHead(facts),
    separator: '',
    file: ({ path, ...result }) =>
      reportArticle({ ...result, path: path === '-' ? voice.say('cli.stdin') : printable(path) }, facts),
    end: (_, problems) =>
      reportFoot(
        facts,
        problems.filter(isLoss).map(({ message }) => message),
      ),
  };
}

const isLoss = ({ level }: { readonly level: string }): boolean => level !== 'information';

/** The day where the user is. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

import { ruleFailure } from '../../engine/index.ts';
import { type ReportFacts, reportArticle, reportFoot, reportHead } from '../../report/report.ts';
import type { ServerContext } from '../context.ts';
import { RequestType } from '../lsp.ts';
import { type ReportParams, type ReportResult, reportMethod } from '../messages.ts';
import { guarded } from '../runtime/guard.ts';

const report = new RequestType<ReportParams, ReportResult, never>(reportMethod);

/** 校对报告 of an open draft, for the client to save. */
export function registerReport({ connection, session, locale, log }: ServerContext): void {
  connection.onRequest(
    report,
    guarded<ReportParams, ReportResult>(
      'report',
      log,
      null,
      async ({ uri, name: path, date, version }, cancel) => {
        const checked = await session.check(uri, cancel);
        if (!checked) return null;
        const { analysis } = checked;
        const facts: ReportFacts = { locale, date, version };
        const findings = analysis.findings.filter(({ rule }) => rule !== ruleFailure);
        const article = reportArticle({ path, analysis, findings, corpus: session.corpus() }, facts);
        return { html: reportHead(facts) + article + reportFoot(facts, []) };
      },
    ),
  );
}

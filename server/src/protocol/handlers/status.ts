import {
  type Finding,
  type Message,
  type SettingsProblem,
  type Severity,
  type Source,
  shortNameOf,
} from '../../engine/index.ts';
import { renderMessage } from '../../messages/index.ts';
import { fileUri } from '../../workspace/files/paths.ts';
import type { Checked } from '../../workspace/session/checker.ts';
import type { ServerContext } from '../context.ts';
import { type DocumentStatus, type StatusParams, statusMethod } from '../messages.ts';
import { showMessage } from '../runtime/notice.ts';

/** Tells the client what the server is doing; one thing is told in one place. */
export interface StatusReporter {
  corpus(): Promise<void>;
  checked(checked: Checked): Promise<void>;
  /** A document that is opened without being checked: a source, or one that is turned off. */
  unchecked(uri: string): Promise<void>;
}

/** @param told whether the client shows `xunzhang/status`; others hear of a problem as a message, once until it is gone. */
export function createStatusReporter(context: ServerContext, told: boolean): StatusReporter {
  const { connection, session, locale, log } = context;
  let heard: ReadonlySet<string> = new Set();
  let loaded = -1;

  const base = async (): Promise<Omit<StatusParams, 'document'>> => {
    const options = await session.options(undefined);
    const { state, sources, problems, indexed } = session.corpusStatus();
    const ignored = session.suppressionProblems();
    const setting = mendedIn(problems, options.problems);
    const path = ignored.find(({ args }) => args?.['path'] !== undefined)?.args?.['path'];
    return {
      state,
      sources,
      ...(indexed !== undefined && { indexing: Math.floor(indexed * 100) }),
      corpusProblems: problems.map((message) => renderMessage(message, locale)),
      ...(setting !== undefined && { setting }),
      settingsProblems: options.problems.map(({ path, expected, found, isName }) => {
        const key = isName ? 'editor.settingsNoRule' : 'editor.settingsProblem';
        return renderMessage({ key, args: { path, expected, found } }, locale);
      }),
      suppressionProblems: [...new Set(ignored.map((message) => renderMessage(message, locale)))],
      ...(path !== undefined && { suppressionFile: fileUri(String(path)) }),
    };
  };

  const send = async (document?: DocumentStatus) => {
    const status = { ...(await base()), ...(document && { document }) };
    const { state, sources, corpusProblems, settingsProblems, suppressionProblems } = status;
    const problems = new Set([...corpusProblems, ...settingsProblems, ...suppressionProblems]);
    const fresh = [...problems].filter((problem) => !heard.has(problem));
    heard = problems;
    for (const problem of fresh) {
      log(problem);
      if (!told) await showMessage(connection, 'warning', problem);
    }
    if (state !== 'loading' && sources !== loaded) {
      loaded = sources;
      connection.console.info(
        renderMessage({ key: 'editor.corpusLoaded', args: { count: sources } }, locale),
      );
    }
    if (told) await connection.sendNotification(statusMethod, status);
  };

  return {
    corpus: () => send(),
    async checked({ document, analysis, elapsed }) {
      const { uri, version } = document;
      const source = titled(analysis.source);
      await send({
        uri,
        version,
        as: analysis.as,
        ...(source && { source }),
        findings: countBySeverity(analysis.findings),
        elapsed: Math.round(elapsed),
      });
    },
    async unchecked(uri) {
      await session.ready();
      const document = session.document(uri);
      if (!document) return;
      const source = session.editionAt(uri)?.source;
      if (!source && (await session.options(uri)).enable) return;
      await send({
        uri,
        version: document.version,
        as: source ? 'source' : 'off',
        ...(source && { source: named(source) }),
        findings: countBySeverity([]),
        elapsed: 0,
      });
    },
  };

  function titled(id: string | undefined): DocumentStatus['source'] {
    const source = id === undefined ? undefined : session.corpus().source(id);
    return source && named(source);
  }

  function named({ id, title }: Source): NonNullable<DocumentStatus['source']> {
    const shortName = shortNameOf(session.corpus(), id);
    return { id, title, ...(shortName !== title && { shortName }) };
  }
}

/** Problems of the corpus that are mended in a setting. */
const settingOf: Readonly<Record<string, string>> = {
  'corpus.folderMissing': 'corpus.folders',
  'corpus.tooLarge': 'corpus.memoryLimit',
  'corpus.notBounded': 'corpus.memoryLimit',
};

/** The setting in which the first problem is mended; what is wrong with the corpus may have to be mended in its files. */
const mendedIn = ([first]: readonly Message[], [setting]: readonly SettingsProblem[]): string | undefined =>
  first ? settingOf[first.key] : setting?.path.replace(/^severity\..*/s, 'severity');

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const out = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) out[severity]++;
  return out;
}

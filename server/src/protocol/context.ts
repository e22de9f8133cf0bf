import type { Connection } from 'vscode-languageserver';
import type { Norm } from '../engine/index.ts';
import type { Locale } from '../messages/index.ts';
import type { Queries } from '../workspace/queries.ts';
import type { Session } from '../workspace/session/session.ts';
import type { ClientFlags } from './capabilities.ts';
import type { DiagnosticStyle, SourceViews } from './convert/diagnostics.ts';
import type { Log } from './runtime/guard.ts';

/** What handlers work with; made once, when the client has introduced itself. */
export interface ServerContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly queries: Queries;
  readonly flags: ClientFlags;
  readonly locale: Locale;
  readonly docsBase: string | undefined;
  readonly listsMarkdown: boolean;
  readonly reopenCommand: string | undefined;
  readonly compareCommand: string | undefined;
  readonly log: Log;
  /** Basis of a rule, by its id. */
  norm(rule: string): Norm | undefined;
}

export const diagnosticStyle = ({ locale, docsBase, flags }: ServerContext): DiagnosticStyle => ({
  locale,
  ...(docsBase !== undefined && { docsBase }),
  related: flags.relatedInformation,
  hover: flags.markdownHover,
  data: flags.diagnosticData,
  codeDescription: flags.codeDescription,
});

export const sourceViews = ({ session }: ServerContext): SourceViews => ({
  corpus: session.corpus(),
  view(source) {
    const edition = session.corpus().edition(source);
    return edition && session.editionView(edition);
  },
});

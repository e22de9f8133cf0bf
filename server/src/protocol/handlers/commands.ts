import type { ExecuteCommandParams } from 'vscode-languageserver';
import * as z from 'zod';
import { type Locale, renderMessage } from '../../messages/index.ts';
import { reasonOf } from '../../workspace/files/reason.ts';
import { Refusal } from '../../workspace/files/suppressionFile.ts';
import type { ServerContext } from '../context.ts';
import { ErrorCodes, ResponseError } from '../lsp.ts';
import {
  type IgnoreArguments,
  ignoreCommand,
  reloadCorpusCommand,
  stopIndexingCommand,
} from '../messages.ts';
import { guarded } from '../runtime/guard.ts';
import { showMessage } from '../runtime/notice.ts';

const ignoreSchema = z.object({
  uri: z.string(),
  scope: z.enum(['place', 'wording', 'rule']),
  suppression: z.object({
    rule: z.string().min(1),
    text: z.string().exactOptional(),
    before: z.string().exactOptional(),
    after: z.string().exactOptional(),
  }),
});

export function registerCommands(context: ServerContext): void {
  const { connection, session, log } = context;
  connection.onExecuteCommand(
    guarded<ExecuteCommandParams, null>(
      'executeCommand',
      log,
      null,
      async ({ command, arguments: given }) => {
        if (command === reloadCorpusCommand) await session.loadCorpus();
        else if (command === stopIndexingCommand) session.stopIndexing();
        else if (command === ignoreCommand) {
          const parsed = ignoreSchema.safeParse(given?.[0]);
          if (parsed.success) await ignore(parsed.data, context);
          else throw new ResponseError(ErrorCodes.InvalidParams, `${command}: ${parsed.error.message}`);
        } else throw new ResponseError(ErrorCodes.InvalidParams, `Unknown command ${command}`);
        return null;
      },
    ),
  );
}

/** A decision that cannot be written down is told: the user believes that it was. */
async function ignore(
  { uri, scope, suppression }: IgnoreArguments,
  { session, connection, locale }: ServerContext,
) {
  try {
    const path = await session.suppress(uri, suppression, scope === 'rule' ? 'workspace' : 'document');
    connection.console.info(renderMessage({ key: 'editor.ignored', args: { path } }, locale));
  } catch (error) {
    const detail = whyNot(error, locale);
    await showMessage(
      connection,
      'error',
      renderMessage({ key: 'editor.ignoreFailed', args: { detail } }, locale),
    );
  }
}

function whyNot(error: unknown, locale: Locale): string {
  if (error instanceof Refusal) return error.reasons.map((reason) => renderMessage(reason, locale)).join(' ');
  return reasonOf(error);
}

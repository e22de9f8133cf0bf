import type { ExecuteCommandParams } from 'vscode-languageserver';
import * as z from 'zod';
import { type Locale, renderMessage } from '../../messages/index.ts';
import { fileUri } from '../../workspace/files/paths.ts';
import { reasonOf } from '../../workspace/files/reason.ts';
import { Refusal } from '../../workspace/files/suppressionFile.ts';
import type { ServerContext } from '../context.ts';
import { ErrorCodes, RequestType, ResponseError } from '../lsp.ts';
import {
  type DecisionsParams,
  type DecisionsResult,
  decisionsMethod,
  type ForgetArguments,
  forgetCommand,
  type IgnoreArguments,
  type IgnoreResult,
  ignoreCommand,
  reloadCorpusCommand,
  stopIndexingCommand,
} from '../messages.ts';
import { guarded } from '../runtime/guard.ts';
import { showMessage } from '../runtime/notice.ts';

const suppression = z.object({
  rule: z.string().min(1),
  text: z.string().exactOptional(),
  before: z.string().exactOptional(),
  after: z.string().exactOptional(),
});
const ignoreSchema = z.object({
  uri: z.string(),
  scope: z.enum(['place', 'wording', 'rule']),
  suppression,
});
const forgetSchema = z.object({
  uri: z.string(),
  suppression: suppression.extend({
    document: z.string().exactOptional(),
    reason: z.string().exactOptional(),
    date: z.string().exactOptional(),
  }),
});

const decisions = new RequestType<DecisionsParams, DecisionsResult, never>(decisionsMethod);

export function registerCommands(context: ServerContext): void {
  const { connection, session, log } = context;
  connection.onRequest(
    decisions,
    guarded<DecisionsParams, DecisionsResult>('decisions', log, null, async ({ uri }) => {
      const path = await session.suppressionFile(uri);
      return path === undefined ? null : { uri: fileUri(path) };
    }),
  );
  connection.onExecuteCommand(
    guarded<ExecuteCommandParams, IgnoreResult>(
      'executeCommand',
      log,
      null,
      async ({ command, arguments: given }) => {
        if (command === reloadCorpusCommand) await session.loadCorpus();
        else if (command === stopIndexingCommand) session.stopIndexing();
        else if (command === ignoreCommand) {
          return ignore(argument(command, ignoreSchema, given), context);
        } else if (command === forgetCommand) {
          return forget(argument(command, forgetSchema, given), context);
        } else throw new ResponseError(ErrorCodes.InvalidParams, `Unknown command ${command}`);
        return null;
      },
    ),
  );
}

/** The one argument of a command. Throws what the client is answered where it is none. */
function argument<T>(command: string, schema: z.ZodType<T>, given: readonly unknown[] | undefined): T {
  const parsed = schema.safeParse(given?.[0]);
  if (parsed.success) return parsed.data;
  throw new ResponseError(ErrorCodes.InvalidParams, `${command}: ${parsed.error.message}`);
}

const ignore = ({ uri, scope, suppression }: IgnoreArguments, context: ServerContext) =>
  writeDown('editor.ignored', context, () =>
    context.session.suppress(uri, suppression, scope === 'rule' ? 'workspace' : 'document'),
  );

const forget = ({ uri, suppression }: ForgetArguments, context: ServerContext) =>
  writeDown('editor.forgotten', context, () => context.session.unsuppress(uri, suppression));

/**
 * A decision that cannot be written down is told: the user believes that it was.
 * @param key of what the output says
 */
async function writeDown(
  key: string,
  { connection, locale }: ServerContext,
  write: () => Promise<string | undefined>,
): Promise<IgnoreResult> {
  try {
    const path = await write();
    if (path === undefined) return null;
    connection.console.info(renderMessage({ key, args: { path } }, locale));
    return { uri: fileUri(path) };
  } catch (error) {
    const detail = whyNot(error, locale);
    await showMessage(
      connection,
      'error',
      renderMessage({ key: 'editor.ignoreFailed', args: { detail } }, locale),
    );
    return null;
  }
}

function whyNot(error: unknown, locale: Locale): string {
  if (error instanceof Refusal) return error.reasons.map((reason) => renderMessage(reason, locale)).join(' ');
  return reasonOf(error);
}

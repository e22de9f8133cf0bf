import * as vscode from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient/node';
import type * as messages from '../../server/src/protocol/messages.ts';
import { message } from './messages.ts';

const ignoreCommand: typeof messages.ignoreCommand = 'xunzhang.ignore';

/** Long enough to read how a decision is taken back. */
const milliseconds = 8000;

/** Says in the status bar where a decision to ignore was noted: the file may lie in a folder that nobody has open. */
export const sayWhereNoted: NonNullable<ExecuteCommandMiddleware['executeCommand']> = async (
  command,
  args,
  next,
) => {
  const answer = (await next(command, args)) as messages.IgnoreResult | undefined;
  if (command === ignoreCommand && answer) {
    const file = vscode.workspace.asRelativePath(vscode.Uri.parse(answer.uri));
    vscode.window.setStatusBarMessage(message('decisions.noted', { file }), milliseconds);
  }
  return answer;
};

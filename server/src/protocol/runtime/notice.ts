import type { Connection } from 'vscode-languageserver';
import { MessageType, ShowMessageNotification } from '../lsp.ts';

/** Shows a message that asks for no answer. Kept for what the user must not miss. */
export const showMessage = (
  connection: Connection,
  kind: 'warning' | 'error',
  message: string,
): Promise<void> =>
  connection.sendNotification(ShowMessageNotification.type, {
    type: kind === 'error' ? MessageType.Error : MessageType.Warning,
    message,
  });

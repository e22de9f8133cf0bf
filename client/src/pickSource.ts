import * as vscode from 'vscode';
import type * as messages from '../../server/src/protocol/messages.ts';
import { type MessageKey, message } from './messages.ts';
import type { Server } from './server.ts';

const sourcesMethod: typeof messages.sourcesMethod = 'xunzhang/sources';

/** Has the user choose one of the sources; undefined where he does not, or there is none, which is said. */
export async function pickSource(
  server: Server,
  placeHolder: MessageKey,
): Promise<messages.SourceListEntry | undefined> {
  const sources = await server.request<messages.SourceListEntry[]>(sourcesMethod);
  if (sources.length === 0) return void vscode.window.showInformationMessage(message('source.none'));
  const items = sources.map((source) => ({
    label: source.title,
    detail: [source.documentNumber, source.date].filter(Boolean).join(' · '),
    source,
  }));
  const options = { placeHolder: message(placeHolder), matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.source;
}

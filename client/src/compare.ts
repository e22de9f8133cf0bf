import * as vscode from 'vscode';
import type * as messages from '../../server/src/protocol/messages.ts';
import type { Drafts } from './drafts.ts';
import { message } from './messages.ts';
import type { Server } from './server.ts';

const usedSourcesMethod: typeof messages.usedSourcesMethod = 'xunzhang/usedSources';

/** A reprint in a draft, as the line above its title names it. */
export interface ReprintAt {
  /** The id of its source. */
  readonly source: string;
  /** Where it begins in the draft. */
  readonly start: vscode.Position;
}

/** What the server gave with the line above the title; nothing from a menu or the command palette. */
export function reprintAt(source: unknown, start: unknown): ReprintAt | undefined {
  const { line, character } = (start ?? {}) as { readonly line?: unknown; readonly character?: unknown };
  if (typeof source !== 'string' || typeof line !== 'number' || typeof character !== 'number')
    return undefined;
  return { source, start: new vscode.Position(line, character) };
}

/**
 * Shows a draft beside its source, with VS Code's own comparison; the draft can be edited there. A reprint of one source, and a
 * draft whose wording is from one alone, need no question; else the user picks among the sources that it is from.
 * @param uri of the draft; without one, the draft that the user works at
 * @param reprint what of the draft to compare; it is shown at the cursor where that is in view, else where it begins
 */
export async function compareWithSource(
  server: Server,
  drafts: Drafts,
  uri: string | undefined,
  reprint: ReprintAt | undefined,
): Promise<void> {
  const draft = uri === undefined ? drafts.current() : drafts.opened(uri);
  if (!draft) return void vscode.window.showInformationMessage(message('check.noDraft'));
  const params: messages.UsedSourcesParams = { uri: draft.uri.toString() };
  const used = await server.request<messages.UsedSourceEntry[]>(usedSourcesMethod, params);
  if (used.length === 0) return void vscode.window.showInformationMessage(message('compare.none'));
  const source = likeliest(used, reprint) ?? (await picked(used));
  if (!source) return;
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document === draft);
  const name = vscode.workspace.asRelativePath(draft.uri).replace(/^.*\//, '');
  const title = message('compare.title', { source: source.title, draft: name });
  const options: vscode.TextDocumentShowOptions = {
    preview: false,
    ...(editor && { selection: selectionIn(editor, reprint) }),
  };
  await vscode.commands.executeCommand(
    'vscode.diff',
    vscode.Uri.parse(source.uri),
    draft.uri,
    title,
    options,
  );
}

function selectionIn({ selection, visibleRanges }: vscode.TextEditor, reprint: ReprintAt | undefined) {
  const inView = visibleRanges.some((range) => range.contains(selection.active));
  return reprint && !inView ? new vscode.Range(reprint.start, reprint.start) : selection;
}

/** The source that is asked for, or that nobody need be asked for. */
function likeliest(
  used: readonly messages.UsedSourceEntry[],
  reprint: ReprintAt | undefined,
): messages.UsedSourceEntry | undefined {
  const asked = used.find(({ id }) => id === reprint?.source);
  if (asked) return asked;
  const reprinted = used.filter((source) => source.reprinted);
  const [first, ...others] = reprinted.length > 0 ? reprinted : used;
  return others.length === 0 ? first : undefined;
}

async function picked(
  used: readonly messages.UsedSourceEntry[],
): Promise<messages.UsedSourceEntry | undefined> {
  const items = used.map((source) => {
    const share = message(source.reprinted ? 'compare.reprinted' : 'compare.used', { count: source.length });
    const detail = [source.documentNumber, source.date, share].filter(Boolean).join(' · ');
    return { label: source.title, detail, source };
  });
  const options = { placeHolder: message('compare.pick'), matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.source;
}

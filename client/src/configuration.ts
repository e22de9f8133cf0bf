import * as vscode from 'vscode';
import type { ConfigurationParams, WorkspaceMiddleware } from 'vscode-languageclient/node';

/**
 * Answers the server's `workspace/configuration` with the settings of the document's folder and of its language
 * (`"[markdown]": { "xunzhang.enable": false }`); by itself the language client knows the folder only.
 */
export const configurationByLanguage: NonNullable<WorkspaceMiddleware['configuration']> = (
  params: ConfigurationParams,
) =>
  params.items.map(({ scopeUri, section }) => {
    const uri = scopeUri ? vscode.Uri.parse(scopeUri) : undefined;
    const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri?.toString());
    const value = vscode.workspace.getConfiguration(undefined, document ?? uri).get(section ?? '');
    return value === undefined ? null : JSON.parse(JSON.stringify(value));
  });

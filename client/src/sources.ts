import * as vscode from 'vscode';
import type * as messages from '../../server/src/protocol/messages.ts';
import { sourceScheme } from './selector.ts';
import type { Server } from './server.ts';

const sourceTextMethod: typeof messages.sourceTextMethod = 'xunzhang/sourceText';

/** Serves the texts of the corpus as read-only files, so that definition, peek, outline and search work on them. */
export function registerSources(server: Server): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const shown = new Map<string, { readonly bytes: Uint8Array; readonly since: number }>();

  const load = async (uri: vscode.Uri) => {
    const known = shown.get(uri.toString());
    if (known) return known;
    const params: messages.SourceTextParams = { uri: uri.toString() };
    const answer = await server
      .request<messages.SourceTextResult | null>(sourceTextMethod, params)
      .catch((error: unknown) => {
        throw vscode.FileSystemError.Unavailable(String(error));
      });
    if (!answer) throw vscode.FileSystemError.FileNotFound(uri);
    const entry = { bytes: new TextEncoder().encode(answer.text), since: Date.now() };
    shown.set(uri.toString(), entry);
    return entry;
  };

  const refuse = (uri?: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    async stat(uri) {
      const { bytes, since } = await load(uri);
      const permissions = vscode.FilePermission.Readonly;
      return { type: vscode.FileType.File, ctime: since, mtime: since, size: bytes.length, permissions };
    },
    readFile: async (uri) => (await load(uri)).bytes,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };

  // Their names end in .txt, for editors that know nothing of our language.
  const colour = (document: vscode.TextDocument) => {
    if (document.uri.scheme === sourceScheme && document.languageId !== 'policy-zh')
      void vscode.languages.setTextDocumentLanguage(document, 'policy-zh');
  };
  vscode.workspace.textDocuments.forEach(colour);

  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(colour),
    vscode.workspace.registerFileSystemProvider(sourceScheme, provider, {
      isCaseSensitive: true,
      isReadonly: true,
    }),
    server.onDidChangeSources(() => {
      const uris = [...shown.keys()].map((uri) => vscode.Uri.parse(uri));
      shown.clear();
      changed.fire(uris.map((uri) => ({ type: vscode.FileChangeType.Changed, uri })));
    }),
    changed,
  );
}

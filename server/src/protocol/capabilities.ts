import type { ClientCapabilities, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { tokenLegend } from './convert/semanticTokens.ts';
import { CodeActionKind, TextDocumentSyncKind } from './lsp.ts';
import { forgetCommand, ignoreCommand, reloadCorpusCommand, stopIndexingCommand } from './messages.ts';

/** The character after which a client asks for formatting while typing. */
export const onTypeTrigger = '\n';

/** The character behind which places of a cited source are listed. */
export const placeTrigger = '第';

/** The kind of the action that mends a whole document; clients that run it on saving look it up among the announced kinds. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.xunzhang`;

/** What this client can do, one sentence for each way in which clients differ. */
export interface ClientFlags {
  /** It asks for diagnostics itself; otherwise they are pushed. */
  readonly pullDiagnostics: boolean;
  /** It pulls diagnostics again when it is told to. */
  readonly refreshDiagnostics: boolean;
  /** It shows related places of a diagnostic. */
  readonly relatedInformation: boolean;
  /** It keeps `data` of a diagnostic and hands it back. */
  readonly diagnosticData: boolean;
  /** It opens the page that a diagnostic's code leads to. */
  readonly codeDescription: boolean;
  /** It renders Markdown in hovers. */
  readonly markdownHover: boolean;
  /** It takes links with an origin for definitions. */
  readonly definitionLinks: boolean;
  /** It shows the outline as a tree; otherwise it gets a flat list. */
  readonly hierarchicalSymbols: boolean;
  /** It answers `workspace/configuration`. */
  readonly pullConfiguration: boolean;
  /** It tells of changed configuration when asked to (dynamic registration). */
  readonly registerConfiguration: boolean;
  /** It has folders that come and go. */
  readonly workspaceFolders: boolean;
  /** It watches files for the server. */
  readonly watchFiles: boolean;
  /** It watches folders outside its workspace too. */
  readonly watchFolders: boolean;
  /** It shows the progress of work that the server begins by itself. */
  readonly progress: boolean;
  /** It takes code actions as objects with edits and commands; others get commands only and so none. */
  readonly codeActionLiterals: boolean;
  /** It takes versioned document changes in edits. */
  readonly documentChanges: boolean;
  /** It folds whole lines only. */
  readonly lineFoldingOnly: boolean;
  /** It refreshes semantic tokens when told to. */
  readonly refreshTokens: boolean;
  /** It asks for lenses and hints anew when told to. */
  readonly refreshLenses: boolean;
  readonly refreshHints: boolean;
  /** It shows faint text behind the cursor. */
  readonly inlineCompletion: boolean;
}

export function clientFlags({ textDocument: doc, workspace, window }: ClientCapabilities): ClientFlags {
  return {
    pullDiagnostics: doc?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      (doc?.diagnostic?.relatedInformation ?? doc?.publishDiagnostics?.relatedInformation) === true,
    diagnosticData: (doc?.diagnostic?.dataSupport ?? doc?.publishDiagnostics?.dataSupport) === true,
    codeDescription:
      (doc?.diagnostic?.codeDescriptionSupport ?? doc?.publishDiagnostics?.codeDescriptionSupport) === true,
    markdownHover: doc?.hover?.contentFormat?.includes('markdown') === true,
    definitionLinks: doc?.definition?.linkSupport === true,
    hierarchicalSymbols: doc?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    pullConfiguration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchFolders:
      workspace?.didChangeWatchedFiles?.dynamicRegistration === true &&
      workspace.didChangeWatchedFiles.relativePatternSupport === true,
    progress: window?.workDoneProgress === true,
    codeActionLiterals: doc?.codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    lineFoldingOnly: doc?.foldingRange?.lineFoldingOnly === true,
    refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    inlineCompletion: doc?.inlineCompletion !== undefined,
  };
}

export function serverCapabilities(
  { capabilities }: InitializeParams,
  flags: ClientFlags,
): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(flags.pullDiagnostics && {
      diagnosticProvider: {
        identifier: 'xunzhang',
        // A changed corpus changes what is found in every draft.
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    }),
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    // Where faint text offers the next label, no list springs up at each Enter.
    completionProvider: {
      triggerCharacters: flags.inlineCompletion
        ? ['（', '(', '《', placeTrigger]
        : ['\n', '（', '(', '《', placeTrigger],
    },
    ...(flags.inlineCompletion && { inlineCompletionProvider: true }),
    documentOnTypeFormattingProvider: { firstTriggerCharacter: onTypeTrigger },
    documentSymbolProvider: { label: '循章' },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    renameProvider: capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    documentLinkProvider: { resolveProvider: false },
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: { resolveProvider: false },
    ...(flags.codeActionLiterals && {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
        resolveProvider: false,
      },
    }),
    executeCommandProvider: {
      commands: [ignoreCommand, forgetCommand, reloadCorpusCommand, stopIndexingCommand],
    },
    ...(capabilities.textDocument?.semanticTokens && {
      semanticTokensProvider: { legend: tokenLegend, full: true, range: false },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

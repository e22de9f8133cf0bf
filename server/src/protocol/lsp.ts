/**
 * What the protocol's library has at run time and this server uses. Named in one place: its modules are CommonJS, and each
 * file that imports from them costs a copy of all their six hundred names at the start.
 */
export {
  AbstractMessageWriter,
  CodeActionKind,
  CodeActionTriggerKind,
  CodeLensRefreshRequest,
  CompletionItemKind,
  CompletionTriggerKind,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  FileChangeType,
  FoldingRangeKind,
  LSPErrorCodes,
  MarkupKind,
  MessageType,
  NotificationType,
  RequestType,
  RequestType0,
  ResponseError,
  SemanticTokensBuilder,
  ShowMessageNotification,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';

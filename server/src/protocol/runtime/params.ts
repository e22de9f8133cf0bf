import * as z from 'zod';

const position = z.object({ line: z.number(), character: z.number() });
const range = z.object({ start: position, end: position });
const document = z.object({ textDocument: z.object({ uri: z.string() }) });
const place = document.extend({ position });
const uri = z.object({ uri: z.string() });

/** What the handlers read of the parameters of requests, by the name that a handler is logged under; all requests are here. */
const shapes = {
  hover: place,
  definition: place,
  references: place.extend({ context: z.object({ includeDeclaration: z.boolean() }) }),
  completion: place,
  inlineCompletion: place,
  onTypeFormatting: place.extend({ ch: z.string() }),
  prepareRename: place,
  rename: place.extend({ newName: z.string() }),
  documentSymbol: document,
  foldingRange: document,
  documentLink: document,
  semanticTokens: document,
  diagnostic: document,
  selectionRange: document.extend({ positions: z.array(position) }),
  codeAction: document.extend({
    range,
    context: z.object({ diagnostics: z.array(z.object({})), only: z.array(z.string()).nullish() }),
  }),
  workspaceSymbol: z.object({ query: z.string() }),
  codeLens: document,
  inlayHint: document.extend({ range }),
  executeCommand: z.object({ command: z.string() }),
  decisions: uri,
  sourceText: uri,
  usedSources: uri,
  importWord: z.object({ name: z.string(), data: z.string() }),
  report: uri.extend({ name: z.string(), date: z.string(), version: z.string() }),
  coverage: uri.extend({ source: z.string().optional() }),
  sources: z.unknown(),
};

export type RequestName = keyof typeof shapes;

/** Where the parameters of a request are not what the protocol says (`textDocument.uri`); undefined where they are. */
export function faultIn(request: RequestName, params: unknown): string | undefined {
  const [issue] = shapes[request].safeParse(params).error?.issues ?? [];
  return issue && (issue.path.join('.') || 'params');
}

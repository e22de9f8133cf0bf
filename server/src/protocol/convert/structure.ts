import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver';
import type { Fold, Link, NamedSymbol, OutlineEntry, Span } from '../../engine/index.ts';
import type { Answer } from '../../workspace/queries.ts';
import type { TextView } from '../../workspace/session/textView.ts';
import { FoldingRangeKind, SymbolKind } from '../lsp.ts';
import { rangeOf } from './ranges.ts';

/** Kinds are made for programs; headings have the one that editors give to headings of Markdown. */
const kindOf = (level: number): SymbolKind => (level < 0 ? SymbolKind.File : SymbolKind.String);

export const documentSymbolsOf = ({ view, value }: Answer<readonly OutlineEntry[]>): DocumentSymbol[] =>
  value.map((symbol) => symbolOf(view, symbol));

function symbolOf(view: TextView, symbol: OutlineEntry): DocumentSymbol {
  return {
    name: symbol.name,
    ...(symbol.address !== undefined && { detail: symbol.address }),
    kind: kindOf(symbol.level),
    range: rangeOf(view, symbol.span),
    selectionRange: rangeOf(view, symbol.selection),
    children: symbol.children.map((child) => symbolOf(view, child)),
  };
}

/** The outline as a flat list, for clients that show no tree. */
export function flatSymbolsOf({ view, value }: Answer<readonly OutlineEntry[]>): SymbolInformation[] {
  const out: SymbolInformation[] = [];
  const visit = (symbol: OutlineEntry, containerName?: string) => {
    out.push({
      name: symbol.name,
      kind: kindOf(symbol.level),
      location: { uri: view.uri, range: rangeOf(view, symbol.span) },
      ...(containerName !== undefined && { containerName }),
    });
    for (const child of symbol.children) visit(child, symbol.name);
  };
  for (const symbol of value) visit(symbol);
  return out;
}

export const workspaceSymbolOf = ({
  symbol,
  view,
}: {
  symbol: NamedSymbol;
  view: TextView;
}): SymbolInformation => ({
  name: symbol.name,
  kind: symbol.container === undefined ? SymbolKind.File : SymbolKind.String,
  location: { uri: view.uri, range: rangeOf(view, symbol.span) },
  ...(symbol.container !== undefined && { containerName: symbol.container }),
});

/** Folds of one line are none. A fold ends at its last line with text, so that blank lines between items stay seen. */
export function foldingRangesOf({ view, value }: Answer<readonly Fold[]>, lineOnly: boolean): FoldingRange[] {
  return value.flatMap(({ span, kind }) => {
    const start = view.lines.positionAt(span.start);
    const end = view.lines.positionAt(lastText(view.text, span));
    if (end.line <= start.line) return [];
    return {
      startLine: start.line,
      endLine: end.line,
      ...(!lineOnly && { endCharacter: end.character }),
      ...(kind === 'furniture' && { kind: FoldingRangeKind.Comment }),
    };
  });
}

function lastText(text: string, span: Span): number {
  let end = span.end;
  while (end > span.start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

/** From the innermost span outwards. */
export function selectionRangeOf(view: TextView, spans: readonly Span[]): SelectionRange {
  let range: SelectionRange | undefined;
  for (const span of [...spans].reverse())
    range = range ? { range: rangeOf(view, span), parent: range } : { range: rangeOf(view, span) };
  return range ?? { range: rangeOf(view, { start: 0, end: 0 }) };
}

/** Links carry the line in their fragment, which editors that open files by URI understand. */
export function documentLinkOf(
  view: TextView,
  link: Link & { readonly to?: TextView },
): DocumentLink | undefined {
  const range = rangeOf(view, link.span);
  if (link.kind === 'source') return link.to && { range, target: link.to.uri, tooltip: link.title };
  const { line, character } = view.lines.positionAt(link.target.start);
  return { range, target: `${view.uri}#${line + 1},${character + 1}`, tooltip: link.title };
}

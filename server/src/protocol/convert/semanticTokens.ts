import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import type { Token, TokenKind } from '../../engine/index.ts';
import type { Answer } from '../../workspace/queries.ts';
import { SemanticTokensBuilder } from '../lsp.ts';

/** Standard token types, so that every colour theme has a colour for them. */
const typeOf: Readonly<Record<TokenKind, string>> = {
  label: 'keyword',
  heading: 'class',
  title: 'type',
  documentNumber: 'number',
  quotation: 'string',
  shortName: 'type',
};

const tokenTypes = [...new Set(Object.values(typeOf))];

export const tokenLegend: SemanticTokensLegend = { tokenTypes, tokenModifiers: [] };

/** Tokens may not run over line ends on the wire: one token for each line that they touch. */
export function semanticTokensOf({ view, value }: Answer<readonly Token[]>): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const { lines, text } = view;
  for (const { span, kind } of value) {
    const type = tokenTypes.indexOf(typeOf[kind]);
    for (let at = span.start; at < span.end; ) {
      const { line, character } = lines.positionAt(at);
      const next = Math.min(span.end, line + 1 < lines.lineCount ? lines.startOf(line + 1) : text.length);
      const length = text.slice(at, next).replace(/[\r\n]+$/, '').length;
      if (length > 0) builder.push(line, character, length, type, 0);
      at = Math.max(next, at + 1);
    }
  }
  return builder.build();
}

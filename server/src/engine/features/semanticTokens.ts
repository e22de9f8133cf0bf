import { findAnnexes } from '../document/frame/annexes.ts';
import type { Reading } from '../document/model.ts';
import { sectionsOf } from '../document/numbering/sections.ts';
import type { Span } from '../text/span.ts';
import { isShownAsHeading } from './headings.ts';

export const tokenKinds = ['label', 'heading', 'title', 'documentNumber', 'quotation', 'shortName'] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface Token {
  readonly span: Span;
  readonly kind: TokenKind;
}

/** Labels, headings, cited titles and numbers, and quotations, in order and disjoint; inner ones cut outer ones. */
export function semanticTokens(reading: Reading): readonly Token[] {
  const found: Token[] = [];
  for (const label of reading.labels) found.push({ span: label.span, kind: 'label' });
  for (const { span } of sectionsOf(reading)) found.push({ span, kind: 'label' });
  for (const { label } of findAnnexes(reading).notes) found.push({ span: label, kind: 'label' });
  for (const p of reading.paragraphs)
    if (p.kind === 'title' || isShownAsHeading(reading, p.index))
      for (const piece of p.pieces) found.push({ span: piece, kind: 'heading' });
  for (const c of reading.citations)
    found.push({ span: c.span, kind: c.kind === 'number' ? 'documentNumber' : c.kind });
  for (const q of reading.quotations) found.push({ span: q.span, kind: 'quotation' });
  return flatten(found.filter((t) => t.span.end > t.span.start));
}

/** Where spans nest or cross, the one that begins later, or is shorter, covers the other. */
function flatten(tokens: Token[]): readonly Token[] {
  tokens.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const out: Token[] = [];
  const open: Token[] = [];
  let at = 0;
  const emit = (kind: TokenKind, start: number, end: number) => {
    if (end > start) out.push({ span: { start, end }, kind });
  };
  const closeUntil = (limit: number) => {
    while (open.length > 0) {
      const top = open.at(-1) as Token;
      if (top.span.end > limit) break;
      emit(top.kind, at, top.span.end);
      at = Math.max(at, top.span.end);
      open.pop();
    }
  };
  for (const token of tokens) {
    closeUntil(token.span.start);
    const top = open.at(-1);
    if (top) emit(top.kind, at, token.span.start);
    at = Math.max(at, token.span.start);
    open.push(token);
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return out;
}

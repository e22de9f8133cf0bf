import type { DraftLine } from './draftLine.ts';
import type { LineKind } from './lineKinds.ts';
import type { Element, ElementKind, Paragraph } from './model.ts';

const byKind: Partial<Record<LineKind, ElementKind>> = {
  documentNumber: 'documentNumber',
  signatory: 'signatory',
  datedNote: 'datedNote',
  date: 'date',
  note: 'note',
  copyTo: 'copyTo',
  imprint: 'imprint',
};

/** The elements of an official document, in order. */
export function findElements(
  _text: string,
  lines: readonly DraftLine[],
  paragraphs: readonly Paragraph[],
): Element[] {
  const out: Element[] = [];
  for (const { kind, line } of lines) {
    const element = byKind[kind];
    if (element) out.push({ kind: element, span: line.content });
  }
  for (const { kind, span } of paragraphs) if (kind === 'title') out.push({ kind: 'title', span });
  return out.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

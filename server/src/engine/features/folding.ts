import type { OutlineNode, Reading } from '../document/model.ts';
import { outlineOf } from '../document/sectionOutline.ts';
import type { Span } from '../text/span.ts';

/** Spans that can be folded away, outermost first: outline nodes, and stretches of page furniture. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'section' | 'furniture';
}

export function foldingSpans(reading: Reading): readonly Fold[] {
  const out: Fold[] = [];
  const visit = (node: OutlineNode) => {
    out.push({ span: node.span, kind: 'section' });
    node.children.forEach(visit);
  };
  outlineOf(reading).forEach(visit);
  out.push(...furniture(reading));
  return out.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Runs of furniture paragraphs (page headers, foreign articles), blank lines between them included. */
function furniture(reading: Reading): readonly Fold[] {
  const out: Fold[] = [];
  let start: number | undefined;
  let end = 0;
  for (const p of reading.paragraphs) {
    if (p.kind === 'furniture') {
      start ??= p.span.start;
      end = p.span.end;
    } else if (start !== undefined) {
      out.push({ span: { start, end }, kind: 'furniture' });
      start = undefined;
    }
  }
  if (start !== undefined) out.push({ span: { start, end }, kind: 'furniture' });
  return out;
}

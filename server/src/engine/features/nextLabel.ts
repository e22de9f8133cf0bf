import { labelWith } from '../document/labels/relabel.ts';
import type { Label, LabelForm, OutlineNode, Reading } from '../document/model.ts';
import { numberingRuns } from '../document/numbering/regime.ts';
import { isWhite } from '../text/characters.ts';
import { lineBreakAfter, lineStartBefore } from '../text/lineBreaks.ts';
import type { Span } from '../text/span.ts';
import { outlinePathAt } from './place.ts';

/** A label that may stand on an empty line, after what stands above it. */
export interface LabelOffer {
  /** The label as it would be written, e.g. `（四）`. */
  readonly label: string;
  /** What has been typed of it; the label takes its place. */
  readonly replaces: Span;
  readonly kind: 'sibling' | 'child' | 'parent';
}

/** The beginning of a label, as far as it may have been typed. */
const begun = /^(?:第|[（(])?[〇一二三四五六七八九十百\d]*[）)、.．]?$/;

/**
 * Labels for the line at `offset`, likeliest first: the next sibling of the item above, the first item below it, the next
 * of each of its parents. None where the line already has other words.
 */
export function nextLabels(reading: Reading, offset: number): readonly LabelOffer[] {
  const { text } = reading;
  const lineStart = lineStartBefore(text, offset);
  const typed = text.slice(lineStart, offset).trimStart();
  const rest = text.slice(offset, lineBreakAfter(text, offset));
  // Editors put a closing bracket behind an opening one by themselves.
  const closing = /^[（(]/.test(typed) ? (/^[）)]?/.exec(rest)?.[0].length ?? 0) : 0;
  if (!begun.test(typed) || rest.slice(closing).trim() !== '') return [];
  let above = lineStart - 1;
  while (above >= 0 && isWhite(text.charCodeAt(above))) above--;
  const path = above < 0 ? [] : outlinePathAt(reading, above).filter((n) => n.label && n.label.value > 0);
  const replaces = { start: offset - typed.length, end: offset + closing };
  const offers: LabelOffer[] = [];
  const add = (label: string | undefined, kind: LabelOffer['kind']) => {
    if (label !== undefined && !offers.some((o) => o.label === label)) offers.push({ label, replaces, kind });
  };
  const inner = path.at(-1);
  if (inner?.label) add(following(text, inner.label), 'sibling');
  if (inner) add(firstBelow(reading, inner, lineStart), 'child');
  for (const node of path.slice(0, -1).reverse()) if (node.label) add(following(text, node.label), 'parent');
  return offers;
}

/**
 * Whether the last paragraph above the line at `offset` is an item itself, so that its successor is what one expects to
 * write. What has been typed of a label may be a paragraph of its own, or count to the one above.
 */
export function followsItem({ text, paragraphs }: Reading, offset: number): boolean {
  const lineStart = lineStartBefore(text, offset);
  const above = paragraphs.findLast((p) => p.span.start < lineStart);
  return above?.label !== undefined && above.label.value > 0;
}

/** The same label with the next number, in the shape that it has. */
const following = (text: string, label: Label): string =>
  labelWith(text, label, label.value + 1)
    .replace(/之[一二三四五六七八九十]+(?=\s*$)/, '')
    .trimEnd();

/** The label of a first item below `node`, as items below its like are labelled in this document. */
function firstBelow(reading: Reading, node: OutlineNode, before: number): string | undefined {
  if (node.children.length > 0 || !node.label) return undefined;
  const model = childOf(reading.outline, node.label.form);
  if (!model?.label) return undefined;
  const { form } = model.label;
  return labelWith(
    reading.text,
    model.label,
    runsOn(reading, form) ? lastValue(reading, form, before) + 1 : 1,
  ).trimEnd();
}

/** The first labelled item below any node of that form. */
function childOf(nodes: readonly OutlineNode[], form: LabelForm): OutlineNode | undefined {
  for (const node of nodes) {
    const child =
      node.label?.form === form ? node.children.find((c) => (c.label?.value ?? 0) > 0) : undefined;
    const found = child ?? childOf(node.children, form);
    if (found) return found;
  }
  return undefined;
}

const runsOn = (reading: Reading, form: LabelForm): boolean =>
  numberingRuns(reading).some((run) => run.form === form && !run.inline && run.regime === 'runsOn');

const lastValue = (reading: Reading, form: LabelForm, before: number): number =>
  reading.labels.findLast((l) => l.form === form && !l.inline && l.span.start < before)?.value ?? 0;

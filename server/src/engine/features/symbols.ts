import type { OutlineNode, Reading } from '../document/model.ts';
import type { Span } from '../text/span.ts';

/** One entry of a document's outline. */
export interface OutlineEntry {
  /** Label and heading as one line, e.g. `（三）大力弘扬劳模精神`; never empty. */
  readonly name: string;
  readonly level: number;
  /** Everything that belongs to it. */
  readonly span: Span;
  /** Label and heading. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

const longest = 60;

/** The outline of a document, its title first where it has one. */
export function documentSymbols(reading: Reading): readonly OutlineEntry[] {
  const roots = reading.outline.map((node) => symbolOf(reading.text, node));
  const { title } = reading;
  if (!title || roots.some((r) => r.selection.start <= title.start && title.end <= r.selection.end))
    return roots;
  const name = oneLine(reading.text.slice(title.start, title.end));
  return [{ name: name || '—', level: -1, span: title, selection: title, children: [] }, ...roots];
}

function symbolOf(text: string, node: OutlineNode): OutlineEntry {
  const start = node.label?.span.start ?? node.heading.start;
  const end = Math.max(start, node.heading.end, node.label?.span.end ?? start);
  const label = node.label ? oneLine(text.slice(node.label.span.start, node.label.span.end)) : '';
  const heading = oneLine(text.slice(node.heading.start, node.heading.end));
  return {
    name: shorten(joinLabel(label, heading)) || '—',
    level: node.level,
    span: { start: Math.min(start, node.span.start), end: Math.max(end, node.span.end) },
    selection: { start, end },
    children: node.children.map((child) => symbolOf(text, child)),
  };
}

/** 第一条 and 1. stand apart from what follows; （一） and 一、 do not. */
const joinLabel = (label: string, heading: string): string =>
  label && heading && !/[、）)]$/.test(label) ? `${label} ${heading}` : label + heading;

/** As one line: a line break inside Chinese text leaves nothing behind, any other white space one space. */
export const oneLine = (text: string): string =>
  text
    .replace(/(?<=[\p{Script=Han}\p{P}])[^\S\r\n]*[\r\n]\s*(?=[\p{Script=Han}\p{P}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

const shorten = (name: string): string => {
  if (name.length <= longest) return name;
  const cut = name.slice(0, longest);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
};

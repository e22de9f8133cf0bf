import { itemAddress } from '../document/address.ts';
import type { LabelForm, OutlineNode, Reading } from '../document/model.ts';
import { runOn } from '../document/references/runOn.ts';
import { outlineOf } from '../document/sectionOutline.ts';
import type { Span } from '../text/span.ts';
import { nodeName, oneLine } from './symbols.ts';

/** One of the things that a document lays down: an article, a numbered item, a part without items; else a paragraph. */
export interface Measure {
  /** What it is cited as, e.g. 二（三）, 第五条; empty for a paragraph of a text without numbers. */
  readonly address: string;
  /** Label and heading, or the first words, as one line. */
  readonly name: string;
  /** The names of the parts and chapters that it stands in, from the outermost in. */
  readonly within: readonly string[];
  /** UTF-16 offsets of all of it, label and heading included. */
  readonly span: Span;
  /** All of it behind the label. */
  readonly words: Span;
  /** The words of its heading, or an empty span. */
  readonly heading: Span;
}

/** The measures of a document in its order, each character in one of them at most. */
export function measuresOf(reading: Reading): readonly Measure[] {
  const isDivision = divisionsOf(reading);
  const out: Measure[] = [];
  const visit = (path: readonly OutlineNode[]): void => {
    const node = path.at(-1) as OutlineNode;
    // What stands below an article belongs to it.
    const inner = node.label?.form === 'article' ? [] : node.children.filter(isDivision);
    const [first] = inner;
    const end = first && first.span.start > node.heading.end ? first.span.start : node.span.end;
    if (!first || saysMore(reading, node, end)) {
      const { start } = node.span;
      const wordsStart = node.label?.span.end ?? start;
      out.push({
        address: node.label ? itemAddress(reading, path) : '',
        name: nodeName(reading, node),
        within: path.slice(0, -1).map((outer) => nodeName(reading, outer)),
        span: { start, end },
        words: { start: wordsStart, end: Math.max(wordsStart, end) },
        heading: node.heading,
      });
    }
    for (const child of inner) visit([...path, child]);
  };
  for (const node of outlineOf(reading)) if (node.label || node.children.length > 0) visit([node]);
  return out.length > 0 ? out : paragraphsOf(reading);
}

const always: ReadonlySet<LabelForm> = new Set([
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'decimal',
  'hanParen',
]);

/** Tells which nodes are measures of their own, or hold such. */
function divisionsOf(reading: Reading): (node: OutlineNode) => boolean {
  const runsOn = runOn(reading).has('arabic');
  return ({ label, children }) => {
    if (!label) return children.length > 0;
    return always.has(label.form) || (label.form === 'arabic' && runsOn);
  };
}

/** Fewer units below a heading only lead to what comes. */
const leastOfLead = 20;

/** Whether a part has words of its own between its heading and its first item, at `end`. */
const saysMore = ({ text }: Reading, { heading, label, span }: OutlineNode, end: number): boolean =>
  text.slice(Math.max(heading.end, label?.span.end ?? span.start), end).replace(/\s+/g, '').length >=
  leastOfLead;

/** UTF-16 units of how a paragraph begins. */
const longestName = 24;

function paragraphsOf({ text, paragraphs }: Reading): readonly Measure[] {
  return paragraphs.flatMap(({ kind, span }) => {
    if (kind !== 'body') return [];
    const words = oneLine(text.slice(span.start, Math.min(span.end, span.start + 2 * longestName)));
    const name = words.length > longestName ? `${words.slice(0, longestName)}…` : words;
    return {
      address: '',
      name,
      within: [],
      span,
      words: span,
      heading: { start: span.start, end: span.start },
    };
  });
}

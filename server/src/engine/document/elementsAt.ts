import { countBefore } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import type { Element } from './model.ts';

/**
 * UTF-16 units: no element but a body, a table of contents or markup is longer. A file may hold thousands of documents with some elements
 * each, and each difference asks, so that none that begins further back is looked at.
 */
const longest = 2000;

/** Whether an element that touches a stretch is one that is looked for, which is none of those that may be longer than 2,000 units. */
export function someElementAt(
  elements: readonly Element[],
  { start, end }: Span,
  isIt: (element: Element) => boolean,
): boolean {
  for (let i = countBefore(elements, (e) => e.span.start <= end) - 1; i >= 0; i--) {
    const element = elements[i] as Element;
    if (element.span.start < start - longest) return false;
    if (element.span.end >= start && isIt(element)) return true;
  }
  return false;
}

import type { Span } from '../../text/span.ts';
import type { Reading } from '../model.ts';

const nowhere: readonly Span[] = [];

/** What of a Markdown file is no text: front matter, fenced code and comments, in order and apart. UTF-16 offsets. */
export function markupOf({ elements }: Reading): readonly Span[] {
  let out: Span[] | undefined;
  for (const { kind, span } of elements) {
    if (kind !== 'markup') continue;
    // Code may stand in a comment.
    if (out && (out.at(-1) as Span).end > span.start) continue;
    out ??= [];
    out.push(span);
  }
  return out ?? nowhere;
}

import type { Analysis } from '../analysis.ts';
import type { Passage } from '../divergence/model.ts';
import type { Reading } from '../document/model.ts';
import { paragraphAt } from '../document/paragraphAt.ts';
import { countBefore } from '../text/search.ts';
import type { Span } from '../text/span.ts';

/**
 * What a draft itself presents as the words of sources, and what is theirs: by the place where a quotation or attribution ends, in
 * order, the passages it has of different places of the sources. Only what ends in a stretch of the draft.
 * @param within UTF-16 offsets into the draft
 */
export function presented(
  { text, reading, passages }: Analysis,
  within: Span,
): readonly (readonly [at: number, passages: readonly Passage[]])[] {
  const ends = new Map<number, Passage[]>();
  for (const passage of passages) {
    const { match, address } = passage;
    if (match.draft.start > within.end) break;
    if (!isPresented(passage) || address === '') continue;
    const at = endOf(match.draft, reading, text);
    if (at < within.start || at > within.end) continue;
    const there = ends.get(at) ?? [];
    if (!there.some((other) => other.match.source === match.source && other.address === address))
      there.push(passage);
    ends.set(at, there);
  }
  return [...ends].sort(([a], [b]) => a - b);
}

/** Whether a draft says itself that the words are a source's, and they are. */
const isPresented = ({ frame, verdict }: Passage): boolean =>
  (frame.kind === 'quotation' || frame.kind === 'attribution') && verdict !== 'unfounded';

const stops = '。；！？';

/**
 * Behind the outermost quotation that has the words within itself, or behind their paragraph where that goes on in others; of words
 * without marks, behind their stop.
 */
function endOf({ start, end }: Span, { quotations, paragraphs }: Reading, text: string): number {
  let i = countBefore(quotations, ({ span }) => span.start <= start) - 1;
  while (i >= 0 && (quotations[i]?.depth ?? 0) > 0) i--;
  const outer = quotations[i];
  if (outer && start < outer.span.end) {
    const paragraph = paragraphAt(paragraphs, end - 1)?.span.end ?? outer.span.end;
    return Math.max(end, Math.min(outer.span.end, paragraph));
  }
  return end < text.length && stops.includes(text.charAt(end)) ? end + 1 : end;
}

import type { Analysis } from '../analysis.ts';
import type { Corpus } from '../corpus/model.ts';
import { shortNameOf } from '../corpus/shortName.ts';
import type { Passage } from '../divergence/model.ts';
import type { Reading } from '../document/model.ts';
import { countBefore } from '../text/search.ts';
import type { Span } from '../text/span.ts';

/** Where what a quotation or attribution says stands, to be shown behind it. */
export interface SourceHint {
  /** UTF-16 offset into the draft, behind the mark or stop that closes it. */
  readonly at: number;
  /** In the order of the draft; each once. */
  readonly places: readonly HintedPlace[];
}

export interface HintedPlace {
  readonly source: string;
  /** The shortest name that means this source, without 《》. */
  readonly name: string;
  readonly address: string;
  /** UTF-16 offsets into the edition's text. */
  readonly edition: Span;
}

/** A hint per quotation or attribution that ends in a stretch of the draft (UTF-16 offsets), in order. */
export function sourceHints(analysis: Analysis, corpus: Corpus, within: Span): readonly SourceHint[] {
  const { text, reading, passages } = analysis;
  const hints = new Map<number, HintedPlace[]>();
  for (const passage of passages) {
    const { match, address } = passage;
    if (!isPresented(passage) || address === '' || match.draft.end < within.start) continue;
    if (match.draft.start > within.end) break;
    const at = endOf(match.draft, reading, text);
    const places = hints.get(at) ?? [];
    if (!places.some((place) => place.source === match.source && place.address === address))
      places.push({
        source: match.source,
        name: shortNameOf(corpus, match.source),
        address,
        edition: match.edition,
      });
    hints.set(at, places);
  }
  return [...hints]
    .map(([at, places]) => ({ at, places }))
    .filter(({ at }) => at >= within.start && at <= within.end)
    .sort((a, b) => a.at - b.at);
}

/** Whether a draft says itself that the words are a source's, and they are. */
const isPresented = ({ frame, verdict }: Passage): boolean =>
  (frame.kind === 'quotation' || frame.kind === 'attribution') && verdict !== 'unfounded';

const stops = '。；！？';

/** Behind the outermost quotation that has the words within itself, or else behind their stop. */
function endOf({ start, end }: Span, { quotations }: Reading, text: string): number {
  let i = countBefore(quotations, ({ span }) => span.start <= start) - 1;
  while (i >= 0 && (quotations[i]?.depth ?? 0) > 0) i--;
  const outer = quotations[i];
  if (outer && start < outer.span.end) return Math.max(end, outer.span.end);
  return end < text.length && stops.includes(text.charAt(end)) ? end + 1 : end;
}

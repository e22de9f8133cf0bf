import type { Span } from '../../text/span.ts';
import { alteredPassage } from '../lazyPassage.ts';
import type { Divergence, Liberty, Passage } from '../model.ts';
import type { Texts } from '../passageInput.ts';
import { countUnits } from '../sides/side.ts';

/** More than this between two parts of a quotation with an ellipsis is no mere cut: the reader wants to know where. */
const longestCut = 300;
/** Unmarked, words from so far apart are two quotations run together, not one that was put in disorder. */
const longestSwap = 60;

/** Notes where two passages of the zone meet that do not in the source: exchanged, cut or run together. */
export function withSeams(
  passages: readonly Passage[],
  parts: readonly Span[],
  t: Texts,
  marked: boolean,
): readonly Passage[] {
  return passages.map((p, i) => {
    const next = passages[i + 1];
    if (!next) return p;
    const elided = !parts.some(
      (part) => part.start <= p.match.draft.start && next.match.draft.end <= part.end,
    );
    const onward = next.match.edition.start >= p.match.edition.end;
    if (!onward) {
      const swap = marked ? swapped(p, next, t, elided) : undefined;
      if (swap) return alteredPassage(p, { verdict: 'variant', divergences: [...p.divergences, swap] });
    }
    const skipped = { start: p.match.edition.end, end: next.match.edition.start };
    if (onward && countUnits(t.source, skipped, 1) === 0) return p;
    const draft = { start: p.match.draft.end, end: Math.max(p.match.draft.end, next.match.draft.start) };
    const cut = onward && elided && countUnits(t.source, skipped, longestCut) < longestCut;
    const liberty: Liberty = cut
      ? { kind: 'cut', draft, edition: skipped }
      : { kind: 'joined', draft, edition: next.match.edition, apart: true };
    return alteredPassage(p, { liberties: [...(p.liberties ?? []), liberty] });
  });
}

/** Two passages in one pair of quotation marks that stand in the other order in the source. */
function swapped(p: Passage, next: Passage, t: Texts, elided: boolean): Divergence | undefined {
  const [first, second] = [next.match, p.match];
  if (first.edition.end > second.edition.start) return undefined;
  const between = { start: first.edition.end, end: second.edition.start };
  if (!elided && countUnits(t.source, between, longestSwap) >= longestSwap) return undefined;
  const draft = { start: second.draft.start, end: first.draft.end };
  const edition = { start: first.edition.start, end: second.edition.end };
  const of = (span: Span): string => t.source.text.slice(span.start, span.end);
  return {
    kind: 'transposition',
    draft,
    edition,
    draftText: t.draft.text.slice(draft.start, draft.end),
    editionText: elided ? `${of(first.edition)}……${of(second.edition)}` : of(edition),
    critical: false,
  };
}

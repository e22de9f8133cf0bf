import { byWeight } from '../corpus/names.ts';
import { addressAt } from '../document/address.ts';
import type { Span } from '../text/span.ts';
import type { Texts } from './dissect.ts';
import { widenToRims } from './edges.ts';
import type { Zone } from './frames.ts';
import { gather } from './gather.ts';
import type { Divergence, Frame, Passage } from './model.ts';
import { judgePassage } from './passage.ts';
import type { QuotationInput } from './quotationInput.ts';
import { countUnits, type Side, unitAfter, unitBefore } from './side.ts';
import { unfounded } from './unfounded.ts';

/** Words that a quotation has and the source does not, from this length on, are reported as unfounded, not inserted. */
const leastUnfounded = 8;

/**
 * Judges what stands in one quotation or attribution against the source it names; undefined where the frame binds to
 * nothing that the corpus has, so that the words are judged as the writer's own.
 */
export function judgeQuotation(input: QuotationInput): readonly Passage[] | undefined {
  const { zone, texts } = input;
  const source = chooseSource(input);
  if (source === undefined) return undefined;
  const t = texts(source);
  if (!t) return undefined;
  const marked = zone.kind === 'quotation';
  const units = countUnits(t.draft, zone.span);
  const frame: Frame = { kind: zone.kind, span: zone.span, cited: zone.cited };
  const kept = gather(
    zone,
    input.pieces.filter((p) => p.source === source),
    t,
    marked,
  );
  if (kept.length === 0) return unfounded(input, source, t, [zone.span]);
  const alsoIn = attested(input, source, zone.span, units);
  const passages = kept.map((match, i) => {
    const within = {
      start: i === 0 ? zone.span.start : match.draft.start,
      end:
        i === kept.length - 1
          ? marked
            ? zone.span.end
            : sentenceEnd(t.draft.text, match.draft.end, zone)
          : match.draft.end,
    };
    const wide = widenToRims(
      match,
      {
        within: {
          start: Math.min(within.start, match.draft.start),
          end: Math.max(within.end, match.draft.end),
        },
        longest: marked ? 24 : 16,
        unlike: marked ? 12 : 4,
        losses: zone.whole && marked && units >= 12 ? 3 : 0,
        torn: zone.whole ? (marked ? 12 : 8) : 0,
        additions: true,
      },
      t.draft,
      t.source,
    );
    return judgePassage({
      match: wide,
      frame,
      manner: { frame: zone.kind, marked, abridged: false, matched: wide.matched },
      texts: t,
      related: true,
      alsoIn,
    });
  });
  const seams = withJoins(marked ? seamDivergences(passages, t) : passages, t);
  if (!marked) return seams;
  const open = uncovered(seams, zone.span, t.draft);
  return open.length > 0 ? [...seams, ...(unfounded(input, source, t, open) ?? [])] : seams;
}

/** The source that the zone is held against: the cited one; without a citation the one that has the words best. */
function chooseSource({ zone, pieces, texts, corpus, reprinted }: QuotationInput): string | undefined {
  const matched = (id: string): number => pieces.reduce((n, p) => (p.source === id ? n + p.matched : n), 0);
  if (zone.cited.length > 0) {
    // One name may mean several sources: the one that has the words, among equals the best meant.
    return zone.cited.reduce((best, id) => (matched(id) > matched(best) * 1.1 + 2 ? id : best));
  }
  if (zone.foreign || zone.kind === 'attribution') return undefined;
  const units =
    pieces.length > 0 ? countUnits((texts(pieces[0]?.source ?? '') as Texts).draft, zone.span) : 0;
  const candidates = [...new Set(pieces.map((p) => p.source))]
    .map((id) => ({ id, n: matched(id), source: corpus.edition(id)?.source }))
    .filter((c) => c.source && c.n >= 8 && c.n >= 0.8 * units)
    .sort((a, b) =>
      Math.abs(a.n - b.n) > 1 ? b.n - a.n : a.source && b.source ? byWeight(a.source, b.source) : 0,
    );
  const best = candidates[0];
  // In a reprint the document's own quotations belong to the document.
  if (!best || candidates.some((c) => c.id === reprinted)) return undefined;
  return best.id;
}

/** The end of the sentence in which an attribution's last passage ends. */
function sentenceEnd(text: string, at: number, { sure, span }: Zone): number {
  if (at <= sure) return Math.min(sure, span.end);
  let i = at;
  while (i < span.end && !/[。！？\n]/.test(text[i - 1] as string)) i++;
  return i;
}

/** Notes where two passages of the zone that stand apart in the source were run together. */
function withJoins(passages: readonly Passage[], t: Texts): readonly Passage[] {
  return passages.map((p, i) => {
    const next = passages[i + 1];
    if (!next) return p;
    const onward = next.match.edition.start >= p.match.edition.end;
    const skipped = { start: p.match.edition.end, end: next.match.edition.start };
    if (onward && countUnits(t.source, skipped, 1) === 0) return p;
    const seam = { start: p.match.draft.end, end: Math.max(p.match.draft.end, next.match.draft.start) };
    return {
      ...p,
      liberties: [
        ...(p.liberties ?? []),
        { kind: 'joined', draft: seam, edition: next.match.edition, apart: true },
      ],
    };
  });
}

/** Where two passages meet in one pair of quotation marks: exchanged, or with something of the source left out. */
function seamDivergences(passages: readonly Passage[], t: Texts): readonly Passage[] {
  return passages.map((p, i) => {
    const next = passages[i + 1];
    if (!next) return p;
    const backwards = next.match.edition.end <= p.match.edition.start;
    if (!backwards) return p;
    const apart = countUnits(t.source, { start: next.match.edition.end, end: p.match.edition.start }, 60);
    if (apart >= 60) return p;
    const draft = { start: p.match.draft.start, end: next.match.draft.end };
    const edition = { start: next.match.edition.start, end: p.match.edition.end };
    const swap: Divergence = {
      kind: 'transposition',
      draft,
      edition,
      draftText: t.draft.text.slice(draft.start, draft.end),
      editionText: t.source.text.slice(edition.start, edition.end),
      critical: false,
    };
    return { ...p, verdict: 'variant' as const, divergences: [...p.divergences, swap] };
  });
}

/** Stretches of a quotation that no passage covers. */
function uncovered(passages: readonly Passage[], zone: Span, draft: Side): readonly Span[] {
  const out: Span[] = [];
  let at = zone.start;
  for (const { match } of [...passages].sort((a, b) => a.match.draft.start - b.match.draft.start)) {
    push(at, match.draft.start);
    at = Math.max(at, match.draft.end);
  }
  push(at, zone.end);
  return out;
  function push(from: number, to: number): void {
    const start = unitAfter(draft, from, to);
    if (start >= to) return;
    const span = { start, end: unitBefore(draft, to) + 1 };
    if (countUnits(draft, span, leastUnfounded) >= leastUnfounded) out.push(span);
  }
}

/** Other sources that have the zone's words nearly whole. */
function attested(
  { pieces, texts }: QuotationInput,
  source: string,
  zone: Span,
  units: number,
): Passage['alsoIn'] {
  void zone;
  const out: { source: string; address: string }[] = [];
  for (const p of pieces) {
    if (p.source === source || p.edits.length > 0 || p.matched < 0.95 * units) continue;
    if (out.some((o) => o.source === p.source)) continue;
    const other = texts(p.source);
    if (other)
      out.push({ source: p.source, address: addressAt(other.edition.reading, p.edition.start).text });
  }
  return out;
}

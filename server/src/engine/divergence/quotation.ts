import type { Corpus } from '../corpus/model.ts';
import { byWeight } from '../corpus/names.ts';
import { addressAt } from '../document/address.ts';
import type { Match } from '../matching/model.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { splitMatch } from './clip.ts';
import type { Texts } from './dissect.ts';
import { joinNeighbours, widenToRims } from './edges.ts';
import type { Zone } from './frames.ts';
import { locate } from './locate.ts';
import type { Divergence, Frame, Passage } from './model.ts';
import { judgePassage } from './passage.ts';
import { countUnits, type Side, unitAfter, unitBefore } from './side.ts';

export interface QuotationInput {
  readonly zone: Zone;
  /** The parts of all matches that lie in the zone. */
  readonly pieces: readonly Match[];
  readonly texts: (source: string) => Texts | undefined;
  readonly corpus: Corpus;
  /** The source that the whole draft reprints. */
  readonly reprinted?: string;
}

/** Passages further apart than this in the source are two quotations run together, not one with a gap. */
const longestJoin = 80;
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
  const seams = marked ? seamDivergences(passages, t) : passages;
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

/** The zone's passages in the source, in draft order: what the matcher found, and what is too short or too changed for it. */
function gather(zone: Zone, own: readonly Match[], t: Texts, marked: boolean): readonly Match[] {
  const sure = { start: zone.span.start, end: marked ? zone.span.end : Math.min(zone.sure, zone.span.end) };
  const parts = [sure, ...sentencesIn(t.draft.text, sure.end, zone.span.end)];
  const pieces = marked
    ? own
    : own.flatMap((m) => splitMatch(m, parts, t.draft, t.source).filter((p) => p !== undefined));
  const chosen = pick(pieces);
  const found = [...chosen, ...open(chosen, sure, t.draft).flatMap((span) => locateIn(span, t))];
  found.sort((a, b) => a.draft.start - b.draft.start);
  const reached = marked ? found : withinReach(found, zone, t);
  return joinNeighbours(reached, t.draft, t.source, longestJoin);
}

/** The end of the sentence in which an attribution's last passage ends. */
function sentenceEnd(text: string, at: number, { sure, span }: Zone): number {
  if (at <= sure) return Math.min(sure, span.end);
  let i = at;
  while (i < span.end && !/[。！？\n]/.test(text[i - 1] as string)) i++;
  return i;
}

/** Of overlapping pieces the fullest. */
function pick(pieces: readonly Match[]): readonly Match[] {
  const taken: Match[] = [];
  for (const p of [...pieces].sort((a, b) => b.matched - a.matched || a.draft.start - b.draft.start))
    if (!taken.some((q) => q.draft.start < p.draft.end && p.draft.start < q.draft.end)) taken.push(p);
  return taken.sort((a, b) => a.draft.start - b.draft.start);
}

/** Stretches of the zone that no piece covers and that are long enough to look for. */
function open(chosen: readonly Match[], { start, end }: Span, draft: Side): readonly Span[] {
  const out: Span[] = [];
  let at = start;
  for (const m of [...chosen, { draft: { start: end, end } }]) {
    const span = { start: at, end: Math.min(end, m.draft.start) };
    if (span.start < span.end && countUnits(draft, span, 6) >= 6) out.push(span);
    at = Math.max(at, m.draft.end);
  }
  return out;
}

function locateIn(span: Span, t: Texts): readonly Match[] {
  const whole = locate(t.draft, span, t.edition, t.source);
  const clauses = clausesIn(t.draft.text, span);
  if (clauses.length < 2) return whole ? [whole] : [];
  const single = clauses
    .map((clause) => locate(t.draft, clause, t.edition, t.source))
    .filter((m) => m !== undefined);
  const matched = single.reduce((n, m) => n + m.matched, 0);
  return whole && whole.matched >= matched ? [whole] : single;
}

/** Pieces between ，；。: a 、 does not part what is looked for. */
function clausesIn(text: string, { start, end }: Span): readonly Span[] {
  const out: Span[] = [];
  let at = start;
  for (let i = start; i <= end; i++)
    if (i === end || /[，；。：,;]/.test(text[i] as string)) {
      if (i > at) out.push({ start: at, end: i });
      at = i + 1;
    }
  return out;
}

const sentencesIn = (text: string, start: number, end: number): readonly Span[] =>
  start < end ? splitSentences(text, { start, end }) : [];

/** Of an attribution without marks, what begins in its first sentence or goes on from there without a break. */
function withinReach(matches: readonly Match[], zone: Zone, t: Texts): readonly Match[] {
  const out = matches.filter((m) => m.draft.start < zone.sure);
  if (out.length === 0) return out;
  for (const sentence of sentencesIn(t.draft.text, Math.min(zone.sure, zone.span.end), zone.span.end)) {
    const own = matches.filter((m) => m.draft.start >= sentence.start && m.draft.start < sentence.end);
    if (!goesOn(own, sentence, out.at(-1) as Match, t)) break;
    out.push(...own);
  }
  return out;
}

/** Whether a sentence is in the source nearly whole, or in good part right behind what was attributed before. */
function goesOn(own: readonly Match[], sentence: Span, before: Match, t: Texts): boolean {
  const first = own[0];
  if (!first) return false;
  const covered = own.reduce((n, m) => n + m.matched, 0) / Math.max(1, countUnits(t.draft, sentence));
  if (covered >= 0.85) return true;
  const between = { start: before.edition.end, end: first.edition.start };
  const follows = between.end >= between.start && countUnits(t.source, between, 13) <= 12;
  const head = countUnits(t.draft, { start: sentence.start, end: first.draft.start }, 3);
  return follows && (covered >= 0.75 || (covered >= 0.55 && head <= 1));
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

/** 查无出处: words attributed to a source that does not have them, with its nearest passage and who else has them. */
function unfounded(
  { zone, pieces, corpus, texts }: QuotationInput,
  source: string,
  t: Texts,
  spans: readonly Span[],
): readonly Passage[] | undefined {
  if (zone.cited.length === 0 || zone.foreign) return undefined;
  const out: Passage[] = [];
  for (const span of spans) {
    const end = zone.kind === 'attribution' ? Math.min(span.end, zone.sure) : span.end;
    const units = countUnits(t.draft, { start: span.start, end });
    if (units < (zone.kind === 'attribution' ? 12 : 4)) continue;
    const near = locate(t.draft, { start: span.start, end }, t.edition, t.source, true);
    const others = pieces
      .filter(
        (p) =>
          p.source !== source && p.matched >= 0.9 * units && p.draft.start < end && p.draft.end > span.start,
      )
      .map((p) => ({ source: p.source, edition: texts(p.source)?.edition, at: p.edition.start }))
      .filter((o) => o.edition && corpus.edition(o.source));
    out.push({
      match: {
        source,
        draft: { start: span.start, end },
        edition: near?.edition ?? { start: 0, end: 0 },
        edits: [],
        matched: near?.matched ?? 0,
      },
      frame: { kind: zone.kind, span: zone.span, cited: zone.cited },
      verdict: 'unfounded',
      divergences: [],
      address: near ? addressAt(t.edition.reading, near.edition.start).text : '',
      alsoIn: others.map((o) => ({
        source: o.source,
        address: o.edition ? addressAt(o.edition.reading, o.at).text : '',
      })),
    });
  }
  return out.length > 0 ? out : undefined;
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

import { type Corpus, isNorm } from '../../corpus/model.ts';
import { byWeight, isOneTitle } from '../../corpus/names.ts';
import type { Edit, Match } from '../../matching/model.ts';
import { unitSet } from '../../text/characters.ts';
import { flatMap } from '../../text/flatMap.ts';
import type { Span } from '../../text/span.ts';
import type { Zone } from '../frames/zone.ts';
import { alteredPassage } from '../lazyPassage.ts';
import type { Divergence, Frame, Liberty, Passage } from '../model.ts';
import { judgePassage } from '../passage.ts';
import type { Texts } from '../passageInput.ts';
import { placeIn, type SourcePlace } from '../place.ts';
import { splitMatch } from '../sides/clip.ts';
import { countUnits, hasLacuna, unitAfter, unitBefore } from '../sides/side.ts';
import { widenToRims } from '../wording/edges.ts';
import { withoutOverrun } from '../wording/overrun.ts';
import { boundsIn, leastUnfounded } from './bounds.ts';
import { partsBetweenEllipses } from './ellipses.ts';
import { elsewhere, weighingAsMuch } from './elsewhere.ts';
import { exchangedMembers } from './exchangedMembers.ts';
import { exchangedParts } from './exchangedParts.ts';
import { gather } from './gather.ts';
import { LeadIns } from './leadIn.ts';
import type { QuotationInput } from './quotationInput.ts';
import { judgedOnce } from './quotedAgain.ts';
import { unfounded } from './unfounded.ts';

/**
 * Judges what stands in one quotation or attribution against the source it names; undefined where the frame binds to
 * nothing that the corpus has, so that the words are judged as the writer's own.
 */
export function judgeQuotation(input: QuotationInput): readonly Passage[] | undefined {
  const source = chooseSource(input);
  const t = source === undefined ? undefined : input.texts(source);
  return source !== undefined && t
    ? judgedOnce(input, source, t.reading, () => judgeAgainst(input, source, t))
    : undefined;
}

function judgeAgainst(input: QuotationInput, source: string, t: Texts): readonly Passage[] | undefined {
  const { zone } = input;
  const marked = zone.kind === 'quotation';
  const units = countUnits(t.draft, zone.span);
  const frame: Frame = { kind: zone.kind, span: zone.span, cited: zone.cited };
  const own = input.pieces.filter((p) => p.source === source);
  const parts = marked ? partsBetweenEllipses(t.draft.text, zone.span) : [zone.span];
  const elided = parts.length > 1 || (marked && parts[0]?.end !== zone.span.end);
  const alsoIn = attested(input, source, units);
  const leadIns = marked ? undefined : new LeadIns(t);
  const judged = flatMap(parts, (part) => {
    const gathered = gather(
      part === zone.span ? zone : { ...zone, span: part, sure: part.end },
      within(own, part, t),
      t,
      marked,
    );
    const found = leadIns
      ? leadIns.without(gathered)
      : gathered.map((match) => withoutOverrun(match, t.draft, t.source));
    const bounds = leadIns ? sentenceBounds(part, found, t, zone, leadIns) : boundsIn(part, found, t.draft);
    return found.map((match, i) => {
      const whole = zone.whole && !elided;
      const policy = {
        within: bounds[i] as Span,
        longest: marked ? 24 : 16,
        unlike: marked ? 12 : 4,
        losses: whole && marked && units >= 12 ? 3 : 0,
        torn: whole ? (marked ? 12 : 8) : 0,
        reserves: !marked && i === 0,
        halves: marked || bounds.length === 1,
        additions: true,
        closed: marked,
      };
      const wide = widenToRims(match, policy, t.draft, t.source);
      const passage = judgePassage({
        match: wide,
        frame,
        manner: { frame: zone.kind, marked, whole: zone.whole, abridged: false, matched: wide.matched },
        texts: t,
        related: true,
        alsoIn,
      });
      return leadIns?.joined(passage) ?? passage;
    });
  });
  // A passage that was continued over a clause in another place has its neighbour within itself.
  const passages = judged.filter((p, i) => !isWithin(p, judged[i - 1]) && !isWithin(p, judged[i + 1]));
  if (passages.length === 0) return unfounded(input, source, t, [zone.span]);
  const turned = marked
    ? (exchangedMembers(zone.span, passages, t) ?? exchangedParts(zone.span, passages, t))
    : undefined;
  if (turned)
    return [
      alteredPassage(passages[0] as Passage, { verdict: 'variant', divergences: [turned], liberties: [] }),
    ];
  if (zone.spoken && isOwn(passages, units)) return [];
  if (zone.ours && areOurs(passages)) return [];
  const seams = withSeams(passages, parts, t, marked);
  const open = marked ? flatMap(parts, (part) => uncovered(seams, part, t)) : [];
  // Another source has all of it, word for word: another document is named than the words are from.
  if (
    (open.length > 0 && ofOthers(alsoIn, source, input.corpus).length > 0) ||
    isOthers(input, source, t, seams, open.length > 0)
  ) {
    const misnamed = unfounded(input, source, t, [zone.span]);
    if (misnamed) return misnamed;
  }
  return open.length === 0 ? seams : [...seams, ...(unfounded(input, source, t, open) ?? [])];
}

/** So much of a sentence without marks is the named source's where it is its. */
const leastOwn = 0.8;
/** A sentence that has more differences is worded otherwise there. */
const mostEdits = 2;

/**
 * Whether the named source has otherwise, in several places or for the most part, what another one has word for word.
 * @param lacks whether it lacks some of it
 */
function isOthers(
  input: QuotationInput,
  source: string,
  t: Texts,
  passages: readonly Passage[],
  lacks: boolean,
): boolean {
  const { zone, corpus } = input;
  const marked = zone.kind === 'quotation';
  const span = marked ? zone.span : { start: zone.span.start, end: Math.min(zone.sure, zone.span.end) };
  const changed = flatMap(passages, ({ divergences }) =>
    divergences.filter(({ kind }) => kind !== 'punctuation' && kind !== 'typography'),
  );
  const has = passages.reduce((sum, { match }) => sum + match.matched, 0);
  // What is told in other words is no change of an attribution, but another source's where that has the very words.
  const edits = passages.reduce((sum, { match }) => sum + match.edits.length, 0);
  const isOtherwise = !marked && (edits > mostEdits || has < leastOwn * countUnits(t.draft, span));
  const isChanged = lacks || changed.length > 1 || isOtherwise;
  if (!isChanged) return false;
  return (
    ofOthers(weighingAsMuch(elsewhere(input, source, t, span), source, corpus), source, corpus).length > 0
  );
}

/** Those that are not in another edition of the same document: what that one has is how the named one was, or came to be. */
function ofOthers(places: readonly SourcePlace[], source: string, corpus: Corpus): readonly SourcePlace[] {
  const own = corpus.source(source);
  return places.filter(({ source: id }) => {
    const other = corpus.source(id);
    return !own || !other || !isOneTitle(own, other);
  });
}

const isWithin = (p: Passage, other: Passage | undefined): boolean =>
  other !== undefined &&
  other.match.draft.start <= p.match.draft.start &&
  p.match.draft.end <= other.match.draft.end &&
  other.match.matched > p.match.matched;

/** How much an edit speaks against a source: a long one no more than a clause. */
const sizeOf = ({ draft, edition }: Pick<Edit, 'draft' | 'edition'>): number =>
  Math.min(12, Math.max(draft.end - draft.start, edition.end - edition.start));

/** What somebody says and has otherwise than a source in so large a part is no quotation of it. */
const mostChanged = 0.5;

/** Whether somebody uses a source's words in his own way, or says what is to be done (要走深走实) where it says what is done. */
function isOwn(passages: readonly Passage[], units: number): boolean {
  const changes = flatMap(passages, ({ divergences }) => divergences);
  if (changes.length === 0) return false;
  return (
    changes.every(({ draftText, editionText }) => editionText === '' && bids.test(draftText)) ||
    changes.reduce((sum, change) => sum + sizeOf(change), 0) > mostChanged * units
  );
}

/** Whether all that the draft's own place has otherwise than a source are figures, and words that say what it asks for (企业应…). */
function areOurs(passages: readonly Passage[]): boolean {
  const changes = flatMap(passages, ({ divergences }) => divergences);
  return (
    changes.length > 0 &&
    changes.every(
      ({ kind, draftText, editionText }) =>
        kind === 'number' || (asks.test(draftText) && unasked.test(editionText)),
    )
  );
}

const asks = /^[，；]?(?:应当?|要|须|必须)$/;
const unasked = /^[，。；]?(?:应当?|要)?$/;

const bids = /^(?:就?是?要|必须|应当?)$/;

/** So much of a quotation a source has that was not named, or not alone, where the words are its. */
const leastShare = 0.8;

/** A document is quoted; what explains or reports it, where a whole statement or so many units are its. */
const leastTold = 32;

/** What the pieces of one source have of a zone: units that are alike, and those less what they have otherwise. */
interface Share {
  matched: number;
  fit: number;
}

function sharesOf(pieces: QuotationInput['pieces']): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const { source, matched, edits } of pieces) {
    const share = shares.get(source) ?? { matched: 0, fit: 0 };
    shares.set(source, share);
    share.matched += matched;
    share.fit += matched;
    for (const edit of edits) share.fit -= sizeOf(edit);
  }
  return shares;
}

/** The source that the zone is held against: the cited one; without a citation the one that has the words best. */
function chooseSource({ zone, pieces, texts, corpus, reprinted }: QuotationInput): string | undefined {
  if (zone.cited.length === 1 && !zone.foreign) return zone.cited[0];
  if (zone.cited.length === 0 && (zone.foreign || zone.kind === 'attribution')) return undefined;
  const shares = sharesOf(pieces);
  const draft = pieces.length > 0 ? texts(pieces[0]?.source ?? '')?.draft : undefined;
  const units = (): number => (draft ? countUnits(draft, zone.span) : 0);
  if (zone.cited.length > 0) {
    // One name may mean several sources: the one that has the words, among equals the best meant.
    const fitOf = (id: string): number => shares.get(id)?.fit ?? 0;
    const best = zone.cited.reduce((a, b) => (fitOf(b) > fitOf(a) + 1 ? b : a));
    return zone.foreign && (shares.get(best)?.matched ?? 0) < leastShare * units() ? undefined : best;
  }
  const least = Math.max(8, leastShare * units());
  const candidates = [...shares]
    .map(([id, { matched, fit }]) => ({ id, n: matched, fit, source: corpus.source(id) }))
    .filter((c) => c.source && c.n >= least)
    .sort((a, b) =>
      Math.abs(a.fit - b.fit) > 1 ? b.fit - a.fit : a.source && b.source ? byWeight(a.source, b.source) : 0,
    );
  const best = candidates[0];
  // In a reprint the document's own quotations belong to the document.
  if (!best || candidates.some((c) => reprinted.has(c.id))) return undefined;
  // Words woven into a sentence that an explanation has nearly are hardly quoted from that; from what it explains still less.
  const isStatement =
    zone.whole || /[。！？]/.test(draft?.text.charAt(zone.span.end - 1) ?? '') || best.n >= leastTold;
  return isNorm(best.source?.authority) || best.fit === best.n || isStatement ? best.id : undefined;
}

const endsSentence = unitSet('。！？\n');

/**
 * What each passage of an attribution is presented as: the first from its beginning on, the last to the end of its sentence; without what an
 * item hangs on.
 */
const sentenceBounds = (
  rims: Span,
  found: readonly Match[],
  { draft: { text } }: Texts,
  zone: Zone,
  leadIns: LeadIns,
): readonly Span[] =>
  found.map(({ draft, edition: { start: at } }, i) => {
    const end = i === found.length - 1 ? sentenceEnd(text, draft.end, zone) : draft.end;
    const isFollowed = end > draft.end && leadIns.has({ start: draft.end, end }, at);
    return {
      start: i === 0 ? Math.min(leadIns.behind({ ...rims, end: draft.start }, at), draft.start) : draft.start,
      end: isFollowed ? draft.end : Math.max(end, draft.end),
    };
  });

/** The end of the sentence in which an attribution's last passage ends. */
function sentenceEnd(text: string, at: number, { sure, span }: Zone): number {
  if (at <= sure) return Math.min(sure, span.end);
  let i = at;
  while (i < span.end && !endsSentence(text.charCodeAt(i - 1))) i++;
  return i;
}

/** The pieces of matches that lie in one part of a quotation. */
const within = (matches: readonly Match[], part: Span, t: Texts): readonly Match[] =>
  flatMap(matches, (m) => splitMatch(m, [part], t.draft, t.source).filter((p) => p !== undefined));

/** More than this between two parts of a quotation with an ellipsis is no mere cut: the reader wants to know where. */
const longestCut = 300;
/** Unmarked, words from so far apart are two quotations run together, not one that was put in disorder. */
const longestSwap = 60;

/** Notes where two passages of the zone meet that do not in the source: exchanged, cut or run together. */
function withSeams(
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

/** What a lacuna may have held, in content units. */
const longestLost = 40;

/** Stretches of a quotation that no passage covers, and that do not stand for what a lacuna of the source has lost. */
function uncovered(passages: readonly Passage[], zone: Span, { draft, source }: Texts): readonly Span[] {
  const out: Span[] = [];
  let at = zone.start;
  let lost = false;
  const own = passages.filter(({ match: m }) => m.draft.start < zone.end && zone.start < m.draft.end);
  for (const { match } of own.sort((a, b) => a.match.draft.start - b.match.draft.start)) {
    push(at, match.draft.start, lost || touchesLacuna(match.edition.start, match.edition.start));
    if (match.draft.end < at) continue;
    at = match.draft.end;
    lost = touchesLacuna(match.edition.end, match.edition.end);
  }
  push(at, zone.end, lost);
  return out;
  function touchesLacuna(from: number, to: number): boolean {
    return hasLacuna(source, { start: unitBefore(source, from) + 1, end: unitAfter(source, to) });
  }
  function push(from: number, to: number, isLost: boolean): void {
    const start = unitAfter(draft, from, to);
    if (start >= to || (isLost && countUnits(draft, { start, end: to }, longestLost) < longestLost)) return;
    const span = { start, end: unitBefore(draft, to) + 1 };
    if (countUnits(draft, span, leastUnfounded) >= leastUnfounded) out.push(span);
  }
}

/** Other sources that have the zone's words nearly whole. */
function attested({ pieces, texts }: QuotationInput, source: string, units: number): Passage['alsoIn'] {
  const out: SourcePlace[] = [];
  for (const p of pieces) {
    if (p.source === source || p.edits.length > 0 || p.matched < 0.95 * units) continue;
    if (out.some((o) => o.source === p.source)) continue;
    const other = texts(p.source);
    if (other) out.push(placeIn(other.edition, p.edition.start));
  }
  return out;
}

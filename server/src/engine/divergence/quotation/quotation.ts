import type { Match } from '../../matching/model.ts';
import { flatMap } from '../../text/flatMap.ts';
import type { Span } from '../../text/span.ts';
import { alteredPassage } from '../lazyPassage.ts';
import type { Frame, Passage } from '../model.ts';
import { judgePassage } from '../passage.ts';
import type { Texts } from '../passageInput.ts';
import { countUnits, hasLacuna, unitAfter, unitBefore } from '../sides/side.ts';
import { splitMatch } from '../sides/splitMatch.ts';
import { type EdgePolicy, widenToRims } from '../wording/edges.ts';
import { withoutOverrun } from '../wording/overrun.ts';
import { boundsIn, leastUnfounded, sentenceBounds } from './bounds.ts';
import { chooseSource } from './chooseSource.ts';
import { partsBetweenEllipses } from './ellipses.ts';
import { exchangedMembers } from './exchangedMembers.ts';
import { exchangedParts } from './exchangedParts.ts';
import { gather } from './gather.ts';
import { LeadIns } from './leadIn.ts';
import { attested, isOthers, ofOthers } from './otherSources.ts';
import { areOurs, isOwn } from './ownWords.ts';
import type { QuotationInput } from './quotationInput.ts';
import { judgedOnce } from './quotedAgain.ts';
import { withSeams } from './seams.ts';
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
      const policy = marked ? inMarks(whole, units) : withoutMarks(whole, i === 0, bounds.length === 1);
      const wide = widenToRims(match, { ...policy, within: bounds[i] as Span }, t.draft, t.source);
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

type Policy = Omit<EdgePolicy, 'within'>;

/** @param whole whether the words are a whole statement; `units` is how many of them there are */
const inMarks = (whole: boolean, units: number): Policy => ({
  longest: 24,
  unlike: 12,
  losses: whole && units >= 12 ? 3 : 0,
  torn: whole ? 12 : 0,
  halves: true,
  additions: true,
  closed: true,
});

const withoutMarks = (whole: boolean, isFirst: boolean, isOnly: boolean): Policy => ({
  longest: 16,
  unlike: 4,
  losses: 0,
  torn: whole ? 8 : 0,
  reserves: isFirst,
  halves: isOnly,
  additions: true,
});

const isWithin = (p: Passage, other: Passage | undefined): boolean =>
  other !== undefined &&
  other.match.draft.start <= p.match.draft.start &&
  p.match.draft.end <= other.match.draft.end &&
  other.match.matched > p.match.matched;

/** The pieces of matches that lie in one part of a quotation. */
const within = (matches: readonly Match[], part: Span, t: Texts): readonly Match[] =>
  flatMap(matches, (m) => splitMatch(m, [part], t.draft, t.source).filter((p) => p !== undefined));

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

import type { Match } from '../../matching/model.ts';
import { inOrder } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import type { JudgeMemory } from '../passageCache.ts';
import type { Texts } from '../passageInput.ts';
import { splitMatch } from '../sides/splitMatch.ts';
import { isCrowded } from '../sources/crowd.ts';
import { matchesOf } from '../sources/ownMatcher.ts';
import { cutOverlaps } from '../wording/cutOverlaps.ts';
import { settleBorders } from '../wording/settle.ts';
import { matchTitles } from './ownTitle.ts';
import { withoutStrayLabels } from './strayLabels.ts';
import { liesIn, type Reprinted } from './volume.ts';

/** A source that a draft reprints, with its matches in its place, in the order of the draft. */
export interface ReprintMatches {
  readonly texts: Texts;
  readonly matches: readonly Match[];
  readonly place: Reprinted;
}

export interface SettledReprints {
  /** All matches of the draft in its order. */
  readonly matches: readonly Match[];
  readonly reprints: readonly ReprintMatches[];
}

/**
 * Settles the borders of the matches of reprinted sources, each in its place in the draft. Where other issues of a source crowd it out, its
 * matches are found anew. Every match is looked at once, however many sources there are.
 * @param found all matches of the draft in its order, of which the memory knows the totals
 */
export function* settleReprints(
  found: readonly Match[],
  reprinted: readonly Reprinted[],
  textsOf: (source: string) => Texts | undefined,
  memory: JudgeMemory,
): Steps<SettledReprints> {
  if (reprinted.length === 0) return { matches: found, reprints: [] };
  const parts = new Map(
    reprinted.map((place) => [place.source, { place, texts: textsOf(place.source), own: [] as Match[] }]),
  );
  const all: Match[] = [];
  for (const match of found) {
    const part = parts.get(match.source);
    if (part?.texts && liesIn(match, part.place.within)) part.own.push(match);
    else all.push(match);
  }
  const reprints: ReprintMatches[] = [];
  for (const { place, texts, own } of parts.values()) {
    yield;
    if (!texts) continue;
    const matches = settled(own, texts, place, memory);
    reprints.push({ texts, matches, place });
    for (const match of matches) all.push(match);
  }
  return { matches: inOrder(all, byStart), reprints };
}

const byStart = (a: Match, b: Match): number => a.draft.start - b.draft.start;

function settled(
  found: readonly Match[],
  texts: Texts,
  { source, within }: Reprinted,
  memory: JudgeMemory,
): readonly Match[] {
  const { reading, edition } = texts;
  const { totals, corpus } = memory.state;
  const own = isCrowded(source, totals.bySource, corpus)
    ? matchesOf(edition, reading, within, memory.matchingWith(edition))
    : found;
  const kept = own.flatMap((m) => {
    const isInside = within.start <= m.draft.start && m.draft.end <= within.end;
    if (isInside) return [m];
    return splitMatch(m, [within], texts.draft, texts.source).filter((part) => part !== undefined);
  });
  const bordered = withoutStrayLabels(settleBorders(matchTitles(kept, texts), texts), texts);
  return inOrder([...cutOverlaps(bordered, texts.draft, texts.source)], byStart);
}

import type { Match } from '../../matching/model.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Texts } from '../passageInput.ts';
import { splitMatch } from '../sides/splitMatch.ts';
import type { Zone } from './zone.ts';

interface Uncut {
  readonly matches: readonly Match[];
  readonly zones: readonly Zone[];
}

export interface CutMatches {
  /** By index of the zones. */
  readonly inside: readonly (readonly Match[])[];
  readonly outside: readonly Match[];
}

/** Cuts matches at the rims of the zones that they overlap; those of the sources that the draft reprints come last. */
export function cutAtZones(
  { matches, zones }: Uncut,
  texts: (source: string) => Texts | undefined,
  reprinted: ReadonlySet<string>,
): CutMatches {
  if (zones.length === 0 && reprinted.size === 0) return { inside: [], outside: matches };
  const inside: Match[][] = [];
  for (let i = 0; i < zones.length; i++) inside.push([]);
  const outside: Match[] = [];
  const cut = (match: Match): void => {
    const { start, end } = match.draft;
    let i = firstEndingAfter(zones, start);
    const first = zones[i]?.span;
    if (!first || first.start >= end) {
      outside.push(match);
      return;
    }
    const t = texts(match.source);
    if (!t) return;
    if (first.start <= start && end <= first.end) {
      inside[i]?.push(match);
      return;
    }
    const spans: { start: number; end: number }[] = [];
    const owners: number[] = [];
    let at = start;
    for (; i < zones.length; i++) {
      const zone = (zones[i] as Zone).span;
      if (zone.start >= end) break;
      if (zone.start > at) {
        spans.push({ start: at, end: zone.start });
        owners.push(-1);
      }
      spans.push({ start: Math.max(at, zone.start), end: Math.min(end, zone.end) });
      owners.push(i);
      at = Math.min(end, zone.end);
    }
    if (at < end) {
      spans.push({ start: at, end });
      owners.push(-1);
    }
    splitMatch(match, spans, t.draft, t.source).forEach((piece, n) => {
      if (!piece) return;
      const owner = owners[n] as number;
      if (owner < 0) outside.push(piece);
      else inside[owner]?.push(piece);
    });
  };
  for (const match of matches) if (!reprinted.has(match.source)) cut(match);
  for (const match of matches) if (reprinted.has(match.source)) cut(match);
  return { inside, outside };
}

import type { Match } from '../../matching/model.ts';
import { clauseBegins, clauseEnds } from '../sides/rims.ts';
import type { Side } from '../sides/side.ts';

const loose = /[\s\u3000“”"‘’'「」『』]/g;

/**
 * How well a match fits beyond its equal units, below one unit: whether the same words stand in the source at clause rims
 * as well, and with the same punctuation. Decides between two places of a source that have the same words.
 */
export function fits({ draft: d, edition: e, edits }: Match, draft: Side, edition: Side): number {
  let points = 0;
  if (clauseBegins(edition, e.start)) points += 0.3;
  if (clauseEnds(edition, e.end)) points += 0.2;
  if (edits.length === 0 && plainly(draft.text, d.start, d.end) === plainly(edition.text, e.start, e.end))
    points += 0.4;
  return points;
}

const plainly = (text: string, start: number, end: number): string =>
  text.slice(start, end).normalize('NFKC').replace(loose, '');

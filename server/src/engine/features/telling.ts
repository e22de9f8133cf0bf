import type { Corpus } from '../corpus/model.ts';
import type { Passage } from '../divergence/model.ts';
import { endsLikeOrgan } from '../document/frame/organs.ts';
import { makeKey } from '../text/key.ts';

/** So many units that stand nowhere else in the source show that it is the source, and fewer where all words are the same. */
const enough = { adapted: 6, verbatim: 3 };
/** A term stands in the source so often. */
const recurring = { adapted: 2, verbatim: 3 };
/** Shorter wording recurs anywhere. */
const shortestTerm = 6;
/** Terms are no longer, nor is what is looked at of a passage for them. */
const longestTerm = 32;
/** Longer wording that ends as a name does says something. UTF-16 units. */
const longestOrgan = 14;
/** Wording that stands in more places of the corpus is a stock phrase. */
const mostPlaces = 200;

/**
 * Whether a passage of the draft's own words shows where they come from. One that shares with the source no more than the name of an
 * organ or terms that the source uses again and again (深化产业工人队伍建设改革) says nothing of the sentence that happens to be like it.
 */
export function tellsSource(passage: Passage, draft: string, corpus: Corpus): boolean {
  const { match, frame, verdict, divergences } = passage;
  const { start, end } = match.draft;
  if (frame.kind !== 'plain' || divergences.length > 0) return true;
  if (verdict !== 'adapted' && verdict !== 'verbatim') return true;
  if (verdict === 'verbatim' && isWhole(draft, start, end)) return true;
  if (end - start > 3 * longestTerm) return true;
  if (end - start <= longestOrgan && endsLikeOrgan(draft.slice(start, end))) return false;
  let telling = 0;
  let at = start;
  for (const edit of [...match.edits.map((e) => e.draft), { start: end, end }]) {
    const { units } = makeKey(draft, at, Math.max(at, edit.start));
    telling += unitsApart(units, match.source, recurring[verdict], corpus);
    if (telling >= enough[verdict]) return true;
    at = edit.end;
  }
  return false;
}

const mark = /[^\p{L}\p{N}]/u;

/** Between marks, or the ends of lines: a clause or a heading. */
const isWhole = (text: string, start: number, end: number): boolean =>
  (start === 0 || mark.test(text.charAt(start - 1))) && (end >= text.length || mark.test(text.charAt(end)));

/** How many of the units belong to no term that the source has `often` times or more. */
function unitsApart(units: Uint16Array, source: string, often: number, { matcher }: Corpus): number {
  if (!matcher.find || units.length > longestTerm) return units.length;
  const recurs = (from: number, to: number): boolean => {
    const places = matcher.find?.(units.subarray(from, to), mostPlaces);
    return places === undefined || places.filter((place) => place.source === source).length >= often;
  };
  let apart = 0;
  let behind = 0;
  for (let from = 0; from < units.length; from++) {
    let to = Math.max(behind + 1, from + shortestTerm);
    while (to <= units.length && recurs(from, to)) behind = to++;
    if (from >= behind) apart++;
  }
  return apart;
}

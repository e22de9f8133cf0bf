import type { Corpus, Edition } from '../../corpus/model.ts';
import type { Match } from '../../matching/model.ts';
import { keyOf, makeKey } from '../../text/key.ts';
import { Pace, type Steps, unitsPerStep } from '../../text/steps.ts';
import type { Zone } from '../frames/zone.ts';
import type { Texts } from '../passageInput.ts';
import { matchesOf } from './ownMatcher.ts';
import { isReissue } from './reissue.ts';

/**
 * The matcher gives a few sources at each place. Where a shelf has more that word a place alike, as issues of one document
 * do, the source that the draft is about may be among those left out: it is then asked itself.
 */

/** So many sources at one place leave out others. */
const crowd = 4;
/** Sources of one name that are asked. */
const mostAsked = 12;

/** The pieces of a quotation; those of the sources that it cites found anew where many others have its words better. */
export function withCited(
  { cited, span }: Zone,
  pieces: readonly Match[],
  texts: (source: string) => Texts | undefined,
): readonly Match[] {
  if (cited.length === 0 || pieces.length < crowd) return pieces;
  const matched = new Map<string, number>();
  for (const p of pieces) matched.set(p.source, (matched.get(p.source) ?? 0) + p.matched);
  if (matched.size < crowd) return pieces;
  const most = Math.max(...matched.values());
  if (cited.some((id) => matched.get(id) === most)) return pieces;
  const asked = cited.slice(0, mostAsked);
  const out = pieces.filter((p) => !asked.includes(p.source));
  for (const id of asked) {
    const t = texts(id);
    if (t) out.push(...matchesOf(t.edition, t.reading, span));
  }
  return out.sort((a, b) => a.draft.start - b.draft.start);
}

/**
 * Whether issues of a source take places from it: another one has a good part of what it has.
 * @param matched how many units each source has in common with the draft
 */
export function isCrowded(source: string, matched: ReadonlyMap<string, number>, corpus: Corpus): boolean {
  const own = matched.get(source) ?? 0;
  for (const [other, n] of matched)
    if (other !== source && 2 * n >= own && isReissue(corpus, other, source)) return true;
  return false;
}

const gram = 8;
const slotBits = 18;

/** Of several editions, the first best first, the one that has most of the draft's stretches of a few units. */
export function* likest(text: string, editions: readonly Edition[], corpus: Corpus): Steps<Edition> {
  const own = gramsOf(keyOf(text).units);
  const pace = new Pace(unitsPerStep);
  let [best] = editions as [Edition];
  let most = -1;
  for (const edition of editions) {
    const slots = new Uint8Array(1 << slotBits);
    const content = corpus.matcher.contentOf?.(edition.source.id) ?? makeKey(edition.text).units;
    for (const slot of gramsOf(content)) slots[slot] = 1;
    let n = 0;
    for (const slot of own) n += slots[slot]!;
    if (n > most) {
      most = n;
      best = edition;
    }
    if (pace.isDue(content.length + own.length)) yield;
  }
  return best;
}

/** For each unit that so many others follow, the slot of all of them together. */
function gramsOf(units: Uint16Array): Uint32Array {
  const out = new Uint32Array(Math.max(0, units.length - gram + 1));
  for (let i = 0; i < out.length; i++) {
    let h = 0;
    for (let k = 0; k < gram; k++) h = (Math.imul(h, 0x01000193) ^ units[i + k]!) | 0;
    out[i] = Math.imul(h, 0x9e3779b1) >>> (32 - slotBits);
  }
  return out;
}

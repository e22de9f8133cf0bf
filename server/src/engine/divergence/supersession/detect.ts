import type { Supersession } from '../../corpus/derived.ts';
import type { Change } from '../../document/lasting.ts';
import { unitSet } from '../../text/characters.ts';
import { commonEnds } from '../../text/commonEnds.ts';
import { Directory, type Stretch, standsAt } from '../../text/directory.ts';
import { type Key, keyOf, keyString, makeKey } from '../../text/key.ts';
import { lineBreaks } from '../../text/lineBreaks.ts';
import { type Span, shift } from '../../text/span.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { renewed, stretchAround } from '../stretch.ts';

/** A place of a draft that has the older wording. */
export interface OldWording {
  readonly pair: Supersession;
  /** UTF-16 offsets of the draft. */
  readonly span: Span;
  /** What the newer source has for just that stretch. */
  readonly newer: string;
  /** False where so little of the words around it stands there that only a draft on the same matter can mean them. */
  readonly sure: boolean;
}

export interface SupersessionIndex {
  /** Places with older wording in a draft or a stretch of it, in order, disjoint. Linear in its length. */
  scan(text: string, key: Key, within?: Stretch): Steps<readonly OldWording[]>;
  /** The same of a draft after an edit, those of the draft before it known. */
  after(old: readonly OldWording[], change: Change): readonly OldWording[] | undefined;
}

interface Pattern {
  readonly pair: Supersession;
  /** Folded content of the older wording. */
  readonly units: string;
  /** Units that both wordings begin and end with. */
  readonly before: number;
  readonly after: number;
}

/** Of the words around what changed so many must stand in the draft, and so many on either side. */
const leastAround = 8;
const leastBeside = 3;
/** So many on one side alone make it likely. */
const leastOneSided = 6;

export function indexSupersessions(pairs: readonly Supersession[]): SupersessionIndex {
  const directory = new Directory<{ readonly pattern: Pattern; readonly offset: number }>();
  let longest = 0;
  for (const pair of pairs) {
    const pattern = patternOf(pair);
    const { units, before, after } = pattern;
    if (units.length < 4) continue;
    longest = Math.max(longest, pair.older.text.length, pair.newer.text.length);
    const offset = isAddition(pattern) ? 0 : Math.min(Math.max(0, before - 1), units.length - 2);
    const length = isAddition(pattern) ? units.length : Math.max(2, units.length - after - offset);
    directory.add(units.slice(offset, offset + length), { pattern, offset });
  }
  function* scan(text: string, key: Key, within?: Stretch): Steps<readonly OldWording[]> {
    const found: OldWording[] = [];
    yield* directory.scan(
      key,
      (at, _, { pattern, offset }) => {
        const place = isAddition(pattern)
          ? additionAt(text, key, at, pattern)
          : substitutionAt(text, key, at - offset, pattern);
        if (place) found.push(place);
      },
      within,
    );
    found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    let end = -1;
    return found.filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
  }
  return {
    scan,
    after(old, change) {
      const { text } = change.now;
      const key = keyOf(text);
      const stretch = stretchAround(key, change, [directory], longest + 2);
      if (!stretch) return undefined;
      const found = finish(scan(text, key, stretch));
      return renewed(old, found, stretch, key, change, ({ span }) => span, moveWording);
    },
  };
}

const moveWording = (old: OldWording, by: number): OldWording => ({ ...old, span: shift(old.span, by) });

const isAddition = ({ units, before, after }: Pattern): boolean => before + after >= units.length;

function patternOf(pair: Supersession): Pattern {
  const units = keyString(pair.older.text);
  const newer = keyString(pair.newer.text);
  const { prefix, suffix } = commonEnds(units, newer);
  return { pair, units, before: prefix, after: suffix };
}

/** @param start the unit where the whole older wording would begin. */
function substitutionAt(text: string, key: Key, start: number, pattern: Pattern): OldWording | undefined {
  const { pair, units, before, after } = pattern;
  const core = { start: start + before, end: start + units.length - after };
  let left = 0;
  while (left < before && key.units[core.start - left - 1] === units.charCodeAt(before - left - 1)) left++;
  let right = 0;
  while (right < after && key.units[core.end + right] === units.charCodeAt(units.length - after + right))
    right++;
  const whole = left === before && right === after;
  const sure =
    whole ||
    (left + right >= Math.min(before + after, leastAround) &&
      left >= Math.min(before, leastBeside) &&
      right >= Math.min(after, leastBeside));
  const isLikely = core.end - core.start > 1 && Math.max(left, right) >= leastOneSided;
  if (!sure && !isLikely) return undefined;
  const span = spanOf(key, core.start - left, core.end + right);
  if (goesOn.test(text.slice(span.start, span.end))) return undefined;
  const own = makeKey(pair.newer.text);
  const newer = spanOf(own, before - left, own.units.length - after + right);
  return { pair, span, newer: pair.newer.text.slice(newer.start, newer.end), sure };
}

/** The newer wording is the older with something added: then the whole must stand there, and without the addition. */
function additionAt(text: string, key: Key, at: number, { pair, units }: Pattern): OldWording | undefined {
  const newer = keyString(pair.newer.text);
  for (let shift = newer.indexOf(units); shift >= 0; shift = newer.indexOf(units, shift + 1))
    if (standsAt(key.units, at - shift, newer)) return undefined;
  const span = spanOf(key, at, at + units.length);
  const beforeIt = at > 0 ? text.slice((key.offsets[at - 1] as number) + 1, span.start) : '';
  if (newer.endsWith(units) && (beforeIt.includes('、') || isJoin(key.units[at - 1]))) return undefined;
  if (goesOn.test(text.slice(span.start, span.end))) return undefined;
  return { pair, span, newer: pair.newer.text, sure: true };
}

/** Whether words go on behind the end of a sentence, or of a line. */
const goesOn = new RegExp(`[。；！？${lineBreaks}][\\s\\u0085]*[^\\s\\u0085]`, 'u');

/** 学历教育与非学历教育…: what the newer wording adds before the older may stand there in other words. */
const isJoin = (unit: number | undefined): boolean => unit !== undefined && joins(unit);
const joins = unitSet('和与及');

const spanOf = ({ offsets }: Key, start: number, end: number): Span => ({
  start: offsets[start] as number,
  end: (offsets[end - 1] as number) + 1,
});

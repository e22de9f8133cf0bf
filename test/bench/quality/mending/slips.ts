import { read } from '../../../../server/src/engine/document/read.ts';
import type { Span } from '../../../../server/src/engine/text/span.ts';
import type { Random } from '../random.ts';

/** What a slip of one to four characters does. */
export const slipKinds = ['deletion', 'insertion', 'substitution', 'doubling'] as const;
export type SlipKind = (typeof slipKinds)[number];

/** What a slip stands beside; `inside`: nothing but other words of its clause. */
export const slipPlaces = ['label', 'line break', 'quotation mark', 'sentence', 'clause', 'inside'] as const;
export type SlipPlace = (typeof slipPlaces)[number];

/** Offsets are UTF-16 units of the draft with the slip in it. */
export interface Slip {
  readonly kind: SlipKind;
  readonly place: SlipPlace;
  readonly draft: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of characters that can be planted into, and what stands at its two ends. */
interface Run extends Span {
  readonly before: SlipPlace;
  readonly after: SlipPlace;
}

/** Which stretches of a sound draft there are, by what they begin or end beside. */
export interface Runs {
  readonly sound: string;
  readonly runs: readonly Run[];
}

const longest = 4;
/** What is left of a stretch is still some words. */
const leastLeft = 2;

/** Words that a writer lets slip in, of one to four characters. */
const others = [
  ...['不', '等', '应', '大', '新'],
  ...['积极', '有关', '各级', '全面', '同志'],
  ...['进一步', '主动地', '各方面', '创造性'],
  ...['加强领导', '稳步推进', '统筹协调', '高度重视'],
];

/** So close to a lacuna a slip may be what stood there. */
const aroundLacuna = 12;

/** Stretches of Han characters within `region`, labels and the surroundings of `lacunae` apart. */
export function runsIn(sound: string, region: Span, lacunae: readonly number[] = []): Runs {
  const labels = read(sound, { profile: 'auto' }).labels.map(({ span }) => span);
  const holds = (at: number): boolean => labels.some(({ start, end }) => start <= at && at < end);
  const runs: Run[] = [];
  for (const { 0: words, index } of sound.slice(region.start, region.end).matchAll(/\p{Script=Han}+/gu)) {
    const to = region.start + index + words.length;
    let start = region.start + index;
    while (start < to && holds(start)) start++;
    let end = start;
    while (end < to && !holds(end)) end++;
    const open = lacunae.some((at) => start - aroundLacuna < at && at < end + aroundLacuna);
    if (open || end - start <= leastLeft) continue;
    const before = sound.slice(0, start);
    const labelled = labels.some((l) => l.end <= start && /^\s*$/.test(sound.slice(l.end, start)));
    runs.push({
      start,
      end,
      before: labelled ? 'label' : placeOf(/\n\s*$/.test(before) ? '\n' : (before.at(-1) ?? '\n')),
      after: placeOf(/^[。；！？：]?\s*\n/.test(sound.slice(end)) ? '\n' : (sound[end] ?? '\n')),
    });
  }
  return { sound, runs };
}

function placeOf(sign: string): SlipPlace {
  if (sign === '\n') return 'line break';
  if (/[“”‘’]/.test(sign)) return 'quotation mark';
  return /[。；！？：]/.test(sign) ? 'sentence' : 'clause';
}

/** One slip of a kind; undefined where chance found no room for it. */
export function plantSlip({ sound, runs }: Runs, kind: SlipKind, random: Random): Slip | undefined {
  const first = random.below(2) === 0;
  const standsBeside = (run: Run, place: SlipPlace): boolean =>
    place === 'inside' || place === (first ? run.before : run.after);
  const places = slipPlaces.filter((place) => runs.some((run) => standsBeside(run, place)));
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  const fit = runs.filter((run) => standsBeside(run, place));
  const run = random.pick(fit);
  const length = 1 + random.below(longest);
  const room = run.end - run.start - length;
  if (room < leastLeft) return undefined;
  const inside = 1 + random.below(room - 1);
  const start = run.start + (place === 'inside' ? inside : first ? 0 : room);
  const end = start + length;
  const made = (from: number, to: number, words: string): Slip | undefined => {
    const draft = sound.slice(0, from) + words + sound.slice(to);
    return draft === sound ? undefined : { kind, place, draft, start: from, end: from + words.length };
  };
  const words = sound.slice(start, end);
  const rim = first ? start : end;
  switch (kind) {
    case 'deletion':
      return made(start, end, '');
    case 'doubling':
      return made(start, start, words);
    case 'insertion':
      return made(rim, rim, otherWords(random, sound, runs));
    case 'substitution':
      return made(start, end, otherWords(random, sound, runs));
  }
}

/** A writer's usual words, or words from elsewhere in the text. */
function otherWords(random: Random, sound: string, runs: readonly Run[]): string {
  if (random.below(2) === 0) return random.pick(others);
  const { start, end } = random.pick(runs);
  const at = start + random.below(end - start);
  return sound.slice(at, Math.min(end, at + 1 + random.below(longest)));
}

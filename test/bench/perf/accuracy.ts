import type { Match, Matcher } from '../../../server/src/engine/matching/model.ts';
import { keyString } from '../../../server/src/engine/text/key.ts';
import type { Span } from '../../../server/src/engine/text/span.ts';
import { matchText } from './corpus.ts';
import { passage } from './drafts.ts';
import { Random } from './random.ts';

/** What a faster build may not lose; shares from 0 to 1. */
export interface Accuracy {
  /** Planted edits that are reported within two characters. */
  readonly recall: number;
  /** Reported edits that were planted. */
  readonly precision: number;
  /** Exact passages with a match that covers them and has no edit. */
  readonly silent: number;
  /** Sentences of 16 to 40 characters found with 1, 2, 3 and 4 characters exchanged. */
  readonly short: readonly number[];
  /** Pairs of neighbouring sentences that were exchanged and both found. */
  readonly reordered: number;
}

export function measureAccuracy(matcher: Matcher, base: readonly string[], passages: number): Accuracy {
  const random = new Random(41);
  return {
    ...planted(matcher, base, random, passages),
    silent: silentShare(matcher, base, random, passages),
    short: [1, 2, 3, 4].map((edits) => shortShare(matcher, base, random, edits, passages)),
    reordered: reorderedShare(matcher, base, random, passages),
  };
}

const han = /\p{Script=Han}/u;

interface Planted {
  readonly text: string;
  readonly places: readonly number[];
}

/** About one change in fifty characters: exchanged, left out or put in, one or two characters. */
export function plantEdits(text: string, random: Random): Planted {
  const places: number[] = [];
  let out = '';
  let next = 20 + random.below(30);
  for (let i = 0; i < text.length; i++) {
    if (i < next || i > text.length - 15 || !han.test(text[i]!) || !han.test(text[i + 1] ?? '')) {
      out += text[i];
      continue;
    }
    places.push(out.length);
    const other = (): string => {
      for (;;) {
        const c = text[random.below(text.length)]!;
        if (han.test(c) && c !== text[i] && c !== text[i + 1]) return c;
      }
    };
    const kind = random.below(4);
    if (kind === 0) out += other();
    else if (kind === 1) {
      out += other() + other();
      i++;
    } else if (kind === 2) out += text[i]! + other();
    next = i + 30 + random.below(40);
  }
  return { text: out, places };
}

function planted(
  matcher: Matcher,
  base: readonly string[],
  random: Random,
  passages: number,
): Pick<Accuracy, 'recall' | 'precision'> {
  let expected = 0;
  let found = 0;
  let reported = 0;
  let right = 0;
  for (let n = 0; n < passages; n++) {
    const { text, places } = plantEdits(passage(base, random, 250), random);
    const edits = bestMatches(matchText(matcher, text)).flatMap((m) => m.edits.map((e) => e.draft));
    // Distances are in content: an edit may stand on either side of the marks around it.
    const content = (from: number, to: number): number => keyString(text.slice(from, to)).length;
    const near = (at: number, s: Span): boolean =>
      at < s.start ? content(at, s.start) <= 2 : at <= s.end || content(s.end, at) <= 2;
    expected += places.length;
    reported += edits.length;
    found += places.filter((at) => edits.some((e) => near(at, e))).length;
    right += edits.filter((e) => places.some((at) => near(at, e))).length;
  }
  return { recall: found / expected, precision: reported === 0 ? 1 : right / reported };
}

/** The matches that a reader would be shown: at each place the one with the most in common. */
function bestMatches(matches: readonly Match[]): Match[] {
  const worth = (m: Match): number => m.matched - 2 * m.edits.length;
  const out: Match[] = [];
  for (const match of [...matches].sort((a, b) => worth(b) - worth(a)))
    if (!out.some((o) => o.draft.start < match.draft.end && o.draft.end > match.draft.start)) out.push(match);
  return out;
}

function silentShare(matcher: Matcher, base: readonly string[], random: Random, passages: number): number {
  let silent = 0;
  for (let n = 0; n < passages; n++) {
    const text = passage(base, random, 60 + random.below(300));
    if (matchText(matcher, text).some((m) => m.edits.length === 0 && covers(m, text))) silent++;
  }
  return silent / passages;
}

/** All but the marks at the ends. */
const covers = (m: Match, text: string): boolean =>
  text.slice(0, m.draft.start).search(/[\p{L}\p{N}]/u) < 0 &&
  text.slice(m.draft.end).search(/[\p{L}\p{N}]/u) < 0;

function shortShare(
  matcher: Matcher,
  base: readonly string[],
  random: Random,
  edits: number,
  sentences: number,
): number {
  let found = 0;
  for (let n = 0; n < sentences; n++) {
    const sentence = shortSentence(base, random);
    const units = [...sentence];
    for (let e = 0; e < edits; e++)
      units[1 + random.below(units.length - 3)] = random.pick([...'甚为其余尚乃故盖']);
    const draft = units.join('');
    const matched = matchText(matcher, draft).reduce((most, m) => Math.max(most, m.matched), 0);
    if (matched >= (sentence.length - 1 - edits) * 0.6) found++;
  }
  return found / sentences;
}

function shortSentence(base: readonly string[], random: Random): string {
  for (;;) {
    const text = random.pick(base);
    const at = text.indexOf('。', random.below(Math.max(1, text.length - 100))) + 1;
    const end = text.indexOf('。', at) + 1;
    const sentence = text.slice(at, end);
    if (at > 0 && sentence.length >= 16 && sentence.length <= 40 && !/\s/.test(sentence)) return sentence;
  }
}

function reorderedShare(matcher: Matcher, base: readonly string[], random: Random, passages: number): number {
  let found = 0;
  for (let n = 0; n < passages; n++) {
    const sentences = passage(base, random, 200).match(/[^。]+。/g) ?? [];
    if (sentences.length < 3) {
      n--;
      continue;
    }
    const [a, b, ...rest] = sentences as [string, string, ...string[]];
    const draft = b + a + rest.join('');
    const matches = matchText(matcher, draft);
    // Covered by a match, with no edit of it inside.
    const within = (from: number, to: number): boolean =>
      matches.some(
        (m) =>
          m.draft.start <= from + 8 &&
          m.draft.end >= to - 8 &&
          !m.edits.some((e) => e.draft.end > from + 2 && e.draft.start < to - 2),
      );
    if (within(0, b.length) && within(b.length, b.length + a.length)) found++;
  }
  return found / passages;
}

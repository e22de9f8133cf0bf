import type { Supersession, WordingPlace } from '../../corpus/derived.ts';
import type { Edition } from '../../corpus/model.ts';
import { addressAt } from '../../document/address.ts';
import { keyString } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import { wordBounds } from '../words.ts';
import { type Body, bodyOf, type Run, sharedRuns } from './runs.ts';

/** Above this many UTF-16 units of the two texts superseded wording is taken from reviewed files only. */
export const supersessionLimit = 2_000_000;

/** What the newer text may put in the place of so many units of the older. */
const widest = 10;
const nearest = 3;
/** Rare grams in the words on both sides: so much must show that the two places are the same thought. */
const leastRare = 4;
/** The context that a pair shows on either side of what changed, in units. */
const context = 8;

/**
 * 旧提法: wordings of the older text in whose place the newer one has others, found where the words on both sides are the
 * same, rare in both texts, and the two readings stand in one text each. Precision first: a place that was rewritten
 * altogether gives nothing. In the order of the older text.
 */
export function deriveSupersessions(older: Edition, newer: Edition): readonly Supersession[] {
  if (older.text.length + newer.text.length > supersessionLimit) return [];
  const a = bodyOf(older);
  const b = bodyOf(newer);
  const { runs, rare } = sharedRuns(a, b);
  const [oldWords, newWords] = [keyString(older.text), keyString(newer.text)];
  const byStart = new Map<number, Run[]>();
  for (const run of runs) {
    const list = byStart.get(run.a);
    if (list) list.push(run);
    else byStart.set(run.a, [run]);
  }
  const out = new Map<number, { pair: Supersession; weight: number }>();
  for (const left of runs) {
    const end = left.a + left.length;
    for (let gap = 0; gap <= widest; gap++)
      for (const right of byStart.get(end + gap) ?? []) {
        const weight = weigh(left, right, a, b, rare);
        if (weight < leastRare) continue;
        const pair = pairOf(left, right, a, b);
        if (!pair || newWords.includes(keyString(pair.older.text)) || oldWords.includes(keyString(pair.newer.text)))
          continue;
        const known = out.get(end);
        if (!known || known.weight < weight) out.set(end, { pair, weight });
      }
  }
  return [...out].sort(([x], [y]) => x - y).map(([, { pair }]) => pair);
}

function weigh(left: Run, right: Run, a: Body, b: Body, rare: (at: number, length: number) => number): number {
  const inNewer = right.b - (left.b + left.length);
  const inOlder = right.a - (left.a + left.length);
  if (inNewer < 0 || inNewer > widest || inNewer + inOlder === 0) return 0;
  if (left.length < nearest || right.length < nearest) return 0;
  if (a.part[left.a] !== a.part[right.a] || b.part[left.b] !== b.part[right.b]) return 0;
  const l = rare(left.a, left.length);
  const r = rare(right.a, right.length);
  return l > 0 && r > 0 ? l + r : 0;
}

function pairOf(left: Run, right: Run, a: Body, b: Body): Supersession | undefined {
  const before = Math.min(left.length, context);
  const after = Math.min(right.length, context);
  const old = phrase(a, left.a + left.length - before, left.a + left.length, right.a, right.a + after);
  const now = phrase(b, left.b + left.length - before, left.b + left.length, right.b, right.b + after);
  return {
    status: 'derived',
    older: { text: a.edition.text.slice(old.start, old.end), ...placeOf(a.edition, old.start) },
    newer: { text: b.edition.text.slice(now.start, now.end), ...placeOf(b.edition, now.start) },
  };
}

/** The units from `first` to `last`, less what belongs to other clauses and the halves of words at both ends. */
function phrase({ edition: { text }, key, clause }: Body, first: number, from: number, to: number, last: number): Span {
  let start = first;
  while (start < from - 1 && clause[start] !== clause[from - 1]) start++;
  let end = last;
  while (end > to + 1 && clause[end - 1] !== clause[to]) end--;
  const s = key.offsets[start] as number;
  const e = (key.offsets[end - 1] as number) + 1;
  return { start: Math.min(wordBounds(text, { start: s, end: s }).end, key.offsets[from] as number), end: Math.max(wordBounds(text, { start: e, end: e }).start, (key.offsets[to] as number)) };
}

const placeOf = (edition: Edition, at: number): WordingPlace => ({
  source: edition.source.id,
  address: addressAt(edition.reading, at).text,
});

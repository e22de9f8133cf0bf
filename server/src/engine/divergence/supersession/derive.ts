import type { Supersession } from '../../corpus/derived.ts';
import type { Edition } from '../../corpus/model.ts';
import { addressAt } from '../../document/address.ts';
import { commonEnds } from '../../text/commonEnds.ts';
import { keyString } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import { finish, Pace, type Steps } from '../../text/steps.ts';
import { wordBounds } from '../sides/words.ts';
import { type Body, bodyOf, clauseStart, type Run, type Shared, sharedRuns } from './runs.ts';

/** Above this many UTF-16 units of the two texts superseded wording is taken from reviewed files only. */
export const supersessionLimit = 1_000_000;

/** The most units that either text has between the words that both share. */
const widest = 12;
/** Rare grams in the shared words: so much must show that the two places are the same thought. */
const leastRare = 4;
/** More must show it where the newer text only adds something, and so much must be added. */
const leastRareOfAddition = 6;
const leastAdded = 3;
/** The context that a pair shows on either side of what changed, in units. */
const context = 8;

const changesPerStep = 64;

/** Two readings between shared words; unit indexes, half-open, of the older and the newer body. */
interface Change {
  readonly left: Run;
  readonly right: Run;
  readonly weight: number;
}

/**
 * 旧提法: wordings of the older text in whose place the newer one has others. Both readings must stand between words of one
 * clause that are the same, and rare, in both texts; and neither text may have the other's wording anywhere. Precision
 * first: what was rewritten altogether, shortened or abbreviated gives nothing. In the order of the older text.
 */
export const deriveSupersessions = (older: Edition, newer: Edition): readonly Supersession[] =>
  finish(deriveSupersessionsInSteps(older, newer));

/** As `deriveSupersessions`, in steps of some milliseconds where texts are no longer than documents are. */
export function* deriveSupersessionsInSteps(older: Edition, newer: Edition): Steps<readonly Supersession[]> {
  if (older.text.length + newer.text.length > supersessionLimit) return [];
  const a = bodyOf(older);
  yield;
  const b = bodyOf(newer);
  yield;
  const shared = yield* sharedRuns(a, b);
  yield;
  const wordsOf = { older: keyString(older.text), newer: keyString(newer.text) };
  const best = new Map<number, Change & { readonly pair: Supersession }>();
  const pace = new Pace(changesPerStep);
  for (const change of changes(shared, a, b)) {
    if (pace.isDue()) yield;
    const at = change.left.a + change.left.length;
    if ((best.get(at)?.weight ?? 0) >= change.weight) continue;
    const pair = pairOf(change, a, b);
    if (isRenumbering(pair)) continue;
    const isNew = !wordsOf.newer.includes(keyString(pair.older.text));
    if (isNew && !wordsOf.older.includes(keyString(pair.newer.text))) best.set(at, { ...change, pair });
  }
  for (const pair of headAdditions(shared, a, b)) best.set(pair.at, pair);
  return [...best].sort(([x], [y]) => x - y).map(([, { pair }]) => pair);
}

function* changes({ runs, rare }: Shared, a: Body, b: Body): Iterable<Change> {
  const byStart = new Map<number, Run[]>();
  for (const run of runs) {
    const list = byStart.get(run.a);
    if (list) list.push(run);
    else byStart.set(run.a, [run]);
  }
  for (const left of runs)
    for (let gap = 0; gap <= widest; gap++)
      for (const right of byStart.get(left.a + left.length + gap) ?? []) {
        const weight = weigh(left, right, a, b, rare);
        if (weight > 0) yield { left, right, weight };
      }
}

/** How surely two readings stand in each other's place: rare grams of the words around them; 0 where not surely. */
function weigh(left: Run, right: Run, a: Body, b: Body, rare: Shared['rare']): number {
  const from = { a: left.a + left.length, b: left.b + left.length };
  const added = right.b - from.b;
  const lost = right.a - from.a;
  if (added <= 0 || added > widest) return 0;
  if (a.clause[left.a + left.length - 1] !== a.clause[right.a]) return 0;
  if (b.clause[left.b + left.length - 1] !== b.clause[right.b]) return 0;
  const before = endOfClause(a, b, left);
  const after = sameClause(a, b, right);
  const l = rare(from.a - before, before);
  const r = rare(right.a, after);
  const weight = l + r;
  if (l === 0 || r === 0) return 0;
  if (lost === 0) {
    const isMember = textBetween(b, from.b - 1, right.b).includes('、');
    return isMember && added >= leastAdded && weight >= leastRareOfAddition ? weight : 0;
  }
  const around = Math.min(before, context) + Math.min(after, context);
  if (lost + added > around || weight < leastRare) return 0;
  return isShortened(a, from.a, right.a, b, from.b, right.b) ? 0 : weight;
}

/** Whether the newer reading has no character that the older has not: 人民代表大会 → 人大. */
function isShortened(a: Body, a0: number, a1: number, b: Body, b0: number, b1: number): boolean {
  let i = a0;
  for (let j = b0; j < b1; j++, i++) {
    while (i < a1 && a.key.units[i] !== b.key.units[j]) i++;
    if (i >= a1) return false;
  }
  return true;
}

/** Enumerations to whose head the newer text adds members: 推进A、B → 推进X、A、B. */
function* headAdditions({ runs, rare }: Shared, a: Body, b: Body) {
  for (const run of runs) {
    const weight = rare(run.a, run.length);
    if (run.length < context || weight < leastRareOfAddition) continue;
    const head = run.a - clauseStart(a, run.a);
    const newHead = run.b - clauseStart(b, run.b);
    const added = newHead - head;
    if (head < 1 || head > context || added < leastAdded || added > widest) continue;
    if (!isEqual(a, run.a - head, b, run.b - newHead, head) || !followsMark(b, run.b)) continue;
    const left = { a: run.a - head, b: run.b - newHead, length: head };
    const right = { ...run, length: sameClause(a, b, run) };
    const shown = (body: Body, from: number, to: number): Span => ({
      start: body.key.offsets[from] as number,
      end: (body.key.offsets[to - 1] as number) + 1,
    });
    const pair = pairAt(
      a,
      shown(a, run.a, run.a + right.length),
      b,
      shown(b, run.b - added, run.b + right.length),
    );
    yield { left, right, weight, pair, at: run.a };
  }
}

function isEqual(a: Body, i: number, b: Body, j: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (a.key.units[i + k] !== b.key.units[j + k]) return false;
  return true;
}

/** How many units at a run's start belong to the clause of its first one, in both texts. */
function sameClause(a: Body, b: Body, run: Run): number {
  let n = run.length;
  while (a.clause[run.a + n - 1] !== a.clause[run.a] || b.clause[run.b + n - 1] !== b.clause[run.b]) n--;
  return n;
}

/** How many units at a run's end belong to the clause of its last one, in both texts. */
function endOfClause(a: Body, b: Body, { a: i, b: j, length }: Run): number {
  let n = length;
  const [last, other] = [a.clause[i + length - 1], b.clause[j + length - 1]];
  while (a.clause[i + length - n] !== last || b.clause[j + length - n] !== other) n--;
  return n;
}

const followsMark = (body: Body, at: number): boolean => textBetween(body, at - 1, at).trim() === '、';

/** The text behind one unit and before another. */
const textBetween = ({ edition, key }: Body, after: number, before: number): string =>
  edition.text.slice((key.offsets[after] as number) + 1, key.offsets[before]);

function pairOf({ left, right }: Change, a: Body, b: Body): Supersession {
  const before = Math.min(left.length, context);
  const after = Math.min(right.length, context);
  const old = phrase(a, left.a + left.length, before, right.a, after);
  const now = phrase(b, left.b + left.length, before, right.b, after);
  return pairAt(a, old, b, now);
}

const pairAt = (a: Body, old: Span, b: Body, now: Span): Supersession => ({
  status: 'derived',
  older: wordingAt(a.edition, old),
  newer: wordingAt(b.edition, now),
});

/** The address is looked up when it is asked for: it needs the whole edition read. */
const wordingAt = (edition: Edition, { start, end }: Span): Supersession['older'] => ({
  text: edition.text.slice(start, end),
  source: edition.source.id,
  get address() {
    return addressAt(edition.reading, start).text;
  },
});

/**
 * What changed, from unit `from` to unit `to`, with context of the same clause; where the context was cut to its size, it
 * begins and ends with whole members of enumerations and whole words.
 */
function phrase(body: Body, from: number, before: number, to: number, after: number): Span {
  const { key, clause } = body;
  let first = from - before;
  while (clause[first] !== clause[from - 1]) first++;
  let last = to + after - 1;
  while (clause[last] !== clause[to]) last--;
  const { text } = body.edition;
  const core = { start: key.offsets[from - 1] as number, end: (key.offsets[to] as number) + 1 };
  let start = key.offsets[first] as number;
  let end = (key.offsets[last] as number) + 1;
  const mark = text.indexOf('、', start);
  if (first === from - context && mark >= 0 && mark < core.start) start = mark + 1;
  const lastMark = text.lastIndexOf('、', end - 1);
  if (last === to + context - 1 && lastMark >= core.end) end = lastMark;
  const whole = {
    start: wordBounds(text, { start, end: start }).end,
    end: wordBounds(text, { start: end, end }).start,
  };
  return {
    start: whole.start <= core.start ? whole.start : start,
    end: whole.end >= core.end ? whole.end : end,
  };
}

const ordinals = /^[〇零一二三四五六七八九十百千\d第条款项目章节编号]*$/u;

/** Whether only numbers of articles differ: the newer text counts otherwise, and says the same. */
function isRenumbering({ older, newer }: Supersession): boolean {
  const { prefix, suffix } = commonEnds(keyString(older.text), keyString(newer.text));
  return [older, newer].every(({ text }) => {
    const units = keyString(text);
    return ordinals.test(units.slice(prefix, units.length - suffix));
  });
}

import assert from 'node:assert/strict';
import type { Companion, Share } from '../../../server/src/engine/matching/companion/companion.ts';
import { countersLength, IntWriter } from '../../../server/src/engine/matching/companion/pieceCodec.ts';
import { CompanionWork } from '../../../server/src/engine/matching/companionWork.ts';
import { newCounters } from '../../../server/src/engine/matching/counters.ts';
import { buildSegment } from '../../../server/src/engine/matching/index/build.ts';
import { createMatchCache, segmentMatcher } from '../../../server/src/engine/matching/matcher.ts';
import { hostileTexts } from '../../bench/perf/adversarial.ts';
import { draftOf, editionText, matcherText, matchNow } from '../../support/matching.ts';

/** How the other thread behaves. */
interface Manner {
  /** Whether it has taken a piece, counted from the last, when this thread asks for it. */
  has(fromLast: number, pieces: number): boolean;
  /** Whether a piece that it has taken comes to its end. */
  ends?(piece: number): boolean;
  /** Whether it is there when it is asked. */
  isThere?(times: number): boolean;
}

/** A companion on this thread: pieces that it has are done when their result is asked for. */
class Pretended implements Companion {
  readonly #work: CompanionWork;
  readonly #manner: Manner;
  /** Results are read at once. */
  readonly #ints = new Int32Array(1 << 20);
  #asked = 0;
  done = 0;
  open = 0;

  constructor(work: CompanionWork, manner: Manner) {
    this.#work = work;
    this.#manner = manner;
  }

  shareWindows: Companion['shareWindows'] = (segment, { units, boundaries }, ends, first) =>
    this.#share(ends, first, (from, to, out) => {
      this.#work.begin(segment, units, boundaries.bytes);
      this.#work.searchWindow(from, to, out);
    });

  shareChains: Companion['shareChains'] = (segment, { units, boundaries }, { ints, ends }, first) =>
    this.#share(ends, first, (from, to, out) => {
      this.#work.begin(segment, units, boundaries.bytes);
      this.#work.alignChains(ints.subarray(from, to), out);
    });

  #share(
    ends: readonly number[],
    first: number,
    work: (from: number, to: number, out: IntWriter) => void,
  ): Share | undefined {
    const { has, ends: comesToEnd = () => true, isThere = () => true } = this.#manner;
    if (!isThere(this.#asked++)) return undefined;
    this.open++;
    return {
      take(piece) {
        assert.ok(piece >= first);
        return !has(ends.length - 1 - piece, ends.length - first);
      },
      result: (piece) => {
        if (!comesToEnd(piece)) return undefined;
        this.done++;
        const out = new IntWriter(this.#ints);
        work(piece === 0 ? 0 : ends[piece - 1]!, ends[piece]!, out);
        assert.ok(out.at >= countersLength && !out.isOver);
        return this.#ints.subarray(0, out.at);
      },
      end: () => this.open--,
    };
  }
}

const manners: Readonly<Record<string, Manner>> = {
  'does half of it': { has: (fromLast, pieces) => fromLast < pieces / 2 },
  'does all of it': { has: () => true },
  'does the last piece': { has: (fromLast) => fromLast === 0 },
  'does nothing': { has: () => false },
  'does not come to its end with every third piece': { has: () => true, ends: (piece) => piece % 3 !== 1 },
  'breaks down': { has: (fromLast) => fromLast < 3, ends: () => false },
  'is there late': { has: (fromLast, pieces) => fromLast < pieces / 2, isThere: (times) => times > 2 },
  'is never there': { has: () => true, isThere: () => false },
};

describe('a draft that is searched together with another thread', () => {
  const plan = editionText('2017-plan');
  const opinions = editionText('2024-opinions');
  const texts = {
    plan,
    opinions,
    // Near-identical documents, with a lacuna between joined pieces.
    ...Object.fromEntries(
      [1, 2, 3].map((n) => [`copy ${n}`, plan.slice(n * 40, 4000).replaceAll('产业', '工业')]),
    ),
    torn: `${opinions.slice(0, 900)}〔缺文〕${opinions.slice(1000, 2600)}`,
  };
  const inputs = Object.entries(texts).map(([source, text]) => matcherText(source, text));
  const segments = [buildSegment(inputs.slice(0, 3)), buildSegment(inputs.slice(3))];
  const sourceOf = (s: number, d: number): string | undefined =>
    // One document that does not count.
    s === 0 && d === 2 ? undefined : inputs[s * 3 + d]?.source;
  const work = new CompanionWork(segments);

  const drafts: Readonly<Record<string, string>> = {
    'both documents, changed': (plan + opinions).replaceAll('的', '之').replaceAll('发展', '发展和'),
    'exact copies': opinions + plan.slice(2000, 9000),
    'sentences in another order': plan.split('。').reverse().join('。'),
    'one that is torn': opinions.slice(0, 4000).repeat(2),
    ...Object.fromEntries(Object.entries(hostileTexts).map(([name, make]) => [name, make(6000)])),
  };
  const alone = segmentMatcher(segments, sourceOf);

  for (const [name, manner] of Object.entries(manners)) {
    it(`has the same matches where that one ${name}`, () => {
      const companion = new Pretended(work, manner);
      const matcher = segmentMatcher(segments, sourceOf, { companion });
      for (const [kind, draft] of Object.entries(drafts)) {
        const expected = matchNow(alone, draft);
        assert.deepEqual(matchNow(matcher, draft), expected, kind);
        const cache = createMatchCache();
        assert.deepEqual(matchNow(matcher, draft, cache), expected, kind);
        const edited = `${draft.slice(0, 2500)}新${draft.slice(2501)}`;
        assert.deepEqual(matchNow(matcher, edited, cache), matchNow(alone, edited), `${kind}, edited`);
        assert.equal(companion.open, 0);
      }
      assert.equal(companion.done > 0, !/nothing|breaks down|never/.test(name));
    });
  }

  it('counts the work of both', () => {
    const draft = drafts['both documents, changed']!;
    const counted = (manner?: Manner) => {
      const counters = newCounters();
      const companion = manner && new Pretended(work, manner);
      matchNow(segmentMatcher(segments, sourceOf, { counters, companion }), draft);
      return counters;
    };
    assert.deepEqual(counted(manners['does half of it']), counted());
  });

  it('leaves short drafts and edited ones to this thread', () => {
    const companion = new Pretended(work, manners['does all of it']!);
    const matcher = segmentMatcher(segments, sourceOf, { companion });
    matchNow(matcher, plan.slice(0, 2000));
    assert.equal(companion.done, 0);
    const cache = createMatchCache();
    matchNow(matcher, plan, cache);
    const { done } = companion;
    assert.ok(done > 0);
    matchNow(matcher, `新${plan}`, cache);
    assert.equal(companion.done, done);
  });

  it('ends the sharing where the search is abandoned', () => {
    const companion = new Pretended(work, manners['does half of it']!);
    const matcher = segmentMatcher(segments, sourceOf, { companion });
    const steps = matcher.match(draftOf(plan.repeat(3)));
    while (companion.open === 0) assert.ok(!steps.next().done);
    steps.return([]);
    assert.equal(companion.open, 0);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildSegment } from '../../../server/src/engine/matching/index/build.ts';
import { decodeSegment, encodeSegment } from '../../../server/src/engine/matching/index/encoding.ts';
import { planIndex } from '../../../server/src/engine/matching/index/plan.ts';
import {
  firstFactor,
  hashUnits,
  lacunaUnit,
  nextHash,
  type Segment,
  sortDepth,
  textOffset,
} from '../../../server/src/engine/matching/index/segment.ts';
import { makeKey } from '../../../server/src/engine/text/key.ts';
import { matcherText } from '../../support/matching.ts';

// Four units that end in 翼 or 翻 are, read as a floating-point number, none.
const words = fc.string({ unit: fc.constantFrom(...'的业工人翼翻，。\n 𠮷Aａ１（〔缺文〕'), maxLength: 300 });
const corpus = fc.array(words, { maxLength: 6 });
const build = (texts: readonly string[], step: number): Segment =>
  buildSegment(
    texts.map((t, i) => matcherText(`s${i}`, t)),
    { k: 4, step },
  );

describe('the index', () => {
  it('has the hash of the units at a place from that of the place before', () => {
    const units = fc.uint16Array({ minLength: 9, maxLength: 40 });
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 7 }), (units, k) => {
        for (let at = 0, h = hashUnits(units, 0, k); at + k < units.length; at++) {
          h = nextHash(h, units, at, k, firstFactor(k));
          assert.equal(h, hashUnits(units, at + 1, k));
        }
      }),
    );
  });

  it('leads every unit back to its place in the text', () => {
    fc.assert(
      fc.property(corpus, (texts) => {
        const segment = build(texts, 1);
        texts.forEach((text, d) => {
          let unit = segment.documentStarts[d]!;
          const lacunae = matcherText('', text).lacunae;
          const key = makeKey(text);
          for (let i = 0; i < key.units.length; i++) {
            const offset = key.offsets[i]!;
            const lacuna = lacunae.find((l) => offset >= l.start && offset < l.end);
            if (lacuna && offset > lacuna.start + 1) continue;
            assert.equal(segment.units[unit], lacuna ? lacunaUnit : key.units[i]);
            assert.equal(textOffset(segment, d, unit), lacuna ? lacuna.start : offset);
            unit++;
          }
          assert.equal(segment.units[unit], 0);
          assert.equal(unit + 1, segment.documentStarts[d + 1]);
        });
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('holds every sampled suffix once, in order within its bucket', () => {
    fc.assert(
      fc.property(
        corpus,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (once, times, step) => {
          const texts = Array.from({ length: times }, (_, i) => once.map((text) => text.slice(i % 5))).flat();
          const segment = build(texts, step);
          const expected: number[] = [];
          for (let d = 0; d < texts.length; d++)
            for (let at = segment.documentStarts[d]!; at + 4 < segment.documentStarts[d + 1]!; at += step)
              if (!segment.units.subarray(at, at + 4).includes(lacunaUnit)) expected.push(at);
          assert.deepEqual(
            Array.from(segment.suffixes).sort((a, b) => a - b),
            expected,
          );
          for (let b = 0; b + 1 < segment.buckets.length; b++) {
            for (let i = segment.buckets[b]! + 1; i < segment.buckets[b + 1]!; i++)
              assert.ok(compare(segment, segment.suffixes[i - 1]!, segment.suffixes[i]!) < 0);
          }
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  });

  it('comes back from its bytes, and notices any change of them', () => {
    const texts = ['产业工人是工人阶级的主体力量', '𠮷与〔缺文〕之后'];
    const stored = {
      segment: build(texts, 1),
      documents: texts.map((_, i) => ({ id: `文${i}`, digest: `d${i}` })),
    };
    const bytes = Buffer.concat(encodeSegment(stored));
    const buffer = new Uint8Array(bytes).buffer;
    assert.deepEqual(decodeSegment(buffer), stored);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = new Uint8Array(bytes);
        changed[at]! ^= by;
        const read = decodeSegment(changed.buffer);
        // What lies between two arrays is not read.
        if (typeof read === 'object') assert.deepEqual(read, stored);
      }),
      { numRuns: 300, seed: 5 },
    );
    assert.equal(decodeSegment(buffer.slice(0, 900)), 'damaged');
    assert.equal(decodeSegment(new ArrayBuffer(0)), 'notAnIndex');
    const newer = new Uint8Array(bytes);
    new Uint32Array(newer.buffer)[2]!++;
    assert.equal(decodeSegment(newer.buffer), 'otherVersion');
  });
});

describe('planning of segments', () => {
  const doc = (name: string) => ({ id: name.slice(0, 1), digest: name });
  const docs = (...names: string[]) => names.map(doc);
  const large = 100 << 20;

  it('indexes only what changed', () => {
    const plan = planIndex(docs('a1', 'b2', 'c1', 'd1', 'e1'), [
      { documents: docs('a1', 'b1', 'c1', 'd1', 'e1'), bytes: large },
    ]);
    assert.deepEqual(plan, {
      keep: [{ segment: 0, alive: [true, false, true, true, true] }],
      build: docs('b2'),
    });
  });

  it('leaves a matching index alone', () => {
    for (const order of [docs('a1', 'b1'), docs('b1', 'a1')]) {
      const plan = planIndex(docs('a1', 'b1'), [{ documents: order, bytes: 10 }]);
      assert.deepEqual(plan, { keep: [{ segment: 0, alive: [true, true] }], build: [] });
    }
  });

  it('takes small segments in when there is something to build', () => {
    const plan = planIndex(docs('a1', 'b1', 'c1'), [
      { documents: docs('a1'), bytes: large },
      { documents: docs('b1'), bytes: 10 },
    ]);
    assert.deepEqual(plan, { keep: [{ segment: 0, alive: [true] }], build: docs('b1', 'c1') });
  });

  it('builds anew what is mostly out of date', () => {
    const plan = planIndex(docs('a1', 'b2'), [{ documents: docs('a1', 'b1'), bytes: large }]);
    assert.deepEqual(plan, { keep: [], build: docs('a1', 'b2') });
  });
});

function compare({ units }: Segment, a: number, b: number): number {
  for (let d = 0; d < sortDepth; d++) {
    const difference = units[a + d]! - units[b + d]!;
    if (difference !== 0) return difference;
    if (units[a + d] === 0) break;
  }
  return a - b;
}

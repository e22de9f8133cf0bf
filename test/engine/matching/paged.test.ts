import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newCounters } from '../../../server/src/engine/matching/counters.ts';
import { buildSegment } from '../../../server/src/engine/matching/index/build.ts';
import { encodeSegment } from '../../../server/src/engine/matching/index/encoding.ts';
import { openPagedSegment } from '../../../server/src/engine/matching/index/paged.ts';
import { createMatchCache, segmentMatcher } from '../../../server/src/engine/matching/matcher.ts';
import { makeKey } from '../../../server/src/engine/text/key.ts';
import { draftOf, editionText, matcherText, matchNow } from '../../support/matching.ts';

const texts = ['2017-plan', '2024-opinions', '2022-questions'].map((id) => editionText(id));
const opinions = texts[1]!;
const inputs = texts.map((text, i) => matcherText(`s${i}`, text));

/** The same index in memory and in pages of 64 bytes, with what was read of it. */
function both(step: number, budget: number) {
  const segment = buildSegment(inputs, { k: 4, step });
  const documents = inputs.map(({ source }) => ({ id: source, digest: '' }));
  const file = Buffer.concat(encodeSegment({ segment, documents }));
  const work = { reads: 0, bytes: 0 };
  const read = (position: number, into: Uint8Array) => {
    work.reads++;
    work.bytes += into.length;
    into.set(file.subarray(position, position + into.length));
  };
  // What is looked at after it was given back shows.
  const free = (buffer: ArrayBuffer) => void structuredClone(buffer, { transfer: [buffer] });
  const paged = openPagedSegment(file.length, { read, free }, budget, 64);
  assert.ok(typeof paged === 'object');
  const sourceOf = (_: number, d: number): string => `s${d}`;
  const counters = [newCounters(), newCounters()] as const;
  return {
    file,
    work,
    counters,
    inMemory: segmentMatcher([segment], sourceOf, { counters: counters[0]! }),
    paged: segmentMatcher([paged.segment], sourceOf, { counters: counters[1]! }),
  };
}

const drafts: Record<string, string> = {
  'a passage with changes': opinions.slice(400, 1900).replace('群团组织', '社会团体').replace('，', ''),
  'sentences of two sources': opinions.slice(900, 1300) + texts[0]!.slice(700, 1500),
  'the whole of a source': opinions,
  'nothing that is known': '今天天气很好，我们去公园散步，看见了许多花。'.repeat(5),
  'a few characters': '产业工人',
  nothing: '',
};

describe('a segment that is read page by page', () => {
  for (const step of [1, 4])
    for (const budget of [0, 1 << 30])
      for (const [name, draft] of Object.entries(drafts))
        it(`answers as in memory: ${name}, step ${step}, budget ${budget}`, () => {
          const { inMemory, paged, counters } = both(step, budget);
          assert.deepEqual(matchNow(paged, draft), matchNow(inMemory, draft));
          assert.deepEqual(counters[1], counters[0]);
        });

  it('answers as in memory through any sequence of edits', () => {
    const { inMemory, paged } = both(4, 4096);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 1400 }), fc.nat({ max: 30 }), fc.constantFrom('', '的', '，新')), {
          maxLength: 4,
        }),
        (edits) => {
          const cache = createMatchCache();
          let text = opinions.slice(500, 1900);
          for (const [at, length, put] of edits) {
            text = text.slice(0, at) + put + text.slice(at + length);
            assert.deepEqual(matchNow(paged, text, cache), matchNow(inMemory, text));
          }
        },
      ),
      { numRuns: 20, seed: 7 },
    );
  });

  it('serves analyses that take turns, although one gives back what the other has read', () => {
    const { inMemory, paged } = both(1, 0);
    const expected = [opinions, texts[0]!].map((text) => matchNow(inMemory, text));
    const running = [opinions, texts[0]!].map((text) => paged.match(draftOf(text)));
    const given = running.map(() => undefined as ReturnType<typeof matchNow> | undefined);
    while (given.some((matches) => matches === undefined))
      running.forEach((analysis, i) => {
        const step = given[i] ? undefined : analysis.next();
        if (step?.done) given[i] = step.value;
      });
    assert.deepEqual(given, expected);
  });

  it('finds the places of a wording', () => {
    const { inMemory, paged } = both(4, 0);
    for (const wording of ['产业工人队伍建设', '劳动模范和工匠人才', '没有这样的话'])
      assert.deepEqual(paged.find!(makeKey(wording).units, 50), inMemory.find!(makeKey(wording).units, 50));
  });

  it('reads a part of the file for a short draft, and nothing twice within its budget', () => {
    const { paged, file, work } = both(4, 1 << 30);
    const before = work.bytes;
    matchNow(paged, opinions.slice(600, 700));
    assert.ok(work.bytes - before < file.length / 4, `${work.bytes - before} of ${file.length}`);
    const { reads } = work;
    matchNow(paged, opinions.slice(600, 700));
    assert.equal(work.reads, reads);
  });

  it('is not taken for an index where its head or what is always read is damaged', () => {
    const { file } = both(1, 0);
    const open = (bytes: Buffer) =>
      openPagedSegment(
        bytes.length,
        {
          read: (at, into) => into.set(bytes.subarray(at, at + into.length)),
        },
        0,
      );
    assert.equal(open(Buffer.from('某某文件')), 'notAnIndex');
    for (const at of [20, 60]) {
      const changed = Buffer.from(file);
      changed[at]! ^= 1;
      assert.equal(open(changed), 'damaged');
    }
    assert.equal(open(file.subarray(0, file.length - 16)), 'damaged');
  });
});

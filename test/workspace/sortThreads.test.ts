import assert from 'node:assert/strict';
import { SegmentBuilder } from '../../server/src/engine/matching/index/builder.ts';
import type { Segment } from '../../server/src/engine/matching/index/segment.ts';
import { sortSegment } from '../../server/src/workspace/index/sortThreads.ts';
import { withBundledCli } from '../support/bundle.ts';
import { editionText, matcherText } from '../support/matching.ts';

describe('sorting an index on several threads', () => {
  const cli = withBundledCli();
  const texts = ['2017-plan', '2024-opinions', '2022-questions'].map((id) => editionText(id));
  const arranged = (shared: boolean): Segment => {
    const builder = new SegmentBuilder(400_000, shared);
    for (let i = 0; i < 4; i++)
      for (const [n, text] of texts.entries()) builder.add(matcherText(`s${n}`, text.slice(i * 7)));
    return builder.arrange({ k: 4, step: 1 });
  };

  it('gives the same order whatever the number of threads', async () => {
    const alone = arranged(false);
    const unsorted = alone.suffixes.slice();
    await sortSegment(alone);
    assert.notDeepEqual(alone.suffixes, unsorted);
    for (const threads of [1, 2, 4]) {
      const segment = arranged(true);
      const seen: number[] = [];
      await sortSegment(segment, { program: cli.path, threads, onProgress: (done) => seen.push(done) });
      assert.ok(
        Buffer.from(alone.suffixes.buffer).equals(Buffer.from(segment.suffixes.buffer)),
        `${threads}`,
      );
      assert.deepEqual(
        seen,
        [...seen].sort((a, b) => a - b),
      );
    }
  });

  it('does without threads that cannot be started', async () => {
    const alone = arranged(false);
    await sortSegment(alone);
    const segment = arranged(true);
    await sortSegment(segment, { program: `${cli.path}.missing`, threads: 3 });
    assert.ok(Buffer.from(alone.suffixes.buffer).equals(Buffer.from(segment.suffixes.buffer)));
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const sorting = sortSegment(arranged(true), {
      program: cli.path,
      threads: 2,
      onProgress,
      signal: stop.signal,
    });
    await assert.rejects(sorting, { name: 'AbortError' });
  });
});

import assert from 'node:assert/strict';
import type { Companion, Share } from '../../../server/src/engine/matching/companion/companion.ts';
import { SegmentBuilder } from '../../../server/src/engine/matching/index/builder.ts';
import type { Segment } from '../../../server/src/engine/matching/index/segment.ts';
import { segmentMatcher } from '../../../server/src/engine/matching/matcher.ts';
import type { Match, Matcher } from '../../../server/src/engine/matching/model.ts';
import { companionFor } from '../../../server/src/workspace/companion/thread.ts';
import { sortSegment } from '../../../server/src/workspace/index/sortThreads.ts';
import { withBundledCli } from '../../support/bundle.ts';
import { draftOf, editionText, matcherText, matchNow } from '../../support/matching.ts';

describe('a second thread that searches drafts', () => {
  const cli = withBundledCli();
  /** Whatever machine this is. */
  const options = () => ({ program: cli.path, processors: 2 });
  const names = ['2017-plan', '2024-opinions', '2022-questions'];
  const texts = names.map((id) => editionText(id));
  const draft = texts.join('\n').replaceAll('的', '之').replaceAll('发展', '发展和');
  const sourceOf = (_: number, document: number): string | undefined => names[document];
  let segments: readonly Segment[];
  let alone: Matcher;
  before(async () => {
    const builder = new SegmentBuilder(400_000, true);
    for (const [n, text] of texts.entries()) builder.add(matcherText(names[n]!, text));
    const segment = builder.arrange();
    await sortSegment(segment);
    segments = [segment];
    alone = segmentMatcher(segments, sourceOf);
  });

  /** A matcher with a thread that is there, and how many pieces that one has done. */
  async function withThread(): Promise<{ matcher: Matcher; done: () => number }> {
    const thread = companionFor(segments, { ...options(), atOnce: true });
    assert.ok(thread);
    let done = 0;
    const counted = (share: Share | undefined): Share | undefined =>
      share && {
        ...share,
        result: (piece) => {
          const result = share.result(piece);
          if (result) done++;
          return result;
        },
      };
    const companion: Companion = {
      shareWindows: (...asked) => counted(thread.shareWindows(...asked)),
      shareChains: (...asked) => counted(thread.shareChains(...asked)),
    };
    const matcher = segmentMatcher(segments, sourceOf, { companion });
    await takesPart(matcher, () => done);
    return { matcher, done: () => done };
  }

  /** Searches until the thread has done a piece: the machine may be at something else. */
  async function takesPart(matcher: Matcher, done: () => number): Promise<void> {
    const before = done();
    for (let times = 0; done() === before; times++) {
      assert.ok(times < 500, 'the thread is not there');
      matchNow(matcher, draft);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('finds the same', async () => {
    const { matcher, done } = await withThread();
    const expected = matchNow(alone, draft);
    assert.ok(expected.length > 100);
    for (let times = 0; times < 30; times++) assert.deepEqual(matchNow(matcher, draft), expected);
    await takesPart(matcher, done);
  });

  it('finds the same for drafts that are searched by turns', async () => {
    const { matcher } = await withThread();
    const drafts = [draft, draft.slice(5000), texts[0]!, draft.repeat(2)];
    const open = drafts.map((text) => matcher.match(draftOf(text)));
    const found: (readonly Match[] | undefined)[] = drafts.map(() => undefined);
    while (found.includes(undefined))
      for (const [i, steps] of open.entries()) {
        if (found[i]) continue;
        const step = steps.next();
        if (step.done) found[i] = step.value;
      }
    for (const [i, text] of drafts.entries()) assert.deepEqual(found[i], matchNow(alone, text));
  });

  it('is there for the next draft where one was abandoned', async () => {
    const { matcher } = await withThread();
    const steps = matcher.match(draftOf(draft.repeat(2)));
    for (let i = 0; i < 3; i++) steps.next();
    steps.return([]);
    assert.deepEqual(matchNow(matcher, draft), matchNow(alone, draft));
  });

  it('is done without where it cannot be started', async () => {
    const companion = companionFor(segments, { ...options(), program: `${cli.path}.missing`, atOnce: true });
    const matcher = segmentMatcher(segments, sourceOf, { companion });
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(matchNow(matcher, draft), matchNow(alone, draft));
  });

  it('is not had where the machine does one thing at a time', () =>
    assert.equal(companionFor(segments, { ...options(), processors: 1 }), undefined));

  it('is not had for segments that threads do not share', () => {
    const builder = new SegmentBuilder(400_000);
    builder.add(matcherText('plan', texts[0]!));
    assert.equal(companionFor([builder.arrange()], options()), undefined);
    assert.equal(companionFor([], options()), undefined);
  });
});

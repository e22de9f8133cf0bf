import assert from 'node:assert/strict';
import { boundariesOf } from '../../../server/src/engine/matching/draftBoundaries.ts';
import { makeKey } from '../../../server/src/engine/text/key.ts';

const before = '各级工会要加强组织领导，明确责任分工。\n';
const stretch = '深化产业工人队伍建设改革，提高技术工人待遇。';

describe('the boundaries of a draft', () => {
  const whole = before.repeat(100) + stretch;
  const start = whole.length - stretch.length;
  const key = makeKey(whole, start, whole.length);

  it('of a stretch are those of the same words alone', () => {
    const alone = { text: stretch, key: makeKey(stretch), paragraphStarts: [0] };
    const here = { text: whole, key, paragraphStarts: [start] };
    assert.deepEqual(boundariesOf(here).bytes, boundariesOf(alone).bytes);
  });

  it('of a stretch are told without a look at what stands before it', () => {
    const read: number[] = [];
    const watched = {
      charCodeAt(at: number): number {
        read.push(at);
        return whole.charCodeAt(at);
      },
    } as string;
    boundariesOf({ text: watched, key, paragraphStarts: [start] });
    assert.ok(Math.min(...read) >= start, `read from ${Math.min(...read)}, the stretch begins at ${start}`);
  });
});

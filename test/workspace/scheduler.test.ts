import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createScheduler, type Work } from '../../server/src/workspace/session/scheduler.ts';

/** A clock that stands still unless work moves it, with turns that a test takes one by one. */
function handClock() {
  let time = 0;
  const turns: (() => void)[] = [];
  return {
    now: () => time,
    later: (callback: () => void) => void turns.push(callback),
    work: (milliseconds: number) => {
      time += milliseconds;
    },
    turn: () => turns.shift()?.(),
    get waiting() {
      return turns.length;
    },
  };
}

function* steps(
  clock: ReturnType<typeof handClock>,
  count: number,
  done: string[],
  name: string,
): Work<string> {
  for (let i = 0; i < count; i++) {
    clock.work(5);
    done.push(`${name}${i}`);
    yield;
  }
  return name;
}

function* broken(): Work<string> {
  yield;
  throw new Error('broken');
}

describe('scheduler', () => {
  it('gives way when a slice is used up', () => {
    const clock = handClock();
    const done: string[] = [];
    createScheduler(clock, 12).start(steps(clock, 6, done, 'a'));
    clock.turn();
    assert.deepEqual(done, ['a0', 'a1', 'a2']);
    assert.equal(clock.waiting, 1);
  });

  it('runs what was started last first, and finishes both', async () => {
    const clock = handClock();
    const done: string[] = [];
    const scheduler = createScheduler(clock, 12);
    const first = scheduler.start(steps(clock, 4, done, 'a'));
    clock.turn();
    const second = scheduler.start(steps(clock, 2, done, 'b'));
    while (clock.waiting > 0) clock.turn();
    assert.deepEqual(done, ['a0', 'a1', 'a2', 'b0', 'b1', 'a3']);
    assert.deepEqual(await Promise.all([first.done, second.done]), ['a', 'b']);
    assert.equal(second.elapsed(), 10);
  });

  it('leaves abandoned work at its next step', async () => {
    const clock = handClock();
    const done: string[] = [];
    const job = createScheduler(clock, 12).start(steps(clock, 9, done, 'a'));
    clock.turn();
    job.abandon();
    clock.turn();
    assert.equal(await job.done, undefined);
    assert.equal(done.length, 3);
    assert.equal(clock.waiting, 0);
  });

  it('hands on what work throws, and goes on with the rest', async () => {
    const clock = handClock();
    const scheduler = createScheduler(clock, 12);
    const other = scheduler.start(steps(clock, 1, [], 'b'));
    const bad = scheduler.start(broken());
    const failed = assert.rejects(bad.done, /broken/);
    while (clock.waiting > 0) clock.turn();
    await failed;
    assert.equal(await other.done, 'b');
  });
});

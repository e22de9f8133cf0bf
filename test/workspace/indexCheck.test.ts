import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeDamaged } from '../../server/src/workspace/index/indexCheck.ts';
import { openIndex } from '../../server/src/workspace/index/indexFile.ts';
import type { HeldSegments } from '../../server/src/workspace/index/segmentFiles.ts';
import { editionText, matcherText } from '../support/matching.ts';

const sourceOf = (id: string, text: string) => ({
  id,
  digest: id,
  bytes: text.length * 3,
  read: async () => matcherText(id, text),
});

describe('looking through an index on disk', () => {
  let dir: string;
  const held: HeldSegments = new Map();
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'xunzhang-index-'));
    held.clear();
    // For so little memory each text makes a segment of its own.
    const wanted = [
      sourceOf('plan', editionText('2017-plan')),
      sourceOf('opinions', editionText('2024-opinions')),
    ];
    await openIndex(dir, wanted, { held, pageBudget: 1000 });
    assert.equal(held.size, 2);
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const segments = (): string[] => readdirSync(dir).filter((f) => f.endsWith('.xzindex'));
  /** Changes one bit of a file, and sets its time. */
  const damage = (name: string, at: number, time = new Date()): void => {
    const path = join(dir, name);
    const bytes = readFileSync(path);
    bytes[at < 0 ? bytes.length + at : at]! ^= 4;
    writeFileSync(path, bytes);
    utimesSync(path, time, time);
  };
  const weeksAgo = new Date(Date.now() - 21 * 24 * 60 * 60 * 1000);

  it('finds nothing where all is whole, and notes the time', async () => {
    for (const name of segments()) utimesSync(join(dir, name), weeksAgo, weeksAgo);
    assert.deepEqual(await removeDamaged(dir, { held }), []);
    assert.deepEqual([segments().length, held.size], [2, 2]);
    for (const name of segments()) assert.ok(statSync(join(dir, name)).mtimeMs > weeksAgo.getTime() + 1000);
  });

  for (const at of [0, 24, 400, 20_000, -200])
    it(`removes a file of which one bit at ${at} has turned, and leaves the others`, async () => {
      const [first, second] = segments() as [string, string];
      damage(first, at);
      assert.deepEqual(await removeDamaged(dir, { held }), [first]);
      assert.deepEqual([segments(), [...held.keys()]], [[second], [second]]);
    });

  it('tells of a file that is gone', async () => {
    const [first] = segments() as [string];
    rmSync(join(dir, first));
    assert.deepEqual(await removeDamaged(dir), [first]);
  });

  it('trusts what was written or found whole lately', async () => {
    const [first, second] = segments() as [string, string];
    damage(first, 400);
    damage(second, 400, weeksAgo);
    assert.deepEqual(await removeDamaged(dir, { trusted: 60_000 }), [second]);
    assert.deepEqual(segments(), [first]);
  });

  it('trusts no date to come, which the clock had before it was put back', async () => {
    const [first] = segments() as [string];
    damage(first, 400, new Date(Date.now() + 3_600_000));
    assert.deepEqual(await removeDamaged(dir, { trusted: 60_000 }), [first]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    await assert.rejects(removeDamaged(dir, { signal: stop.signal }), { name: 'AbortError' });
    assert.equal(segments().length, 2);
  });
});

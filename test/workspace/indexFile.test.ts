import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTextStore } from '../../server/src/workspace/corpus/textStore.ts';
import { removeDamaged } from '../../server/src/workspace/index/indexCheck.ts';
import { type IndexSource, openIndex } from '../../server/src/workspace/index/indexFile.ts';
import {
  type HeldSegments,
  readAhead,
  sharedSegments,
} from '../../server/src/workspace/index/segmentFiles.ts';
import { benchOf, editionText, matcherText, matchNow } from '../support/matching.ts';

const texts = { plan: editionText('2017-plan'), opinions: editionText('2024-opinions') };

const sourceOf = (id: string, text: string, onRead?: (id: string) => void): IndexSource => ({
  id,
  digest: createHash('sha256').update(text).digest('hex'),
  bytes: text.length * 3,
  read: async () => {
    onRead?.(id);
    return matcherText(id, text);
  },
});

describe('the index on disk', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'xunzhang-index-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const segments = (): string[] => readdirSync(dir).filter((f) => f.endsWith('.xzindex'));
  const draft = texts.opinions.slice(400, 1900).replace('群团组织', '社会团体');

  it('answers as an index in memory does, and is read again without reading the texts', async () => {
    const expected = matchNow(benchOf(texts).matcher, draft);
    const reads: string[] = [];
    const wanted = Object.entries(texts).map(([id, text]) => sourceOf(id, text, (r) => reads.push(r)));
    const first = await openIndex(dir, wanted);
    assert.deepEqual(matchNow(first.matcher, draft), expected);
    assert.equal(first.built, 2);
    const second = await openIndex(dir, wanted);
    assert.deepEqual(matchNow(second.matcher, draft), expected);
    assert.deepEqual([second.built, reads, segments().length], [0, ['plan', 'opinions'], 1]);
  });

  it('is read once for several threads', async () => {
    const expected = matchNow(benchOf(texts).matcher, draft);
    const wanted = Object.entries(texts).map(([id, text]) => sourceOf(id, text));
    await openIndex(dir, wanted);
    const alone: HeldSegments = new Map();
    await openIndex(dir, wanted, { held: alone });
    assert.equal(sharedSegments(alone).size, 0);
    const held: HeldSegments = new Map();
    await openIndex(dir, wanted, { held, shared: true });
    // What a thread is sent is cloned, memory that is shared excepted.
    const sent = structuredClone(sharedSegments(held));
    const unitsOf = (from: HeldSegments) => [...from.values()].map(({ segment }) => segment.units);
    unitsOf(held)[0]![0]! ^= 1;
    assert.deepEqual(unitsOf(sent), unitsOf(held));
    unitsOf(held)[0]![0]! ^= 1;
    for (const name of segments()) writeFileSync(join(dir, name), '');
    const other = await openIndex(dir, wanted, { held: sent });
    assert.equal(other.built, 0);
    assert.deepEqual(matchNow(other.matcher, draft), expected);
  });

  it('may be read ahead of knowing what is wanted of it', async () => {
    const wanted = Object.entries(texts).map(([id, text]) => sourceOf(id, text));
    assert.equal((await readAhead(dir, {})).size, 0);
    await openIndex(dir, wanted);
    const expected = matchNow(benchOf(texts).matcher, draft);
    const held: HeldSegments = new Map();
    const ahead = readAhead(dir, { held });
    const files = segments();
    assert.deepEqual([...(await ahead).keys()], files);
    const read = await openIndex(dir, wanted, { ahead, held });
    assert.equal(held.get(files[0]!)?.segment, (await ahead).get(files[0]!)?.segment);
    assert.deepEqual(matchNow(read.matcher, draft), expected);
    // What is held is not read again, nor what is too much.
    assert.equal((await readAhead(dir, { held })).size, 0);
    assert.equal((await readAhead(dir, { memoryLimit: 1000 })).size, 0);
    // What is read as it is needed has nothing of it.
    const paged = await openIndex(dir, wanted, { ahead, pageBudget: 1 << 20 });
    assert.deepEqual([paged.paged, paged.built], [true, 0]);
    writeFileSync(join(dir, files[0]!), 'damaged');
    assert.equal((await readAhead(dir, {})).size, 0);
  });

  it('follows a changed text', async () => {
    const wanted = (opinions: string): IndexSource[] => [
      sourceOf('plan', texts.plan),
      sourceOf('opinions', opinions),
    ];
    await openIndex(dir, wanted(texts.opinions));
    const changed = texts.opinions.replace('群团组织', '社会团体');
    const index = await openIndex(dir, wanted(changed));
    const [match] = matchNow(index.matcher, changed.slice(400, 1900));
    assert.deepEqual([match?.source, match?.edits], ['opinions', []]);
    assert.equal(index.characters, texts.plan.length + changed.length);
  });

  it('gives the same bytes for the same texts', async () => {
    const wanted = [sourceOf('plan', texts.plan)];
    await openIndex(dir, wanted);
    const [file] = segments();
    const bytes = readFileSync(join(dir, file!));
    rmSync(join(dir, file!));
    await openIndex(dir, wanted);
    assert.deepEqual(segments(), [file]);
    assert.ok(bytes.equals(readFileSync(join(dir, file!))));
  });

  it('keeps in memory what it has read, and reads only what is new', async () => {
    const held: HeldSegments = new Map();
    const wanted = [sourceOf('plan', texts.plan)];
    await openIndex(dir, wanted, { held });
    const [before] = held.values();
    rmSync(join(dir, before!.file));
    const again = await openIndex(dir, wanted, { held });
    assert.equal(again.built, 0);
    assert.equal([...held.values()][0]?.segment, before?.segment);
  });

  it('reads from disk as it is needed what memory cannot hold, and builds it in parts', async () => {
    const wanted = Object.entries(texts).map(([id, text]) => sourceOf(id, text));
    const first = await openIndex(dir, wanted, { pageBudget: 1000 });
    const inMemory = await openIndex(dir, wanted);
    const again = await openIndex(dir, wanted, { pageBudget: 1000 });
    assert.deepEqual([first.built, first.segments, first.paged], [2, 2, true]);
    assert.deepEqual([inMemory.built, inMemory.paged], [0, false]);
    assert.deepEqual([again.built, again.paged, again.bytes], [0, true, inMemory.bytes]);
    const expected = matchNow(inMemory.matcher, draft);
    assert.equal(expected[0]?.source, 'opinions');
    for (const { matcher } of [first, again]) assert.deepEqual(matchNow(matcher, draft), expected);
    assert.deepEqual(await removeDamaged(dir), []);
  });

  it('builds only the part that changed of an index in parts', async () => {
    const wanted = (opinions: string): IndexSource[] => [
      sourceOf('plan', texts.plan),
      sourceOf('opinions', opinions),
    ];
    await openIndex(dir, wanted(texts.opinions), { pageBudget: 1000 });
    const changed = texts.opinions.replace('群团组织', '社会团体');
    const index = await openIndex(dir, wanted(changed), { pageBudget: 1000 });
    assert.deepEqual([index.built, index.segments], [1, 2]);
    const [match] = matchNow(index.matcher, changed.slice(400, 1900));
    assert.deepEqual([match?.source, match?.edits], ['opinions', []]);
  });

  it('reads and indexes of a large corpus only what has changed', async () => {
    const reads: string[] = [];
    const shelf = Array.from({ length: 120 }, (_, i) => `${i} ${i % 2 ? texts.plan : texts.opinions}`);
    const wanted = () => shelf.map((text, i) => sourceOf(`d${i}`, text, (id) => reads.push(id)));
    const first = await openIndex(dir, wanted());
    assert.ok(first.bytes > 4 << 20, 'a smaller segment would be taken in');
    reads.length = 0;
    shelf[7] += '新增一句。';
    const second = await openIndex(dir, wanted());
    assert.deepEqual([second.built, second.segments, reads], [1, 2, ['d7']]);
    assert.ok(second.bytes - first.bytes < first.bytes / 20);
    reads.length = 0;
    assert.deepEqual([(await openIndex(dir, wanted())).built, reads], [0, []]);
  });

  it('goes over from memory to disk and back with what it holds', async () => {
    const held: HeldSegments = new Map();
    const wanted = [sourceOf('opinions', texts.opinions)];
    for (const pageBudget of [undefined, 1000, 1000, undefined]) {
      const index = await openIndex(dir, wanted, { held, ...(pageBudget && { pageBudget }) });
      assert.equal(index.paged, pageBudget !== undefined);
      assert.equal(matchNow(index.matcher, draft)[0]?.source, 'opinions');
    }
  });

  it('refuses to index more than it may', async () => {
    const wanted = [sourceOf('plan', texts.plan)];
    await assert.rejects(openIndex(dir, wanted, { mostNew: 100 }), { name: 'TooMuchToIndex' });
    await openIndex(dir, wanted);
    assert.equal((await openIndex(dir, wanted, { mostNew: 100 })).built, 0);
  });

  for (const [shows, damage] of [
    ['damaged', (bytes: Buffer) => bytes.fill(1, bytes.length - 500)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['no index at all', () => Buffer.from('某某文件')],
    ['empty', () => Buffer.alloc(0)],
  ] as const) {
    it(`builds anew what is ${shows}`, async () => {
      const wanted = [sourceOf('opinions', texts.opinions)];
      await openIndex(dir, wanted);
      const path = join(dir, segments()[0]!);
      writeFileSync(path, damage(readFileSync(path)));
      const index = await openIndex(dir, wanted);
      assert.equal(index.built, 1);
      assert.equal(matchNow(index.matcher, draft)[0]?.source, 'opinions');
      assert.deepEqual(await removeDamaged(dir), []);
    });
  }

  for (const [what, obstruct] of [
    ['the folder', () => rmSync(dir, { recursive: true })],
    ['its list', () => mkdirSync(join(dir, 'segments.json'))],
  ] as const)
    it(`serves from memory, says why, and leaves nothing half done where ${what} cannot be written`, async () => {
      obstruct();
      if (!existsSync(dir)) writeFileSync(dir, '');
      const held: HeldSegments = new Map();
      const index = await openIndex(dir, [sourceOf('opinions', texts.opinions)], { held });
      assert.equal(matchNow(index.matcher, draft)[0]?.source, 'opinions');
      assert.match(index.unkept ?? '', /ENOTDIR|EEXIST|EISDIR|EPERM/);
      const left = what === 'its list' ? readdirSync(dir) : [];
      assert.deepEqual(
        left.filter((name) => !/^segments\.json$|\.xzindex$/.test(name)),
        [],
      );
      const again = await openIndex(dir, [sourceOf('opinions', texts.opinions)], { held });
      assert.equal(matchNow(again.matcher, draft)[0]?.source, 'opinions');
    });

  it('removes what was left half done long ago, and nothing that is not its own', async () => {
    const long = Date.now() / 1000 - 7200;
    const kept = ['catalog.json', '笔记.txt'];
    const old = [
      `${'0'.repeat(24)}.xzindex`,
      `${'0'.repeat(24)}.xzindex.0123456789ab`,
      'catalog.json.0123456789ab',
    ];
    for (const name of [...kept, ...old]) {
      writeFileSync(join(dir, name), '');
      utimesSync(join(dir, name), long, long);
    }
    await openIndex(dir, [sourceOf('opinions', texts.opinions)]);
    assert.deepEqual(readdirSync(dir).sort(), ['segments.json', ...segments(), ...kept].sort());
    assert.equal(segments().length, 1);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const wanted = [sourceOf('plan', texts.plan, () => stop.abort())];
    await assert.rejects(openIndex(dir, wanted, { signal: stop.signal }), { name: 'AbortError' });
    assert.deepEqual(segments(), []);
  });

  it('reports progress up to the end', async () => {
    const seen: number[] = [];
    await openIndex(dir, [sourceOf('plan', texts.plan)], { onProgress: (done) => seen.push(done) });
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
    assert.equal(seen.at(-1), 1);
  });
});

describe('a store of texts', () => {
  it('keeps the texts last used within its budget', () => {
    const reads: string[] = [];
    const store = createTextStore((id) => {
      reads.push(id);
      return id.repeat(4);
    }, 8);
    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) assert.equal(store.textOf(id), id.repeat(4));
    assert.deepEqual(reads, ['a', 'b', 'c', 'b']);
  });
});

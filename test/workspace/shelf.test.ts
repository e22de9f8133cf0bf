import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFileHost } from '../../server/src/workspace/files/host.ts';
import { loadShelf } from '../../server/src/workspace/shelf/shelf.ts';
import { withBundledCli } from '../support/bundle.ts';
import { editionText, matchNow } from '../support/matching.ts';

describe('a shelf that is too large to be indexed at once', () => {
  const cli = withBundledCli();
  const opinions = editionText('2024-opinions');
  const draft = opinions.slice(400, 1900).replace('群团组织', '社会团体');
  let root: string;
  let shelf: string;
  let first: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'xunzhang-shelf-'));
    [shelf, first] = [mkdtempSync(join(root, 'shelf-')), mkdtempSync(join(root, 'first-'))];
    writeFileSync(join(shelf, '意见.txt'), opinions);
    writeFileSync(join(shelf, '方案.txt'), editionText('2017-plan'));
    writeFileSync(join(first, '通知.txt'), '关于开展专项行动的通知\n各单位要切实加强组织领导。\n');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  interface Changes {
    readonly program?: string;
    readonly signal?: AbortSignal;
    readonly memoryLimit?: number;
    readonly mostNew?: number;
    onProgress?(done: number): void;
  }
  const load = async ({ onProgress, signal = new AbortController().signal, ...changes }: Changes = {}) => {
    const seen: string[] = [];
    const loaded = await loadShelf(
      [first, shelf],
      nodeFileHost,
      {
        indexDir: join(root, 'cache'),
        atOnce: [first],
        program: cli.path,
        mostNew: 1000,
        smallest: 0,
        ...changes,
      },
      {
        signal,
        meanwhile: ({ corpus }) => seen.push(`meanwhile ${corpus.sources.length}`),
        indexing(done) {
          if (done === 0 || done === 1) seen.push(`indexed ${done}`);
          onProgress?.(done);
        },
      },
    );
    const { corpus, problems } = loaded;
    return { corpus, seen, problems: problems.map(({ message }) => message.key) };
  };

  it('is indexed in another process while the rest serves, and once', async () => {
    const { corpus, seen, problems } = await load();
    assert.deepEqual([problems, seen], [[], ['meanwhile 1', 'indexed 0', 'indexed 1']]);
    assert.equal(matchNow(corpus.matcher, draft)[0]?.source, '意见');
    assert.deepEqual((await load()).seen, []);
  });

  it('is completed in place where little of it is new', async () => {
    await load();
    const path = join(shelf, '新增.txt');
    writeFileSync(path, '关于加强实训基地建设的办法\n实训基地由县级以上人民政府认定。\n');
    utimesSync(path, 1_800_000_000, 1_800_000_000);
    const { corpus, seen, problems } = await load({ mostNew: 1_000_000 });
    assert.deepEqual([seen, problems, corpus.sources.length], [[], [], 4]);
  });

  for (const [how, most, expected] of [
    ['indexed again where its texts are exchanged meanwhile', 1, [3, []]],
    ['given up, with one problem, where they never come to rest', 9, [1, ['corpus.indexOutrun']]],
  ] as const)
    it(`is ${how}`, async function () {
      this.timeout(60_000);
      let exchanges = 0;
      const onProgress = (done: number) => {
        if (done < 1 || exchanges === most) return;
        exchanges++;
        const text = `${editionText('2024-opinions')}第${exchanges}次补写。\n`;
        for (const name of ['意见', '方案']) writeFileSync(join(shelf, `${name}.txt`), `${text}${name}\n`);
      };
      const { corpus, problems } = await load({ onProgress });
      assert.deepEqual([corpus.sources.length, problems], expected);
      if (corpus.sources.length > 1) assert.match(corpus.edition('意见')?.text ?? '', /第1次补写/);
    });

  it('is left alone where the user cancels, with one problem', async () => {
    const stop = new AbortController();
    const { corpus, problems } = await load({ signal: stop.signal, onProgress: () => stop.abort() });
    assert.deepEqual([corpus.sources.length, problems], [1, ['corpus.indexCancelled']]);
    assert.ok(!existsSync(join(root, 'cache', 'building')));
    assert.deepEqual((await load()).problems, []);
  });

  it('is tidied up by the other process where whoever started it is gone', async function () {
    this.timeout(60_000);
    for (let i = 0; i < 100; i++) writeFileSync(join(shelf, `${i}.txt`), `第${i}号\n${opinions}`);
    const indexer = fork(cli.path, ['--xunzhang-index'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    indexer.send({ task: { dirs: [shelf], indexDir: join(root, 'cache'), smallest: 0 } });
    await once(indexer, 'message');
    assert.ok(existsSync(join(root, 'cache', 'building')));
    indexer.disconnect();
    assert.deepEqual(await once(indexer, 'exit'), [0, null]);
    assert.deepEqual(readdirSync(join(root, 'cache')), []);
  });

  it('says that the other process was ended, which is not the disk’s fault', async () => {
    const killed = join(root, 'killed.cjs');
    writeFileSync(killed, `process.kill(process.pid, 'SIGKILL')`);
    const { corpus, problems } = await load({ program: killed });
    assert.deepEqual([corpus.sources.length, problems], [1, ['corpus.indexerEnded']]);
  });

  it('says once that it could not be indexed, and goes on with the rest', async () => {
    const broken = await load({ program: join(root, 'no-such-program.cjs') });
    assert.deepEqual([broken.corpus.sources.length, broken.problems], [1, ['corpus.indexFailed']]);
    writeFileSync(join(root, 'cache'), 'a file where the folder should be');
    const unwritten = await load();
    assert.deepEqual([unwritten.corpus.sources.length, unwritten.problems], [1, ['corpus.indexFailed']]);
  });

  it('is refused with the numbers where its index would take too much memory', async () => {
    const { corpus, problems } = await load({ memoryLimit: 50_000 });
    assert.deepEqual([corpus.sources.map(({ id }) => id), problems], [['通知'], ['corpus.tooLarge']]);
  });

  it('is built once by two who open it at the same time', async () => {
    const [one, two] = await Promise.all([load(), load()]);
    assert.deepEqual([one.problems, two.problems], [[], []]);
    assert.equal(matchNow(two.corpus.matcher, draft)[0]?.source, '意见');
    const left = readdirSync(join(root, 'cache')).toSorted();
    assert.deepEqual(
      left.map((name) => name.replace(/^[0-9a-f]{24}(?=\.xzindex$)/, '*')),
      ['*.xzindex', 'catalog.json', 'segments.json'],
    );
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCorpus } from '../../server/src/workspace/corpus/corpusLoader.ts';
import { type FileHost, nodeFileHost } from '../../server/src/workspace/files/host.ts';
import { loadIndexedCorpus } from '../../server/src/workspace/shelf/corpusIndex.ts';
import { editionText, matchNow } from '../support/matching.ts';

describe('a corpus with its index on disk', () => {
  let folder: string;
  let indexDir: string;
  let reads: string[];
  const counting: FileHost = {
    ...nodeFileHost,
    readFile(path) {
      if (/\.txt$/.test(path)) reads.push(path);
      return nodeFileHost.readFile(path);
    },
  };
  const draft = editionText('2024-opinions').slice(400, 1900).replace('群团组织', '社会团体');
  const load = () => loadIndexedCorpus([folder], counting, { indexDir, smallest: 0 });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xunzhang-shelf-'));
    indexDir = mkdtempSync(join(tmpdir(), 'xunzhang-index-'));
    reads = [];
    for (const id of ['2017-plan', '2024-opinions'])
      writeFileSync(join(folder, `${id}.txt`), editionText(id));
  });
  afterEach(() => {
    for (const dir of [folder, indexDir]) rmSync(dir, { recursive: true, force: true });
  });

  it('is the corpus itself, without reading its texts a second time', async () => {
    const { corpus: plain } = await loadCorpus([folder], nodeFileHost);
    await load();
    reads = [];
    const { corpus, problems, index } = await load();
    assert.deepEqual([problems, index?.built, reads], [[], 0, []]);
    assert.equal(corpus.revision, plain.revision);
    assert.deepEqual(corpus.sources, plain.sources);
    assert.deepEqual(matchNow(corpus.matcher, draft), matchNow(plain.matcher, draft));
    for (const { id } of corpus.sources) {
      const edition = corpus.edition(id);
      assert.deepEqual([edition?.text, edition?.length], [editionText(id), editionText(id).length]);
    }
  });

  it('reads anew what has changed, and forgets what is gone', async () => {
    await load();
    const path = join(folder, '2024-opinions.txt');
    writeFileSync(path, editionText('2024-opinions').replace('群团组织', '社会团体'));
    utimesSync(path, 1_800_000_000, 1_800_000_000);
    rmSync(join(folder, '2017-plan.txt'));
    reads = [];
    const { corpus } = await load();
    assert.deepEqual(
      corpus.sources.map(({ id }) => id),
      ['2024-opinions'],
    );
    assert.equal(reads.length, 1);
    const [match] = matchNow(corpus.matcher, draft);
    assert.deepEqual([match?.source, match?.edits], ['2024-opinions', []]);
  });

  it('does without a catalog that cannot be read', async () => {
    await load();
    writeFileSync(join(indexDir, 'catalog.json'), '{"version":1,"files":[[');
    const { corpus, problems } = await load();
    assert.deepEqual(problems, []);
    assert.equal(corpus.sources.length, 2);
    assert.equal(reads.length, 4);
  });

  it('serves from its index where the catalog cannot be written, and says why', async () => {
    mkdirSync(join(indexDir, 'catalog.json'));
    const { corpus, index, unkept } = await load();
    assert.equal(index?.built, 2);
    assert.match(unkept ?? '', /EISDIR|EEXIST|EPERM/);
    assert.equal(matchNow(corpus.matcher, draft)[0]?.source, '2024-opinions');
    assert.deepEqual(
      readdirSync(indexDir).filter((name) => name.startsWith('catalog.json.')),
      [],
    );
  });

  it('has an empty text where the file is gone meanwhile', async () => {
    await load();
    const { corpus } = await load();
    rmSync(join(folder, '2017-plan.txt'));
    assert.equal(corpus.edition('2017-plan')?.text, '');
  });
});

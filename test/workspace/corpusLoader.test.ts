import assert from 'node:assert/strict';
import { renderMessage } from '../../server/src/messages/index.ts';
import { sha256Of } from '../../server/src/workspace/corpus/corpusFile.ts';
import { loadCorpus } from '../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../server/src/workspace/files/host.ts';
import { corpusDir } from '../support/corpusFolder.ts';
import { type MemoryFiles, memoryFiles } from '../support/memoryFiles.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const shaOf = (text: string): string => sha256Of(encode(text));

const plan = '改革方案\n一、总体要求\n坚持党的领导。\n';
const opinions = '关于深化改革的意见\n一、总体要求\n坚持守正创新。\n';
const source = (id: string, text: string, more: object = {}) => ({
  id,
  title: text.split('\n')[0],
  authority: 'central',
  files: [{ role: 'edition', path: `editions/${id}.txt`, sha256: shaOf(text) }],
  ...more,
});

const shelf = (...sources: unknown[]): MemoryFiles =>
  memoryFiles({
    '/shelf/manifest.json': JSON.stringify({ version: 1, sources }),
    '/shelf/editions/plan.txt': plan,
    '/shelf/editions/opinions.txt': opinions,
  });

const load = async (files: MemoryFiles, ...dirs: string[]) => {
  const { corpus, problems } = await loadCorpus(dirs.length > 0 ? dirs : ['/shelf'], files);
  return { ids: corpus.sources.map((s) => s.id), problems, corpus };
};

describe('loadCorpus where a folder cannot be listed', () => {
  for (const [what, closed, ids] of [
    ['leaves out what lies in it', '/shelf/地方', ['国务院/方案', '意见']],
    ['has nothing where it is the corpus itself', '/shelf', []],
  ] as const)
    it(what, async () => {
      const files = memoryFiles({
        '/shelf/意见.txt': opinions,
        '/shelf/国务院/方案.txt': plan,
        '/shelf/地方/办法.txt': '办法\n第一条　总则。\n',
      });
      const list: MemoryFiles['list'] = async (dir) => {
        if (dir === closed) throw new Error(`EACCES: permission denied, scandir '${dir}'`);
        return files.list(dir);
      };
      const found = await load({ ...files, list });
      assert.deepEqual(found.ids, ids);
      assert.deepEqual(
        found.problems.map(({ path, message }) => [path, message.key]),
        [[closed, 'corpus.folderUnreadable']],
      );
      assert.match(
        renderMessage(found.problems[0]!.message),
        /：\/shelf.*（EACCES: permission denied, scandir/,
      );
    });
});

describe('loadCorpus with a manifest', () => {
  it('loads every source', async () => {
    const { ids, problems, corpus } = await load(shelf(source('plan', plan), source('opinions', opinions)));
    assert.deepEqual(problems, []);
    assert.deepEqual(ids, ['plan', 'opinions']);
    assert.equal(corpus.edition('plan')?.text, plan);
    assert.equal(corpus.edition('plan')?.uri, 'file:///shelf/editions/plan.txt');
  });

  const faults: readonly (readonly [
    title: string,
    spoil: (files: MemoryFiles) => void,
    key: string,
    path: string,
    ids: readonly string[],
  ])[] = [
    [
      'an edition that was altered',
      (f) => f.files.set('/shelf/editions/plan.txt', encode(`${plan}又`)),
      'corpus.fileChanged',
      '/shelf/editions/plan.txt',
      ['opinions'],
    ],
    [
      'an edition that is gone',
      (f) => f.files.delete('/shelf/editions/plan.txt'),
      'corpus.fileMissing',
      '/shelf/editions/plan.txt',
      ['opinions'],
    ],
    [
      'a manifest that is no JSON',
      (f) => f.files.set('/shelf/manifest.json', encode('{"version": 1,')),
      'corpus.manifestUnreadable',
      '/shelf/manifest.json',
      [],
    ],
    [
      'a manifest of another version',
      (f) => f.files.set('/shelf/manifest.json', encode('{"version": 9, "sources": []}')),
      'corpus.manifestVersion',
      '/shelf/manifest.json',
      [],
    ],
    [
      'a manifest without sources',
      (f) => f.files.set('/shelf/manifest.json', encode('{"version": 1}')),
      'corpus.manifestShape',
      '/shelf/manifest.json',
      [],
    ],
    [
      'an empty manifest',
      (f) => f.files.set('/shelf/manifest.json', encode('')),
      'corpus.manifestUnreadable',
      '/shelf/manifest.json',
      [],
    ],
  ];
  for (const [title, spoil, key, path, ids] of faults) {
    it(`reports ${title} once and goes on`, async () => {
      const files = shelf(source('plan', plan), source('opinions', opinions));
      spoil(files);
      const read = await load(files);
      assert.deepEqual(
        read.problems.map((p) => [p.message.key, p.path]),
        [[key, path]],
      );
      assert.deepEqual(read.ids, ids);
      assert.ok(renderMessage(read.problems[0]?.message ?? { key: '', args: {} }).includes(path));
    });
  }

  it('leaves out a malformed source and loads the others', async () => {
    const { ids, problems } = await load(
      shelf(source('plan', plan, { authority: '中央' }), source('opinions', opinions)),
    );
    assert.deepEqual(ids, ['opinions']);
    assert.equal(problems[0]?.message.key, 'corpus.manifestInvalidField.choice');
    assert.equal(problems[0]?.message.args['where'], 'sources[0].authority');
  });

  it('keeps an edition whose apparatus was altered', async () => {
    const files = [
      ...source('plan', plan).files,
      { role: 'apparatus', path: 'plan.json', sha256: shaOf('{}') },
    ];
    const memory = shelf(source('plan', plan, { files }));
    memory.files.set('/shelf/plan.json', encode('{ }'));
    const { ids, problems } = await load(memory);
    assert.deepEqual(ids, ['plan']);
    assert.deepEqual(
      problems.map((p) => [p.message.key, p.severity]),
      [['corpus.apparatusChanged', 'warning']],
    );
  });

  it('reads the editions of a corpus whose manifest is gone, and says so', async () => {
    const files = shelf();
    files.files.delete('/shelf/manifest.json');
    files.files.set('/shelf/witnesses/000.txt', encode('报纸\n'));
    const { ids, problems } = await load(files);
    assert.deepEqual(ids, ['editions/opinions', 'editions/plan']);
    assert.deepEqual(
      problems.map((p) => [p.message.key, p.path]),
      [['corpus.manifestMissing', '/shelf/manifest.json']],
    );
  });
});

describe('loadCorpus with a folder of texts', () => {
  it('loads texts and Markdown, folders included, in the order of their names', async () => {
    const { corpus, problems } = await load(
      memoryFiles({
        '/laws/乙.md': '# 口岸服务条例\n\n第一条 为了规范口岸开放。\n',
        '/laws/省/甲.txt': '\n城市管理条例\n第一条 为了加强城市管理。\n',
        '/laws/README.md': '# 说明\n',
        '/laws/.git/config.txt': '无关\n',
        '/laws/图.png': 'png',
      }),
      '/laws',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      corpus.sources.map((s) => [s.id, s.title]),
      [
        ['乙', '口岸服务条例'],
        ['省/甲', '城市管理条例'],
      ],
    );
  });

  it('reads GB18030', async () => {
    const file = Uint8Array.of(
      0xb7,
      0xbd,
      0xb0,
      0xb8,
      0x0a,
      0xbc,
      0xd3,
      0xc7,
      0xbf,
      0xc1,
      0xec,
      0xb5,
      0xbc,
      0xa1,
      0xa3,
    );
    const { corpus } = await load(memoryFiles({ '/laws/a.txt': file }), '/laws');
    assert.equal(corpus.edition('a')?.text, '方案\n加强领导。');
  });

  it('reads a folder with a manifest inside a folder of texts by its manifest', async () => {
    const inner = shelf(source('plan', plan));
    const files = memoryFiles({ '/all/a.txt': '条例\n' });
    for (const [path, bytes] of inner.files) files.files.set(path.replace('/shelf', '/all/shelf'), bytes);
    assert.deepEqual((await load(files, '/all')).ids, ['plan', 'a']);
  });

  it('reads a single file', async () => {
    assert.deepEqual((await load(memoryFiles({ '/laws/a.txt': plan }), '/laws/a.txt')).ids, ['a']);
  });

  for (const [title, file, key] of [
    ['a file that is no text', Uint8Array.of(0, 1, 2, 3, 0xff), 'corpus.fileBinary'],
    ['an empty file', new Uint8Array(), 'corpus.fileEmpty'],
    ['a damaged file', encode(plan).subarray(0, 10), 'corpus.fileDamaged'],
  ] as const) {
    it(`reports ${title} and loads the others`, async () => {
      const { ids, problems } = await load(
        memoryFiles({ '/laws/a.txt': file, '/laws/b.txt': plan }),
        '/laws',
      );
      assert.deepEqual(ids, ['b']);
      assert.deepEqual(
        problems.map((p) => [p.message.key, p.path]),
        [[key, '/laws/a.txt']],
      );
    });
  }

  it('reports a folder that is not there, and one without texts', async () => {
    const { problems } = await load(memoryFiles({ '/empty/a.png': 'png' }), '/none', '/empty');
    assert.deepEqual(
      problems.map((p) => [p.message.key, p.path]),
      [
        ['corpus.folderMissing', '/none'],
        ['corpus.folderEmpty', '/empty'],
      ],
    );
  });

  it('uses the first of two sources with one id and reports the second', async () => {
    const files = memoryFiles({ '/a/plan.txt': plan, '/b/plan.txt': opinions });
    const { corpus, problems } = await load(files, '/a', '/b');
    assert.equal(corpus.edition('plan')?.text, plan);
    assert.deepEqual(
      problems.map((p) => [p.message.key, p.message.args['id']]),
      [['corpus.duplicateId', 'plan']],
    );
    assert.equal(problems[0]?.path, '/b/plan.txt');
  });

  it('uses one of the copies of a text, and says so', async () => {
    const files = memoryFiles({
      '/a/省/方案.txt': plan,
      '/a/副本.txt': plan,
      '/b/plan.txt': plan,
      '/b/意见.txt': opinions,
    });
    const { ids, problems } = await load(files, '/a', '/b');
    assert.deepEqual(ids, ['副本', '意见']);
    assert.deepEqual(
      problems.map((p) => [p.message.key, p.severity, p.message.args]),
      [['corpus.copies', 'warning', { path: '/a/省/方案.txt', other: '/a/副本.txt', count: 2 }]],
    );
  });

  it('names documents of Word that have no text beside them, once', async () => {
    const files = memoryFiles({
      '/a/plan.txt': plan,
      '/a/plan.docx': 'PK',
      '/a/~$意见.docx': 'x',
      '/a/省/意见.docx': 'PK',
      '/a/省/办法.PDF': '%PDF',
    });
    const { ids, problems } = await load(files, '/a');
    assert.deepEqual(ids, ['plan']);
    assert.deepEqual(
      problems.map((p) => [p.message.key, p.severity, p.message.args]),
      [['corpus.sealedFiles', 'warning', { path: '/a/省/办法.PDF', count: 2 }]],
    );
  });
});

describe('the built-in corpus', () => {
  it('loads from disk without a problem', async () => {
    const { corpus, problems } = await loadCorpus([corpusDir], nodeFileHost);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      corpus.sources.map((s) => s.id),
      ['2024-opinions', '2017-plan', '2022-questions'],
    );
  });

  it('has its apparatus at the places of which it speaks', async () => {
    const { corpus } = await loadCorpus([corpusDir], nodeFileHost);
    const edition = corpus.edition('2024-opinions');
    assert.ok(edition);
    const variants = edition.apparatus.filter(
      (e) => e.kind === 'variant' && e.readings[0]?.witness === '002',
    );
    assert.deepEqual(
      variants.map(({ span, readings }) => [edition.text.slice(span.start, span.end), readings[0]?.text]),
      [
        ['', '新华社北京10月21日电'],
        ['主体力量', '主力军'],
        ['等', ''],
        ['。', '，'],
        ['工学', '产学研学'],
      ],
    );
  });

  it('is known by the names that drafts use', async () => {
    const { corpus } = await loadCorpus([corpusDir], nodeFileHost);
    for (const [name, id] of [
      ['《意见》', '2024-opinions'],
      ['《中共中央、国务院关于深化产业工人队伍建设改革的意见》', '2024-opinions'],
      ['《方案》', '2017-plan'],
      ['中发[2017]14号', '2017-plan'],
      ['《中共中央 国务院关于印发〈新时期产业工人队伍建设改革方案〉的通知》', '2017-plan'],
    ]) {
      assert.equal(corpus.lookup(name as string)[0]?.id, id, name);
    }
  });
});

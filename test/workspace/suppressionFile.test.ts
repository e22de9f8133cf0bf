import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import {
  documentName,
  findSuppressionFile,
  formatSuppressionFile,
  parseSuppressionFile,
  suppressionFileSchema,
  suppressionsFor,
} from '../../server/src/workspace/files/suppressionFile.ts';

const entries = [
  {
    rule: 'divergence/substitution',
    document: '稿/a.txt',
    text: '主力军',
    before: '工人阶级的',
    after: '是创造',
    reason: '口头',
  },
  { rule: 'numbering', document: '稿/b.txt' },
  { rule: 'typography/dash' },
];

const schemaFile = new URL('../../client/schema/xunzhang-ignore.schema.json', import.meta.url);

describe('suppression file', () => {
  it('has a schema for editors, which says what the reader accepts', () => {
    const made = z.toJSONSchema(suppressionFileSchema, { io: 'input' });
    if (process.env['UPDATE_GOLDEN']) writeFileSync(schemaFile, `${JSON.stringify(made, null, 2)}\n`);
    assert.deepEqual(JSON.parse(readFileSync(schemaFile, 'utf8')), JSON.parse(JSON.stringify(made)));
  });

  it('says where it is no JSON', () => {
    const { problems } = parseSuppressionFile('/w/x.json', '{\n  "version": 1,\n  "entries": [}\n');
    assert.deepEqual(problems, [
      { key: 'suppression.fileNotJson', args: { path: '/w/x.json', line: 3, column: 15 } },
    ]);
  });

  it('reads back what it writes', () => {
    const { entries: read, problems } = parseSuppressionFile('/w/x.json', formatSuppressionFile(entries));
    assert.deepEqual(read, entries);
    assert.deepEqual(problems, []);
  });

  it('keeps one entry a line, in a fixed order of fields', () => {
    const shuffled = { date: '2025-03-01', text: '甲', rule: 'numbering/gap' };
    assert.equal(
      formatSuppressionFile([shuffled, { rule: 'typography' }]),
      '{\n  "version": 1,\n  "entries": [\n    {"rule":"numbering/gap","text":"甲","date":"2025-03-01"},\n    {"rule":"typography"}\n  ]\n}\n',
    );
  });

  it('gives a document its own entries and those for all', () => {
    const file = { path: '/w/xunzhang-ignore.json', entries, problems: [] };
    assert.deepEqual(
      suppressionsFor(file, '/w/稿/b.txt').entries.map((entry) => entry.rule),
      ['numbering', 'typography/dash'],
    );
    assert.deepEqual(suppressionsFor(undefined, '/w/a.txt').entries, []);
  });

  const names: [file: string, document: string, name: string][] = [
    ['/w/xunzhang-ignore.json', '/w/稿/a.txt', '稿/a.txt'],
    ['/xunzhang-ignore.json', '/a.txt', 'a.txt'],
    ['C:\\w\\xunzhang-ignore.json', 'C:\\w\\稿\\a.txt', '稿/a.txt'],
    ['/w/xunzhang-ignore.json', '/other/a.txt', '/other/a.txt'],
  ];
  for (const [file, document, name] of names)
    it(`names ${document} from ${file} as ${name}`, () => assert.equal(documentName(file, document), name));

  it('knows a document whose name another system writes with letters taken apart, or put together', () => {
    const [apart, together] = [`Cafe\u0301稿.txt`, 'Caf\u00e9稿.txt'] as const;
    for (const written of [apart, together])
      for (const found of [apart, together]) {
        const file = parseSuppressionFile(
          '/w/xunzhang-ignore.json',
          formatSuppressionFile([{ rule: 'numbering', document: written }]),
        );
        assert.equal(suppressionsFor(file, `/w/${found}`).entries.length, 1);
      }
  });

  for (const written of [
    '稿/a.txt',
    './稿/a.txt',
    '稿\\a.txt',
    '.\\稿\\a.txt',
    '稿//a.txt',
    '报/../稿/a.txt',
  ])
    it(`knows a document that was written ${written}`, () => {
      const text = JSON.stringify({ version: 1, entries: [{ rule: 'numbering', document: written }] });
      const file = parseSuppressionFile('/w/xunzhang-ignore.json', text);
      assert.equal(suppressionsFor(file, '/w/稿/a.txt').entries.length, 1);
    });

  it('remarks on a rule that there is not, and keeps its entry', () => {
    const rules = ['numbering/gpa', 'numbering', '*', 'suppression/unused', 'typography/dash'];
    const text = JSON.stringify({ version: 1, entries: rules.map((rule) => ({ rule })) });
    const { entries: read, problems, remarks } = parseSuppressionFile('/w/x.json', text);
    assert.deepEqual([read.length, problems], [rules.length, []]);
    assert.deepEqual(remarks, [
      {
        key: 'suppression.entryRule',
        args: { path: '/w/x.json', entry: 1, rule: 'numbering/gpa', near: 'numbering/gap' },
      },
    ]);
  });

  it('costs a malformed entry only itself', () => {
    const text = JSON.stringify({
      version: 1,
      entries: [{ rule: 'numbering' }, { rule: 7 }, 'x', { rule: 'official' }],
    });
    const { entries: read, problems } = parseSuppressionFile('/w/x.json', text);
    assert.deepEqual(
      read.map((entry) => entry.rule),
      ['numbering', 'official'],
    );
    assert.deepEqual(
      problems.map((problem) => problem.args['entry']),
      [2, 3],
    );
  });

  describe('search', () => {
    const host = (files: Record<string, string>) => ({
      stat: async (path: string) => (path in files ? ({ kind: 'file', size: 1 } as const) : undefined),
      readFile: async (path: string) => new TextEncoder().encode(files[path]),
    });

    it('takes the nearest file above the document', async () => {
      const files = {
        '/w/xunzhang-ignore.json': formatSuppressionFile([]),
        '/w/稿/xunzhang-ignore.json': formatSuppressionFile([]),
      };
      assert.equal(
        (await findSuppressionFile('/w/稿/深/a.txt', host(files)))?.path,
        '/w/稿/xunzhang-ignore.json',
      );
      assert.equal((await findSuppressionFile('/w/b.txt', host(files)))?.path, '/w/xunzhang-ignore.json');
      assert.equal(await findSuppressionFile('/b.txt', host(files)), undefined);
    });

    const written = formatSuppressionFile([{ rule: 'numbering', text: '意见' }]);
    const spelled: [encoding: string, bytes: Uint8Array][] = [
      ['UTF-8 with a mark and CRLF', Buffer.from(`\ufeff${written.replaceAll('\n', '\r\n')}`)],
      ['UTF-16', Buffer.from(`\ufeff${written}`, 'utf16le')],
      ['GB18030', Buffer.from(written.replace('意见', '\xd2\xe2\xbc\xfb'), 'latin1')],
    ];
    for (const [encoding, bytes] of spelled)
      it(`reads a file that an editor has saved in ${encoding}`, async () => {
        const saved = { ...host({ '/w/xunzhang-ignore.json': '' }), readFile: async () => bytes };
        const file = await findSuppressionFile('/w/a.txt', saved);
        assert.deepEqual([file?.entries, file?.problems], [[{ rule: 'numbering', text: '意见' }], []]);
      });

    it('takes no entry from a file with broken bytes, which writing it anew would lose', async () => {
      const bytes = Buffer.concat([
        Buffer.from(written.repeat(3).replace('意见', '意见\ufffd')),
        Buffer.of(0xe6),
      ]);
      const saved = { ...host({ '/w/xunzhang-ignore.json': '' }), readFile: async () => bytes };
      const file = await findSuppressionFile('/w/a.txt', saved);
      assert.deepEqual(
        [file?.entries, file?.problems.map(({ key }) => key)],
        [[], ['suppression.fileDamaged']],
      );
    });

    it('reports a file that cannot be read', async () => {
      const broken = {
        ...host({ '/w/xunzhang-ignore.json': '' }),
        readFile: () => Promise.reject(new Error('EACCES')),
      };
      const file = await findSuppressionFile('/w/a.txt', broken);
      assert.deepEqual(
        file?.problems.map((problem) => problem.key),
        ['suppression.fileUnreadable'],
      );
    });
  });
});

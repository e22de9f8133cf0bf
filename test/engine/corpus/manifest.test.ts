import assert from 'node:assert/strict';
import { parseManifest } from '../../../server/src/engine/corpus/manifest.ts';

const sha256 = 'a'.repeat(64);
const edition = { role: 'edition', path: 'editions/plan.txt', sha256 };
const plan = { id: 'plan', title: '改革方案', files: [edition] };
const manifest = (...sources: unknown[]) => ({ version: 1, sources });

describe('parseManifest', () => {
  it('fills in what a source may leave out', () => {
    const { manifest: read, problems } = parseManifest(manifest(plan));
    assert.deepEqual(problems, []);
    assert.deepEqual(read?.sources[0]?.source, {
      id: 'plan',
      title: '改革方案',
      aliases: [],
      authority: 'unspecified',
      status: 'unknown',
      relations: [],
    });
  });

  const faulty: readonly (readonly [
    title: string,
    source: unknown,
    where: string,
    kind: string,
    expected?: string,
    detail?: string,
  ])[] = [
    ['a missing title', { ...plan, title: undefined }, 'sources[0].title', 'missing'],
    ['a title that is no text', { ...plan, title: 14 }, 'sources[0].title', 'invalid', 'text'],
    ['an empty title', { ...plan, title: '' }, 'sources[0].title', 'invalid', 'text'],
    ['an id with a space', { ...plan, id: '改革 方案' }, 'sources[0].id', 'invalid', 'id'],
    [
      'an unknown authority',
      { ...plan, authority: '省级' },
      'sources[0].authority',
      'invalid',
      'choice',
      'central explanation reprint unspecified',
    ],
    [
      'an unknown status',
      { ...plan, status: '现行' },
      'sources[0].status',
      'invalid',
      'choice',
      'current superseded unknown',
    ],
    ['a date that is none', { ...plan, date: '2017年4月14日' }, 'sources[0].date', 'invalid', 'date'],
    ['a day that no calendar has', { ...plan, date: '2024-13-40' }, 'sources[0].date', 'invalid', 'date'],
    ['aliases that are no list', { ...plan, aliases: '方案' }, 'sources[0].aliases', 'invalid', 'list'],
    ['a source without files', { ...plan, files: undefined }, 'sources[0].files', 'missing'],
    ['a source without an edition', { ...plan, files: [] }, 'sources[0].files', 'invalid', 'editions', '0'],
    [
      'a source with two',
      { ...plan, files: [edition, edition] },
      'sources[0].files',
      'invalid',
      'editions',
      '2',
    ],
    [
      'a sha256 that is none',
      { ...plan, files: [{ ...edition, sha256: 'abc' }] },
      'sources[0].files[0].sha256',
      'invalid',
      'sha256',
    ],
    [
      'a path that leaves the folder',
      { ...plan, files: [{ ...edition, path: '../plan.txt' }] },
      'sources[0].files[0].path',
      'invalid',
      'path',
    ],
    [
      'an absolute path',
      { ...plan, files: [{ ...edition, path: '/plan.txt' }] },
      'sources[0].files[0].path',
      'invalid',
      'path',
    ],
    ['a source that is no object', '改革方案', 'sources[0]', 'invalid', 'object'],
  ];
  for (const [title, source, where, kind, expected, detail] of faulty) {
    it(`names ${title} and keeps the other sources`, () => {
      const { manifest: read, problems } = parseManifest(manifest(source, { ...plan, id: 'other' }));
      assert.deepEqual(problems, [{ where, kind, ...(expected && { expected }), ...(detail && { detail }) }]);
      assert.deepEqual(
        read?.sources.map((s) => s.source.id),
        ['other'],
      );
    });
  }

  it('takes the first of two sources with one id', () => {
    const { manifest: read, problems } = parseManifest(manifest(plan, plan));
    assert.equal(read?.sources.length, 1);
    assert.deepEqual(problems, [{ where: 'sources[1].id', kind: 'duplicate', detail: 'plan' }]);
  });

  it('names a field that is called nearly like another, and uses the source', () => {
    const file = { ...edition, Note: '抄本', comment: '甲' };
    const { manifest: read, problems } = parseManifest(
      manifest({ ...plan, autority: 'central', remark: '乙', 题名: '丙', files: [file] }),
    );
    assert.equal(read?.sources.length, 1);
    assert.deepEqual(problems, [
      { where: 'sources[0].autority', kind: 'unknownField', detail: 'authority' },
      { where: 'sources[0].files[0].Note', kind: 'unknownField', detail: 'note' },
    ]);
  });

  it('says of a list without sources that it is empty', () => {
    const { manifest: read, problems } = parseManifest(manifest());
    assert.deepEqual(read?.sources, []);
    assert.deepEqual(problems, [{ where: 'sources', kind: 'empty' }]);
  });

  it('names a relation to a source that is not there', () => {
    const related = { ...plan, relations: [{ kind: 'explains', target: 'none' }] };
    const { manifest: read, problems } = parseManifest(manifest(related));
    assert.equal(read?.sources.length, 1);
    assert.equal(problems[0]?.kind, 'unknownTarget');
  });

  it('names no relation to a source that is malformed', () => {
    const related = { ...plan, id: 'notes', relations: [{ kind: 'explains', target: 'plan' }] };
    const { problems } = parseManifest(manifest({ ...plan, date: '2024年5月20日' }, related));
    assert.deepEqual(
      problems.map(({ where }) => where),
      ['sources[0].date'],
    );
  });

  for (const value of [undefined, null, 1, 'text', [], {}, { version: 1 }, { version: 1, sources: {} }]) {
    it(`has no manifest in ${JSON.stringify(value)}`, () => {
      const { manifest: read, problems } = parseManifest(value);
      assert.equal(read, undefined);
      assert.deepEqual(problems, [{ where: '', kind: 'shape' }]);
    });
  }

  it('refuses another version, and none', () => {
    assert.equal(parseManifest({ sources: [] }).problems[0]?.kind, 'shape');
    assert.deepEqual(parseManifest({ version: 2, sources: [] }).problems, [
      { where: 'version', kind: 'version' },
    ]);
  });
});

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, withFolder } from '../support/cli.ts';
import { bent, corpusFiles } from './samples.ts';

const second = bent.replace('《某省', '又，《某省').replace('百分之八', '百分之六');

describe('decisions of the user', () => {
  const folder = withFolder({ ...corpusFiles, 'a.txt': bent, '稿/b.txt': bent });
  const check = async (...args: string[]) => {
    const result = await runCli(['check', '--corpus', 'corpus', '--format', 'json', ...args], {
      cwd: folder.path,
    });
    return { ...result, json: JSON.parse(result.stdout || 'null') };
  };
  const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text);
  const ignore = (entries: readonly object[]) =>
    write('xunzhang-ignore.json', JSON.stringify({ version: 1, entries }));

  afterEach(() => {
    write('a.txt', bent);
    ignore([]);
  });

  it('in xunzhang-ignore.json are found from the draft upward', async () => {
    ignore([{ rule: 'divergence' }]);
    const { status, json } = await check('a.txt', '稿/b.txt');
    assert.equal(status, 0);
    assert.deepEqual(
      json.files.map((file: { findings: unknown[] }) => file.findings.length),
      [0, 0],
    );
  });

  it('for one document leave the others alone', async () => {
    ignore([{ rule: 'divergence', document: '稿/b.txt' }]);
    const { json } = await check('a.txt', '稿/b.txt');
    assert.equal(json.files[0].findings.length > 0, true);
    assert.deepEqual(json.files[1].findings, []);
  });

  it('are set aside by --no-suppressions', async () => {
    ignore([{ rule: 'divergence' }]);
    assert.equal((await check('a.txt', '--no-suppressions')).status, 1);
  });

  it('that no longer match anything in their document are reported', async () => {
    ignore([{ rule: 'divergence/number', text: '百分之九', before: '甲', after: '乙', document: 'a.txt' }]);
    const { json } = await check('a.txt');
    assert(json.files[0].findings.some((finding: { rule: string }) => finding.rule === 'suppression/unused'));
  });

  it('that ignore nothing at all are told when the whole workspace was checked', async () => {
    ignore([
      { rule: 'numbering/gap' },
      { rule: 'divergence', document: '已删.txt' },
      { rule: 'divergence', document: 'a.txt' },
    ]);
    const { stderr } = await check('.');
    assert.match(stderr, /numbering\/gap/);
    assert.match(stderr, /已删\.txt/);
    assert.equal(stderr.trim().split('\n').length, 2, stderr);
    assert.equal((await check('a.txt')).stderr, '');
  });

  it('on a rule that there is not are told with the nearest, once, not as unused', async () => {
    ignore([{ rule: 'numbering/gpa' }, { rule: 'divergance', document: './a.txt' }]);
    const { status, stderr, json } = await check('.', '--fail-on', 'never');
    assert.deepEqual(stderr.trim().split('\n'), [
      '注意：xunzhang-ignore.json：第 1 条不起作用：没有 numbering/gpa 这一规则或类别，最接近的是 numbering/gap。',
      '注意：xunzhang-ignore.json：第 2 条不起作用：没有 divergance 这一规则或类别，最接近的是 divergence。',
    ]);
    assert.equal(status, 0);
    assert.ok(!JSON.stringify(json.files).includes('suppression/unused'));
  });

  for (const [name, text] of [
    ['is no JSON', '{ "version": 1, '],
    ['has another version', '{"version": 2, "entries": []}'],
    ['has an entry without a rule', '{"version": 1, "entries": [{"text": "甲"}]}'],
    ['has an entry with a misspelt field', '{"version": 1, "entries": [{"rule": "numbering", "txt": "甲"}]}'],
  ] as const)
    it(`in a file that ${name} are told as a problem, and the check goes on`, async () => {
      write('xunzhang-ignore.json', text);
      const { status, stderr, json } = await check('a.txt', '稿/b.txt');
      assert.equal(status, 2);
      assert.match(stderr, /xunzhang-ignore\.json/);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.equal(json.files.length, 2);
    });

  describe('baseline', () => {
    it('hides what it knows and shows what is new', async () => {
      assert.equal(
        (await check('a.txt', '稿', '--write-baseline', 'base.json', '--fail-on', 'never')).status,
        0,
      );
      assert.equal((await check('a.txt', '稿', '--baseline', 'base.json')).status, 0);
      write('a.txt', `导语新增了一段。\n\n${bent}\n${second}`);
      const { status, json } = await check('a.txt', '--baseline', 'base.json');
      assert.equal(status, 1);
      assert(json.files[0].findings.every((finding: { start: number }) => finding.start > bent.length));
    });

    it('is reviewable: one finding a line', async () => {
      await check('a.txt', '--write-baseline', 'base.json');
      const lines = readFileSync(join(folder.path, 'base.json'), 'utf8').split('\n');
      assert(
        lines.some((line) =>
          /^\s+\{"rule":"divergence\/\w+","text":"[^"]*","before":"[^"]+","after":"[^"]+"\}$/.test(line),
        ),
      );
    });

    it('that is missing or malformed is a usage error that says what to do', async () => {
      const missing = await check('a.txt', '--baseline', 'nowhere.json');
      assert.equal(missing.status, 2);
      assert.match(missing.stderr, /--write-baseline nowhere\.json/);
      write('bad.json', '[]');
      assert.equal((await check('a.txt', '--baseline', 'bad.json')).status, 2);
    });
  });
});

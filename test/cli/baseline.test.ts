import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, withFolder } from '../support/cli.ts';
import { bent, corpusFiles } from './samples.ts';

describe('--write-baseline', () => {
  const old = '{ "version": 1, "files": {} }';
  const folder = withFolder({
    ...corpusFiles,
    '稿.txt': bent,
    '报表.json': '{ "version": 1 }',
    '旧.json': old,
  });
  const at = (name: string) => join(folder.path, name);
  const write = (target: string, ...names: string[]) =>
    runCli(['check', ...names, '--corpus', 'corpus', '--format', 'json', '--write-baseline', target], {
      cwd: folder.path,
    });

  const refused: [what: string, target: string, message: RegExp][] = [
    ['a draft that is checked', '稿.txt', /--write-baseline 稿\.txt：.*要检查的文稿/],
    ['such a draft by another spelling', './corpus/../稿.txt', /要检查的文稿/],
    ['a file that is no baseline', '报表.json', /--write-baseline 报表\.json：.*不是循章的基线/],
    ['a text of the corpus', 'corpus/办法.txt', /不是循章的基线/],
  ];
  for (const [what, target, message] of refused)
    it(`never replaces ${what}`, async () => {
      const before = readFileSync(at(target));
      const { status, stdout, stderr } = await write(target, '稿.txt');
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
      assert.deepEqual(readFileSync(at(target)), before);
    });

  it('never replaces a draft that a link leads to', async () => {
    symlinkSync(at('稿.txt'), at('链接.json'));
    assert.equal((await write('链接.json', '稿.txt')).status, 2);
    assert.equal(readFileSync(at('稿.txt'), 'utf8'), bent);
  });

  it('replaces an earlier baseline as a whole, with its permissions', async () => {
    writeFileSync(at('旧.json'), old, { mode: 0o640 });
    const { mode } = statSync(at('旧.json'));
    const { status } = await write('旧.json', '稿.txt');
    assert.equal(status, 0);
    assert.match(readFileSync(at('旧.json'), 'utf8'), /"divergence\/modality"/);
    assert.equal(statSync(at('旧.json')).mode, mode);
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.startsWith('旧.json')),
      ['旧.json'],
    );
  });

  for (const [what, target] of [
    ['in a folder that is not there', '没有/base.json'],
    ['in a folder’s place', '夹'],
  ] as const)
    it(`tells of a baseline that cannot be written ${what}, the output whole`, async () => {
      mkdirSync(at('夹'), { recursive: true });
      const { status, stdout, stderr } = await write(target, '稿.txt');
      assert.equal(status, 2);
      assert.match(stderr, new RegExp(`${target}：写不进去（(ENOENT|EISDIR)）`));
      assert.equal(JSON.parse(stdout).files.length, 1);
    });
});

describe('--baseline', () => {
  const folder = withFolder({ ...corpusFiles, '稿/a.txt': bent, '稿/b.txt': bent, '别处/a.txt': bent });
  const at = (name: string) => join(folder.path, name);
  const check = (cwd: string, ...args: string[]) =>
    runCli(['check', '--corpus', at('corpus'), '--fail-on', 'information', ...args], { cwd: at(cwd) });

  before(() => symlinkSync(at('稿'), at('链接'), 'junction'));

  for (const [what, name, message] of [
    ['is not there', '没有.json', /读不到这份基线。先用 --write-baseline 没有\.json/],
    ['lies below a file', '稿/a.txt/基线.json', /读不到这份基线/],
    ['is a folder', '稿', /--baseline 稿：不是普通文件/],
    ['is a device', '/dev/zero', /--baseline \/dev\/zero：不是普通文件/],
    ['is called as no file can be', `${'长'.repeat(200)}.json`, /读不了（ENAMETOOLONG）/],
  ] as const)
    it(`is refused where it ${what}`, async function () {
      if (name.startsWith('/') && process.platform === 'win32') this.skip(); // no device is called so there
      const { status, stdout, stderr } = await check('.', '稿/a.txt', '--baseline', name);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    });

  it('knows a draft whose name another system writes with its letters put together', async () => {
    const [apart, together] = ['e\u0301稿.txt', '\u00e9稿.txt'] as const;
    writeFileSync(at(`稿/${apart}`), bent);
    assert.equal((await check('.', `稿/${apart}`, '--write-baseline', 'b.json')).status, 0);
    rmSync(at(`稿/${apart}`));
    writeFileSync(at(`稿/${together}`), bent);
    assert.equal((await check('.', `稿/${together}`, '--baseline', 'b.json')).status, 0);
    rmSync(at(`稿/${together}`));
  });

  it('reads a baseline that an editor has saved with a mark and CRLF, and replaces it', async () => {
    const write = ['稿', '--write-baseline', '存过.json'];
    assert.equal((await check('.', ...write)).status, 0);
    writeFileSync(at('存过.json'), `\ufeff${readFileSync(at('存过.json'), 'utf8').replaceAll('\n', '\r\n')}`);
    assert.equal((await check('.', '稿', '--baseline', '存过.json')).status, 0);
    assert.equal((await check('.', ...write)).status, 0);
  });

  /** Where a run takes place, how it names the baseline, and how 稿/a.txt or its folder; … is the folder of all. */
  const spellings: [cwd: string, baseline: string, draft: string][] = [
    ['.', '基线.json', '稿/a.txt'],
    ['.', './基线.json', './稿/a.txt'],
    ['.', '基线.json', './corpus/../稿//a.txt'],
    ['.', '基线.json', '…/稿/a.txt'],
    ['.', '…/基线.json', '稿'],
    ['稿', '../基线.json', 'a.txt'],
    ['稿', '…/基线.json', '.'],
    ['别处', '../基线.json', '../稿/a.txt'],
    ['.', '基线.json', '链接/a.txt'],
  ];
  const [plain] = spellings as [(typeof spellings)[0]];
  const checkAs = ([cwd, ...names]: (typeof spellings)[0], option: string) => {
    const [baseline = '', draft = ''] = names.map((name) => name.replace('…', folder.path));
    return check(cwd, draft, option, baseline);
  };
  beforeEach(() => rmSync(at('基线.json'), { force: true }));
  for (const spelling of spellings) {
    const name = spelling.join(' ');
    it(`that was written so knows a draft: ${name}`, async () => {
      assert.equal((await checkAs(spelling, '--write-baseline')).status, 0);
      const { status, stdout } = await checkAs(plain, '--baseline');
      assert.deepEqual([status, /另有 1 处在基线中/.test(stdout)], [0, true], stdout);
    });
    it(`that is read so knows a draft: ${name}`, async () => {
      await checkAs(plain, '--write-baseline');
      const { stdout } = await checkAs(spelling, '--baseline');
      assert.match(stdout, /另有 1 处在基线中/);
    });
  }

  it('knows a draft by its place, not by its name', async () => {
    await check('稿', 'a.txt', '--write-baseline', '../基线.json');
    assert.equal((await check('别处', 'a.txt', '--baseline', '../基线.json')).status, 1);
  });

  it('knows what came from standard input', async () => {
    const run = (option: string) =>
      runCli(['check', '-', '--corpus', 'corpus', '--fail-on', 'information', option, '输入.json'], {
        cwd: folder.path,
        stdin: bent,
      });
    await run('--write-baseline');
    assert.equal((await run('--baseline')).status, 0);
  });

  it('names drafts relative to its own folder, with /', async () => {
    await check('别处', '../稿/a.txt', 'a.txt', '--write-baseline', '../基线.json');
    assert.deepEqual(Object.keys(JSON.parse(readFileSync(at('基线.json'), 'utf8')).files), [
      '别处/a.txt',
      '稿/a.txt',
    ]);
  });

  it('of version 1 knows drafts as they were spelled when it was written', async () => {
    await check('.', '稿/a.txt', '--write-baseline', '基线.json');
    const { files } = JSON.parse(readFileSync(at('基线.json'), 'utf8'));
    const records = files['稿/a.txt'];
    for (const spelled of ['a.txt', './a.txt', at('稿/a.txt')]) {
      writeFileSync(at('一版.json'), JSON.stringify({ version: 1, files: { [spelled]: records } }));
      assert.equal((await check('稿', spelled, '--baseline', '../一版.json')).status, 0, spelled);
    }
    writeFileSync(at('一版.json'), JSON.stringify({ version: 1, files: { 'a.txt': records } }));
    assert.equal((await check('.', '稿/a.txt', '--baseline', '一版.json')).status, 1);
  });
});

describe('a baseline of a draft that does the same again and again', () => {
  const folder = withFolder(corpusFiles);
  const at = (name: string) => join(folder.path, name);
  const text = (lines: readonly string[]) => `工作简报\n\n${lines.join('\n\n')}\n`;
  const check = async (lines: readonly string[], ...args: string[]) => {
    writeFileSync(at('稿.txt'), text(lines));
    return runCli(['check', '稿.txt', '--corpus', 'corpus', '--fail-on', 'information', ...args], {
      cwd: folder.path,
    });
  };
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
  /** What a line has, and how many of it are listed one by one at most. */
  const defects: [rule: string, line: (i: number) => string, count: number][] = [
    ['doubled-mark', (i) => `第${i}家企业参加了培训。。`, 12],
    ['look-alike', (i) => `第${i}家企业的⼈员参加了培训。`, 12],
    ['mixed-width', (i) => `第${i}家企业,人员参加了培训。`, 12],
    ['placeholder', (i) => `第${i}家企业（待补充）的人员参加了培训。`, 13],
  ];
  for (const [rule, line, count] of defects)
    describe(rule, () => {
      for (const old of [count, count - 1])
        for (const [what, now, status] of [
          ['one place is mended', numbers(old).slice(1), 0],
          ['several are', numbers(old).filter((i) => i % 3 !== 1), 0],
          ['other lines come and go', [1000, ...numbers(old)], 0],
          ['one comes in', [...numbers(old), old], 1],
        ] as const)
          it(`knows ${old} places when ${what}`, async () => {
            const lines = (of: readonly number[]) =>
              of.map((i) => (i === 1000 ? '各单位要抓好落实。' : line(i)));
            const { stdout } = await check(lines(numbers(old)), '--write-baseline', 'b.json');
            assert.match(stdout, new RegExp(`typography/${rule}`));
            const found = await check(lines(now), '--baseline', 'b.json');
            assert.equal(found.status, status, found.stdout);
          });
    });

  it('knows places beyond those that are listed', async () => {
    const line = (i: number) => `第${i}家企业：人员（应当）参加了培训，“主要内容'是安全。`;
    const count = 620;
    const lines = numbers(count).map(line);
    const { stdout } = await check(lines, '--write-baseline', 'b.json');
    assert.match(stdout, /从这里起，同一规则还有 \d+ 处/);
    for (const [now, status] of [
      [lines.slice(1), 0],
      [lines.slice(200), 0],
      [[...lines, line(count)], 1],
      [[line(count), ...lines], 1],
    ] as const)
      assert.equal((await check(now, '--baseline', 'b.json')).status, status);
  });

  it('holds one place for another no longer than an earlier version does, which wrote one record', async () => {
    const lines = numbers(40).map((i) => `第${i}家企业参加了培训。。`);
    await check(lines, '--write-baseline', 'b.json');
    const { version, files } = JSON.parse(readFileSync(at('b.json'), 'utf8'));
    const [first] = files['稿.txt'];
    writeFileSync(at('b.json'), JSON.stringify({ version, files: { '稿.txt': [first] } }));
    assert.equal((await check(lines, '--baseline', 'b.json')).status, 0);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withBundledCli } from '../support/bundle.ts';
import { runCli, withFolder } from '../support/cli.ts';
import { docxOf, paragraph } from '../support/word.ts';
import { bent, corpusFiles } from './samples.ts';

/** 意见 in GBK, as a name comes out of an archive that was packed under Windows. */
const gbkName = Buffer.from('d2e2bcfb', 'hex');

describe('what cannot be reached among the inputs', () => {
  const folder = withFolder({ ...corpusFiles, '稿/a.txt': bent, '稿/下/b.txt': bent });
  const at = (name: string) => join(folder.path, name);
  const check = async (...names: string[]) => {
    const { status, stdout, stderr } = await runCli(
      ['check', ...names, '--corpus', 'corpus', '--format', 'json', '--fail-on', 'never'],
      { cwd: folder.path },
    );
    const { files, problems } = JSON.parse(stdout) as Record<'files' | 'problems', { path: string }[]>;
    return {
      status,
      stderr,
      files: files.map(({ path }) => path),
      problems: problems.map(({ path }) => path),
    };
  };

  it('is named, and the rest checked: drafts and folders whose names are in GBK', async function () {
    if (process.platform !== 'linux') this.skip(); // other systems' names are Unicode
    const inFolder = (name: Buffer) => Buffer.concat([Buffer.from(`${at('稿')}/`), name]);
    writeFileSync(inFolder(Buffer.concat([gbkName, Buffer.from('.txt')])), bent);
    writeFileSync(inFolder(Buffer.concat([gbkName, Buffer.from('.pdf')])), '');
    mkdirSync(inFolder(gbkName));
    const { status, stderr, files, problems } = await check('稿');
    assert.deepEqual(files, ['稿/a.txt', '稿/下/b.txt']);
    assert.deepEqual(problems, ['稿/意见', '稿/意见.txt']);
    assert.match(stderr, /^出错：稿\/意见\.txt：名字不是 UTF-8 编码.*请改名/m);
    assert.equal(status, 2);
    const name = `稿/${gbkName}.txt`;
    assert.match((await check(name)).stderr, /名字不是 UTF-8 编码/);
  });

  it('cannot steer the terminal by its name, nor can what is found in it', async function () {
    if (process.platform === 'win32') this.skip(); // no such name can be there
    const names = ['稿/\u001b[2J\n红.txt', '稿/\u001b]0;窗\u0007.txt'] as const;
    writeFileSync(at(names[0]), bent);
    symlinkSync('没有.txt', at(names[1]));
    try {
      const args = [
        'check',
        '稿',
        '没有\u009b1A.txt',
        '--corpus',
        'corpus',
        '--write-baseline',
        '线\u001b[0m.json',
      ];
      const { stdout, stderr } = await runCli([...args, '--no-color'], { cwd: folder.path });
      assert.match(stdout, /^稿\/\ufffd\[2J 红\.txt$/m);
      assert.match(stderr, /^出错：稿\/\ufffd\]0;窗\ufffd\.txt：没有这个文件/m);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
      assert.doesNotMatch(stdout + stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      const { files, problems } = await check('稿');
      assert.ok(files.includes(names[0]) && problems.includes(names[1]));
      const { stderr: refused } = await runCli(['check', '稿', '--corpus', '无\u001b[2J'], {
        cwd: folder.path,
      });
      assert.match(refused, /无\ufffd\[2J/);
    } finally {
      for (const name of names) rmSync(at(name));
    }
  });

  for (const [what, target, message] of [
    ['a link that leads nowhere', '没有.txt', /链\.txt：没有这个文件/],
    ['a link to itself', '链.txt', /链\.txt：读不了（ELOOP）/],
  ] as const)
    it(`is named, and the rest checked: ${what}`, async () => {
      symlinkSync(target, at('稿/下/链.txt'));
      try {
        for (const names of [['稿/下'], ['稿/下/链.txt', '稿/下/b.txt']]) {
          const { status, stderr, files, problems } = await check(...names);
          assert.deepEqual(files, ['稿/下/b.txt']);
          assert.deepEqual(problems, ['稿/下/链.txt']);
          assert.match(stderr, message);
          assert.equal(status, 2);
        }
      } finally {
        rmSync(at('稿/下/链.txt'));
      }
    });

  it('is named, and the rest checked: a pipe that nobody writes to', async function () {
    if (process.platform === 'win32') this.skip(); // no pipe can be there
    spawnSync('mkfifo', [at('稿/下/管.txt')]);
    try {
      const { status, stderr, files, problems } = await check('稿/下');
      assert.deepEqual([files, problems], [['稿/下/b.txt'], ['稿/下/管.txt']]);
      assert.match(stderr, /稿\/下\/管\.txt：不是普通文件/);
      assert.equal(status, 2);
      symlinkSync('管.txt', at('稿/下/链.txt'));
      assert.ok((await check('稿/下')).problems.includes('稿/下/链.txt'));
      assert.deepEqual((await check('稿/下/*.txt')).files, ['稿/下/b.txt']);
    } finally {
      for (const name of ['管', '链']) rmSync(at(`稿/下/${name}.txt`), { force: true });
    }
  });

  describe('by permission', function () {
    this.timeout(60_000);
    const cli = withBundledCli();
    after(() => {
      if (process.platform === 'win32') return;
      for (const name of ['锁', '关']) chmodSync(join(locked.path, name), 0o755);
    });
    const locked = withFolder({ ...corpusFiles, '锁/a.txt': bent, '锁/b.md': bent, '关/a.txt': bent });
    /** Whoever may do everything has to be somebody else to be refused. */
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    before(function () {
      if (process.platform === 'win32') this.skip();
      for (const path of [locked.path, dirname(dirname(cli.path))]) chmodSync(path, 0o755);
      chmodSync(join(locked.path, '锁'), 0o744);
      chmodSync(join(locked.path, '关'), 0o700);
      if (!('uid' in nobody)) {
        chmodSync(join(locked.path, '锁'), 0o644);
        chmodSync(join(locked.path, '关'), 0o000);
      }
    });
    const run = (...names: string[]) =>
      spawnSync(process.execPath, [cli.path, 'check', ...names, '--corpus', 'corpus'], {
        cwd: locked.path,
        encoding: 'utf8',
        ...nobody,
      });
    const cases: [what: string, name: string, messages: RegExp][] = [
      [
        'each draft of a folder that may be read, not entered',
        '锁',
        /^出错：锁\/a\.txt：读不了（EACCES）.*\n出错：锁\/b\.md：读不了（EACCES）.*\n$/,
      ],
      ['a folder that may not be read', '关', /^出错：关：读不了（EACCES）.*\n$/],
      ['a draft in a folder that may not be read', '关/a.txt', /^出错：关\/a\.txt：读不了（EACCES）.*\n$/],
    ];
    for (const [what, name, messages] of cases)
      it(`is told apart from what is missing: ${what}`, () => {
        const { status, stderr } = run(name);
        assert.match(stderr, messages);
        assert.equal(status, 2);
      });
  });
});

describe('a folder', () => {
  const endings = ['.txt', '.md', '.markdown', '.policy', '.docx'];
  const drafts = Object.fromEntries(
    endings.map((ending) => [`稿/通知${ending}`, ending === '.docx' ? docxOf(paragraph(bent)) : bent]),
  );
  const folder = withFolder({ ...corpusFiles, ...drafts, '无/通知.pdf': '' });
  const check = (...args: string[]) =>
    runCli(['check', ...args, '--corpus', 'corpus', '--format', 'json'], { cwd: folder.path });

  it('is searched for every kind of draft', async () => {
    const { files } = JSON.parse((await check('稿')).stdout) as { files: { path: string }[] };
    assert.deepEqual(files.map(({ path }) => path.slice('稿/通知'.length)).sort(), [...endings].sort());
  });

  for (const lang of ['zh-cn', 'en'])
    it(`without drafts is told of with every ending that was looked for: ${lang}`, async () => {
      const { stderr } = await check('无', '--lang', lang);
      for (const ending of endings) assert.match(stderr, new RegExp(`\\${ending}[、,）)]`));
    });
});

describe('a pattern that the shell has left as it is', () => {
  const names = ['稿/b.txt', '稿/a.txt', '稿/下/c.md', '稿/注.docx', '稿/.隐.txt', '稿/node_modules/d.txt'];
  const folder = withFolder({
    ...corpusFiles,
    ...Object.fromEntries(names.map((name) => [name, bent])),
    '稿/定[12].txt': bent,
    '稿/定1.txt': bent,
  });
  const check = async (...args: string[]) => {
    const { status, stdout, stderr } = await runCli(
      ['check', ...args, '--corpus', 'corpus', '--format', 'json', '--fail-on', 'never'],
      { cwd: folder.path },
    );
    const { files } = JSON.parse(stdout) as { files: { path: string }[] };
    return { status, stderr, files: files.map(({ path }) => path) };
  };
  const absolute = (name: string) => join(folder.path, name).replaceAll('\\', '/');

  for (const [what, pattern, found] of [
    ['in one folder', '稿/?.txt', ['稿/a.txt', '稿/b.txt']],
    [
      'in folders below, installed packages and hidden files left alone',
      '**/{a,b,c,d}.{txt,md}',
      ['稿/a.txt', '稿/b.txt', '稿/下/c.md'],
    ],
    ['of other endings than drafts have', '稿/*.docx', ['稿/注.docx']],
    ['where a file is named as a pattern would be', '稿/定[12].txt', ['稿/定[12].txt']],
  ] as const)
    it(`stands for the files that it matches, ${what}`, async () => {
      const { status, files } = await check(pattern);
      assert.deepEqual(files, found);
      assert.equal(status, 0);
    });

  describe('is literal in what names often have', () => {
    const names = [
      '新建文件夹 (2)/一.txt',
      '新建文件夹 (2)/二(1).txt',
      '!急/三.txt',
      '稿@(1)/四.txt',
      '稿{1}/五.txt',
      '稿{1..3}/六.txt',
      '重要!(1)+[副本]/七.txt',
      '稿(1).md',
      '二(1).txt',
      'a|b/八.txt',
    ].filter((name) => process.platform !== 'win32' || !name.includes('|'));
    const other = withFolder({
      ...corpusFiles,
      ...Object.fromEntries(names.map((name) => [name, bent])),
      '稿1/五.txt': bent,
      '稿2/六.txt': bent,
      '稿/四.txt': bent,
    });
    const cases: [pattern: string, found: string[], cwd?: string][] = [
      ['新建文件夹 (2)/*.txt', ['新建文件夹 (2)/一.txt', '新建文件夹 (2)/二(1).txt']],
      ['*(1).txt', ['二(1).txt']],
      ['*/*(1).txt', ['新建文件夹 (2)/二(1).txt']],
      ['?(1).*', ['二(1).txt', '稿(1).md']],
      ['稿(1).*', ['稿(1).md']],
      ['{稿,二}(1).*', ['二(1).txt', '稿(1).md']],
      ['!急/*.txt', ['!急/三.txt']],
      ['稿@(1)/*.txt', ['稿@(1)/四.txt']],
      ['稿{1}/*.txt', ['稿{1}/五.txt']],
      ['稿{1..3}/*.txt', ['稿{1..3}/六.txt']],
      ['重要!(1)+[副本]/?.txt', ['重要!(1)+[副本]/七.txt']],
      ['*[副本]/**/*.txt', ['重要!(1)+[副本]/七.txt']],
      ['../!急/*.txt', ['../!急/三.txt'], '新建文件夹 (2)'],
      ['*.txt', ['一.txt', '二(1).txt'], '新建文件夹 (2)'],
      ['../{!急,稿{1}}/*.txt', ['../!急/三.txt', '../稿{1}/五.txt'], '新建文件夹 (2)'],
    ];
    if (process.platform !== 'win32') cases.push(['a|b/*.txt', ['a|b/八.txt']]);
    for (const [pattern, found, cwd = '.'] of cases)
      it(`${pattern} in ${cwd}`, async () => {
        const { stdout } = await runCli(
          ['check', pattern, '--corpus', join(other.path, 'corpus'), '--format', 'json'],
          { cwd: join(other.path, cwd) },
        );
        const { files, problems } = JSON.parse(stdout) as Record<'files' | 'problems', { path: string }[]>;
        assert.deepEqual(problems, []);
        assert.deepEqual(files.map(({ path }) => path).sort(), [...found].sort());
      });
  });

  it('shows files as it names them: absolutely', async () => {
    assert.deepEqual((await check(absolute('稿/a.*'))).files, [absolute('稿/a.txt')]);
  });

  it('counts a file once that is named besides', async () => {
    assert.deepEqual((await check('稿/b.txt', '稿/?.txt')).files, ['稿/b.txt', '稿/a.txt']);
  });

  it('that nothing matches is told, and the rest checked', async () => {
    const { status, stderr, files } = await check('稿/*.pdf', '稿/a.txt');
    assert.match(stderr, /^出错：稿\/\*\.pdf：没有文件的名字与此相符/m);
    assert.deepEqual(files, ['稿/a.txt']);
    assert.equal(status, 2);
  });

  it('is not looked for in the brackets of a name that is not there', async () => {
    assert.match((await check('稿/意见(1)[副本].txt')).stderr, /没有这个文件/);
  });
});

import assert from 'node:assert/strict';
import { explainUsage } from '../../server/src/cli/usageError.ts';
import { createVoice } from '../../server/src/cli/voice.ts';
import { runCli } from '../support/cli.ts';

const cases: readonly (readonly [said: string, words: RegExp])[] = [
  ["error: missing required argument 'file'\n", /^用法有误：缺少参数 <文件>/],
  ["error: unknown option '--nonsense'\n", /没有 --nonsense 这个选项/],
  ["error: unknown command 'chek'\n(Did you mean check?)\n", /没有 chek 这个命令。是不是 check？/],
  ["error: too many arguments for 'lsp'. Expected 0 arguments but got 1: x.\n", /参数太多/],
  ["error: option '--corpus <folder>' argument missing\n", /选项 --corpus <文件夹> 后面缺少取值/],
  ["error: unknown option '--fro'\n(Did you mean one of --from, --format?)\n", /是不是 --from、--format？/],
  [
    "error: option '--severity <rule=severity>' argument 'it's' is invalid. 应写成 规则=级别。\n",
    /^用法有误：选项 --severity <规则=级别> 不能取「it's」。应写成 规则=级别。\n$/,
  ],
  [
    "error: option '--as <draft|reprint>' argument 'foo' is invalid. Allowed choices are draft, reprint.\n",
    /选项 --as <draft\|reprint> 不能取「foo」，只能取：draft、reprint。/,
  ],
];

describe('an error of usage', () => {
  for (const [said, words] of cases) {
    it(`is worded in Chinese: ${said.trim().slice(0, 40)}`, () => {
      assert.match(explainUsage(said, createVoice('zh-cn')), words);
    });
  }

  it('stays as it is where it is not known', () => {
    assert.equal(explainUsage('error: something else\n', createVoice('zh-cn')), 'error: something else\n');
  });
});

describe('a wrong call', () => {
  const cases: [args: string, zhCn: RegExp, en: RegExp][] = [
    [
      '--severity numbering/gaps=off',
      /^用法有误：选项 --severity <规则=级别> 不能取「numbering\/gaps=off」。没有 numbering\/gaps 这一规则或类别，最接近的是 numbering\/gap。\n$/,
      /^Usage: the option --severity <rule=severity> does not take "numbering\/gaps=off". There is no rule or area numbering\/gaps; the nearest is numbering\/gap\.\n$/,
    ],
    ['--severity numberng=hint', /最接近的是 numbering。\n$/, /nearest is numbering\.\n$/],
    [
      '--severity supression/unusd=off',
      /最接近的是 suppression\/unused。\n$/,
      /nearest is suppression\/unused\.\n$/,
    ],
    ['--severity numbering', /应写成 规则=级别/, /Write rule=severity/],
    ['--memory-limit 零', /选项 --memory-limit <MB> 不能取「零」。应为正数/, /"零"\. A positive number/],
    [
      '--format xml',
      /选项 --format <形式> 不能取「xml」，只能取：pretty、json、sarif、html。/,
      /only: pretty, json, sarif, html\./,
    ],
  ];
  for (const [args, zhCn, en] of cases)
    it(`is refused in the user's language: ${args}`, async () => {
      for (const [lang, words] of [
        ['zh-cn', zhCn],
        ['en', en],
      ] as const) {
        const { status, stdout, stderr } = await runCli(['check', '-', ...args.split(' '), '--lang', lang]);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, words);
        if (lang === 'zh-cn') assert.doesNotMatch(stderr, /error:|invalid/);
      }
    });

  const empty: [args: string[], what: RegExp][] = [
    [['check', '-', '--corpus', ''], /选项 --corpus <文件夹> 不能取「」。它是空的/],
    [['check', '-', '--corpus', 'corpus', '--corpus='], /选项 --corpus <文件夹> 不能取「」。它是空的/],
    [['check', '-', '--baseline', ''], /选项 --baseline <文件> 不能取「」。它是空的/],
    [['check', '-', '--write-baseline', ''], /选项 --write-baseline <文件> 不能取「」。它是空的/],
    [['check', '-', '--source', ''], /选项 --source <编号> 不能取「」。它是空的/],
    [['check', '-', ''], /参数 <文件> 不能取「」。它是空的/],
    [['corpus', 'list', ''], /参数 <文件夹> 不能取「」。它是空的/],
    [['corpus', 'build', 'corpus', ''], /参数 <文件夹> 不能取「」。它是空的/],
    [['corpus', 'verify', ''], /参数 <文件夹> 不能取「」。它是空的/],
    [['corpus', 'collate', ''], /参数 <文件夹> 不能取「」。它是空的/],
  ];
  for (const [args, what] of empty)
    it(`is refused where a variable was not set: ${args.join(' ')}`, async () => {
      const { status, stdout, stderr } = await runCli(args, { stdin: '各单位要抓好落实。\n' });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, what);
      assert.equal(stderr.trim().split('\n').length, 1);
    });

  it('is none where a rule, an area or the rules on ignoring are named', async () => {
    const severities = ['numbering/gap=off', 'numbering=hint', 'suppression/unused=off', 'suppression=hint'];
    const options = severities.flatMap((severity) => ['--severity', severity]);
    const { status, stderr } = await runCli(['check', '-', ...options], { stdin: '各单位要抓好落实。\n' });
    assert.deepEqual([status, stderr], [0, '']);
  });
});

describe('help', () => {
  const commands = [
    '',
    'check',
    'corpus',
    'corpus list',
    'corpus verify',
    'corpus build',
    'corpus collate',
    'lsp',
  ];
  const help = async (command: string, lang: string) =>
    (await runCli([...command.split(' '), '--help', '--lang', lang].filter((arg) => arg !== ''))).stdout;
  for (const command of commands)
    it(`is in one language: ${command || 'xunzhang'}`, async () => {
      assert.doesNotMatch(
        await help(command, 'zh-cn'),
        /Usage|Options|choices|display help|default\b|[<[](options|command|file|folder|id|format|severity|profile|rule)\b/,
      );
      assert.doesNotMatch(await help(command, 'en'), /[\u3000-\u9fff\uff00-\uffef]/);
    });

  it('is that of a command, however it is asked for', async () => {
    for (const command of commands) {
      const { status, stdout } = await runCli(['help', ...command.split(' ').filter((name) => name !== '')]);
      assert.deepEqual([status, stdout], [0, await help(command, 'zh-cn')]);
    }
    assert.match(
      (await runCli(['help', 'corpus', 'build', '--lang', 'en'])).stdout,
      /^Usage: xunzhang corpus build/,
    );
  });

  it('is not that of all commands where there is none of that name', async () => {
    for (const [names, words] of [
      [['chek'], /^用法有误：没有 chek 这个命令。是不是 check？/],
      [['corpus', 'bild'], /^用法有误：没有 bild 这个命令。是不是 build？/],
      [['甲'], /^用法有误：没有 甲 这个命令。用 --help/],
    ] as const) {
      const { status, stdout, stderr } = await runCli(['help', ...names]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, words);
    }
  });

  it('is in the language that is asked for, however it is called', async () => {
    for (const lang of ['en', 'EN', 'en-US', 'en_GB'])
      assert.equal(await help('check', lang), await help('check', 'en'));
    for (const lang of ['zh-CN', 'zh', 'zh_CN.UTF-8', 'ZH-cn'])
      assert.equal(await help('check', lang), await help('check', 'zh-cn'));
    for (const lang of ['fr', 'zhong', 'english'])
      assert.match((await runCli(['check', '-', '--lang', lang])).stderr, /(--lang <zh-cn\|en>).*zh-cn.*en/);
  });

  it('says what the exit status means', async () => {
    assert.match(await help('check', 'zh-cn'), /退出码：0 没有达到 --fail-on 的发现，1 有，2 /);
    assert.match(await help('check', 'en'), /exit status 0 nothing at or above --fail-on, 1 something, 2 /);
  });

  it('says what an option takes, and what without it', async () => {
    assert.match(
      await help('check', 'zh-cn'),
      /--format <形式> +输出形式（可取 pretty、json、sarif、html；默认 pretty）/,
    );
    assert.match(
      await help('check', 'en'),
      /form of the output \(one of pretty, json, sarif, html; default pretty\)/,
    );
  });
});

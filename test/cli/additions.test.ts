import assert from 'node:assert/strict';
import { runCli, withFolder } from '../support/cli.ts';

const measure =
  '一、各镇人民政府应当结合实际，制定住房租赁发展规划，明确住房租赁用地供应、房源筹集和资金保障措施。';
const draft = `临河县加强住房租赁管理实施办法\n${measure.replace('筹集', '归集')}\n`;
const table = '{ "version": 1, "pairs": [{ "source": "筹集", "local": ["归集"] }] }';
const formulas = '{ "version": 1, "formulas": ["县委统筹、乡镇主抓、村级落实"] }';

describe('the table of local wordings', () => {
  const folder = withFolder({
    'corpus/意见.txt': `江海市加强住房租赁管理若干意见\n${measure}\n`,
    'loc/xunzhang-localisation.json': table,
    'loc/稿.txt': draft,
    'loc/草/下/稿.txt': draft,
    'loc/近/xunzhang-localisation.json': '{ "version": 1 }',
    'loc/近/稿.txt': draft,
    '别处/稿.txt': draft,
    '坏/xunzhang-localisation.json': '{',
    '坏/稿.txt': draft,
    '空/xunzhang-localisation.json': 'null',
    '空/稿.txt': draft,
    '错/xunzhang-localisation.json': table.replace('pairs', 'pair'),
    '错/稿.txt': draft,
    '提法/xunzhang-formulas.json': formulas,
    '提法/稿.txt': '工作简报\n\n各地要坚持县委统筹、村级落实、乡镇主抓，抓好各项工作。\n',
  });
  const check = (cwd: string, ...args: string[]) =>
    runCli(
      ['check', ...args, '--corpus', `${folder.path}/corpus`, '--fail-on', 'information', '--format', 'json'],
      {
        cwd: `${folder.path}/${cwd}`,
        ...(args.includes('-') && { stdin: draft }),
      },
    );
  const cases: [what: string, cwd: string, names: string[], found: boolean[]][] = [
    ['is that of the folder of the run', 'loc', ['稿.txt'], [false]],
    ['is that of the draft’s folder, wherever the run is', '.', ['loc/稿.txt', '别处/稿.txt'], [false, true]],
    ['is that of a folder above the draft', 'loc/草', ['.'], [false]],
    ['is the nearest one alone', 'loc', ['稿.txt', '近/稿.txt'], [false, true]],
    ['is that of the folder of the run where none is above the draft', 'loc', ['../别处/稿.txt'], [false]],
    ['is that of the folder of the run for standard input', 'loc', ['-'], [false]],
  ];
  for (const [what, cwd, names, found] of cases)
    it(what, async () => {
      const { files } = JSON.parse((await check(cwd, ...names)).stdout);
      assert.deepEqual(
        files.map((file: { findings: unknown[] }) => file.findings.length > 0),
        found,
      );
    });

  const broken: [what: string, folder: string, status: number, message: RegExp][] = [
    [
      'is no JSON',
      '坏',
      2,
      /^出错：坏\/xunzhang-localisation\.json：不是合法的 JSON（.+），其中的内容均未生效/,
    ],
    ['is no table', '空', 2, /^出错：空\/xunzhang-localisation\.json：格式不对，应为 \{"version": 1, …\}/],
    [
      'has a list of another name',
      '错',
      1,
      /^注意：错\/xunzhang-localisation\.json：有几处读不懂（pair），未生效/,
    ],
  ];
  for (const [what, name, status, message] of broken)
    it(`is told of, once, where it ${what}`, async () => {
      const result = await check('.', name, `${name}/稿.txt`, 'loc/稿.txt');
      assert.match(result.stderr, message);
      assert.equal(result.stderr.trim().split('\n').length, 1);
      assert.equal(result.status, status);
    });

  it('is found as the file of set phrases is', async () => {
    const { files } = JSON.parse((await check('.', '提法')).stdout);
    assert.deepEqual(
      files[0].findings.map(({ rule }: { rule: string }) => rule),
      ['formula/bent'],
    );
  });
});

import assert from 'node:assert/strict';
import { runCli, withFolder } from '../support/cli.ts';

const draft = `江滨市实施方案

为贯彻落实《中共中央 国务院关于深化产业工人队伍建设改革的意见》，制定本方案。

一、加强新经济组织、新就业群体党建工作，及时有效扩大党的组织覆盖和工作覆盖。持续解决国有企业党员空白班组问题。
二、建立以社会保障卡为载体的产业工人电子档案。
`;

describe('xunzhang coverage', () => {
  const folder = withFolder({
    '方案.txt': draft,
    '天气.txt': '今天天气很好。\n',
    '二/方案.md': draft,
    'c/办法.txt':
      '江滨市养犬办法\n第一章 总则\n第一条 为了规范养犬行为，保障公民健康和人身安全，制定本办法。\n第二条 养犬人应当依法为犬只办理登记。\n',
    '细则.txt': '养犬实施细则\n根据《江滨市养犬办法》，制定本细则。\n养犬人应当依法为犬只办理登记。\n',
  });
  const coverage = (...args: string[]) => runCli(['coverage', ...args], { cwd: folder.path });

  it('says of each measure how much of it is there and where', async () => {
    const { status, stdout, stderr } = await coverage('方案.txt');
    assert.equal(status, 0, stderr);
    const lines = stdout.split('\n');
    assert.equal(lines[0], '方案.txt');
    assert.match(
      lines[1] as string,
      /^ {2}对照《中共中央 国务院关于深化产业工人队伍建设改革的意见》（2024-10-12）28 条：大部分 1、部分 1、没有写 26$/,
    );
    assert.match(stdout, /^ {2}二、强化思想政治引领/m);
    assert.match(stdout, /^ {4}大部分 {2}\d\d % {2}5 行 {2}（二）加强产业工人队伍党建工作$/m);
    assert.match(stdout, /^ {4}部分 {4}\d\d % {2}6 行 {2}（十五）加强产业工人服务保障$/m);
    assert.match(stdout, /^ {4}没有写 {14}（二十七）健全社会支持体系$/m);
  });

  it('gives the same as JSON, with the places of both texts', async () => {
    const { status, stdout } = await coverage('方案.txt', '二', '--format', 'json');
    assert.equal(status, 0);
    const { version, files, problems } = JSON.parse(stdout);
    assert.equal(version, 1);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      files.map((f: { path: string; source: string }) => [f.path, f.source]),
      [
        ['方案.txt', '2024-opinions'],
        ['二/方案.md', '2024-opinions'],
      ],
    );
    const item = files[0].measures.find(({ address }: { address: string }) => address === '六（十五）');
    assert.equal(item.extent, 'part');
    assert.ok(item.found > 15 && item.found < item.units && item.sourceEnd > item.sourceStart);
    const [place, ...others] = item.places;
    assert.equal(others.length, 0);
    assert.equal(draft.slice(place.start, place.end), '建立以社会保障卡为载体的产业工人电子档案');
    assert.deepEqual(place.range.start, { line: 5, character: 2 });
  });

  it('holds the draft against the source that is asked for', async () => {
    const { stdout } = await coverage('方案.txt', '--source', '2017-plan');
    assert.match(stdout, /对照《新时期产业工人队伍建设改革方案》/);
    const { status, stderr } = await coverage('方案.txt', '--source', '甲');
    assert.equal(status, 2);
    assert.match(stderr, /甲/);
  });

  it('takes the articles of a folder of texts', async () => {
    const { stdout } = await coverage('细则.txt', '--corpus', 'c');
    assert.match(stdout, /对照《江滨市养犬办法》2 条：大部分 1、没有写 1/);
    assert.match(stdout, /^ {2}第一章 总则$/m);
    assert.match(stdout, /^ {4}大部分 {2}100 % {2}3 行 {2}第二条/m);
  });

  it('says where a draft carries out no source, and goes on', async () => {
    const { status, stdout, stderr } = await coverage('天气.txt', '方案.txt');
    assert.equal(status, 0);
    assert.match(stderr, /天气\.txt：看不出它落实哪份文献/);
    assert.match(stdout, /^\n?方案\.txt/);
    const { stdout: json } = await coverage('天气.txt', '--format', 'json');
    assert.deepEqual(JSON.parse(json).files, [{ path: '天气.txt', measures: [] }]);
  });

  it('ends with 2 where a file cannot be read, after the others', async () => {
    const { status, stdout, stderr } = await coverage('无此文件.txt', '方案.txt');
    assert.equal(status, 2);
    assert.match(stderr, /无此文件/);
    assert.match(stdout, /方案\.txt/);
  });

  it('stays within the terminal', async () => {
    const { stdout } = await runCli(['coverage', '方案.txt'], { cwd: folder.path, terminal: 44 });
    for (const line of stdout.split('\n').slice(3)) assert.ok(line.length <= 44, line);
  });
});

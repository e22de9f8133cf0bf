import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, withFolder } from '../support/cli.ts';
import { docxOf, level, paragraph } from '../support/word.ts';

const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const document = docxOf(
  paragraph('江滨市实施方案') +
    paragraph('总体要求', { id: 1 }) +
    paragraph('《中共中央 国务院关于深化产业工人队伍建设改革的意见》指出，“产业工人是工人阶级的主力军”。') +
    paragraph('主要任务', { id: 1 }),
  { numbering },
);

describe('Word documents', () => {
  const folder = withFolder({
    '稿/方案.docx': document,
    '稿/~$方案.docx': 'Word 的锁',
    '旧.doc': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0),
    '坏.docx': document.slice(0, 200),
    '空.docx': docxOf('<w:p/>'),
    '别的.txt': '江滨市',
  });
  const cli = (...args: string[]) => runCli(args, { cwd: folder.path });
  const textOf = (path: string) => readFileSync(join(folder.path, path), 'utf8');

  it('are checked as they are, those of a folder too', async () => {
    for (const name of ['稿/方案.docx', '稿']) {
      const { stdout, stderr, status } = await cli('check', name);
      assert.equal(status, 1, stderr);
      assert.match(stdout, /^ {2}3:42 {2}警告 {2}与原文不同：原文作「主体力量」/m);
      assert.equal(stderr, '说明：Word 文稿（.docx）的行号按段落计；import 命令可以把它转成文本文件。\n');
    }
  });

  it('have their lines counted by paragraphs in JSON', async () => {
    const { stdout } = await cli('check', '稿', '--format', 'json');
    const [file] = JSON.parse(stdout).files;
    assert.equal(file.path, '稿/方案.docx');
    assert.equal(file.findings[0].range.start.line, 2);
  });

  it('that cannot be read are told, with what to do', async () => {
    const { stderr, status } = await cli('check', '旧.doc', '坏.docx', '空.docx', '--fail-on', 'never');
    assert.equal(status, 2);
    assert.match(stderr, /旧\.doc：是旧格式（\.doc、\.wps）或加了密码，读不了。请在 Word 或 WPS 里另存/);
    assert.match(stderr, /坏\.docx：Word 文稿已损坏/);
    assert.match(stderr, /空\.docx：/);
  });

  it('become texts beside them, which nothing replaces unasked', async () => {
    const { stdout, stderr, status } = await cli('import', '稿');
    assert.equal(status, 0, stderr);
    assert.equal(stdout, '稿/方案.docx → 稿/方案.txt\n');
    assert.match(textOf('稿/方案.txt'), /^江滨市实施方案\n一、总体要求\n.*\n二、主要任务\n$/);
    writeFileSync(join(folder.path, '稿/方案.txt'), '改过了');
    const again = await cli('import', '稿/方案.docx');
    assert.equal(again.status, 2);
    assert.match(again.stderr, /已经有了，没有覆盖（--force 覆盖）/);
    assert.equal(textOf('稿/方案.txt'), '改过了');
    assert.equal((await cli('import', '稿/方案.docx', '--force')).status, 0);
    assert.match(textOf('稿/方案.txt'), /^江滨市/);
  });

  it('become texts in another folder, which must be there', async () => {
    const { stderr, status } = await cli('import', '稿', '--output', '文本');
    assert.equal(status, 2);
    assert.match(stderr, /没有 文本 这个文件夹/);
    mkdirSync(join(folder.path, '文本'));
    assert.equal((await cli('import', '稿', '--output', '文本')).status, 0);
    assert.ok(existsSync(join(folder.path, '文本', '方案.txt')));
  });

  it('are all that is imported', async () => {
    const { stderr, status } = await cli('import', '别的.txt', '旧.doc');
    assert.equal(status, 2);
    assert.match(stderr, /别的\.txt：不是 Word 文稿/);
    assert.match(stderr, /旧\.doc：是旧格式（\.doc、\.wps）或加了密码/);
    assert.equal(textOf('别的.txt'), '江滨市');
  });

  it('are missed in a folder that has none', async () => {
    mkdirSync(join(folder.path, '无'));
    writeFileSync(join(folder.path, '无/稿.txt'), '江滨市');
    const { stdout, stderr, status } = await cli('import', '无');
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^出错：无：文件夹里没有 Word 文稿（\.docx）/);
  });

  it('are called damaged where something else bears their name', async () => {
    writeFileSync(
      join(folder.path, '乱.docx'),
      Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256),
    );
    writeFileSync(join(folder.path, '零.docx'), '');
    for (const [command, name] of [
      ['check', '乱.docx'],
      ['import', '乱.docx'],
      ['import', '零.docx'],
    ] as const) {
      const { stderr, status } = await cli(command, name);
      assert.equal(status, 2);
      assert.match(stderr, new RegExp(`^出错：${name}：Word 文稿已损坏`));
    }
  });

  it('that cannot be written as texts are told by the place that refuses', async () => {
    const { stderr, status } = await cli('import', '稿/方案.docx', '--output', '别的.txt');
    assert.equal(status, 2);
    assert.match(stderr, /没有 别的\.txt 这个文件夹/);
    mkdirSync(join(folder.path, '占/方案.txt'), { recursive: true });
    const refused = await cli('import', '稿/方案.docx', '--output', '占', '--force');
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /^出错：.*占\/方案\.txt：写不进去（EISDIR），请检查路径和权限。/);
  });
});

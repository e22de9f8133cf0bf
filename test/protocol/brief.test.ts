import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { brief, spoken } from '../../client/src/brief.ts';

describe('a problem in the status item', () => {
  for (const [whole, shown] of [
    ['找不到文献文件夹：/opt/u/ws/没有这个夹。请检查路径。', '找不到文献文件夹：没有这个夹。请检查路径。'],
    ['找不到文献文件夹：C:\\ws\\没有这个夹。请检查路径。', '找不到文献文件夹：没有这个夹。请检查路径。'],
    ['/opt/u/ws/xunzhang-ignore.json：格式不对', 'xunzhang-ignore.json：格式不对'],
    ['文献清单 /opt/u/manifest.json 缺少 id', '文献清单 manifest.json 缺少 id'],
    ['应为 甲/乙', '应为 甲/乙'],
  ] as const)
    it(`names files without their folders: ${whole}`, () => assert.equal(brief(whole), shown));

  it('is cut where it would push out the rest of the item', () => {
    assert.equal(brief('设置应为一二三四五六七八九十', 20), '设置应为一二三四五…');
  });
});

describe('what is read aloud of a status item', () => {
  it('has the names of links, not where they lead', () => {
    const detail = '发现 4 处 · 52 毫秒 [与原文对照](command:xunzhang.compareWithSource)';
    assert.equal(spoken('转载《意见》', detail), '转载《意见》, 发现 4 处 · 52 毫秒 与原文对照');
    assert.equal(spoken('核对中…', ''), '核对中…');
  });
});

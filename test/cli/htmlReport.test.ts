import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../server/src/engine/document/read.ts';
import { contextOf } from '../../server/src/report/context.ts';
import { runCli, withFolder } from '../support/cli.ts';
import { root } from '../support/sources.ts';

const opinions = readFileSync(join(root, 'corpus', 'editions', '2024-opinions.txt'), 'utf8');

describe('check --format html', () => {
  const [lost = ''] = opinions.match(/持续解决国有企业党员空白班组问题。/) ?? [];
  const folder = withFolder({
    '转载.txt': opinions.replace(lost, '').replace('主体力量', '主力军'),
    '方案.txt': '实施<script>方案\n《意见》指出，“产业工人是工人阶级的主力军”。\n',
    '天气.txt': '今天天气很好。\n',
    'xunzhang-ignore.json':
      '{"version":1,"entries":[{"rule":"divergence/substitution","text":"主力军","document":"方案.txt","reason":"原话如此"}]}',
  });
  const report = async (...files: string[]) => {
    const { stdout, status } = await runCli(['check', ...files, '--format', 'html', '--fail-on', 'never'], {
      cwd: folder.path,
    });
    assert.equal(status, 0);
    return stdout;
  };
  const cells = (page: string) =>
    [...page.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '|'));

  it('sets each divergence beside its source, with its address and room for a decision', async () => {
    const page = await report('转载.txt');
    const all = cells(page);
    const at = all.indexOf('换字');
    assert.ok(at > 0);
    assert.deepEqual(all.slice(at - 2, at + 4), [
      '3 行 11 字',
      '警告',
      '换字',
      '产业工人是工人阶级的|主力军|，是创造社会财富的中坚力量，是实施创…',
      '产业工人是工人阶级的|主体力量|，是创造社会财富的中坚力量，是实施创…|《中共中央 国务院关于深化产业工人队伍建设改革的意见》导语第1句|',
      '',
    ]);
  });

  it('lists the sentences that a reprint lacks', async () => {
    const page = await report('转载.txt');
    assert.match(page, /原文 134 句，文稿有 133 句。/);
    assert.match(page, new RegExp(`缺 1 句</h4><ol><li><span class="address">二（二）第4句</span> ${lost}`));
  });

  it('names what was ignored, and why', async () => {
    const page = await report('方案.txt');
    assert.match(page, /已忽略（\d 处）/);
    assert.match(page, /（理由：原话如此）/);
  });

  it('is one page, of several drafts too, in which nothing of a draft is markup', async () => {
    const page = await report('方案.txt', '天气.txt');
    assert.match(page, /^<!doctype html>\n/);
    assert.equal(page.match(/<article>/g)?.length, 2);
    assert.equal(page.match(/<\/html>\n$/g)?.length, 1);
    assert.ok(!page.includes('<script>'));
    assert.match(page, /没有发现问题/);
    assert.doesNotMatch(page, /(?:src|href)=|url\(|@import/);
  });

  it('is in English as well', async () => {
    const { stdout } = await runCli(['check', '转载.txt', '--format', 'html', '--lang', 'en'], {
      cwd: folder.path,
    });
    assert.match(stdout, /<html lang="en">/);
    assert.match(stdout, /Missing sentences \(1\)/);
    assert.doesNotMatch(stdout, /report\.[a-z]/);
  });
});

describe('a place in its surroundings', () => {
  const of = (quoted: string) => {
    const [start, end] = [quoted.indexOf('⟦'), quoted.indexOf('⟧') - 1];
    const text = quoted.replace(/[⟦⟧]/g, '');
    const { before, marked, after } = contextOf(read(text), { start, end });
    return [before, marked, after];
  };

  for (const [what, quoted, expected] of [
    ['goes no further than its paragraph', '上一段。\n要⟦加强⟧领导。\n下一段。\n', ['要', '加强', '领导。']],
    [
      'takes broken lines as one',
      '各级党委和政府要加强对产业工人队伍建设改革的组织\n领导，强化统筹协调，结合⟦实际⟧抓好贯彻落实，推动各\n项任务落到实处。各级工会要牵头抓总，推动形成合力。\n',
      ['…设改革的组织领导，强化统筹协调，结合', '实际', '抓好贯彻落实，推动各项任务落到实处。…'],
    ],
    ['is empty where something is missing', '要⟦⟧领导。\n', ['要', '', '领导。']],
    [
      'is cut',
      `${'前'.repeat(40)}⟦中⟧${'后'.repeat(40)}\n`,
      [`…${'前'.repeat(18)}`, '中', `${'后'.repeat(18)}…`],
    ],
  ] as const)
    it(what, () => assert.deepEqual(of(quoted), expected));
});

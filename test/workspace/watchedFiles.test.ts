import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { loadCorpus } from '../../server/src/workspace/corpus/corpusLoader.ts';
import {
  folderWatches,
  meaningOf,
  watchedPatterns,
} from '../../server/src/workspace/session/watchedFiles.ts';
import { memoryFiles } from '../support/memoryFiles.ts';

/** The patterns as regular expressions; nothing in them but `**`, `*` and `{…}`. */
const expressions = watchedPatterns.map(
  (pattern) =>
    new RegExp(
      `^${pattern
        .replaceAll('.', '\\.')
        .replace('**/', '(.*/)?')
        .replace(/(?<!\.)\*/g, '[^/]*')
        .replace(/\{(.*)\}/, (_, names: string) => `(${names.replaceAll(',', '|')})`)}$`,
    ),
);
const isWatched = (path: string): boolean => expressions.some((expression) => expression.test(path));

const title = '江海省产业工人权益保障若干规定';
const read = ['库/甲.txt', '库/乙.text', '库/丙.md', '库/丁.markdown', '库/戊.policy', '库/深/己.txt'];

describe('watched files', () => {
  for (const path of read)
    it(`have ${path}, which is read as a source`, async () => {
      const { corpus } = await loadCorpus(['/库'], memoryFiles({ [`/${path}`]: `${title}\n正文。\n` }));
      assert.deepEqual(
        corpus.sources.map((source) => source.title),
        [title],
      );
      assert.ok(isWatched(path));
    });

  for (const path of [
    'xunzhang-ignore.json',
    '稿/xunzhang-ignore.json',
    'xunzhang-formulas.json',
    'xunzhang-localisation.json',
    '库/manifest.json',
    '库/derived/formulas.json',
    '库/derived/supersessions.json',
  ])
    it(`have ${path}`, () => assert.ok(isWatched(path)));

  for (const path of ['稿.docx', 'package.json', '库/derived/other.json', '稿.txt.bak'])
    it(`do not have ${path}`, () => assert.ok(!isWatched(path)));
});

describe('what a change means', () => {
  const dirs = ['/ws/资料/库', '/shelf/'];
  const cases: readonly [uri: string, cameOrWent: boolean, meaning: 'corpus' | 'suppressions' | undefined][] =
    [
      ['file:///ws/%E8%B5%84%E6%96%99/%E5%BA%93/甲.txt', false, 'corpus'],
      ['file:///ws/资料/库', true, 'corpus'],
      ['file:///ws/资料/库/', true, 'corpus'],
      ['file:///ws/资料', true, 'corpus'],
      ['file:///ws/资料', false, undefined],
      ['file:///ws/资料/库存/甲.txt', true, undefined],
      ['file:///ws/稿.txt', true, undefined],
      ['file:///shelf/甲.txt', false, 'corpus'],
      ['file:///ws/xunzhang-ignore.json', false, 'suppressions'],
      ['file:///ws/资料/库/xunzhang-ignore.json', false, 'suppressions'],
      ['file:///ws/xunzhang-formulas.json', true, 'corpus'],
    ];
  for (const [uri, cameOrWent, meaning] of cases)
    it(`of ${uri}${cameOrWent ? ', which came or went,' : ''} is ${meaning ?? 'nothing'}`, () =>
      assert.equal(meaningOf(uri, cameOrWent, dirs), meaning));
});

describe('the folders to be watched', () => {
  it('in the workspace are each corpus folder and those that hold it', () => {
    const { inside, outside } = folderWatches(['/ws/资料/库[一]', '/ws', '/别处/库'], ['file:///ws/']);
    assert.deepEqual(inside, ['**/资料', '**/资料/库?一?']);
    assert.deepEqual(outside, [
      { baseUri: 'file:///%E5%88%AB%E5%A4%84/%E5%BA%93', pattern: '**/*' },
      { baseUri: 'file:///%E5%88%AB%E5%A4%84', pattern: '库' },
    ]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/document/read.ts';
import { mayNamePlace, placeOffers } from '../../../server/src/engine/features/index.ts';
import { corpusOf } from '../../support/analysed.ts';
import { builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

const statute = `江海省渡口管理条例

第一章 总则

第一条 为了加强渡口管理，制定本条例。

第二条 本省行政区域内渡口的设置，适用本条例。
国防渡口除外。

第二章 安全

第三条 渡口经营者应当履行下列职责：
（一）配备救生设备；
（二）公布乘客定额。

第十二条 违反本条例的，责令改正。
`;
const ferries = corpusOf({ 渡口: statute });

/** What a sample (⟦what is replaced⟧, ▌ the cursor) is offered; the span is checked. */
function offered(sample: string, corpus = builtinCorpus()) {
  const { text, cursors, spans } = marks(sample);
  const [offset = 0] = cursors;
  const found = placeOffers(read(text), offset, corpus);
  assert.deepEqual(found?.replaces, spans[0], sample);
  assert.ok(!found || mayNamePlace(text, offset), sample);
  return found?.offers ?? [];
}
const names = (sample: string, corpus = builtinCorpus()) => offered(sample, corpus).map(({ name }) => name);

describe('places of a source that is cited', () => {
  for (const sample of [
    '《意见》⟦第（十▌）⟧',
    '《意见》⟦第（▌）⟧，',
    '（见《意见》⟦第（十▌）⟧）',
    '（见《意见》⟦第（十▌⟧）',
  ])
    it(`take the bracket that closes the number, and no other: ${sample}`, () => void names(sample));

  it('are listed behind 第 in the order of the source, with how they begin', () => {
    const [first, second] = offered(
      '关于产业工人队伍建设，落实《中共中央 国务院关于深化产业工人队伍建设改革的意见》⟦第▌⟧',
    );
    assert.deepEqual([first?.name, second?.name], ['第一部分', '第二部分']);
    assert.match(first?.words ?? '', /^总体要求/);
  });

  it('are chapters and articles of a statute', () => {
    const sample = '根据《江海省渡口管理条例》⟦第▌⟧';
    assert.deepEqual(names(sample, ferries), ['第一章', '第一条', '第二条', '第二章', '第三条', '第十二条']);
    assert.deepEqual(
      offered(sample, ferries).map(({ words }) => words)[2],
      '本省行政区域内渡口的设置，适用本条例。',
    );
  });

  it('are those that begin with what is written, in the numerals of the draft', () => {
    assert.deepEqual(names('根据《江海省渡口管理条例》⟦第三▌⟧', ferries), ['第三条']);
    assert.deepEqual(names('根据《江海省渡口管理条例》⟦第1▌⟧', ferries), ['第1章', '第1条', '第12条']);
    assert.deepEqual(names('根据《江海省渡口管理条例》的⟦第九▌⟧', ferries), []);
  });

  it('are paragraphs and items of the article that is named', () => {
    assert.deepEqual(names('《江海省渡口管理条例》第二条⟦第▌⟧', ferries), ['第一款', '第二款']);
    assert.deepEqual(names('《江海省渡口管理条例》第三条⟦第（▌⟧', ferries), ['第（一）项', '第（二）项']);
  });

  it('are those of a short name, and behind the number of a document', () => {
    const draft = '根据《江海省渡口管理条例》（以下简称《条例》）：\n';
    assert.deepEqual(names(`${draft}一、《条例》⟦第十▌⟧规定`, ferries), ['第十二条']);
    const numbered = '《新时期产业工人队伍建设改革方案》（中发〔2017〕14号）⟦第▌⟧';
    assert.ok(names(numbered).length > 3);
  });

  it('are not listed where no source is named, or another word stands between', () => {
    for (const sample of [
      '第▌',
      '《某某办法》第▌',
      '《江海省渡口管理条例》规定，第▌',
      '《江海省渡口管理条例》施行第▌',
    ])
      assert.deepEqual(names(sample, ferries), [], sample);
  });
});

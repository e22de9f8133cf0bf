import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { carriedOut } from '../../../server/src/engine/features/carriedOut.ts';
import { coverage } from '../../../server/src/engine/features/coverage.ts';
import { finish } from '../../../server/src/engine/text/steps.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';

const corpus = builtinCorpus();
const lead =
  '为贯彻落实《中共中央 国务院关于深化产业工人队伍建设改革的意见》（以下简称《意见》），制定本方案。';

function covered(text: string, source = '2024-opinions') {
  const found = finish(coverage(analysed(text, corpus), corpus, source));
  assert.ok(found);
  return new Map(
    found.measures.map(({ address, extent, places, ...more }) => [
      address,
      { extent, ...more, words: places.map(({ start, end }) => text.slice(start, end)) },
    ]),
  );
}

describe('coverage', () => {
  it('tells what a draft has of each measure, and where', () => {
    const all = covered(`江滨市实施方案

${lead}

一、加强党建。加强新经济组织、新就业群体党建工作，及时有效扩大党的组织覆盖和工作覆盖。持续解决国有企业党员空白班组问题。
二、健全保障。建立以社会保障卡为载体的产业工人电子档案。
三、落实《意见》第（九）条，搞好培训。
四、大力培养大国工匠。建设工匠学院。
`);
    assert.equal(all.size, 28);
    const is = (address: string) => all.get(address)?.extent;
    assert.equal(is('二（二）'), 'most');
    assert.equal(is('六（十五）'), 'part');
    assert.deepEqual(all.get('六（十五）')?.words, ['建立以社会保障卡为载体的产业工人电子档案']);
    assert.equal(is('四（九）'), 'mentioned');
    assert.deepEqual(all.get('四（九）')?.words, ['第（九）条']);
    assert.equal(is('八（二十二）'), 'mentioned');
    assert.deepEqual(all.get('八（二十二）')?.words, ['大力培养大国工匠']);
    assert.equal(is('二（三）'), 'none');
  });

  it('is whole for the source itself, 缺文 aside', () => {
    const opinions = readFileSync(
      new URL('../../../corpus/editions/2024-opinions.txt', import.meta.url),
      'utf8',
    );
    for (const [address, { extent, found, units }] of covered(opinions))
      assert.deepEqual({ address, extent, found }, { address, extent: 'most', found: units });
  });

  it('counts a sentence with a changed word, without what was changed', () => {
    const item = covered(
      `${lead}\n加强新经济组织、新型就业群体党建工作，及时扩大党的组织覆盖和工作覆盖。`,
    ).get('二（二）');
    assert.equal(item?.extent, 'part');
    assert.ok(item && item.found >= 25 && item.found < 34, String(item?.found));
  });

  it('takes a phrase that several measures have for none of them', () => {
    for (const [address, { extent }] of covered(`${lead}\n要深化产业工人队伍建设改革，加强组织领导。`))
      assert.equal(extent, 'none', address);
  });

  it('knows a whole part that is named', () => {
    const all = covered(`${lead}\n对照《意见》第五部分逐项抓好落实。`);
    assert.equal(all.get('五（十二）')?.extent, 'mentioned');
    assert.equal(all.get('五（十三）')?.extent, 'mentioned');
    assert.equal(all.get('六（十四）')?.extent, 'none');
  });

  it('has nothing of a source that there is not', () => {
    assert.equal(finish(coverage(analysed(lead, corpus), corpus, 'no-such')), undefined);
  });
});

describe('the source that a draft carries out', () => {
  const of = (text: string) => carriedOut(analysed(text, corpus), corpus);
  const fromPlan =
    '拓宽产业工人发展空间。改革企业人事管理制度，打破职业技能等级认定的限制，畅通产业工人流动渠道。';

  it('is the one that its beginning names, though more of it is from another', () => {
    assert.equal(of(`实施方案\n${lead}\n${fromPlan}`), '2024-opinions');
  });

  const lifted =
    '加强新经济组织、新就业群体党建工作，及时有效扩大党的组织覆盖和工作覆盖。持续解决国有企业党员空白班组问题。加强在产业工人中发展党员，注重把生产经营骨干培养成党员。';

  it('is the one that much of it is worded as where none is named', () => {
    assert.equal(of(`实施方案\n各地要抓好落实。\n${lifted}`), '2024-opinions');
  });

  it('is one that is named later on', () => {
    assert.equal(of(`实施方案\n各地要抓好落实。\n${lifted}\n对照《方案》补齐短板。`), '2017-plan');
  });

  it('is none where a phrase or two is from one', () => {
    assert.equal(
      of('食品安全方案\n各级党委和政府要加强组织领导，强化统筹协调，结合实际抓好贯彻落实。'),
      undefined,
    );
  });

  it('is none where nothing is from any', () => assert.equal(of('今天天气很好。'), undefined));
});

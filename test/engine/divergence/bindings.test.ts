import assert from 'node:assert/strict';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import { createAnalysisCache } from '../../../server/src/engine/analysisCache.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const articles = [
  '第一条　为了保障公共安全和人身、财产安全，改善环境质量，制定本条例。',
  '第二条　遇有重大公共活动，需要举办焰火晚会及其他大型焰火燃放活动的，主办单位应当向公安机关提出申请，依法办理焰火燃放许可手续。',
  '第三条　任何单位和个人有权对违法燃放、经营、储存烟花爆竹的行为向公安机关进行举报。举报属实的，可以给予举报人适当奖励。',
  '第四条　在禁止燃放烟花爆竹的区域、场所内，从事婚丧喜庆服务的单位和个人以及酒店、宾馆等承办婚庆、典礼的单位不得提供燃放烟花爆竹的相关服务。',
  '第五条　在禁止燃放烟花爆竹的区域、场所内生产、经营烟花爆竹的，由公安机关责令停止非法生产、经营活动，处两万元以上十万元以下罚款，并没收非法生产、经营的烟花爆竹和违法所得。',
  '第六条　本条例自2019年1月1日起施行。',
].join('\n\n');
const raised = articles.replace('两万元以上十万元', '三万元以上十五万元').replace('2019年', '2025年');
const fines = [
  'warning divergence/number 「三万」←「两万」',
  'warning divergence/number 「十五万」←「十万」',
];

const shelfOf = (title: string, text = articles, about = {}) =>
  corpusOf({ rules: `${title}\n\n${text}\n` }, { authority: 'unspecified', ...about });

/** What a draft has of its own, so that it is no reprint of anything. */
const rest =
  '\n\n第七条　居民委员会、村民委员会组织居民、村民制定公约，约定本社区、本村燃放的时间和地点，并张贴于公告栏。\n\n第八条　举办婚礼、开业典礼的，可以使用电子鞭炮；民政部门、商务部门为使用电子鞭炮的单位和个人提供便利。';

const found = (source: string, title: string, text = raised): readonly string[] =>
  divergencesIn(analysed(`${title}\n\n${text}${rest}\n`, shelfOf(source)));

const own = '泰安市烟花爆竹燃放管理条例';

describe('a draft of a new issue', () => {
  for (const title of [
    `${own}（修订草案征求意见稿）`,
    `${own}（修订草案）`,
    `${own}（草案）（征求意见稿）`,
    `${own}(送审稿)`,
    `${own}修订草案`,
    `${own}\n（修正草案二次审议稿）`,
    `关于公开征求《${own}（征求意见稿）》意见的公告\n\n现将征求意见稿公布如下。\n\n${own}`,
  ])
    it(`is no reprint of the old one, and what it changes no divergence: ${title.replace(/\s+/g, ' ')}`, () => {
      const analysis = analysed(`${title}\n\n${raised}\n`, shelfOf(own));
      assert.equal(analysis.as, 'draft');
      assert.deepEqual(divergencesIn(analysis), []);
    });

  it('may also say which rules end with it', () => {
    const text = `${raised}《${own}》同时废止。`;
    const analysis = analysed(`${own}\n\n${text}\n`, shelfOf(own));
    assert.equal(analysis.as, 'draft');
    assert.deepEqual(divergencesIn(analysis), []);
  });

  it('is a reprint of the one that says the same', () => {
    const text = `${articles}2009年公布的《${own}》同时废止。`;
    const analysis = analysed(`${own}\n\n${text}\n`.replace('两万', '二万'), shelfOf(own, text));
    assert.equal(analysis.as, 'reprint');
  });

  it('may be reprinted itself', () => {
    const title = `${own}（修订草案）`;
    const analysis = analysed(`${title}\n\n${raised}\n`, shelfOf(title));
    assert.equal(analysis.as, 'reprint');
    assert.notDeepEqual(divergencesIn(analysis), []);
  });

  it('has what it quotes held against it', () => {
    const text = `${raised}\n\n《${own}》第五条规定：“在禁止燃放烟花爆竹的区域、场所内生产、经营烟花爆竹的，由公安机关责令停止非法生产、经营活动，处两万元以上五万元以下罚款”。`;
    assert.deepEqual(divergencesIn(analysed(`${own}（修订草案）\n\n${text}\n`, shelfOf(own))), [
      'error divergence/number 「五万」←「十万」',
    ]);
  });

  it('may be the act that amends the old one', () => {
    const [, , , , fifth = ''] = raised.split('\n\n');
    const text = `关于修改《${own}》的决定\n\n泰安市人民代表大会常务委员会决定对《${own}》作如下修改：\n\n将第五条修改为：“${fifth}”`;
    assert.deepEqual(divergencesIn(analysed(`${text}\n`, shelfOf(own))), []);
  });

  it('is held against other rules', () => {
    assert.deepEqual(found('烟花爆竹安全管理条例', `${own}（修订草案）`), fines);
  });

  it('of an opinion may be that of any level', () => {
    const title = '关于加强烟花爆竹燃放管理的意见';
    assert.notDeepEqual(found(title, `${title}（征求意见稿）`), []);
  });
});

/** [source, title of the draft]. */
const bound: readonly (readonly [string, string])[] = [
  ['烟花爆竹安全管理条例', '江海市烟花爆竹燃放管理条例'],
  ['城市烟花爆竹燃放管理条例', '江海市烟花爆竹燃放管理条例'],
  ['烟花爆竹市场管理条例', '江海市烟花爆竹燃放管理条例'],
  ['江海市烟花爆竹销售条例', '江海市烟花爆竹燃放管理条例'],
  ['江海市烟花爆竹燃放管理条例', '江海市临江县烟花爆竹燃放管理规定'],
  ['泰安市烟花爆竹燃放管理条例', '临江县烟花爆竹燃放管理规定'],
  ['江海省烟花爆竹燃放管理条例', '临江市烟花爆竹燃放管理规定'],
  ['上海市烟花爆竹燃放管理条例', '上海市浦东新区烟花爆竹燃放管理规定'],
  ['泰安市烟花爆竹燃放管理条例', '烟花爆竹燃放管理规定'],
];
const free: readonly (readonly [string, string])[] = [
  ['泰安市烟花爆竹燃放管理条例', '江海市烟花爆竹燃放管理条例'],
  ['泰安市烟花爆竹燃放管理条例', '江海省烟花爆竹燃放管理条例'],
  ['江海省泰安市烟花爆竹燃放管理条例', '江海省临江市烟花爆竹燃放管理条例'],
  ['江海省泰安市烟花爆竹燃放管理条例', '江海省烟花爆竹燃放管理条例'],
  ['山东省烟花爆竹燃放管理条例', '江海省临江市烟花爆竹燃放管理条例'],
  ['上海市烟花爆竹燃放管理条例', '江海省烟花爆竹燃放管理条例'],
  ['江海省烟花爆竹燃放管理条例', '上海市烟花爆竹燃放管理条例'],
  ['上海市烟花爆竹燃放管理条例', '江海市烟花爆竹燃放管理条例'],
  ['江海市烟花爆竹燃放管理条例', '上海市浦东新区烟花爆竹燃放管理条例'],
  ['深圳经济特区烟花爆竹燃放管理条例', '江海市烟花爆竹燃放管理条例'],
  ['黔山布依族苗族自治州烟花爆竹燃放管理条例', '江海市烟花爆竹燃放管理条例'],
  ['平顶山市烟花爆竹燃放管理条例', '呼和浩特市烟花爆竹燃放管理条例'],
  ['盐城市烟花爆竹燃放管理条例', '江海市烟花爆竹燃放管理条例'],
];

describe('the rules of another place', () => {
  it('are not what one reprints under the title of one’s own', () => {
    const analysis = analysed(`江海市烟花爆竹燃放管理条例\n\n${raised}\n`, shelfOf(own));
    assert.equal(analysis.as, 'draft');
    assert.deepEqual(divergencesIn(analysis), []);
  });

  for (const [source, title] of free)
    it(`bind nobody: ${source} and ${title}`, () => assert.deepEqual(found(source, title), []));

  for (const [source, title] of bound)
    it(`are others than ${source} for ${title}`, () => assert.deepEqual(found(source, title), fines));

  it('are told by who issued them', () => {
    const corpus = shelfOf('烟花爆竹燃放管理条例', articles, { issuer: '泰安市人民政府' });
    assert.deepEqual(divergencesIn(analysed(`江海市烟花爆竹条例\n\n${raised}${rest}\n`, corpus)), []);
  });

  it('are held against a draft that names them', () => {
    const text = raised.replace('制定本条例', '参照《泰安市烟花爆竹燃放管理条例》，制定本条例');
    assert.deepEqual(found(own, '江海市烟花爆竹燃放管理条例', text), fines);
  });

  it('take no place from those that bind', () => {
    const texts = { a: `江海省烟花爆竹条例\n\n${articles}\n`, z: `泰安市烟花爆竹条例\n\n${articles}\n` };
    for (const [one, other] of [
      ['a', 'z'],
      ['z', 'a'],
    ] as const) {
      const corpus = corpusOf({ x: texts[one], y: texts[other] }, { authority: 'unspecified' });
      assert.deepEqual(
        divergencesIn(analysed(`江海省临江市烟花爆竹条例\n\n${raised}${rest}\n`, corpus)),
        fines,
      );
    }
  });

  it('are told anew when the draft becomes another one', () => {
    const corpus = shelfOf(own);
    const cache = createAnalysisCache();
    for (const title of [
      '江海市烟花爆竹条例',
      '泰安市烟花爆竹条例',
      '泰安市烟花爆竹燃放管理条例（草案）',
      '烟花爆竹条例',
      '江海市烟花爆竹条例',
    ]) {
      const text = `${title}\n\n${raised}${rest}\n`;
      const kept = analyseNow({ text, corpus, settings: defaultSettings }, cache);
      assert.deepEqual(divergencesIn(kept), divergencesIn(analysed(text, corpus)), title);
    }
  });
});
